import Foundation
import Testing

/// A page of documentation as what is to be done: commands with what they print, and files to be written as they stand there.
///
/// A command is a line `$ …` of a block ```` ```console ````, and what follows it is what it prints; a page that shows nothing says
/// nothing of it. `[…]` stands for lines left out, and a last line `(slutkode 1)` or `(exit code 1)` tells a code other than 0.
/// A file is the block after `<!-- file: PATH -->`.
struct DocumentedPage {
  enum Step {
    case command(line: Int, String, prints: [String], code: Int32)
    case file(path: String, text: String)
  }

  let steps: [Step]

  init(_ text: String) {
    var steps: [Step] = []
    var fence: String?
    var block: [(line: Int, text: String)] = []
    var file: String?
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("```") else {
        if fence != nil {
          block.append((place + 1, String(line)))
        } else if let match = line.wholeMatch(of: /<!-- file: (.+) -->/) {
          file = String(match.1)
        }
        continue
      }
      switch (fence, file) {
      case (nil, _): (fence, block) = (String(line.dropFirst(3)), [])
      case (_, let path?):
        steps.append(.file(path: path, text: block.map { $0.text + "\n" }.joined()))
        (fence, file) = (nil, nil)
      case ("console", _):
        steps += Self.commands(block)
        fence = nil
      default: fence = nil
      }
    }
    self.steps = steps
  }

  private static func commands(_ block: [(line: Int, text: String)]) -> [Step] {
    let starts = block.indices.filter { block[$0].text.hasPrefix("$ ") }
    return zip(starts, starts.dropFirst() + [block.count]).map { start, end in
      var prints = block[start + 1..<end].map(\.text)
      var code: Int32 = 0
      if let match = prints.last?.wholeMatch(of: /\((?:slutkode|exit code) (\d)\)/) {
        code = Int32(match.1) ?? 0
        prints.removeLast()
      }
      return .command(
        line: block[start].line, String(block[start].text.dropFirst(2)), prints: prints, code: code)
    }
  }

  /// Whether a text is what a page shows of it; a blank that does not break is shown as any other.
  static func shows(_ pattern: [String], _ text: String) -> Bool {
    if pattern.isEmpty { return true }
    var lines = text.replacing("\u{a0}", with: " ").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)[...]
    if lines.last == "" { lines.removeLast() }
    let parts = pattern.split(separator: "[…]", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() where !part.isEmpty {
      let isFirst = place == 0
      let isLast = place == parts.count - 1
      let starts = lines.indices.filter { lines[$0...].starts(with: part) }
      guard
        let start = isLast && !isFirst ? starts.last : starts.first,
        !isFirst || start == lines.startIndex,
        !isLast || start + part.count == lines.endIndex
      else { return false }
      lines = lines[(start + part.count)...]
    }
    return true
  }
}
