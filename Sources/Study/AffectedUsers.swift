import Figures
import SQLite

extension Database {
  /// What the sources say of those whom closures affect, as far as the study has the tables.
  func affectedUsers(among tables: [String]) throws(DatabaseError) -> AffectedUsers {
    AffectedUsers(
      concerns: tables.contains("concerns") ? try concerns() : [],
      interviewed: tables.contains("interviewed") ? try interviewed() : nil)
  }

  private func concerns() throws(DatabaseError) -> [Concern] {
    let venue = try optional("venue_id", of: "concerns", as: "c")
    let centre = try optional("centre_id", of: "concerns", as: "c")
    let heading = try optional("heading", of: "concerns", as: "c")
    let headingInEnglish = try optional("heading_en", of: "concerns", as: "c")
    return try rows(
      """
      SELECT kind, \(venue), \(centre), text, \(try english("text", of: "concerns", as: "c")),
        \(heading), coalesce(nullif(\(headingInEnglish), ''), \(heading))
      FROM concerns c ORDER BY csv_line
      """
    ) { row in
      Concern.Kind(rawValue: row.text(0)).map {
        Concern(
          $0, venue: row.optionalText(1), centre: row.optionalText(2),
          heading: row.optionalText(5).map { danish in
            Phrase(
              da: Sentence(words: danish), en: Sentence(words: row.optionalText(6) ?? danish))
          },
          text: Phrase(da: Sentence(words: row.text(3)), en: Sentence(words: row.text(4))))
      }
    }.compactMap(\.self)
  }

  private func interviewed() throws(DatabaseError) -> [Interviewed] {
    try rows(
      "SELECT venue_id, certainty, csv_line, document, line FROM interviewed ORDER BY csv_line"
    ) { row in
      Interviewed.Certainty(rawValue: row.text(1)).map {
        Interviewed(
          venue: row.text(0), certainty: $0, line: row.integer(2),
          document: row.optionalText(3), documentLine: row.optionalInteger(4))
      }
    }.compactMap(\.self)
  }
}
