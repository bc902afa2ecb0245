/// A sheet of paper with its margins, in twentieths of a point.
struct WordSheet: Sendable {
  enum Orientation { case portrait, landscape }

  let width: Int
  let height: Int
  let margins: Margins

  struct Margins: Sendable {
    var top = 1417
    var right = 1247
    var bottom = 1304
    var left = 1247
    var header = 680
    var footer = 624
    var gutter = 0
  }

  /// A4.
  static let usual = WordSheet(width: 11_906, height: 16_838, margins: Margins())

  /// The same sheet turned so; the margins at its sides stay what they are.
  func turned(_ orientation: Orientation) -> WordSheet {
    let (short, long) = (min(width, height), max(width, height))
    return switch orientation {
    case .portrait: self
    case .landscape: WordSheet(width: long, height: short, margins: margins)
    }
  }

  /// How broad a line of text is.
  var textWidth: Int { max(1_000, width - margins.left - margins.right - margins.gutter) }

  /// The properties of a section on it; what comes before them are its header and footer.
  func section(_ references: String, _ further: String) -> String {
    let turn = width > height ? " w:orient=\"landscape\"" : ""
    return """
      <w:sectPr>\(references)<w:pgSz w:w="\(width)" w:h="\(height)"\(turn)/><w:pgMar w:top="\(margins.top)" \
      w:right="\(margins.right)" w:bottom="\(margins.bottom)" w:left="\(margins.left)" w:header="\(margins.header)" \
      w:footer="\(margins.footer)" w:gutter="\(margins.gutter)"/>\(further)</w:sectPr>
      """
  }
}
