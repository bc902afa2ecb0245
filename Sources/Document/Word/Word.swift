import Base
package import Figures

/// Writes a page as a Word file (Office Open XML, ECMA-376): with real headings, lists, captions and tables, for those who go
/// on writing in it. Every number it cites is a control that `WordTag` names, so that it can be found again afterwards.
package struct Word {
  private let language: Language
  private let book: FigureBook
  private let site: Site
  private let caseNumber: String
  private let template: WordTemplate?

  /// What writes pages of a set. The number of the case stands in the header; where it is not known yet, a slot for it
  /// does. A template gives the look in the place of our own.
  package init(
    _ language: Language, book: FigureBook, in site: Site, case caseNumber: String = "",
    template: WordTemplate? = nil
  ) {
    self.language = language
    self.book = book
    self.site = site
    self.caseNumber = caseNumber
    self.template = template
  }

  /// The bytes of the file.
  package func rendered(_ page: Page) -> [UInt8] {
    let wording = Wording(language, book.words, on: page.fileName, of: site)
    let styles = template.map { WordStyles($0, language) } ?? WordStyles(language)
    var writer = WordWriter(
      body: WordBody(
        styles, wording, book, WordTagList(page.fileName[language], language)), language: language,
      numbering: WordNumbering(template?.numbering), sheet: template?.sheet ?? .usual,
      references: WordMargin.references(template), template: template)
    writer.write(page)
    let package = WordPackage(
      title: wording.plain(page.title, book), language: language, tags: writer.body.tags)
    return package.bytes(
      document: writer.document, styles: styles, numbering: writer.numbering,
      margin: WordMargin(language, styles, caseNumber: caseNumber), template)
  }
}

/// Goes through the blocks of a page.
struct WordWriter {
  private(set) var body: WordBody
  private let language: Language
  private(set) var numbering: WordNumbering
  private let sheet: WordSheet
  private let references: String
  private let further: String
  private var (tables, charts) = (0, 0)

  init(
    body: WordBody, language: Language, numbering: WordNumbering, sheet: WordSheet,
    references: String, template: WordTemplate?
  ) {
    self.body = body
    self.language = language
    self.numbering = numbering
    self.sheet = sheet
    self.references = references
    further = template?.further ?? ""
  }

  /// `word/document.xml`, when all is written.
  var document: String {
    """
    \(WordXML.declaration)<w:document \(WordXML.documentNamespaces)><w:body>\(body.xml)\(last)\
    </w:body></w:document>
    """
  }

  private var last = ""

  mutating func write(_ page: Page) {
    let sections = page.orientations
    body.add(.init(.title), body.runs(page.title))
    var orientation = sections.first ?? .portrait
    for (place, block) in page.blocks.enumerated() {
      if sections[place] != orientation {
        body.end(section: section(orientation))
        orientation = sections[place]
      }
      write(
        block, before: place + 1 < page.blocks.count ? page.blocks[place + 1] : nil, orientation)
    }
    last = section(orientation)
  }

  private func section(_ orientation: WordSheet.Orientation) -> String {
    sheet.turned(orientation).section(references, further)
  }

  private mutating func write(
    _ block: Block, before next: Block?, _ orientation: WordSheet.Orientation
  ) {
    switch block {
    case .heading(let level, let phrase):
      body.add(.init(.heading(level), .withNext), body.runs(phrase))
    case .paragraph(let phrase):
      let runs = body.runs(phrase)
      // What leads to a list or a table stands on its page.
      let leads = body.wording.plain(phrase, body.book).hasSuffix(":") && next?.isSetApart ?? false
      body.add(.init(.normal, leads ? .withNext : .free), runs)
    case .list(let phrases):
      write(points: phrases, in: numbering.points())
    case .numbered(let phrases):
      write(points: phrases, in: numbering.newNumbers())
    case .quotation(let phrase): body.add(.init(.quote), body.runs(phrase))
    case .outline(let lines):
      for line in lines {
        body.add(.init(.listParagraph, in: numbering.points(line.depth)), body.runs(line.text))
      }
    case .messages(let messages):
      let list = numbering.newNumbers()
      for message in messages {
        let lead = body.runs(message.lead, .init(.strong))
        body.add(
          .init(.listParagraph, in: list), lead + body.run(" ") + body.runs(message.body))
      }
    case .definitions(let definitions): for definition in definitions { write(definition) }
    case .table(let table):
      tables += 1
      write(
        table, TableView(table, book: body.book, wording: body.wording),
        in: sheet.turned(orientation).textWidth)
    case .chart(let chart):
      charts += 1
      write(chart, in: sheet.turned(orientation).textWidth)
    case .verbatim(let lines):
      body.add(.init(.verbatim), body.run(lines.joined(separator: "\n")))
    }
  }

  private mutating func write(points: [Phrase], in list: WordNumbering.List) {
    for (place, point) in points.enumerated() {
      body.add(
        .init(.listParagraph, in: list, .ofPoint(place, of: points.count)), body.runs(point))
    }
  }

  private mutating func write(_ definition: Definition) {
    let term = body.runs(definition.term, .init(.strong))
    body.add(
      .init(.term),
      term + body.run(" (") + body.run(definition.id, .init(.code)) + body.run(")"))
    let formula = definition.formula.map { "<w:r><w:br/></w:r>" + body.run($0, .init(.code)) }
    let meaning = body.runs(definition.meaning)
    body.add(.init(.meaning), meaning + (formula ?? ""))
  }

  /// A caption, whose number counts on when others are put in before it.
  private mutating func caption(_ text: CitedText, counted label: String) {
    let runs = text.pieces.map { piece in
      piece.nature == .structure
        ? WordXML.field("SEQ \(label) \\* ARABIC", body.run(piece.text))
        : body.runs(CitedText(piece.text, piece.nature))
    }
    body.add(.init(.caption, .withNext), runs.joined())
  }

  private mutating func write(_ table: Table, _ view: TableView, in room: Int) {
    caption(view.caption(String(tables)), counted: words(da: "Tabel", en: "Table"))
    let source = table.source[language].isEmpty ? CitedText() : view.source
    let notes = [view.remarks, source].filter { !$0.isEmpty }
    body.add(table: body.table(table, view, in: room, notes.isEmpty ? .free : .withNext))
    for (place, note) in notes.enumerated() {
      body.add(.init(.tableNote, place + 1 < notes.count ? .withNext : .free), body.runs(note))
    }
    if notes.isEmpty { body.add(.init(.tableNote), "") }
  }

  private mutating func write(_ chart: Chart, in room: Int) {
    let label = words(da: "Figur", en: "Figure")
    let (wording, book) = (body.wording, body.book)
    caption(
      CitedText(label + " ") + CitedText(String(charts), .structure) + ". "
        + wording.cited(chart.caption, book), counted: label)
    let description = wording.cited(chart.description, book)
    let drawing = chart.drawing(wording, book, .wide)
    let drawn = body.runs(
      drawing, titled: wording.plain(chart.caption, book), described: description.text, in: room)
    body.add(.init(.chart), drawn)
    let source =
      chart.source[language].isEmpty
      ? CitedText()
      : CitedText(words(da: "Kilde: ", en: "Source: ")) + wording.cited(chart.source, book)
    let notes = [description, source].filter { !$0.isEmpty }
    for (place, note) in notes.enumerated() {
      body.add(.init(.tableNote, place + 1 < notes.count ? .withNext : .free), body.runs(note))
    }
  }

  private func words(da danish: String, en english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}

extension Block {
  /// Whether a paragraph may lead to it.
  fileprivate var isSetApart: Bool {
    switch self {
    case .list, .numbered, .quotation, .outline, .messages, .definitions, .table, .chart,
      .verbatim:
      true
    case .heading, .paragraph: false
    }
  }
}

extension Page {
  /// Which way the sheet is turned for each block. A table of more than seven columns needs the broad side of it, and takes
  /// the headings with it that stand right above.
  fileprivate var orientations: [WordSheet.Orientation] {
    var orientations: [WordSheet.Orientation] = []
    for block in blocks.reversed() {
      switch block {
      case .table(let table):
        orientations.append(table.columns.count > 7 ? .landscape : .portrait)
      case .heading: orientations.append(orientations.last ?? .portrait)
      default: orientations.append(.portrait)
      }
    }
    return orientations.reversed()
  }
}
