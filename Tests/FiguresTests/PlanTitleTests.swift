import Figures
import Testing

@Suite struct PlanTitleTests {
  private func words(_ title: Phrase) -> [String] {
    [title.danish, title.english].map { sentence in
      sentence.pieces.map { piece in
        switch piece {
        case .text(let text), .words(let text): text
        default: "?"
        }
      }.joined()
    }
  }

  @Test func `a title tells every kind of move, the first with a capital`() {
    let names: [PlanTitle.Part: [String]] = [
      .withdraw: ["D"], .close: ["A", "B"], .open: ["C"], .merge: ["E"], .stagger: ["F", "G"],
    ]
    #expect(
      words(PlanTitle.of { names[$0] ?? [] }) == [
        "Luk A, B; saml E; åbn C; mindre tilskud til D; forskyd åbningstiderne for F, G",
        "Close A, B; merge E; open C; less grant for D; stagger the hours of F, G",
      ])
  }

  @Test func `a plan that does nothing is told as that`() {
    #expect(words(PlanTitle.of { _ in [] }) == words(PlanTitle.nothing))
  }

  @Test(arguments: PlanTitle.Part.allCases)
  func `one kind of move alone has its own word`(part: PlanTitle.Part) {
    let title = words(PlanTitle.of { $0 == part ? ["A"] : [] })
    #expect(title == ["\(part.verb.da) A", "\(part.verb.en) A"])
  }
}
