/// What reports are written as.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// Pages for reading as text.
  case markdown
  /// Pages for a browser and a printer, each a file that needs no other.
  case html
  /// Tables, for programs and for a spreadsheet.
  case csv
}
