package import Audit
import Base
package import Document
package import Figures

/// How a figure was made. `asked` is what the user wrote for it.
package func explanation(
  of figure: Figure, asked: String, in results: StudyResults, citations: [FigureName: [Citation]],
  _ options: Explanation.ExplainOptions
) -> Answer {
  let record = ExplanationRecord(in: results, citations: citations, options)
  return Answer(
    Phrase(""), Explanation(of: [figure], in: results, citations: citations, options).blocks,
    citing: results.book,
    record: .object(
      [JSONOutput.Member("version", .integer(1)), JSONOutput.Member("asked", .string(asked))]
        + record.members(of: [figure])))
}

/// Figures and their values, a line each.
package func figureList(_ figures: [Figure], citing book: FigureBook) -> Answer {
  Answer(
    Phrase(""),
    [
      .outline(
        figures.map { figure in
          let sentence: Sentence = "\(code: figure.name.description) = \(figure.name, .plain)"
          return OutlineLine(0, Phrase(da: sentence, en: sentence))
        })
    ], citing: book,
    record: .object([
      "version": .integer(1),
      "figures": .array(figures.map { FigureRecord($0, in: book.words).json }),
    ]))
}
