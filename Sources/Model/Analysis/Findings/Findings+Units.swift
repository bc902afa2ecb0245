import Figures
import SQLite
import Study

extension FindingRule {
  /// Small numbers that are shown since nobody knows whether their unit is of people.
  static let unknownUnits = FindingRule(
    name: "unknown-unit",
    title: Phrase(
      da: "Enhed, der måske er personer", en: "Unit that may be of people"),
    tables: ["facts"], analyses: ["ground"]
  ) { database, context, _ throws(DatabaseError) in
    guard context.mark.profile == .everybody else { return [] }
    let reading = CountsOfPersons(context.settings.disclosure, context.settings.stages.ingest)
    return try reading.smallInUnknownUnits(in: database).map { fact in
      let name = FigureName(.fact, Subject(fact.id))
      return Finding(
        rule: "unknown-unit", about: fact.id, severity: .warning,
        message: Phrase(
          da: """
            \(code: fact.id) er \(name, .bare) i enheden »\(fact.unit)«, som programmet ikke kender, og vises. Er det personer, så skriv \
            \(code: "persons") som enhed, så det behandles som et antal under \(.methodChoice, "small-count", .bare).
            """,
          en: """
            \(code: fact.id) is \(name, .bare) in the unit “\(fact.unit)”, which the program does not know, and is shown. If it counts \
            people, write \(code: "persons") as its unit, so that it is treated as a count below \(.methodChoice, "small-count", .bare).
            """),
        sources: [context.origins.source("facts", line: fact.line, column: "unit")],
        figures: [name])
    }
  }
}
