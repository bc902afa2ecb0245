import Audit
import Figures
import Testing

@Suite struct ExplanationTests {
  @Test(arguments: Language.allCases)
  func `every figure is explained down to where it was read`(language: Language) throws {
    let dossier = try TestStudy.dossier()
    #expect(dossier.book.count > 800)
    for figure in dossier.book.ordered {
      let lines = Explanation(of: [figure], in: dossier, Explanation.Manner(language)).lines
      let value = figure.outcome.value.map(plainNumber) ?? figure.status.rawValue
      let first = lines.first ?? ""
      #expect(first.hasPrefix("\(figure.name) = ") && first.contains(value), "\(figure.name)")
      let isTraced = lines.contains { line in
        line.contains("SELECT ") || line.contains("pipeline.json:")
      }
      // A plan that closes nothing adds up nothing; a choice of method is a number of its own; whole tables are counted.
      let isConstant =
        figure.name.subject.id.hasPrefix("today") || figure.name.metric == .methodChoice
        || [.rowsRead, .citingRows].contains(figure.name.metric)
      #expect(isTraced || isConstant || figure.expression.operands.isEmpty, "\(figure.name)")
    }
  }
}
