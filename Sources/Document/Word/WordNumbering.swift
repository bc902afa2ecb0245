import Base

/// The lists of a Word file: one of points, and each numbered one by itself, so that every one begins with 1.
struct WordNumbering {
  /// A list, by its number.
  struct List {
    fileprivate let id: Int
    let level: Int

    var xml: String { "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>" }
  }

  /// The largest number of a list that leaves room for ours below what Word can count to.
  private static let largest = 1_000_000_000

  private let template: WordXMLPart?
  /// The numbers from here on are free.
  private let firstAbstract: Int
  private let firstList: Int
  private var numbered = 0

  init(_ template: WordXMLPart?) {
    self.template = template
    func next(_ element: String, _ attribute: String) -> Int {
      let taken = template?.root.all(element).compactMap { $0[attribute].flatMap { Int($0) } } ?? []
      return (taken.filter { (0...WordNumbering.largest).contains($0) }.max() ?? 0) + 1
    }
    firstAbstract = next("w:abstractNum", "w:abstractNumId")
    firstList = next("w:num", "w:numId")
  }

  /// Points, set in by a level.
  func points(_ level: Int = 0) -> List { List(id: firstList, level: min(level, 8)) }

  /// A numbered list of its own.
  mutating func newNumbers() -> List {
    numbered += 1
    return List(id: firstList + numbered, level: 0)
  }

  /// `word/numbering.xml`.
  var part: String {
    let lists =
      "<w:num w:numId=\"\(firstList)\"><w:abstractNumId w:val=\"\(firstAbstract)\"/></w:num>"
      + (0..<numbered).map { place in
        """
        <w:num w:numId="\(firstList + place + 1)"><w:abstractNumId w:val="\(firstAbstract + 1)"/>\
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """
      }.joined()
    let kinds =
      kind(firstAbstract) { level in
        ("bullet", ["•", "–"][level % 2])
      }
      + kind(firstAbstract + 1) { level in ("decimal", "%\(level + 1).") }
    guard let template else {
      return
        "\(WordXML.declaration)<w:numbering \(WordXML.namespace)>\(kinds)\(lists)</w:numbering>"
    }
    // The kinds of lists stand before the lists.
    let place = template.root.first("w:num")?.bytes.lowerBound ?? template.end.lowerBound
    let last = template.root.all("w:num").last?.bytes.upperBound ?? template.end.lowerBound
    return template.spliced(
      place == last
        ? [(place..<place, kinds + lists)] : [(place..<place, kinds), (last..<last, lists)])
  }

  private func kind(_ id: Int, _ mark: (Int) -> (format: String, text: String)) -> String {
    let levels = (0..<9).map { level in
      let (format, text) = mark(level)
      let left = 425 * (level + 1)
      return """
        <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/>\
        <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\(left)" w:hanging="425"/></w:pPr></w:lvl>
        """
    }
    return """
      <w:abstractNum w:abstractNumId="\(id)"><w:multiLevelType w:val="hybridMultilevel"/>\(levels.joined())</w:abstractNum>
      """
  }
}
