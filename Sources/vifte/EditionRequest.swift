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
func editionLines(
  _ dossier: Dossier, after before: EditionMark, in language: Language
) -> [String] {
  func count(_ metric: Metric, one: Phrase, many: Phrase) -> String? {
    let value = dossier.book[metric, .all]?.outcome.value.map { Int($0) } ?? 0
    return value == 0 ? nil : "\(value) \((value == 1 ? one : many)[language].words)"
  }
  guard dossier.edition.kind == .draft else {
    return [Phrase(da: "udgave    endelig", en: "edition   final")[language].words]
  }
  let open = [
    count(
      .openFindings, one: Phrase(da: "åbent fund", en: "finding open"),
      many: Phrase(da: "åbne fund", en: "findings open")),
    count(
      .unsignedAssumptions,
      one: Phrase(da: "forudsætning uden underskrift", en: "assumption unsigned"),
      many: Phrase(da: "forudsætninger uden underskrift", en: "assumptions unsigned")),
    count(
      .missingDocuments, one: Phrase(da: "kilde ikke forelagt", en: "source not shown"),
      many: Phrase(da: "kilder ikke forelagt", en: "sources not shown")),
  ].compactMap(\.self).joined(separator: ", ")
  let draft = Phrase(da: "udgave    udkast", en: "edition   draft")[language].words
  let again = Phrase(
    da: "          den endelige udgave, der stod her, er et udkast igen",
    en: "          the final edition that stood is a draft again")
  return [draft + (open.isEmpty ? "" : ": \(open)")]
    + (before.kind == .final ? [again[language].words] : [])
}
