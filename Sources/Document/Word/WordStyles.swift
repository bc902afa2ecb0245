import Base
import Figures

/// The styles of a Word file, and the id each goes by there: those of a template by their names, and our own where it has
/// none.
struct WordStyles {
  /// `word/styles.xml`.
  let part: String
  let breadth: LetterBreadth
  private let ids: [WordStyle: String]

  subscript(style: WordStyle) -> String { ids[style] ?? style.ownID }

  /// Our own.
  init(_ language: Language) {
    ids = [:]
    breadth = .own
    let tag = language.tag
    part = """
      \(WordXML.declaration)<w:styles \(WordXML.namespace)><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/>\
      <w:lang w:val="\(tag)" w:eastAsia="\(tag)" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
      \(WordStyle.allCases.map { $0.definition(as: $0.ownID, \.ownID) }.joined())</w:styles>
      """
  }

  /// Those of a template, which says in which language its text is; ours is said in its stead.
  init(_ template: WordTemplate, _ language: Language) {
    let styles = template.styles.root
    var known: [String: String] = [:]
    for style in styles.all("w:style") {
      if let name = style.first("w:name")?["w:val"], let id = style["w:styleId"] {
        known[name.lowercased()] = id
      }
    }
    let taken = Set(styles.all("w:style").compactMap { $0["w:styleId"] })
    var ids: [WordStyle: String] = [:]
    var added: [WordStyle] = []
    for style in WordStyle.allCases {
      if let id = known[style.rawValue.lowercased()] {
        ids[style] = id
      } else {
        var id = style.ownID
        while taken.contains(id) { id += "Vifte" }
        ids[style] = id
        added.append(style)
      }
    }
    let names = ids
    let definitions = added.map {
      $0.definition(as: names[$0] ?? $0.ownID) { names[$0] ?? $0.ownID }
    }
    self.ids = ids
    breadth = .any
    part = template.styles.spliced(
      WordStyles.languages(in: styles, language)
        + [(template.styles.end, definitions.joined())])
  }

  /// Every place where the styles say a language, with ours in its stead.
  private static func languages(
    in styles: XMLElement, _ language: Language
  ) -> [(Range<Int>, String)] {
    let ours = "<w:lang w:val=\"\(language.tag)\"/>"
    var places: [(Range<Int>, String)] = []
    func look(_ element: XMLElement) {
      for child in element.elements {
        if child.name == "w:lang" {
          places.append((child.bytes, ours))
        } else {
          look(child)
        }
      }
    }
    look(styles)
    return places
  }
}

extension Language {
  /// As the settings of an office program name it.
  var tag: String {
    switch self {
    case .danish: "da-DK"
    case .english: "en-GB"
    }
  }
}
