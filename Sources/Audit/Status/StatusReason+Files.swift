package import Figures

/// What is to be said of the reports and the inputs.
extension StatusReason {
  /// What stands in the place of a file or a folder.
  package enum Found: Sendable {
    case link, folder, file, other

    fileprivate var words: Phrase {
      switch self {
      case .link: Phrase(da: "en henvisning", en: "a link")
      case .folder: Phrase(da: "en mappe", en: "a folder")
      case .file, .other: Phrase(da: "ingen almindelig fil", en: "no regular file")
      }
    }
  }

  package static func neverRun(_ reports: String) -> StatusReason {
    StatusReason(
      .neverRun, reports,
      Phrase(
        da: "ingen rapporter endnu: \(code: "vifte run") danner dem",
        en: "no reports yet: \(code: "vifte run") makes them"))
  }

  /// The reports' folder is none.
  package static func noFolder(_ reports: String, _ found: Found) -> StatusReason {
    let words = found == .link ? found.words : Phrase(da: "ingen mappe", en: "no folder")
    return StatusReason(
      .editedReport, reports,
      Phrase(
        da: "\(reports) er \(words.danish) og ikke, som en kørsel efterlod den",
        en: "\(reports) is \(words.english), and not as a run left it"))
  }

  package static func emptyReports(_ reports: String, manifest: String) -> StatusReason {
    StatusReason(
      .missingReport, manifest, Phrase(da: "\(reports) er tom", en: "\(reports) is empty"))
  }

  package static func missingReport(_ path: String) -> StatusReason {
    StatusReason(.missingReport, path, gone(path))
  }

  package static func editedReport(_ path: String) -> StatusReason {
    StatusReason(
      .editedReport, path,
      Phrase(
        da: "\(path) er ikke, som en kørsel efterlod den", en: "\(path) is not as a run left it"))
  }

  /// Something else stands where a file should.
  package static func other(_ kind: Kind, _ path: String, _ found: Found) -> StatusReason {
    StatusReason(
      kind, path,
      Phrase(
        da: "\(path) er \(found.words.danish) og ikke, som en kørsel efterlod den",
        en: "\(path) is \(found.words.english), and not as a run left it"))
  }

  /// The path of a file below the reports' folder.
  package static func foreignFile(_ file: String, in reports: String) -> StatusReason {
    StatusReason(
      .foreignFile, file,
      Phrase(
        da: "\(reports)/\(file) er ikke skrevet af en kørsel",
        en: "\(reports)/\(file) was not written by a run"))
  }

  /// Reports in a layout of before.
  package static func earlierProgram(_ manifest: String) -> StatusReason {
    StatusReason(
      .otherProgram, manifest,
      Phrase(
        da: """
          rapporterne er dannet af et tidligere program; \(code: "vifte run") danner dem på ny
          """,
        en: "the reports were made by an earlier program; \(code: "vifte run") makes them anew"))
  }

  package static func otherProgram(_ program: String) -> StatusReason {
    StatusReason(
      .otherProgram, "",
      Phrase(
        da: "rapporterne er dannet af \(program)", en: "the reports were made by \(program)"))
  }

  package static func changedInput(_ path: String, details: [Phrase]) -> StatusReason {
    StatusReason(
      .changedInput, path,
      Phrase(
        da: "\(path) er ændret, siden rapporterne blev dannet",
        en: "\(path) has changed since the reports were made"), details: details)
  }

  package static func missingInput(_ path: String) -> StatusReason {
    StatusReason(.missingInput, path, gone(path))
  }

  /// Something else stands where an input was.
  package static func noInput(_ path: String) -> StatusReason {
    StatusReason(
      .missingInput, path,
      Phrase(da: "\(path) er ikke længere en fil", en: "\(path) is no file any more"))
  }

  private static func gone(_ path: String) -> Phrase {
    Phrase(da: "\(path) er væk", en: "\(path) is gone")
  }
}
