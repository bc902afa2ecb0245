package import Base

/// The bytes of a file without what is withheld of it: cells of a table, or values of a JSON file.
package func shownForm(of bytes: [UInt8], withholding parts: [Place]) -> [UInt8] {
  if let first = parts.first, BlankedJSON.isJSON(bytes, named: first.file) {
    return BlankedJSON.bytes(bytes, withoutValuesAt: parts)
  }
  let blanks = parts.compactMap { place -> (line: Int, column: Int, text: String)? in
    guard let line = place.line, let column = place.column else { return nil }
    return (line, column, "")
  }
  return blanks.isEmpty ? bytes : RawTable(bytes, delimiter: nil).filled(blanks, added: [])
}

extension Manifest.Entry {
  /// The bytes of the file as they may be told of.
  package func shown(_ bytes: [UInt8]) -> [UInt8] { shownForm(of: bytes, withholding: withheld) }
}
