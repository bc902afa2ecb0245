import Document
import Figures
import Testing

/// Words of the data, and how they are written where they begin a paragraph.
private let written: [(words: String, markdown: String)] = [
  // What begins a block.
  ("1. maj-huset", #"1\. maj-huset"#), ("12) x", #"12\) x"#), ("1234567890. x", "1234567890. x"),
  ("1.maj", "1.maj"), ("1.", #"1\."#), ("- streg", #"\- streg"#), ("-5", "-5"), ("---", #"\---"#),
  ("- - -", #"\- - -"#), ("+ plus", #"\+ plus"#), ("===", #"\==="#), ("# top", "\\# top"),
  ("####### x", "####### x"), ("#1", "#1"), ("> citat", #"\> citat"#), (">x", #"\>x"#),
  ("| a", #"\| a"#), ("    kode", "kode"), ("\tkode  ", "kode"), ("~~~", #"\~\~\~"#),
  ("***", #"\*\*\*"#), ("[x]: http://y", #"\[x]: http\://y"#), ("[^1]", #"\[^1]"#),
  // What is a mark anywhere.
  ("~~Nabo~~ ny", #"\~\~Nabo\~\~ ny"#), ("a*b*_c_", #"a\*b\*\_c\_"#), ("`x`", #"\`x\`"#),
  (#"a\b"#, #"a\\b"#), ("<br>", #"\<br>"#), ("![i](j)", #"!\[i](j)"#), ("$x$", #"\$x\$"#),
  ("R&amp;R", #"R\&amp;R"#), ("R&R", #"R\&R"#), ("R & R", "R & R"), ("&#65;", "\\&#65;"),
  ("www.x.dk/_a_", #"www\.x.dk/\_a\_"#), ("https://x.dk", #"https\://x.dk"#),
  (":smile:", #"\:smile:"#), (":100:", #"\:100:"#), ("kl. 10:30:15", "kl. 10:30:15"),
  ("a|b", "a|b"), ("me@x.dk", #"me\@x.dk"#), ("mailto:a.b@x.dk", #"mailto:a.b\@x.dk"#),
  ("a @ b", "a @ b"),
  // Lines become one.
  ("a\nb", "a b"), ("a  \r\n\r\n# b", "a # b"), ("a\u{2028}\u{85}b", "a b"),
]

@Suite struct `Words of the data are shown as they are written` {
  private let book = Sample().book

  private func page(_ blocks: Block..., title: Phrase = Phrase(da: "Side", en: "Page")) -> String {
    let page = Page(fileName: .init(da: "p", en: "p"), title: title, blocks: blocks)
    return Markdown.rendered(
      page, of: Site(title: page.title, pages: []), in: .danish, book: book
    ).text
  }

  @Test(arguments: written)
  func `at the beginning of a paragraph or an item`(words: String, markdown: String) {
    #expect(page(.paragraph(Phrase(words))) == "# Side\n\n\(markdown)\n")
    #expect(page(.list([Phrase(words), Phrase("b")])) == "# Side\n\n- \(markdown)\n- b\n")
  }

  @Test func `when the mark is made of words and of the page's own text`() {
    #expect(page(.paragraph(Phrase(da: "\("2015"). \("x")", en: ""))) == "# Side\n\n2015\\. x\n")
    #expect(page(.paragraph(Phrase(da: "\("R&amp"); x", en: ""))) == "# Side\n\nR\\&amp; x\n")
    #expect(page(.paragraph(Phrase(da: "\(":smile"): x", en: ""))) == "# Side\n\n\\:smile: x\n")
  }

  @Test(arguments: [("C #", "C \\#"), ("#", "\\#"), ("1. maj", "1. maj"), ("\u{A0}x ", "x")])
  func `in a heading`(words: String, markdown: String) {
    #expect(page(title: Phrase(words)) == "# \(markdown)\n")
    #expect(page(.heading(2, Phrase(words))) == "# Side\n\n## \(markdown)\n")
  }

  @Test(arguments: [("a|b", "a\\|b"), ("\\|", "\\\\\\|"), ("1. x", "1. x"), ("- x", "- x")])
  func `in a cell of a table, and of one with a sum`(words: String, markdown: String) {
    let table = Table(
      id: "t", caption: Phrase("*c* "), columns: [Table.Column("x", Phrase("h|"))],
      rows: [Table.Row([.words(Phrase(words))]), Table.Row([.words(Phrase(" s "))], .total)],
      source: Phrase("S"))
    #expect(
      page(.table(table)) == """
        # Side

        **Tabel 1. \\*c\\***

        | h\\| |
        | --- |
        | \(markdown) |
        | **s** |

        Kilde: S

        """)
  }

  @Test(arguments: [
    ("a_b*", "`a_b*`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a``b`", "``` a``b` ```"),
    ("a\nb", "`a b`"), (" a ", "`  a  `"),
  ])
  func `between backticks, letter by letter`(words: String, markdown: String) {
    #expect(
      page(.paragraph(Phrase(da: "\(code: words): x", en: ""))) == "# Side\n\n\(markdown): x\n")
    #expect(
      page(.definitions([Definition(term: Phrase("t"), id: words, meaning: Phrase("m"))]))
        .contains("(\(markdown.replacing("a b", with: "a\nb"))): m"))
  }

  @Test func `in a block taken letter by letter, whatever fence it holds`() {
    #expect(page(.verbatim(["a", "````"])) == "# Side\n\n`````\na\n````\n`````\n")
  }

  @Test func `and a heading that ends in a bracket may be words of the data`() {
    let name = FigureName(.planVisits, "nabo")
    let table = Table(
      id: "t", caption: Phrase("c"),
      columns: [Table.Column("v", Phrase("Besøg (é)"), .figures(.bare))],
      rows: [Table.Row([.figure(name)])], source: Phrase("S"))
    #expect(page(.table(table)).contains("| Besøg (é, Oplyst) |"))
  }

  /// Reads text back as a reader of Markdown does, as far as escapes go; nil where a mark is left.
  private func read(_ markdown: String) -> String? {
    var text = ""
    var rest = Array(markdown)[...]
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.popFirst() {
        guard next.isASCII, next.isPunctuation || next.isSymbol else { return nil }
        text.append(next)
      } else if "*_~`<[$\n".contains(character) {
        return nil
      } else {
        text.append(character)
      }
    }
    return text
  }

  @Test func `however they are put together`() {
    let pieces =
      "ab1é. -+*_~`<>&;#[]()!|\\$:/@\"'=".map(String.init) + ["amp;", "www.", "://"]
    var state: UInt64 = 9
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2000 {
      let words = (0...below(9)).map { _ in pieces[below(pieces.count)] }.joined()
      let shown = page(.paragraph(Phrase(words))).dropFirst("# Side\n\n".count).dropLast()
      #expect(
        read(String(shown))?.split(separator: " ") == words.split(separator: " "), "\(words)")
    }
  }
}
