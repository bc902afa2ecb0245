import Base
package import Document
package import Figures

/// What the figures of the study are of, each kind with how many there are; with a word, each figure whose name has it.
package func citableFigures(_ results: StudyResults, having word: String?) -> Answer {
  let book = results.book
  guard let word else {
    let kinds = book.metrics.filter { !book.subjects(of: $0).isEmpty }
    return Answer(
      Phrase(""),
      [
        .outline(
          kinds.map { metric in
            let name = metric.name
            let example = "\(metric.id)[\(book.subjects(of: metric)[0].id)]"
            return OutlineLine(
              0,
              Phrase(
                da: "\(code: example) \(name.danish)", en: "\(code: example) \(name.english)"))
          })
      ], citing: book,
      record: .object([
        "version": .integer(1), "metrics": .array(kinds.map { .string($0.id) }),
      ]))
  }
  return figureList(
    book.ordered.filter { $0.name.description.contains(word.lowercased()) }, citing: book)
}

/// The tables a paper can place, by id.
package func citableTables(_ results: StudyResults, _ reports: [String]) -> Answer {
  let tables = Report.tables(of: results, beside: Report.pages(of: reports, results))
  return named(
    tables.values.sorted { $0.id < $1.id }.map { ($0.id, $0.caption) }, "tables", results)
}

/// The charts a paper can place, by id.
package func citableCharts(_ results: StudyResults) -> Answer {
  named(
    Report.charts(of: results).values.sorted { $0.id < $1.id }.map { ($0.id, $0.caption) },
    "charts", results)
}

private func named(
  _ things: [(id: String, caption: Phrase)], _ key: String, _ results: StudyResults
) -> Answer {
  Answer(
    Phrase(""),
    things.isEmpty
      ? [.paragraph(Phrase(da: "ingen", en: "none"))]
      : [
        .outline(
          things.map {
            OutlineLine(
              0,
              Phrase(
                da: "\(code: $0.id) \($0.caption.danish)",
                en: "\(code: $0.id) \($0.caption.english)"))
          })
      ], citing: results.book,
    record: .object([
      "version": .integer(1), key: .array(things.map { .string($0.id) }),
    ]))
}

/// That a paper was begun, and how the study comes to have it.
package func begunPaper(_ file: String, named name: String, in language: Language) -> Answer {
  let line = "{ \"name\": \"\(name)\", \"\(language.rawValue)\": \"\(file)\" }"
  return Answer(
    Phrase(""),
    [
      .paragraph(Phrase(da: "skrev \(code: file)", en: "wrote \(code: file)")),
      .paragraph(
        Phrase(
          da: "Studiet får notatet med, når pipeline.json nævner det under \(code: "papers"):",
          en: "The study has the paper once pipeline.json names it under \(code: "papers"):")),
      .verbatim([line]),
    ],
    record: .object([
      "version": .integer(1), "file": .string(file), "name": .string(name),
      "language": .string(language.rawValue),
    ]))
}

/// What is told of a page that was written as a Word file.
package func writtenWordFile(of name: String, as file: String, in language: Language) -> Answer {
  Answer(
    Phrase(""),
    [
      .paragraph(Phrase(da: "skrev \(code: file)", en: "wrote \(code: file)")),
      .paragraph(
        Phrase(
          da: """
            Når der er rettet i filen, siger \(code: "vifte crosscheck \(file)"), om hvert citeret tal stadig stemmer.
            """,
          en: """
            Once the file has been edited, \(code: "vifte crosscheck \(file)") tells whether each cited number still agrees.
            """)),
    ],
    record: .object([
      "version": .integer(1), "file": .string(file), "page": .string(name),
      "language": .string(language.rawValue),
    ]))
}
