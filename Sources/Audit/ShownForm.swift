package import Base

/// The bytes of a table with the cells left empty that are withheld.
package func shownForm(of bytes: [UInt8], withholding cells: [Place]) -> [UInt8] {
  let blanks = cells.compactMap { place -> (line: Int, column: Int, text: String)? in
    guard let line = place.line, let column = place.column else { return nil }
    return (line, column, "")
  }
  return blanks.isEmpty ? bytes : RawTable(bytes, delimiter: nil).filled(blanks, added: [])
}

extension Manifest.Entry {
  /// The bytes of the file as they may be told of.
  package func shown(_ bytes: [UInt8]) -> [UInt8] { shownForm(of: bytes, withholding: withheld) }
}
