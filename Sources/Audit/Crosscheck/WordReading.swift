package import Base
package import Document
package import Figures

/// A Word file that a run wrote, whoever has edited it since: every cited number with the text that stands there now. What is
/// marked as inserted counts, what is marked as deleted does not.
package struct WordReading: Sendable {
  /// A cited number, and where it stands.
  package struct Citation: Hashable, Sendable {
    package let tag: WordTag
    /// Its words as they are now, each run of blanks as one; empty where they were taken out.
    package let text: String
    package let place: WordPlace
  }

  /// The page it was written from, below the folder of its language and without an ending; nil where nothing says it.
  package let page: String?
  package let language: Language?
  /// In the order of the file.
  package let citations: [Citation]

  /// Reads a file, which must be a Word document.
  package init(_ bytes: [UInt8], file: String) throws(Problem) {
    let parts = try WordFile(bytes, file: file)
    let list = WordTagList(parts)
    page = list?.page
    language = list?.language
    var text = WordTextReader(headings: headings(in: try parts.root(of: "word/styles.xml")), list)
    let document = try parts.root(of: "word/document.xml")
    for element in document.elements where element.name == "w:body" { text.read(element) }
    citations = text.citations
  }
}

/// Where something stands in a Word file.
package struct WordPlace: Hashable, Sendable {
  /// The words of the heading above it; empty above the first.
  package let heading: String
  /// The number of its paragraph among those with words under that heading, from 1, a row of a table being one; 0 where it
  /// stands in the heading itself.
  package let paragraph: Int
  /// The words of its paragraph; of a row of a table, all of the row's.
  package let words: String
}

/// The ids of the styles that are headings, by their names, which are the same in every language, or by what they are based
/// on.
private func headings(in styles: XMLElement) -> Set<String> {
  var (names, bases): ([String: String], [String: String]) = ([:], [:])
  for style in styles.all("w:style") {
    guard let id = style["w:styleId"] else { continue }
    names[id] = style.first("w:name")?["w:val"]?.lowercased()
    bases[id] = style.first("w:basedOn")?["w:val"]
  }
  func isHeading(_ id: String) -> Bool {
    var id = id
    for _ in 0..<10 {
      if let name = names[id], name == "title" || name.hasPrefix("heading ") { return true }
      guard let base = bases[id] else { return false }
      id = base
    }
    return false
  }
  return Set(names.keys.filter(isHeading))
}

/// Goes through the text of a document.
private struct WordTextReader {
  private let headings: Set<String>
  private let list: WordTagList?
  private var heading = ""
  /// How many there were under the heading.
  private var paragraphs = 0
  private(set) var citations: [WordReading.Citation] = []
  private var line = Line()

  /// The paragraph, or the row of a table, that is read.
  private struct Line {
    var text = ""
    var found: [Found] = []
    /// The bookmarks that have begun and not ended, by their numbers in the file.
    var open: [String: (tag: WordTag, start: Int)] = [:]

    var length: Int { text.utf8.count }

    mutating func end(_ bookmark: String) {
      guard let (tag, start) = open.removeValue(forKey: bookmark) else { return }
      found.append(Found(tag: tag, bytes: start..<length, mark: .bookmark))
    }
  }

  /// A number that was found, and by which mark.
  private struct Found {
    let tag: WordTag
    let bytes: Range<Int>
    let mark: Mark

    enum Mark { case control, bookmark }
  }

  /// The controls of a line, in an order in which those that a bookmark meets are soon found.
  private struct ControlPlaces {
    /// Of each number, where its controls begin, and how far those up to there reach.
    private var places: [WordTag: [(start: Int, reach: Int)]] = [:]

    init(_ controls: [Found]) {
      for control in controls.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
        let reach = max(places[control.tag]?.last?.reach ?? 0, control.bytes.upperBound)
        places[control.tag, default: []].append((control.bytes.lowerBound, reach))
      }
    }

    /// Whether one of them, of the same number, touches a bookmark.
    func meet(_ bookmark: Found) -> Bool {
      let places = places[bookmark.tag] ?? []
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle].start <= bookmark.bytes.upperBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low > 0 && places[low - 1].reach >= bookmark.bytes.lowerBound
    }
  }

  init(headings: Set<String>, _ list: WordTagList?) {
    self.headings = headings
    self.list = list
  }

  /// Reads what holds paragraphs and tables.
  mutating func read(_ element: XMLElement) {
    for child in element.elements {
      switch child.name {
      case "w:p":
        read(line: child)
        close(isHeading(child) ? .heading : .text)
      case "w:tr":
        // A row that is marked as deleted.
        if child.first("w:trPr")?.first("w:del") != nil { continue }
        read(row: child)
        close(.text)
      case "w:del", "w:moveFrom", "mc:Fallback": continue
      default: read(child)
      }
    }
  }

  private func isHeading(_ paragraph: XMLElement) -> Bool {
    let properties = paragraph.first("w:pPr")
    if let style = properties?.first("w:pStyle")?["w:val"], headings.contains(style) { return true }
    return properties?.first("w:outlineLvl").map { $0["w:val"] != "9" } ?? false
  }

  private enum Kind { case heading, text }

  /// Ends a paragraph or a row.
  private mutating func close(_ kind: Kind) {
    for bookmark in line.open.keys.sorted() { line.end(bookmark) }
    let words = line.text.withSingleBlanks
    if !words.isEmpty {
      paragraphs = kind == .heading ? 0 : paragraphs + 1
      if kind == .heading { heading = words }
    }
    let place = WordPlace(heading: heading, paragraph: paragraphs, words: words)
    let bytes = Array(line.text.utf8)
    let controls = ControlPlaces(line.found.filter { $0.mark == .control })
    // Where both marks are there, the control is the one that was typed in.
    let found = line.found.filter { $0.mark == .control || !controls.meet($0) }
    citations += found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }.map { found in
      WordReading.Citation(
        tag: found.tag,
        text: String(decoding: bytes[found.bytes], as: UTF8.self).withSingleBlanks, place: place)
    }
    line = Line()
  }

  /// The words of a row, cell by cell, or of a text within a drawing.
  private mutating func read(row element: XMLElement) {
    for child in element.elements {
      switch child.name {
      case "w:p":
        if !line.text.isEmpty { line.text += " " }
        read(line: child)
      case "w:del", "w:moveFrom", "mc:Fallback": continue
      default: read(row: child)
      }
    }
  }

  /// The words in a paragraph or a part of one.
  private mutating func read(line element: XMLElement) {
    for child in element.elements {
      switch child.name {
      case "w:t": line.text += child.text
      case "w:tab", "w:br", "w:cr": line.text += " "
      case "w:noBreakHyphen": line.text += "-"
      case "w:del", "w:moveFrom", "mc:Fallback", "w:pPr", "w:rPr", "w:sdtPr", "w:instrText",
        "w:delText":
        continue
      case "w:bookmarkStart":
        if let id = child["w:id"], let tag = child["w:name"].flatMap({ list?.tag(ofBookmark: $0) })
        {
          line.open[id] = (tag, line.length)
        }
      case "w:bookmarkEnd": line.end(child["w:id"] ?? "")
      case "w:sdt":
        let start = line.length
        read(line: child)
        if let name = child.first("w:sdtPr")?.first("w:tag")?["w:val"],
          let tag = WordTagList.tag(ofControl: name, in: list)
        {
          line.found.append(Found(tag: tag, bytes: start..<line.length, mark: .control))
        }
      // The text of a drawing stands in paragraphs of its own.
      case "w:txbxContent": read(row: child)
      default: read(line: child)
      }
    }
  }
}

extension String {
  /// The text with each run of blanks, of whatever kind, as one, and without any at its ends.
  fileprivate var withSingleBlanks: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }
}
