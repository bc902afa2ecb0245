import Figures

/// The part of a text that is not the same in another version of it, with a few words around it, by its scalars.
///
/// A text of very long words is cut closer, so that the part stays within a line.
struct ChangedPart {
  let range: Range<Int>
  let isWhole: Bool

  private static let wide = (around: 40, most: 160)
  private static let close = (around: 15, most: 60)

  /// Nil when the texts are equal.
  init?(of text: [Unicode.Scalar], besides other: [Unicode.Scalar]) {
    let head = zip(text, other).prefix { $0 == $1 }.count
    guard head < text.count || head < other.count else { return nil }
    let rest = min(text.count, other.count) - head
    let tail = min(rest, zip(text.reversed(), other.reversed()).prefix { $0 == $1 }.count)
    let changed = head..<max(head, text.count - tail)
    let first = ChangedPart.window(changed, in: text, ChangedPart.wide)
    let longest = text[first].split(separator: " ").map(\.count).max() ?? 0
    range =
      longest > ChangedPart.close.most
      ? ChangedPart.window(changed, in: text, ChangedPart.close)
      : ChangedPart.atWords(first, around: changed, in: text)
    isWhole = range == text.indices
  }

  private static func window(
    _ changed: Range<Int>, in text: [Unicode.Scalar], _ size: (around: Int, most: Int)
  ) -> Range<Int> {
    let start = max(0, changed.lowerBound - size.around)
    return start..<min(text.count, changed.upperBound + size.around, start + size.most)
  }

  /// The window without the pieces of words at its ends.
  private static func atWords(
    _ window: Range<Int>, around changed: Range<Int>, in text: [Unicode.Scalar]
  ) -> Range<Int> {
    var (start, end) = (window.lowerBound, window.upperBound)
    if start > 0, let blank = text[start..<changed.lowerBound].firstIndex(of: " ") {
      start = blank + 1
    }
    if end < text.count, end > changed.upperBound,
      let blank = text[changed.upperBound..<end].lastIndex(of: " ")
    {
      end = blank
    }
    return start..<end
  }
}

/// What is not the same in another version of a text, as words; where it is cut an ellipsis stands.
func changedPart(of text: String, besides other: String) -> Phrase {
  let scalars = Array(text.unicodeScalars)
  guard let part = ChangedPart(of: scalars, besides: Array(other.unicodeScalars)) else {
    // The texts are equal, and what differs is what ends them.
    return Phrase(
      da: "(samme ord, andet linjeskift)", en: "(the same words, another line break)")
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars[part.range])
  return Phrase(
    (part.range.lowerBound > 0 ? "…" : "") + String(view)
      + (part.range.upperBound < scalars.count ? "…" : ""))
}

/// A long text cut, as a message does; so is a long word of it.
func shortened(_ text: String) -> String {
  let most = text.split(separator: " ").contains { $0.count > 60 } ? 60 : 160
  return text.count <= most ? text : text.prefix(most - 1) + "…"
}
