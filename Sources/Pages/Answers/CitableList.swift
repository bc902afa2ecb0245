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
    tables.sorted { $0.key < $1.key }.map { ($0.key, $0.value.caption) }, "tables", results)
}

/// The charts a paper can place, by id.
package func citableCharts(_ results: StudyResults) -> Answer {
  named(
    Report.charts(of: results).sorted { $0.key < $1.key }.map { ($0.key, $0.value.caption) },
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
package func begunPaper(_ paper: Paper) -> Answer {
  let (file, name, language) = (paper.file, paper.name, paper.language)
  let line = paper.entry
  return Answer(
    Phrase(""),
    [
      .paragraph(Phrase(da: "skrev \(code: file)", en: "wrote \(code: file)")),
      .paragraph(
        Phrase(
          da: "Studiet får papiret med, når pipeline.json nævner det under \(code: "papers"):",
          en: "The study has the paper once pipeline.json names it under \(code: "papers"):")),
      .verbatim([line]),
    ],
    record: .object([
      "version": .integer(1), "file": .string(file), "name": .string(name),
      "language": .string(language.rawValue),
    ]))
}

extension Paper {
  /// What `pipeline.json` has to say of it: with a place for each part of the header that it prints, and the annexes it refers to.
  fileprivate var entry: String {
    let references = inlines.compactMap { inline -> (kind: String, id: String)? in
      if case .reference(let kind, let id) = inline.content { (kind, id) } else { nil }
    }
    func asks(_ fields: Field...) -> Bool {
      references.contains { reference in fields.contains { $0.rawValue == reference.kind } }
    }
    var annexes: [String] = []
    for (kind, id) in references where kind == "annex" && !annexes.contains(id) {
      annexes.append(id)
    }
    var members: [JSONOutput.Member] = [
      JSONOutput.Member("name", .string(name)), JSONOutput.Member(language.rawValue, .string(file)),
    ]
    if asks(.level, .leadIn) { members.append(JSONOutput.Member("level", .null)) }
    if asks(.meeting) { members.append(JSONOutput.Member("meeting", .null)) }
    if asks(.caseNumber) { members.append(JSONOutput.Member("case", .null)) }
    if !annexes.isEmpty {
      members.append(JSONOutput.Member("annexes", .array(annexes.map(JSONOutput.string))))
    }
    return JSONText(.object(members), style: .compact).text
  }
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
