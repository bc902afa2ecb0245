import Base
import Figures
import Testing

@testable import Study

@Suite struct `The text of a huge paper` {
  private func inlines(_ text: String, _ problems: inout Problems) -> [Paper.Inline] {
    InlineReader.inlines(
      PlacedText([(number: 1, text: text[...], dropped: 0)], file: "a.md"), problems: &problems)
  }

  @Test(arguments: [
    "[a", "[", "]", "[a](", "[a](https://", "[a](https://b)", "[[a]", "[a]](", "\\[", "{", "{a",
    "}",
    "{=4}", "*", "**a", "_a", "a",
  ])
  func `is read in work that grows as it does`(piece: String) {
    let clock = ContinuousClock()
    func work(_ count: Int) -> Duration {
      clock.measure {
        var problems = Problems()
        _ = inlines(String(repeating: piece, count: count), &problems)
      }
    }
    // Eight times as much takes eight times as long, and not sixty-four; the least of a few tries counts, since a machine has
    // other things to do.
    let growth = (0..<4).map { _ in work(4_000) / work(500) }.min() ?? .infinity
    #expect(growth < 24)
  }

  @Test(arguments: [
    (
      "[a](https://b.dk/c_(d))",
      [Paper.Inline.Content.link(words: "a", address: "https://b.dk/c_(d)")]
    ),
    ("[a [1]](https://b.dk)", [.link(words: "a [1]", address: "https://b.dk")]),
    ("[a [b](https://c.dk)", [.text("[a "), .link(words: "b", address: "https://c.dk")]),
    ("[a\\]](https://b.dk)", [.link(words: "a\\]", address: "https://b.dk")]),
    ("a [1] og [2", [.text("a [1] og [2")]),
    ("a\\[1](b", [.text("a"), .text("[1](b")]),
  ])
  func `has links whose brackets stand in pairs`(text: String, contents: [Paper.Inline.Content]) {
    var problems = Problems()
    #expect(inlines(text, &problems).map(\.content) == contents)
    #expect(problems.isEmpty)
  }

  @Test func `has no link whose address runs over its line`() {
    var problems = Problems()
    let lines = [(number: 7, text: "Se [a](https://b."[...], dropped: 0), (8, "dk) her"[...], 0)]
    _ = InlineReader.inlines(PlacedText(lines, file: "a.md"), problems: &problems)
    #expect(
      problems.list.map(\.description) == [
        "a.md:7:4: found an address that does not end on its line, expected [words](https://address) on one line; write \\[ for the sign itself"
      ])
  }
}
