import Audit
import Figures

/// Which edition of the reports a command is to make.
enum EditionRequest {
  /// The one that stands, so that what is told or compared is what is on disk; a draft where none stands.
  case standing
  /// What a run is asked for, and the files it was shown.
  case asked(EditionMark.Kind, sources: [String])

  /// What the standing reports say of themselves; a draft that was shown nothing where they say nothing.
  static func standing(in folder: StudyFolder) -> EditionMark {
    let manifest = (try? ReportsOnDisk.manifest(in: folder)) ?? nil
    return manifest?.edition ?? EditionMark(.draft, presented: [])
  }
}

extension EditionRequest {
  /// What was said after `run`.
  init(_ invocation: Invocation) {
    self = .asked(
      invocation.values[.final] == nil ? .draft : .final,
      sources: invocation.values[.source, default: []])
  }

  /// Whether a final edition is asked for.
  var isFinal: Bool {
    if case .asked(.final, _) = self { true } else { false }
  }
}

/// What a run says of the edition it made, and of the one that stood before.
func editionLines(_ dossier: Dossier, after before: EditionMark) -> [String] {
  func count(_ metric: Metric, _ one: String, _ many: String) -> String? {
    let value = dossier.book[metric, .all]?.outcome.value.map { Int($0) } ?? 0
    return value == 0 ? nil : "\(value) \(value == 1 ? one : many)"
  }
  guard dossier.edition.kind == .draft else { return ["edition   final"] }
  let open = [
    count(.openFindings, "finding open", "findings open"),
    count(.unsignedAssumptions, "assumption unsigned", "assumptions unsigned"),
    count(.missingDocuments, "source not shown", "sources not shown"),
  ].compactMap(\.self).joined(separator: ", ")
  return ["edition   draft\(open.isEmpty ? "" : ": \(open)")"]
    + (before.kind == .final ? ["          the final edition that stood is a draft again"] : [])
}
