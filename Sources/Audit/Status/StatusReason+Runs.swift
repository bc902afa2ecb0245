package import Base
package import Figures

/// What is to be said of the runs, the journal and the database.
extension StatusReason {
  package static func failedRun(_ reason: String) -> StatusReason {
    StatusReason(
      .failedRun, "",
      Phrase(
        da: "den seneste kørsel mislykkedes og lod de tidligere rapporter stå: \(reason)",
        en: "the last run failed and left the earlier reports: \(reason)"))
  }

  package static let killedRun = StatusReason(
    .killedRun, "",
    Phrase(
      da: "den seneste kørsel blev afbrudt eller er stadig i gang",
      en: "the last run was broken off, or is still going"))

  package static func brokenJournal(_ path: String, _ fault: Phrase) -> StatusReason {
    StatusReason(
      .brokenJournal, path,
      Phrase(da: "\(path): \(fault.danish)", en: "\(path): \(fault.english)"))
  }

  /// A file that is no journal stands in its place; what was found there is told in the words of the problem.
  package static func noJournal(_ path: String, _ damage: Problem) -> StatusReason {
    StatusReason(
      .brokenJournal, path,
      Phrase(
        da: "\(path): filen er ingen journal, som programmet kan læse (\(damage.found))",
        en: "\(path): found \(damage.found), expected \(damage.expected)"))
  }

  /// A file beside the database that SQLite would take for a part of it.
  package static func besideDatabase(_ path: String) -> StatusReason {
    StatusReason(
      .alteredDatabase, path,
      Phrase(
        da: "\(path) er ikke fra en kørsel og ændrer databasen, når den åbnes",
        en: "\(path) is not of a run, and changes the database when it is opened"))
  }

  package static func otherDatabase(_ path: String) -> StatusReason {
    StatusReason(
      .alteredDatabase, path,
      Phrase(
        da: "\(path) er ikke den database, som den seneste kørsel efterlod",
        en: "\(path) is not the database that the last run left"))
  }

  package static func otherReports(_ manifest: String) -> StatusReason {
    StatusReason(
      .otherReports, manifest,
      Phrase(
        da: """
          \(manifest) er ikke den, som journalen senest noterede: \(code: "vifte verify") viser, hvad den er værd
          """,
        en: """
          \(manifest) is not the one the journal last noted: \(code: "vifte verify") tells what it is worth
          """))
  }

  /// Builds are told by the first digits of what they are known by.
  package static func otherBuild(_ other: String, notThis own: String) -> StatusReason {
    let (other, own) = (String(other.prefix(12)), String(own.prefix(12)))
    return StatusReason(
      .otherBuild, "",
      Phrase(
        da: """
          rapporterne er dannet af en anden udgave af programmet: \(code: other), ikke \(code: own)
          """,
        en: """
          the reports were made by another build of the program: \(code: other), not \(code: own)
          """))
  }
}
