import Assembly
import Audit
import Base
import Document
import Figures
import Pages
import Testing

@Suite struct ExplanationTests {
  nonisolated(unsafe) private static let cellPlace =
    /(inputs\/[a-z]+\.csv|pipeline\.json):[0-9]+:[0-9]+/

  @Test(arguments: Language.allCases)
  func `every figure is explained down to where it was read`(language: Language) throws {
    let results = try TestStudy.results()
    #expect(results.book.count > 800)
    // So wide that no line is broken.
    let terminal = Terminal(language, book: results.book, width: .max)
    // What differs by language are the words; each figure is explained in one.
    let figures = results.book.ordered.enumerated().filter { place, _ in
      (place % 2 == 0) == (language == .danish)
    }.map(\.element)
    for figure in figures {
      let blocks = Explanation(of: [figure], in: results, Explanation.ExplainOptions(language))
        .blocks
      let answer = Answer(Phrase(""), blocks, citing: results.book, record: .null)
      let text = terminal.rendered(answer)
      #expect(text.digitsInWording == [], "\(figure.name)")
      let lines = text.text.split(separator: "\n")
      let value = figure.outcome.value.map(plainNumber) ?? figure.status.rawValue
      let first = lines.first ?? ""
      #expect(first.hasPrefix("\(figure.name) = ") && first.contains(value), "\(figure.name)")
      let isTraced = lines.contains { line in
        // What the program puts in the place of a chosen value stands in no file, and is said to.
        [
          "SELECT ", "pipeline.json:", "forespørgsel: ", "query: ", "ikke i nogen fil]",
          "in no file]",
        ]
        .contains { line.contains($0) }
      }
      // A plan that closes nothing adds up nothing; a choice of method is a number of its own; whole tables are counted.
      let isConstant =
        figure.name.subject.id.hasPrefix("today") || figure.name.metric == .methodChoice
        || [.rowsRead, .citingRows].contains(figure.name.metric)
      #expect(isTraced || isConstant || figure.expression.operands.isEmpty, "\(figure.name)")
      let told = lines.joined(separator: " ")
      let reason = language == .danish ? "grund: " : "reason: "
      #expect(figure.outcome.value != nil || told.contains(reason), "\(figure.name)")
      let formula = figure.formula
      #expect(!formula.contains(" ") || told.contains(formula), "\(figure.name)")
      // What is counted and not found has no cell, but a query; a constant has neither.
      let isPlaced = told.contains(Self.cellPlace)
      let isCounted = told.contains(language == .danish ? "forespørgsel: " : "query: ")
      #expect(
        isPlaced || isCounted || isConstant || !(formula.contains("[") || formula.contains("cell")),
        "\(figure.name)")
    }
  }
}
