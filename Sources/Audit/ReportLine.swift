package import Base
package import Document
package import Figures

/// A line of a report as it stands in its file, and what its numbers are.
package struct ReportLine: Sendable {
  /// The report as a reader names it, with the line and, where one is asked about, the character or the cell.
  package let place: Place
  package let text: String
  package let reading: LineReading
  /// The pieces of the text; nil in a CSV file, whose cells are spelt otherwise than they read.
  package let pieces: [CitedLine.Piece]?

  /// Finds a line of a report in its bytes; `path` is the report's below the reports' folder. A line that is not there, or
  /// is blank, is a problem.
  package init(
    at place: Place, in bytes: [UInt8], path: String, _ index: CitationIndex
  ) throws(Problem) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let count = bytes.last == UInt8(ascii: "\n") ? lines.count - 1 : lines.count
    let number = place.line ?? 0
    guard number >= 1, number <= count else {
      throw Problem(
        .configuration, at: Place(file: place.file), found: "line \(number)",
        expected: "a line from 1 to \(count)")
    }
    var shown = lines[number - 1]
    if shown.last == UInt8(ascii: "\r") { shown.removeLast() }
    if shown.starts(with: [0xEF, 0xBB, 0xBF]) { shown.removeFirst(3) }
    let all = index.lines(of: path) ?? []
    guard shown.contains(where: { $0 != UInt8(ascii: " ") }) else {
      throw Problem(
        .configuration, at: Place(file: place.file, line: number), found: "a blank line",
        expected: "a line with text", advice: ReportLine.nearest(number, all))
    }
    let cited = all.indices.contains(number - 1) ? all[number - 1] : CitedLine(pieces: [])
    let text = String(decoding: shown, as: UTF8.self)
    self.place = place
    self.text = text
    reading = LineReading(cited, counting: place.file.hasSuffix(".csv") ? .cells : .characters)
    pieces = cited.pieces.map(\.text).joined() == text ? cited.pieces : nil
  }

  /// Whether its columns are cells.
  package var isOfCells: Bool { place.file.hasSuffix(".csv") }

  /// The lines with figures on either side of a line.
  private static func nearest(_ line: Int, _ lines: [CitedLine]) -> String? {
    let cited = lines.enumerated().filter { !LineReading($0.element).figures.isEmpty }
      .map { $0.offset + 1 }
    let near = [cited.last { $0 < line }, cited.first { $0 > line }].compactMap(\.self)
    guard !near.isEmpty else { return nil }
    return "the nearest lines with figures: \(near.map(String.init).joined(separator: " and "))"
  }

  /// The figures on the line, or the one at the column asked about; a column where none stands is a problem.
  package func figures() throws(Problem) -> [FigureName] {
    guard let column = place.column else { return reading.figures }
    var starts: [Int] = []
    for number in reading.numbers {
      guard case .figure(let name, _) = number.kind else { continue }
      let end = number.column + (isOfCells ? 1 : max(1, number.text.unicodeScalars.count))
      if (number.column..<end).contains(column) { return [name] }
      starts.append(number.column)
    }
    throw Problem(
      .configuration, at: place, found: "no figure",
      expected: isOfCells ? "the cell of a figure" : "a character of a figure",
      advice: starts.isEmpty
        ? "the line has none"
        : "figures stand at " + starts.map(String.init).joined(separator: ", "))
  }
}
