/// Who a CSV text is for.
package enum CSVStyle: Sendable {
  /// Programs: commas, decimal points, LF, no byte-order mark; text just as it is.
  case machine
  /// A spreadsheet set to a European language: semicolons, decimal commas, CRLF and a byte-order mark.
  /// A text that a spreadsheet would take for a number, a date or a formula is written as the formula `="…"`, whose
  /// result is that text.
  case excel
  /// The same for one set to English: commas and decimal points.
  case englishExcel

  /// Whether a spreadsheet opens it.
  var isForSpreadsheets: Bool { self != .machine }

  var delimiter: Delimiter { self == .excel ? .semicolon : .comma }

  var decimalMark: Character { self == .excel ? "," : "." }

  var lineBreak: String { isForSpreadsheets ? "\r\n" : "\n" }

  /// A text as it is spelt in a cell, before it is quoted.
  package func spelt(_ text: String) -> String { isForSpreadsheets ? spreadsheetText(text) : text }
}

/// A value to be written in a cell.
package enum CSVValue: Hashable, Sendable {
  case null
  case integer(Int)
  case number(FiniteNumber)
  case text(String)
}

extension FiniteNumber {
  /// The shortest text of the number, with the style's decimal mark.
  package func text(_ style: CSVStyle) -> String {
    guard style.decimalMark != ".", let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      return text
    }
    return "\(text[..<point])\(style.decimalMark)\(text[text.utf8.index(after: point)...])"
  }
}
