/// The records of a table as a spreadsheet saves it: in any encoding, and with semicolons, tabs or commas between the cells.
package struct SpreadsheetRecords: Sendable {
  package let records: [TextRecord]
  package let delimiter: Delimiter
  /// As standards call it.
  package let encoding: String

  private static let mostBytes = 1 << 26

  /// Reads what a spreadsheet saved; throws every fault, and what the file is where it is no table.
  package init(_ bytes: [UInt8], file: String) throws(Problems) {
    if let problem = SpreadsheetRecords.kindProblem(bytes, file: file) {
      throw Problems([problem])
    }
    let form = TextEncoding(of: bytes)
    encoding = form.name
    var text = Array(form == .utf8 ? bytes : Array(form.text(bytes).utf8))
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    let stated = SpreadsheetRecords.statedDelimiter(text)
    let candidates = (stated.map { [$0] } ?? Delimiter.allCases).map { delimiter in
      Candidate(text, file: file, delimiter: delimiter)
    }
    // The first of those that split the lines most evenly.
    let best = candidates.reduce(candidates[0]) { $1.evenness > $0.evenness ? $1 : $0 }
    delimiter = best.delimiter
    records = stated == nil ? best.records : Array(best.records.dropFirst())
    try Problems(best.problems).throwIfAny()
  }

  /// What keeps the bytes from being a table at all.
  private static func kindProblem(_ bytes: [UInt8], file: String) -> Problem? {
    let expected = "a table as a spreadsheet saves it as CSV"
    let place = Place(file: file)
    if bytes.isEmpty {
      return Problem(
        .data, at: place, found: "an empty file", expected: expected,
        advice: "save the sheet as CSV once more")
    }
    if bytes.count > mostBytes {
      return Problem(
        .data, at: place, found: "\(bytes.count) bytes",
        expected: "a sheet of at most \(mostBytes) bytes")
    }
    if let kind = FileKind(bytes) {
      return Problem(.data, at: place, found: kind.name, expected: expected, advice: kind.advice)
    }
    guard TextEncoding(of: bytes) == .unknown, let offset = invalidOffset(bytes) else { return nil }
    let line = 1 + bytes[..<offset].count { $0 == .lineFeed }
    return Problem(
      .data, at: Place(file: file, line: line), found: "bytes that are text in no known encoding",
      expected: "UTF-8, UTF-16 or Windows-1252",
      advice: "open the sheet in the spreadsheet and save it as CSV in UTF-8")
  }

  /// The delimiter that Excel's line `sep=;` states, which is no row of the table.
  private static func statedDelimiter(_ text: [UInt8]) -> Delimiter? {
    let line = text.prefix(8).prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let written = String(decoding: line, as: UTF8.self)
    guard written.lowercased().hasPrefix("sep="), written.count == 5 else { return nil }
    return Delimiter(rawValue: String(written.dropFirst(4)))
  }
}

/// The text read with one delimiter.
private struct Candidate {
  let delimiter: Delimiter
  let records: [TextRecord]
  let problems: [Problem]
  /// How many records have as many cells as most have, of those with several.
  let evenness: Int

  init(_ text: [UInt8], file: String, delimiter: Delimiter) {
    var problems: [Problem] = []
    var records: [TextRecord] = []
    do throws(Problem) {
      records = try readRecords(text, file: file, delimiter: delimiter) { problems.append($0) }
    } catch {
      problems.append(error)
    }
    self.delimiter = delimiter
    self.records = records
    self.problems = problems
    var widths: [Int: Int] = [:]
    for record in records where record.cells.count > 1 {
      widths[record.cells.count, default: 0] += 1
    }
    evenness = (widths.values.max() ?? 0) - problems.count
  }
}
