import Audit
import Base
import Document
import Figures

extension DifferencePage {
  var pages: [Block] {
    guard !difference.pages.isEmpty else { return [] }
    return [
      .heading(2, Phrase(da: "Siderne", en: "The pages")),
      .outline(difference.pages.flatMap(page)),
    ]
  }

  private func page(_ page: PageChange) -> [OutlineLine] {
    let path = Place(file: page.path)
    let count = page.lines.count
    let head =
      switch page.cameOrWent {
      case .came: Phrase(da: "\(path): ny side", en: "\(path): new page")
      case .went: Phrase(da: "\(path): siden er faldet bort", en: "\(path): page gone")
      case .moved, nil:
        count == 1
          ? Phrase(
            da: "\(path): \(numbers: [count]) linje er ændret",
            en: "\(path): \(numbers: [count]) line changed")
          : Phrase(
            da: "\(path): \(numbers: [count]) linjer er ændret",
            en: "\(path): \(numbers: [count]) lines changed")
      }
    let lines = chosen(from: page.lines).flatMap { line($0, as: PageMarks(of: page.path)) }
    return [OutlineLine(1, head)] + lines + rest(count - DifferencePage.most.pageLines, at: 2)
  }

  /// What is shown of a page's lines, in their order: first of all those whose words differ.
  private func chosen(from lines: [PageChange.Line]) -> [PageChange.Line] {
    let most = DifferencePage.most.pageLines
    guard lines.count > most else { return lines }
    let words = lines.indices.filter { lines[$0].moves == nil }
    let moves = lines.indices.filter { lines[$0].moves != nil }
    return (words + moves).prefix(most).sorted().map { lines[$0] }
  }

  private func line(_ line: PageChange.Line, as marks: PageMarks) -> [OutlineLine] {
    let numbers = [line.old?.number, line.new?.number].compactMap(\.self)
    let place: Sentence =
      Set(numbers).count == 1
      ? "\(lines: Array(numbers.prefix(1)))"
      : "\(lines: Array(numbers.prefix(1))) → \(lines: Array(numbers.suffix(1)))"
    let head = Phrase(da: "linje \(place)", en: "line \(place)")
    if let old = line.old, let new = line.new, line.moves != nil {
      let text = marks.moved(old, new)
      // Cells of a table that stand on lines of their own have no words beside them.
      let isAlone = new.pieces.allSatisfy { piece in
        piece.citation != nil || !marks.plain(piece.text).contains(where: \.isLetter)
      }
      let name: Sentence =
        if isAlone, let move = line.moves?.first { "\(code: move.figure) " } else { "" }
      return [
        OutlineLine(
          2, Phrase(da: "\(head.danish): \(name)\(text)", en: "\(head.english): \(name)\(text)"))
      ]
    }
    return [OutlineLine(2, head)]
      + [("-", line.old, line.new), ("+", line.new, line.old)].compactMap { sign, own, other in
        own.map { own in
          let text = marks.part(of: own, besides: other)
          let told: Sentence = sign == "-" ? "- \(text)" : "+ \(text)"
          return OutlineLine(3, Phrase(da: told, en: told))
        }
      }
  }
}

/// The marks of a page's format, which are left out of what is shown of its lines; a page of no known format is shown as it
/// is written.
private struct PageMarks {
  private let format: ReportFormat?

  init(of path: String) { format = ReportFormat(ofFile: path) }

  /// A line of which only figures moved, each with what it was; words far from them are left out.
  func moved(_ old: PageLine, _ new: PageLine) -> Sentence {
    let pairs = Array(zip(old.pieces, new.pieces))
    let moved = pairs.indices.filter {
      pairs[$0].1.isFigure && pairs[$0].0.text != pairs[$0].1.text
    }
    var near = Set(moved.flatMap { [$0 - 1, $0, $0 + 1] })
    // The line is known by how it begins.
    let opening = pairs.indices.first { pairs[$0].1.citation == nil } ?? 0
    near.formUnion(0...opening + 1)
    var told: [Sentence] = []
    var isLeftOut = false
    for (index, (before, after)) in pairs.enumerated() {
      guard near.contains(index) else {
        if !isLeftOut { told.append("…") }
        isLeftOut = true
        continue
      }
      isLeftOut = false
      if moved.contains(index) {
        told.append("\(recorded: before.text) → \(recorded: after.text)")
      } else {
        let isBefore = moved.contains(index + 1)
        told.append(
          sentence(after, head: 40, tail: isBefore ? 35 : 0))
        isLeftOut = !isBefore && after.citation == nil && plain(after.text).count > 43
      }
    }
    return joined(told, "")
  }

  /// The part of a line that is not the same in another; all of it, but no more than some, where there is no other.
  func part(of line: PageLine, besides other: PageLine?) -> Sentence {
    let scalars = Array(line.text.unicodeScalars)
    let range =
      other.flatMap { ChangedPart(of: scalars, besides: Array($0.text.unicodeScalars)) }?.range
      ?? 0..<min(scalars.count, 240)
    var told: [Sentence] = range.lowerBound > 0 ? ["…"] : []
    var start = 0
    for piece in line.pieces {
      let text = Array(piece.text.unicodeScalars)
      let own = range.clamped(to: start..<start + text.count)
      if own.count == text.count {
        told.append(sentence(piece, head: text.count, tail: 0))
      } else if !own.isEmpty {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[own.lowerBound - start..<own.upperBound - start])
        told.append(piece.isFigure ? "\(recorded: String(view))" : "\(plain(String(view)))")
      }
      start += text.count
    }
    return joined(told + (range.upperBound < scalars.count ? ["…"] : []), "")
  }

  /// A piece of a line; of long wording so much of its beginning and its end.
  private func sentence(_ piece: PageLine.Piece, head: Int, tail: Int) -> Sentence {
    if piece.isFigure { return "\(recorded: piece.text)" }
    if let citation = piece.citation {
      if citation.form == CitationRecord.place { return "\(Place(file: piece.text))" }
      return Int(piece.text).map { "\(numbers: [$0])" } ?? "\(piece.text)"
    }
    let words = plain(piece.text)
    guard words.count > head + tail + 3 else { return "\(words)" }
    // Without the pieces of words at the cut.
    let first = words.prefix(head)
    let last = words.suffix(tail)
    let start = first.lastIndex(of: " ").map { first[...$0] } ?? first
    let end = last.firstIndex(of: " ").map { last[$0...] } ?? last
    return "\(String(start))…\(String(end))"
  }

  /// The words without the marks of the format.
  func plain(_ text: String) -> String {
    switch format {
    case .csv, .docx, nil: text
    case .markdown:
      text.split(separator: "**", omittingEmptySubsequences: false).joined().filter { $0 != "`" }
    case .html:
      // A part may begin within a tag.
      text.drop { $0 != ">" }.isEmpty || text.prefix { $0 != ">" }.contains("<")
        ? withoutTags(text[...]) : withoutTags(text.drop { $0 != ">" }.dropFirst())
    }
  }

  private func withoutTags(_ text: Substring) -> String {
    text.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { index, part in
      index == 0 ? part : part.drop { $0 != ">" }.dropFirst()
    }.joined(separator: " ")
  }
}
