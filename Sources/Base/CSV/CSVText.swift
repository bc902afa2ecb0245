/// The text of a CSV file, put together row by row; equal rows give equal bytes.
package struct CSVText {
  /// UTF-8.
  package private(set) var bytes: [UInt8]
  private let style: CSVStyle

  package init(_ style: CSVStyle) {
    self.style = style
    bytes = style.isForSpreadsheets ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a row of texts, such as the header.
  package mutating func add(_ texts: [String]) {
    let start = bytes.count
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(style.delimiter.byte) }
      append(text)
    }
    endRow(from: start)
  }

  /// Adds a row.
  package mutating func add(_ values: [CSVValue]) {
    let start = bytes.count
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(style.delimiter.byte) }
      append(value)
    }
    endRow(from: start)
  }

  private mutating func endRow(from start: Int) {
    // A row of one empty cell would be an empty line, which is no row at the end of a file.
    if bytes.count == start { bytes += [.quote, .quote] }
    bytes += style.lineBreak.utf8
  }

  private mutating func append(_ value: CSVValue) {
    switch value {
    case .null: break
    case .integer(let integer): bytes += String(integer).utf8
    case .number(let number): bytes += number.text(style).utf8
    case .text(let text): append(text)
    }
  }

  private mutating func append(_ text: String) {
    var text = style.spelt(text)
    text.withUTF8 { utf8 in
      guard utf8.contains(where: needsQuotes) else {
        bytes.append(contentsOf: utf8)
        return
      }
      bytes.append(.quote)
      if utf8.contains(.quote) {
        for byte in utf8 {
          if byte == .quote { bytes.append(.quote) }
          bytes.append(byte)
        }
      } else {
        bytes.append(contentsOf: utf8)
      }
      bytes.append(.quote)
    }
  }

  /// Whether a cell that holds the byte stands in quotes, whichever the delimiter is.
  @inline(__always)
  private func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case .quote, .carriageReturn, .lineFeed, UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
  }
}
