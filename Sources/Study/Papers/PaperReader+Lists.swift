import Base
import Figures

/// Lists: items of one kind, one after the other, with or without empty lines between them.
extension PaperReader {
  mutating func list(of first: ItemMark, _ problems: inout Problems) {
    var items: [[Paper.Inline]] = []
    var numbers: [Int] = []
    while let mark = nextMark(like: first) {
      while lines[index].allSatisfy(\.isWhitespace) || lines[index].begins(with: "<!--") {
        if lines[index].begins(with: "<!--") {
          comment(&problems)
        } else {
          refuseWaiting(&problems)
          index += 1
        }
      }
      if let number = mark.number {
        check(number, after: numbers, &problems)
        numbers.append(number)
      }
      items.append(item(mark, &problems))
    }
    refuseWordsBelow(&problems)
    blocks.append(first.isBullet ? .list(items) : .numbered(items))
  }

  /// The mark of the item to come, past empty lines and comments; nil where the list ends.
  private func nextMark(like first: ItemMark) -> ItemMark? {
    var ahead = index
    while ahead < lines.count {
      if lines[ahead].begins(with: "<!--") {
        while ahead < lines.count, !lines[ahead].contains("-->") { ahead += 1 }
      } else if !lines[ahead].allSatisfy(\.isWhitespace) {
        let mark = ItemMark(lines[ahead])
        return mark?.isBullet == first.isBullet ? mark : nil
      }
      ahead += 1
    }
    return nil
  }

  private mutating func item(_ mark: ItemMark, _ problems: inout Problems) -> [Paper.Inline] {
    var taken: [(Int, Substring, Int)] = [(index + 1, lines[index], mark.length)]
    index += 1
    while index < lines.count, lines[index].begins(with: "  "),
      !lines[index].allSatisfy(\.isWhitespace)
    {
      let line = lines[index]
      let blanks = line.prefix { $0 == " " }.count
      refuseListInList(line.dropFirst(blanks), &problems)
      taken.append((index + 1, line, blanks))
      index += 1
    }
    let inlines = self.inlines(taken, &problems)
    keepClaims(over: inlines)
    return inlines
  }

  /// Numbers run on from 1, or all are 1, as Markdown numbers them itself.
  private func check(_ number: Int, after numbers: [Int], _ problems: inout Problems) {
    let isPlain = number == 1 && numbers.allSatisfy { $0 == 1 }
    let next = (numbers.last ?? 0) + 1
    guard !isPlain, number != next else { return }
    problems.add(
      Problem(
        .data, at: Place(file: file, line: index + 1, column: 1), found: "the number \(number).",
        expected: "the number \(next). of a list",
        advice: "write \(number)\\. where it begins no item"))
  }

  private func refuseListInList(_ words: Substring, _ problems: inout Problems) {
    guard ItemMark(words) != nil || words.begins(with: "+ ") else { return }
    problems.add(
      Problem(
        .data, at: Place(file: file, line: index + 1, column: 1), found: "a list in a list",
        expected: "items of one list",
        advice: "where it begins no item, join it to the line above or write \\ before its mark"))
  }

  /// Words right below an item without blanks ahead are of it in Markdown, and look as if they were not.
  private func refuseWordsBelow(_ problems: inout Problems) {
    guard index > 0, index < lines.count, !lines[index - 1].allSatisfy(\.isWhitespace),
      PaperReader.continues(lines[index]), ItemMark(lines[index]) == nil
    else { return }
    problems.add(
      Problem(
        .data, at: Place(file: file, line: index + 1, column: 1),
        found: "words right below an item",
        expected: "two blanks ahead of what is of the item, or an empty line after it"))
  }

  /// A number at the start of a line of a paragraph begins a list in some programs and none in others.
  func refuseNumber(ahead line: Substring, _ problems: inout Problems) {
    guard let number = ItemMark(line)?.number else { return }
    problems.add(
      Problem(
        .data, at: Place(file: file, line: index + 1, column: 1),
        found: "the number \(number). at the start of a line of a paragraph",
        expected: "an empty line before a list",
        advice:
          "where it begins no item, join it to the line above or write \(number)\\."))
  }
}
