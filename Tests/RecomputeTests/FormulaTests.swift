import Base
import Figures
import Recompute
import Testing

@Suite struct FormulaTests {
  private func fault(in text: String) -> FormulaFault? {
    do throws(FormulaFault) {
      _ = try Formula(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a formula lists what it names, each once, in its order`() throws {
    let formula = try Formula(
      "(present_2015[a/b@x=0] + 2) * fixed_share / cell(in/a.csv:2:4) - present_2015[a/b@x=0]")
    #expect(
      formula.operands == [
        .figure(metric: "present_2015", subject: "a/b@x=0"), .constant(2),
        .assumption("fixed_share"),
        .cell(Place(file: "in/a.csv", line: 2, column: 4)),
      ])
  }

  @Test func `a formula lists the rows it counts and the methods it calls`() throws {
    let formula = try Formula("rows(a.csv:2, a.csv:3) / pairs(least(1, 2), distinct(a.csv:2))")
    #expect(
      formula.rows == [Place(file: "a.csv", line: 2), Place(file: "a.csv", line: 3)])
    #expect(formula.methods == ["pairs"])
  }

  @Test func `a quoted file may hold any mark of formulas`() throws {
    let formula = try Formula("cell(\"a (1), b.csv\":2:4)")
    #expect(formula.operands == [.cell(Place(file: "a (1), b.csv", line: 2, column: 4))])
  }

  @Test func `multiplying comes before adding, and equals go from left to right`() throws {
    #expect(try Formula("1 + 2 * 3") == Formula("1 + (2 * 3)"))
    #expect(try Formula("1 - 2 - 3") == Formula("(1 - 2) - 3"))
    #expect(try Formula("1 / 2 * 3") == Formula("(1 / 2) * 3"))
    #expect(try Formula("1 - -2e-05").operands == [.constant(1), .constant(-2e-05)])
  }

  @Test(arguments: [
    "", " ", "(1 + 2", "1 + 2)", "1 +", "1 2", "least(1, 2", "a[b", "cell(a.csv:1:2:3)", "cell()",
    "cell(a.csv:2, a.csv:3)", "rows(a.csv:2", "1, 2", "(1, 2)", "1 ÷ 2", "+ 1", "cell(\"a", "--1",
  ])
  func `a text that is no formula is told so, with the place`(text: String) {
    #expect(fault(in: text) != nil, "\(text)")
  }

  @Test func `brackets may be ten thousand deep`() throws {
    let deep = 10_000
    let text =
      String(repeating: "(", count: deep) + "1" + String(repeating: ")", count: deep)
    #expect(try Formula(text) == Formula("1"))
    let calls =
      String(repeating: "least(", count: deep) + "1" + String(repeating: ")", count: deep)
    #expect(try Formula(calls).steps.count == deep + 1)
    #expect(fault(in: String(repeating: "(", count: deep)) != nil)
  }

  @Test func `a formula of a million characters is read`() throws {
    let text = Array(repeating: "present_2015[nabo]", count: 62_500).joined(separator: " + ")
    #expect(text.count > 999_000)
    #expect(try Formula(text).steps.count == 124_999)
  }
}
