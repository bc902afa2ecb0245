import Base
import Figures

/// What the lines of a paper are.
extension PaperReader {
  /// What Markdown knows and a paper does not, wherever it begins a line.
  static func unsupported(_ line: Substring) -> String? {
    if line.begins(with: "```") || line.begins(with: "~~~") { return "a block of code" }
    if line.begins(with: "|") { return "a table of typed cells" }
    if line.begins(with: "    ") || line.begins(with: "\t") { return "a line set in" }
    if line.begins(with: "[^") { return "a note" }
    if line.begins(with: "+ ") { return "a list marked with +" }
    if line.begins(with: ">"), !line.begins(with: "> ") {
      return "a quotation without a blank after >"
    }
    guard let mark = line.first(where: { !$0.isWhitespace }), "-*_=".contains(mark) else {
      return nil
    }
    let isOfSigns = line.count >= 3 && line.allSatisfy { $0 == mark || $0.isWhitespace }
    return isOfSigns ? "a line of signs" : nil
  }

  /// `1) item`, which inside a paragraph is the end of what stands in brackets.
  static func otherList(_ line: Substring) -> String? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let isOne = (1...3).contains(digits.count) && line.dropFirst(digits.count).begins(with: ") ")
    return isOne ? "a list numbered with )" : nil
  }

  /// Whether a line goes on with the paragraph above it. A number does: what begins an item and what is a date, nobody can
  /// tell apart there, so it is refused.
  static func continues(_ line: Substring) -> Bool {
    !line.allSatisfy(\.isWhitespace) && !line.begins(with: "#") && !line.begins(with: "> ")
      && !line.begins(with: "<!--") && !(ItemMark(line)?.isBullet ?? false)
      && unsupported(line) == nil && insert(line) == nil
  }

  static func quotes(_ line: Substring) -> Bool { line.begins(with: ">") }

  /// What a line asks the program to put in its place; nil where it is words.
  static func insert(_ line: Substring) -> (kind: Paper.Insert.Kind, id: String)? {
    guard line.utf8.contains(UInt8(ascii: "{")) else { return nil }
    let words = line.trimmingBlanks
    guard words.hasPrefix("{"), words.hasSuffix("}") else { return nil }
    let parts = words.dropFirst().dropLast().split(separator: " ").map(String.init)
    guard (1...2).contains(parts.count), let kind = Paper.Insert.Kind(rawValue: parts[0]) else {
      return nil
    }
    return (kind, parts.count > 1 ? parts[1] : "")
  }
}

extension StringProtocol {
  /// Whether it begins with a mark of ASCII, told by its bytes: what is joined to a mark does not unmake it.
  func begins(with mark: String) -> Bool { utf8.starts(with: mark.utf8) }
}

/// What an item of a list begins with.
struct ItemMark: Equatable {
  /// How many characters it takes, the blank after it among them.
  let length: Int
  /// Nil for a bullet.
  let number: Int?

  var isBullet: Bool { number == nil }

  /// Nil where a line begins no item.
  init?(_ line: Substring) {
    if line.begins(with: "- ") || line.begins(with: "* ") {
      (length, number) = (2, nil)
      return
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), line.dropFirst(digits.count).begins(with: ". ") else {
      return nil
    }
    (length, number) = (digits.count + 2, Int(digits))
  }
}
