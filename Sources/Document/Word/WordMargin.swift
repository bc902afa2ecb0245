import Base
import Figures

/// What stands above and below the text of every sheet, where no template says it.
struct WordMargin {
  static let headerPart = "word/vifte-header.xml"
  static let footerPart = "word/vifte-footer.xml"
  static let headerID = "rIdVifteHeader"
  static let footerID = "rIdVifteFooter"

  let header: String
  let footer: String

  init(_ language: Language, _ styles: WordStyles, caseNumber: String) {
    let label: String
    let (before, between): (String, String)
    switch language {
    case .danish: (label, before, between) = ("Sagsnr.: ", "Side ", " af ")
    case .english: (label, before, between) = ("Case no.: ", "Page ", " of ")
    }
    func run(_ text: String) -> String {
      "<w:r><w:t xml:space=\"preserve\">\(text.asXMLText)</w:t></w:r>"
    }
    func paragraph(_ style: WordStyle, _ runs: String) -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"\(styles[style].asXMLValue)\"/><w:jc w:val=\"right\"/></w:pPr>\(runs)</w:p>"
    }
    // An empty slot can be seen, and filled in by hand.
    let number = caseNumber.isEmpty ? String(repeating: "_", count: 18) : caseNumber
    header = """
      \(WordXML.declaration)<w:hdr \(WordXML.namespace)>\(paragraph(.header, run(label + number)))</w:hdr>
      """
    let numbers =
      run(before) + WordXML.field("PAGE", run("1")) + run(between)
      + WordXML.field("NUMPAGES", run("1"))
    footer = """
      \(WordXML.declaration)<w:ftr \(WordXML.namespace)>\(paragraph(.footer, numbers))</w:ftr>
      """
  }

  /// What a section says of its header and footer: those of the template, and ours where it has none.
  static func references(_ template: WordTemplate?) -> String {
    let headers = template?.references(.header) ?? []
    let footers = template?.references(.footer) ?? []
    return
      (headers.isEmpty
      ? ["<w:headerReference w:type=\"default\" r:id=\"\(headerID)\"/>"] : headers).joined()
      + (footers.isEmpty
      ? ["<w:footerReference w:type=\"default\" r:id=\"\(footerID)\"/>"] : footers).joined()
  }
}
