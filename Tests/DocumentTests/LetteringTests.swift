import Document
import Figures
import Testing

@Suite struct `Lines of a label` {
  @Test(
    arguments: [
      "Støtte- og kontaktcentret i Linnesgade", "Ærøskøbings Æblegårdsværksted",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "ÅÅÅÅ ÅÅ",
      "漢字漢字漢字漢字漢字漢字漢字漢字", "a", "",
    ], [30.0, 80, 150])
  func `are no wider than they may be, and lose nothing`(text: String, width: Double) {
    let lines = CitedText(text, .words).lines(width: width, size: 12, most: 1000)
    for line in lines { #expect(Lettering.width(of: line.text, size: 12) <= width, "\(line.text)") }
    let letters = lines.map(\.text).joined().filter { $0 != " " }
    #expect(letters == text.filter { $0 != " " })
  }

  @Test func `never break a figure, whatever blanks it has`() {
    let name = FigureName(.venues, .all)
    let figure = CitedText("78 af 118", .figure(name, .printed(.fraction)))
    let lines = (CitedText("brugere i runden: ") + figure + " i alt").lines(
      width: 40, size: 12, most: 10)
    #expect(lines.contains { $0.text.contains("78 af 118") })
  }

  @Test(arguments: ["et to tre fire fem seks syv otte", String(repeating: "W", count: 80)])
  func `say by three dots what is left out`(text: String) {
    let lines = CitedText(text).lines(width: 60, size: 12, most: 2)
    #expect(lines.count == 2)
    #expect(lines.last?.text.hasSuffix(" …") ?? false)
    #expect(lines.allSatisfy { Lettering.width(of: $0.text, size: 12) <= 60 })
  }
}
