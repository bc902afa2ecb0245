package import Figures

/// What a run left, and what it was made from as far as that is known.
package struct Snapshot: Sendable {
  /// What the user calls it: a folder, `run:7`, or what a run gives now.
  package let name: String
  package let manifest: Manifest
  /// The reports by their paths, each as the run wrote it where that is known, else as it is found.
  package let files: [String: [UInt8]]
  /// The settings and the tables, by the paths the manifest gives; only those whose bytes are the run's own.
  package let inputs: [String: [UInt8]]
  /// What is wrong with it.
  package let faults: [SnapshotFault]

  package init(
    name: String, manifest: Manifest, files: [String: [UInt8]], inputs: [String: [UInt8]],
    faults: [SnapshotFault] = []
  ) {
    self.name = name
    self.manifest = manifest
    self.files = files
    self.inputs = inputs
    self.faults = faults
  }

  /// The first language it has pages in; Danish where it has none.
  package var language: Language {
    Language.allCases.first { language in
      manifest.outputs.contains { $0.path.hasPrefix("\(language.rawValue)/") }
    } ?? .danish
  }

  /// The digest the run noted of an input; nil when it read no such file.
  func digest(of input: String) -> String? {
    manifest.inputs.first { $0.path == input }?.sha256
  }
}

/// Something that keeps a side of a comparison from being what a run left.
package struct SnapshotFault: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// A report holds other bytes than the run wrote.
    case edited = "edited-report"
    /// A report the run wrote is gone.
    case missing = "missing-report"
    /// A file among the reports that the run did not write.
    case foreign = "foreign-file"
    /// An input the reports were made from is gone.
    case inputGone = "missing-input"
    /// The state of the study, in the words of `vifte status`.
    case state
    /// The journal is not as it was written, in the same words.
    case brokenJournal = "broken-journal"
  }

  package let kind: Kind
  package let path: String
  /// The lines that are not what the run wrote; empty when what it wrote is not known.
  package let lines: [EditedLine]
  /// What `vifte status` says, when the kind is `state`.
  package let words: Phrase

  package init(
    _ kind: Kind, _ path: String, lines: [EditedLine] = [], words: Phrase = Phrase("")
  ) {
    self.kind = kind
    self.path = path
    self.lines = lines
    self.words = words
  }
}

/// A line that is not what the run wrote: nil where one of the two has no such line.
package struct EditedLine: Hashable, Sendable {
  /// The line of the file as it is found; where a line was taken out, the one that followed it.
  package let line: Int
  package let written: String?
  package let found: String?
}
