import Document
import Figures
import Testing

@Suite struct CitedTextTests {
  private let name = FigureName(.planVisits, "nabo")

  private var cited: CitedText {
    var text: CitedText = "Å: "
    text.append("37 pct.", .figure(name, .printed(.value)))
    return text + "\n| " + CitedText("Café", .words) + " |"
  }

  @Test func `the pieces are the text`() {
    #expect(cited.pieces.map(\.text).joined() == cited.text)
    #expect(cited.text == "Å: 37 pct.\n| Café |")
    #expect(CitedText().pieces.isEmpty && CitedText("", .words).stretches.isEmpty)
  }

  @Test func `a piece has a line and, counted in characters, a column`() {
    let lines = cited.lines
    #expect(lines.count == 2)
    #expect(lines[0].pieces.map(\.column) == [1, 4])
    #expect(lines[0].pieces[1].nature == .figure(name, .printed(.value)))
    #expect(lines[1].pieces.map(\.text) == ["| ", "Café", " |"])
  }

  @Test func `a stretch keeps its nature however texts are joined`() {
    let joined = [cited, cited, "end"].joined(separator: "; ")
    #expect(joined.text == "\(cited.text); \(cited.text); end")
    #expect(joined.pieces.filter { $0.nature == .words }.map(\.text) == ["Café", "Café"])
    #expect(joined.pieces.filter { $0.text == "37 pct." }.count == 2)
  }

  @Test func `a stretch follows its text when the text is spelt in another way`() {
    let spelt = cited.spelt { $0.replacing("|", with: "\\|").replacing("37", with: "thirty") }
    #expect(spelt.text == "Å: thirty pct.\n\\| Café \\|")
    #expect(
      spelt.pieces.first { $0.nature == .figure(name, .printed(.value)) }?.text == "thirty pct.")
  }
}
