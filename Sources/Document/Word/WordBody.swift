import Base
import Figures

/// What stands between the first and the last tag of a document, as it is put together.
struct WordBody {
  let styles: WordStyles
  let wording: Wording
  let book: FigureBook
  private(set) var tags: WordTagList
  private var items: [Item] = []
  private var shapes = WordBody.firstNumber

  /// Where numbers of shapes, controls and bookmarks begin, so that none is one of those in a template's header.
  private static let firstNumber = 1_000

  private enum Item {
    case paragraph(Paragraph, String)
    case table(String)
  }

  /// What is said of a paragraph besides its words.
  struct Paragraph {
    let style: WordStyle
    var list: WordNumbering.List?
    var flow = Flow.free
    var section = ""

    /// Whether it may stand at the foot of a page with nothing after it.
    enum Flow {
      case free, withNext

      /// That of a point of a list, of which none stands alone at the foot of a page or at the head of the next.
      static func ofPoint(_ place: Int, of count: Int) -> Flow {
        count > 1 && (place == 0 || place == count - 2) ? .withNext : .free
      }
    }

    init(_ style: WordStyle, in list: WordNumbering.List? = nil, _ flow: Flow = .free) {
      self.style = style
      self.list = list
      self.flow = flow
    }
  }

  /// How a run looks beside what its paragraph says.
  struct Look {
    var character: WordStyle?
    /// In halves of a point.
    var size: Int?
    /// As six hexadecimal digits.
    var colour: String?

    init(_ character: WordStyle? = nil, size: Int? = nil, colour: String? = nil) {
      self.character = character
      self.size = size
      self.colour = colour
    }
  }

  init(_ styles: WordStyles, _ wording: Wording, _ book: FigureBook, _ tags: WordTagList) {
    self.tags = tags
    self.styles = styles
    self.wording = wording
    self.book = book
  }

  var xml: String {
    items.map { item in
      switch item {
      case .paragraph(let paragraph, let runs): self.paragraph(paragraph, runs)
      case .table(let xml): xml
      }
    }.joined()
  }

  mutating func add(_ paragraph: Paragraph, _ runs: String) {
    items.append(.paragraph(paragraph, runs))
  }

  mutating func add(table: String) { items.append(.table(table)) }

  /// Ends a section with what was added last.
  mutating func end(section: String) {
    if case .paragraph(var last, let runs)? = items.last {
      last.section = section
      items[items.count - 1] = .paragraph(last, runs)
    } else {
      // Only a paragraph can end a section.
      var last = Paragraph(.tableNote)
      last.section = section
      items.append(.paragraph(last, ""))
    }
  }

  /// A paragraph that stands somewhere else than in the text, such as in a cell.
  func paragraph(_ paragraph: Paragraph, _ runs: String) -> String {
    let flow = paragraph.flow == .withNext ? "<w:keepNext/>" : ""
    return """
      <w:p><w:pPr><w:pStyle w:val="\(styles[paragraph.style].asXMLValue)"/>\(flow)\(paragraph.list?.xml ?? "")\
      \(paragraph.section)</w:pPr>\(runs)</w:p>
      """
  }

  /// A number that no other shape of the document has.
  mutating func nextShape() -> Int {
    shapes += 1
    return shapes
  }

  /// A phrase as runs.
  mutating func runs(_ phrase: Phrase, _ look: Look = Look()) -> String {
    runs(wording.cited(phrase, book), look)
  }

  /// A text as runs, in which each figure is a control that a program finds again.
  mutating func runs(_ text: CitedText, _ look: Look = Look()) -> String {
    text.piecesWithCountsWhole.map { piece in
      switch piece.nature {
      case .figure(let name, let form): control(piece.text, name, form, look)
      case .code: run(piece.text, look.or(.code))
      case .strong: run(piece.text, look.or(.strong))
      case .emphasis: run(piece.text, look.or(.emphasis))
      case .lineBreak: "<w:r><w:br/></w:r>"
      case .markup: ""
      case .words, .recorded, .structure, .place, .link, .address, nil: run(piece.text, look)
      }
    }.joined()
  }

  func run(_ text: String, _ look: Look = Look()) -> String {
    let looks =
      (look.character.map { "<w:rStyle w:val=\"\(styles[$0].asXMLValue)\"/>" } ?? "")
      + (look.colour.map { "<w:color w:val=\"\($0)\"/>" } ?? "")
      + (look.size.map { "<w:sz w:val=\"\($0)\"/>" } ?? "")
    let properties = looks.isEmpty ? "" : "<w:rPr>\(looks)</w:rPr>"
    let words = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { part in
        "<w:t xml:space=\"preserve\">\(String(part).asXMLText)</w:t>"
      }.joined(separator: "<w:tab/>")
    }.joined(separator: "<w:br/>")
    return "<w:r>\(properties)\(words)</w:r>"
  }

  private mutating func control(
    _ text: String, _ name: FigureName, _ form: CitedForm, _ look: Look
  ) -> String {
    let (number, control, bookmark) = tags.add(WordTag(name, form))
    let id = WordBody.firstNumber + number
    let alias = wording.plain(name.metric.name, book) + " · " + name.subject.id
    return """
      <w:bookmarkStart w:id="\(id)" w:name="\(bookmark)"/><w:sdt><w:sdtPr>\
      <w:alias w:val="\(alias.shortened(to: WordTagList.longest).asXMLValue)"/>\
      <w:tag w:val="\(control.asXMLValue)"/><w:id w:val="\(id)"/></w:sdtPr><w:sdtContent>\(run(text, look))\
      </w:sdtContent></w:sdt><w:bookmarkEnd w:id="\(id)"/>
      """
  }
}

extension WordBody.Look {
  /// The same in the letters of a style, unless it has letters of one already.
  fileprivate func or(_ style: WordStyle) -> WordBody.Look {
    var look = self
    look.character = character ?? style
    return look
  }
}

extension String {
  /// The text with its end left out where it has more units of UTF-16, which Word counts.
  fileprivate func shortened(to count: Int) -> String {
    guard utf16.count > count else { return self }
    var text = ""
    for character in self {
      guard text.utf16.count + character.utf16.count < count else { break }
      text.append(character)
    }
    return text + "…"
  }
}
