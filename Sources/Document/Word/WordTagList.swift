import Base
package import Figures

/// Every number that a Word file cites, numbered in the order of the page, and which page it is.
///
/// It lies in the file as a part of its own (`customXml`), which the programs that save the file anew keep as it is. Around
/// each number stands a control whose tag is `vifte:` and the figure and form, or, where that is longer than the 64 characters
/// Word takes, `vifte:#` and the number in this list; and around that a bookmark, `_vifte` and the number, since some programs
/// keep no tags, and controls are easily taken away.
package struct WordTagList: Sendable {
  /// The page below the folder of its language, without an ending.
  package let page: String
  package let language: Language
  private(set) var tags: [Int: WordTag] = [:]

  static let namespace = "urn:vifte:citations"
  static let longest = 64
  private static let control = "vifte:"
  private static let bookmark = "_vifte"

  init(_ page: String, _ language: Language) {
    self.page = page
    self.language = language
  }

  /// Numbers another one: what its control and its bookmark are called.
  mutating func add(_ tag: WordTag) -> (number: Int, control: String, bookmark: String) {
    let number = tags.count + 1
    tags[number] = tag
    let whole = WordTagList.control + tag.content
    let short = "\(WordTagList.control)#\(number)"
    return (
      number, whole.utf16.count > WordTagList.longest ? short : whole,
      "\(WordTagList.bookmark)\(number)"
    )
  }

  /// `customXml/item1.xml`.
  var part: String {
    let list = tags.sorted { $0.key < $1.key }.map { number, tag in
      "<cited number=\"\(number)\" as=\"\(tag.content.asXMLValue)\"/>"
    }
    return """
      \(WordXML.declaration)<citations xmlns="\(WordTagList.namespace)" page="\(page.asXMLValue)" \
      language="\(language.rawValue)">\(list.joined())</citations>
      """
  }

  /// The list of a file; nil where it has none, or none that can be read.
  package init?(_ file: WordFile) {
    for name in file.names where name.hasPrefix("customXml/") && name.hasSuffix(".xml") {
      guard let root = try? file.root(of: name), root["xmlns"] == WordTagList.namespace,
        let page = root["page"], let language = root["language"].flatMap(Language.init(rawValue:))
      else { continue }
      self.init(page, language)
      for element in root.all("cited") {
        guard let number = element["number"].flatMap({ Int($0) }), let content = element["as"]
        else { continue }
        tags[number] = WordTag(content: content)
      }
      return
    }
    return nil
  }

  /// The number that a control is around; nil for a control that is none of ours.
  package static func tag(ofControl name: String, in list: WordTagList?) -> WordTag? {
    guard name.hasPrefix(control) else { return nil }
    let rest = name.dropFirst(control.count)
    guard rest.hasPrefix("#") else { return WordTag(content: String(rest)) }
    return Int(rest.dropFirst()).flatMap { list?.tags[$0] }
  }

  /// The number that a bookmark is around; nil for a bookmark that is none of ours.
  package func tag(ofBookmark name: String) -> WordTag? {
    guard name.hasPrefix(WordTagList.bookmark) else { return nil }
    return Int(name.dropFirst(WordTagList.bookmark.count)).flatMap { tags[$0] }
  }
}
