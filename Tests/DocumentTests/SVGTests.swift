import Figures
import Foundation
import Testing

@testable import Document

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `A drawing as SVG` {
  private let sample = Sample()

  private func label(_ text: CitedText) -> Drawing.Shape {
    .label(Drawing.Label(text, at: Drawing.Point(1.04, 12.25)))
  }

  private func file(_ shapes: [Drawing.Shape], title: String = "Titel") -> String {
    SVG.file(
      Drawing(width: 100, height: 50, shapes: shapes), title: CitedText(title, .words),
      description: "Beskrivelse", in: .danish
    ).text
  }

  @Test(arguments: [
    "<b>", "R&R", "]]>", "\"a\" 'b'", "a\u{1}b", "a\nb", "\u{fffe}", "Æ – ”…”", "-->", "<![CDATA[",
  ])
  func `is well-formed, and shows words of the data as they are`(words: String) {
    let text = file([.group([label(CitedText(words, .words))])], title: words)
    let reader = Texts()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(text)")
    let shown = words.replacing("\n", with: " ").replacing("\u{1}", with: "\u{fffd}")
      .replacing("\u{fffe}", with: "\u{fffd}")
    #expect(reader.texts["text"] == shown)
    #expect(reader.texts["title"] == shown)
  }

  @Test func `has its title as its first child, and a description that goes with it`() {
    let text = file([label("x")])
    let expected =
      #/^<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"[^>]*>\n<title id="(\S+)">Titel<\/title>\n<desc id="(\S+)">/#
    let match = text.firstMatch(of: expected)
    #expect(match?.1 == match?.3 && match?.2 == match?.4 && match != nil, "\(text)")
  }

  @Test(arguments: [
    (0.04, "0"), (-0.04, "0"), (1.25, "1.3"), (-2.5, "-2.5"), (640, "640"), (0.05, "0.1"),
  ])
  func `rounds coordinates to tenths`(value: Double, written: String) {
    let text = file([.circle(center: Drawing.Point(value, 0), radius: 1, .open(.ink))])
    #expect(text.contains("cx=\"\(written)\""), "\(text)")
  }

  @Test func `tells surfaces apart without colours, by patterns of its own`() {
    let square = Drawing.Rectangle(Drawing.Point(0, 0), width: 5, height: 5)
    let drawing = Drawing(
      width: 10, height: 10,
      shapes: [.rectangle(square, .hatched(.first)), .rectangle(square, .open(.first))])
    let parts = ["a", "b"].map {
      SVG.part(drawing, id: $0, kind: "wide", title: "T", description: "D").text
    }
    for (id, part) in zip(["a", "b"], parts) {
      #expect(part.contains("<pattern id=\"\(id)-first\""))
      #expect(part.contains("fill=\"url(#\(id)-first)\""))
      #expect(part.contains("fill=\"none\""))
      // The style sheet of the page has the colours.
      #expect(!part.contains("#1c5a9a"))
    }
  }

  @Test func `knows which of its words are figures, one shape to a line`() {
    let figure = Wording(.danish, .usual).cited(
      Phrase(da: "\(.planVisits, "nabo")", en: "\(.planVisits, "nabo")"), sample.book)
    let text = SVG.file(
      Drawing(width: 10, height: 10, shapes: [label("a"), label(figure)]), title: "T",
      description: "D", in: .danish)
    let lines = text.lines.filter { line in
      line.pieces.contains { if case .figure = $0.nature { true } else { false } }
    }
    #expect(lines.count == 1)
    #expect(lines.first?.pieces.contains { $0.text.contains("<text") } ?? false)
  }
}

/// What stands in the elements of a file, by their names.
private final class Texts: NSObject, XMLParserDelegate {
  private(set) var texts: [String: String] = [:]
  private var name = ""

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) { name = element }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    texts[name, default: ""] += characters
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) { name = "" }
}
