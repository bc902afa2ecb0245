import Base
import Figures

/// A place between two scalars of a document; both count from 0.
struct TextPosition: Hashable, Comparable, Sendable {
  let line: Int
  let offset: Int

  static func < (first: TextPosition, second: TextPosition) -> Bool {
    (first.line, first.offset) < (second.line, second.offset)
  }
}

/// A name in the form in which it is looked for.
struct SoughtName: Hashable, Sendable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = singleBlanks(comparable(text))
  }
}

extension TextExport {
  /// How many lines a name may run over, blank ones among them.
  private static let mostLines = 10

  /// Every place where the name stands as whole words, however it is broken over lines.
  func occurrences(of name: SoughtName) -> [Range<TextPosition>] {
    guard let first = name.scalars.first else { return [] }
    var found: [Range<TextPosition>] = []
    for (number, line) in lines.enumerated() {
      for offset in line.scalars.indices where line.scalars[offset] == first {
        let start = TextPosition(line: number, offset: offset)
        if first.isOfWord, offset > 0, line.scalars[offset - 1].isOfWord { continue }
        if let end = end(of: name, from: start) { found.append(start..<end) }
      }
    }
    return found
  }

  /// Where the name ends if it stands here.
  private func end(of name: SoughtName, from start: TextPosition) -> TextPosition? {
    var place = start
    var isAfterHyphen = false
    for sought in name.scalars {
      if sought == " " {
        guard let next = skippingBlanks(place, from: start), next != place else { return nil }
        place = next
        isAfterHyphen = false
        continue
      }
      var scalar = scalar(at: place)
      // A word may be broken with a hyphen of its own, or with one it does not have.
      if isAfterHyphen, scalar == nil || scalar == " " {
        guard let next = skippingBlanks(place, from: start), next.line > place.line else {
          return nil
        }
        place = next
        scalar = self.scalar(at: place)
      }
      if scalar == "\u{AD}" || scalar == "-" && sought != "-" {
        let after = TextPosition(line: place.line, offset: place.offset + 1)
        guard let next = skippingBlanks(after, from: start) else { return nil }
        if scalar == "-", next.line == place.line { return nil }
        place = next
        scalar = self.scalar(at: place)
      }
      guard scalar == sought else { return nil }
      place = TextPosition(line: place.line, offset: place.offset + 1)
      isAfterHyphen = sought == "-"
    }
    guard name.scalars.last?.isOfWord == true, let next = scalar(at: place), next.isOfWord else {
      return place
    }
    return nil
  }

  private func scalar(at place: TextPosition) -> Unicode.Scalar? {
    let scalars = lines[place.line].scalars
    return scalars.indices.contains(place.offset) ? scalars[place.offset] : nil
  }

  /// The next place that holds no blank; nil when a name that began there would run over too many lines.
  func skippingBlanks(_ place: TextPosition, from start: TextPosition) -> TextPosition? {
    var offset = place.offset
    for number in place.line..<min(lines.count, start.line + TextExport.mostLines) {
      let scalars = lines[number].scalars
      while offset < scalars.count, scalars[offset] == " " { offset += 1 }
      if offset < scalars.count { return TextPosition(line: number, offset: offset) }
      offset = 0
    }
    return nil
  }

  /// The words on a line, and on those after it if the name is longer, that are most like a name; nil when none are.
  /// Like means an edit distance of at most a third of the length, or other letters' case only.
  func nearest(to name: SoughtName, on line: Int) -> String? {
    guard lines.indices.contains(line), lines[line].scalars.count <= 2000, !name.scalars.isEmpty
    else { return nil }
    var text: [Unicode.Scalar] = []
    for next in lines[line...].prefix(TextExport.mostLines) {
      if !text.isEmpty, text.count >= lines[line].scalars.count + name.scalars.count { break }
      text += next.scalars + [" "]
    }
    text = singleBlanks(text)
    let own = singleBlanks(lines[line].scalars).count
    let limit = max(1, name.scalars.count / 3)
    let sought = String(String.UnicodeScalarView(name.scalars))
    var best: (text: String, distance: Int)?
    for start in text.indices.prefix(own)
    where text[start].isOfWord && (start == 0 || !text[start - 1].isOfWord) {
      for end in windowEnds(text, start, near: name.scalars.count) {
        let window = String(String.UnicodeScalarView(text[start..<end]))
        let distance =
          window.lowercased() == sought.lowercased()
          ? 1 : editDistance(Array(text[start..<end]), name.scalars)
        if distance <= limit, best.map({ distance < $0.distance }) ?? true {
          best = (window, distance)
        }
      }
    }
    return best?.text
  }

  /// The ends of words about so far from the start.
  private func windowEnds(_ text: [Unicode.Scalar], _ start: Int, near count: Int) -> [Int] {
    let reach = max(2, count / 3)
    let earliest = start + max(1, count - reach)
    let latest = min(text.count, start + count + reach)
    guard earliest <= latest else { return [] }
    return (earliest...latest).filter { end in
      text[end - 1].isOfWord && (end == text.count || !text[end].isOfWord)
    }
  }
}

/// The words with one blank between.
private func singleBlanks(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  let blank: [Unicode.Scalar] = [" "]
  return Array(scalars.split(separator: " ").joined(separator: blank))
}
