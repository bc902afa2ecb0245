import Base
package import Figures

/// The reports made anew and held against those on disk, byte for byte.
package struct Rebuild: Sendable {
  /// A report that is not what the inputs give, and how.
  package struct Difference: Hashable, Sendable {
    package let path: String
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
      case missing
      /// Something else stands in its place.
      case noFile
      /// From this line on.
      case differs(Int)
      case notOfARun
    }

    package init(_ path: String, _ kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  package let differences: [Difference]
  /// Why they could not be made anew, as problems say it; none when they could.
  package let obstacles: [String]
  /// How many files the inputs give.
  package let files: Int
  /// The stages of `pipeline.json`; none when it cannot be read.
  package let stages: [(list: String, names: [String])]

  package init(
    differences: [Difference], files: Int, stages: [(list: String, names: [String])]
  ) {
    self.differences = differences
    self.files = files
    self.stages = stages
    obstacles = []
  }

  /// They could not be made anew.
  package init(obstacles: [String]) {
    self.obstacles = obstacles
    (differences, files, stages) = ([], 0, [])
  }

  package var faults: [Phrase] { obstacleWords + differences.map(\.words) }

  /// Why they could not be made anew.
  package var obstacleWords: [Phrase] {
    obstacles.map { Phrase(da: "kan ikke dannes på ny: \($0)", en: "cannot be made anew: \($0)") }
  }

  /// Whether it tells of a file that is gone or foreign itself, so that it need not be told twice.
  package func tells(_ reason: StatusReason, in reports: String) -> Bool {
    guard reason.kind == .missingReport || reason.kind == .foreignFile else { return false }
    return differences.contains {
      $0.path == reason.path || $0.path == reports + "/" + reason.path
    }
  }
}

extension Rebuild.Difference {
  /// Which report it is, and how it differs.
  package var words: Phrase {
    Phrase(
      da: "\(path): \(kind.words.danish)", en: "\(path): \(kind.words.english)")
  }
}

extension Rebuild.Difference.Kind {
  package var words: Phrase {
    switch self {
    case .missing: Phrase(da: "mangler", en: "missing")
    case .noFile: Phrase(da: "ingen almindelig fil", en: "no regular file")
    case .differs(let line):
      Phrase(
        da: "afviger fra linje \(lines: [line]) og frem",
        en: "differs from line \(lines: [line]) on")
    case .notOfARun: Phrase(da: "ikke skrevet af en kørsel", en: "not written by a run")
    }
  }
}
