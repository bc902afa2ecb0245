/// Where something stands in a text file, for messages and for the trail from a number to its source.
///
/// In a CSV file `column` is the number of the cell in its row, as a spreadsheet counts; in a JSON file it
/// is the number of the character in its line. Both count from 1.
package struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file as the study names it, relative to the study's folder.
  package let file: String
  package let line: Int?
  package let column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `inputs/counts.csv:4:3`, with as many parts as are known.
  package var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}
