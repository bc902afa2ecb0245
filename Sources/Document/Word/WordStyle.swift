import Base

/// What a paragraph, a run or a table of a Word file is. Each has the name that Word itself has for it, in every language of
/// its menus, where it has one.
enum WordStyle: String, CaseIterable {
  case normal = "Normal"
  case title = "Title"
  case heading1 = "heading 1"
  case heading2 = "heading 2"
  case heading3 = "heading 3"
  case caption = "caption"
  case listParagraph = "List Paragraph"
  case quote = "Quote"
  case verbatim = "HTML Preformatted"
  case header = "header"
  case footer = "footer"
  case tableText = "Table Text"
  case tableNumber = "Table Number"
  case tableHeading = "Table Heading"
  case tableNumberHeading = "Table Number Heading"
  case tableNote = "Table Note"
  case term = "Term"
  case meaning = "Meaning"
  case chart = "Chart"
  case chartLabel = "Chart Label"
  case strong = "Strong"
  case emphasis = "Emphasis"
  case code = "HTML Code"
  case tableNormal = "Normal Table"
  case tableGrid = "Table Grid"

  /// The heading of a level, which counts from 2, since a page has one title.
  static func heading(_ level: Int) -> WordStyle {
    switch level {
    case ...2: .heading1
    case 3: .heading2
    default: .heading3
    }
  }

  /// The id it has where it is of our own making.
  var ownID: String {
    rawValue.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private var kind: String {
    switch self {
    case .strong, .emphasis, .code: "character"
    case .tableNormal, .tableGrid: "table"
    default: "paragraph"
    }
  }

  /// Whether Word has no style of that name by itself.
  private var isOwn: Bool {
    switch self {
    case .tableText, .tableNumber, .tableHeading, .tableNumberHeading, .tableNote, .term, .meaning,
      .chart, .chartLabel:
      true
    default: false
    }
  }

  private var base: WordStyle? {
    switch self {
    case .normal, .strong, .emphasis, .code, .tableNormal: nil
    case .tableNumber, .tableHeading: .tableText
    case .tableNumberHeading: .tableHeading
    case .tableGrid: .tableNormal
    default: .normal
    }
  }

  /// What follows a paragraph of it when somebody types on.
  private var next: WordStyle? {
    switch self {
    case .title, .heading1, .heading2, .heading3, .caption, .quote: .normal
    default: nil
    }
  }

  /// Its definition under the id that each style goes by.
  func definition(as id: String, _ ids: (WordStyle) -> String) -> String {
    let standing =
      switch self {
      case .normal, .tableNormal: " w:default=\"1\""
      case _ where isOwn: " w:customStyle=\"1\""
      default: ""
      }
    let basedOn = base.map { "<w:basedOn w:val=\"\(ids($0))\"/>" } ?? ""
    let followed = next.map { "<w:next w:val=\"\(ids($0))\"/>" } ?? ""
    let shown = self == .tableNormal ? "<w:semiHidden/>" : "<w:qFormat/>"
    return """
      <w:style w:type="\(kind)"\(standing) w:styleId="\(id.asXMLValue)"><w:name w:val="\(rawValue)"/>\
      \(basedOn)\(followed)\(shown)\(look)</w:style>
      """
  }

  /// Spacing in twentieths of a point, letters in halves of one.
  private var look: String {
    switch self {
    case .normal:
      // Lines as high as their letters ask for: with more, LibreOffice leaves a heading behind at the foot of a page.
      "<w:pPr><w:spacing w:after=\"140\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
    case .title:
      "<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"36\"/></w:rPr>"
    case .heading1: WordStyle.heading(0, before: 360, after: 120, size: 28)
    case .heading2: WordStyle.heading(1, before: 280, after: 80, size: 24)
    case .heading3: WordStyle.heading(2, before: 240, after: 60, size: 21)
    case .caption:
      "<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"19\"/></w:rPr>"
    case .listParagraph:
      "<w:pPr><w:spacing w:after=\"80\"/><w:ind w:left=\"425\"/></w:pPr>"
    case .quote:
      "<w:pPr><w:ind w:left=\"567\" w:right=\"567\"/></w:pPr><w:rPr><w:i/></w:rPr>"
    case .verbatim:
      "<w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:noProof/><w:sz w:val=\"18\"/></w:rPr>"
    case .header, .footer:
      "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/></w:rPr>"
    case .tableText:
      "<w:pPr><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/></w:rPr>"
    case .tableNumber, .tableNumberHeading: "<w:pPr><w:jc w:val=\"right\"/></w:pPr>"
    case .tableHeading: "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr>"
    case .tableNote:
      "<w:pPr><w:keepLines/><w:spacing w:before=\"60\" w:after=\"200\" w:line=\"240\" w:lineRule=\"auto\"/><w:contextualSpacing/></w:pPr><w:rPr><w:sz w:val=\"17\"/></w:rPr>"
    case .term: "<w:pPr><w:keepNext/><w:spacing w:after=\"20\"/></w:pPr>"
    case .meaning: "<w:pPr><w:ind w:left=\"425\"/></w:pPr>"
    case .chart:
      "<w:pPr><w:keepNext/><w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
    case .chartLabel:
      // In the letters that labels are measured in, whatever a template has for its text.
      "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:b w:val=\"0\"/><w:i w:val=\"0\"/><w:caps w:val=\"0\"/><w:smallCaps w:val=\"0\"/><w:spacing w:val=\"0\"/><w:w w:val=\"100\"/></w:rPr>"
    case .strong: "<w:rPr><w:b/></w:rPr>"
    case .emphasis: "<w:rPr><w:i/></w:rPr>"
    case .code:
      "<w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:noProof/><w:sz w:val=\"19\"/></w:rPr>"
    case .tableNormal:
      "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    case .tableGrid:
      "<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/></w:tblBorders></w:tblPr>"
    }
  }

  private static func heading(_ level: Int, before: Int, after: Int, size: Int) -> String {
    """
    <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="\(before)" w:after="\(after)" w:line="240" w:lineRule="auto"/>\
    <w:outlineLvl w:val="\(level)"/></w:pPr><w:rPr><w:b/><w:sz w:val="\(size)"/></w:rPr>
    """
  }
}
