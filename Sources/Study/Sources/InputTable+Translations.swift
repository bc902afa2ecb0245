import Base
import Figures
package import SQLite

/// The texts that stand in a table in each language: a study in one language writes them in the plain column alone.
extension InputTable {
  /// The columns in English, each with the one it says the same as.
  private static let translations: [String: [(column: String, english: String)]] = [
    "measures": [("name", "name_en"), ("method", "method_en")], "notes": [("text", "text_en")],
    "codebook": [("label", "label_en"), ("definition", "definition_en")],
    "sections": [("title", "title_en")],
    "concerns": [("heading", "heading_en"), ("text", "text_en")],
    "participants": [("name", "name_en"), ("description", "description_en")],
    "bearings": [("text", "text_en")], "facts": [("meaning", "meaning_en")],
  ]

  /// Refuses a resource without a column of English texts, where the study is in both languages.
  func checkTranslations(
    of resource: Resource, in languages: [Language], problems: inout Problems
  ) {
    let fields = Set(resource.schema.fields.map(\.name))
    for (column, english) in Self.translations[name, default: []]
    where languages.count > 1 && fields.contains(column) && !fields.contains(english) {
      problems.add(
        Problem(
          .configuration, at: resource.place, field: "schema.fields",
          found: "no field \(quoted(english))", expected: "the texts in both languages",
          advice: "add the column, or name one language under \"languages\" in pipeline.json"))
    }
  }

  /// Checks that each text is there in English too.
  func translated(in resource: Resource, _ languages: [Language]) -> [Check] {
    let fields = Set(resource.schema.fields.map(\.name))
    return Self.translations[name, default: []].filter {
      languages.count > 1 && fields.contains($0.column) && fields.contains($0.english)
    }.map { column, english in
      Check(
        english,
        .row(
          condition: "coalesce(\(english), '') = '' AND coalesce(\(column), '') <> ''",
          found: "'an empty cell beside \"' || \(column) || '\"'"),
        expected: "the text in English too, as the study is in both languages",
        advice: "write it, or name one language under \"languages\" in pipeline.json")
    }
  }
}

extension Database {
  /// A text in English in a query: the column of the other language where the table has none, or none in that row.
  package func english(
    _ column: String, of table: String, as alias: String
  ) throws(DatabaseError) -> String {
    let english = try optional("\(column)_en", of: table, as: alias)
    return "coalesce(nullif(\(english), ''), \(alias).\(column.sqlName))"
  }
}
