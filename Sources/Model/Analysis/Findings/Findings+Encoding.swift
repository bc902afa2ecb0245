import Base
import Figures
import SQLite
import Study

extension FindingRule {
  /// Texts whose letters were encoded twice before they came here.
  static let twiceEncoded = FindingRule(
    name: "twice-encoded",
    title: Phrase(da: "Bogstaver, der er kodet to gange", en: "Letters that were encoded twice"),
    tables: [], analyses: []
  ) { database, context, _ throws(DatabaseError) in
    var texts: [(text: String, source: Source)] = []
    for table in context.settings.stages.ingest {
      texts += try suspects(in: table, database, context.origins)
    }
    texts += context.settings.texts.map { ($0.text, Source(place: $0.place)) }
    let most = 5
    var words: [String] = []
    var sources: [Source] = []
    for (text, source) in texts where onceEncoded(text) != nil {
      let word = text.split(separator: " ").first { onceEncoded(String($0)) != nil } ?? text[...]
      if words.count <= most, !words.contains(String(word)) { words.append(String(word)) }
      sources.append(source)
    }
    guard !words.isEmpty else { return [] }
    let pairs = words.prefix(most).map { ($0, onceEncoded($0) ?? $0) }
    let isCut = words.count > most
    let danish =
      pairs.map { "»\($0)« for »\($1)«" }.joined(separator: ", ") + (isCut ? " m.fl." : "")
    let english =
      pairs.map { "“\($0)” for “\($1)”" }.joined(separator: ", ") + (isCut ? " and others" : "")
    return [
      Finding(
        rule: "twice-encoded", severity: .warning,
        message: Phrase(
          da: """
            Bogstaver er kodet to gange: \(danish). Teksterne er brugt, som de står; de skal rettes i det, \
            de kommer fra.
            """,
          en: """
            Letters were encoded twice: \(english). The texts are used as they stand; they have to be \
            mended where they come from.
            """),
        sources: Array(sources.prefix(50)))
    ]
  }
}

/// The texts of a table that hold what a letter beyond ASCII becomes, in the order of columns and lines. What another table
/// is referred to by stands there as well.
private func suspects(
  in table: String, _ database: borrowing Database, _ origins: Origins
) throws(DatabaseError) -> [(text: String, source: Source)] {
  let columns = try database.rows(
    """
    SELECT name FROM pragma_table_info(\(table.sqlLiteral)) WHERE type = 'TEXT'
      AND name NOT IN (SELECT "from" FROM pragma_foreign_key_list(\(table.sqlLiteral)))
    ORDER BY cid
    """
  ) { $0.text(0) }
  var texts: [(text: String, source: Source)] = []
  for column in columns {
    texts += try database.rows(
      """
      SELECT csv_line, \(column.sqlName) FROM \(table.sqlName)
      WHERE \(column.sqlName) GLOB '*[Â-ô]*' ORDER BY csv_line
      """
    ) { row in (row.text(1), origins.source(table, line: row.integer(0), column: column)) }
  }
  return texts
}

extension Settings {
  /// The words of `pipeline.json` that are printed, with their places.
  fileprivate var texts: [(text: String, place: Place)] {
    func words(_ phrase: Phrase) -> [String] { [phrase.danish.words, phrase.english.words] }
    var texts = words(title).map { ($0, Place(file: "pipeline.json")) }
    for request in requests {
      for phrase in [request.title, request.purpose].compactMap(\.self) {
        texts += words(phrase).map { ($0, request.place ?? Place(file: "pipeline.json")) }
      }
    }
    for assumption in assumptions {
      guard let place = assumption.place else { continue }
      texts += (words(assumption.name) + words(assumption.reason)).map { ($0, place) }
    }
    for decision in decisions {
      texts += ([decision.body] + words(decision.text)).map { ($0, decision.place) }
    }
    return texts
  }
}
