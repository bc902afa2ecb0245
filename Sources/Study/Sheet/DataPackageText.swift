import Base

/// A data package as it is written, to which fields are added; all else keeps its bytes.
struct DataPackageText {
  private let bytes: [UInt8]
  private let file: String

  init(_ bytes: [UInt8], file: String) throws(Problem) {
    self.bytes = bytes
    self.file = file
  }

  /// The bytes with fields for columns that the program knows, before the last field of their table.
  func adding(_ columns: [String], to resource: Resource) throws(Problem) -> [UInt8] {
    let known = InputTable.all.first { $0.name == resource.name }
    let kinds = (known?.columns ?? []) + (known?.optional ?? [])
    guard let last = resource.schema.fields.last?.place, let line = last.line,
      let column = last.column
    else { return bytes }
    let start = offset(line: line, column: column)
    let fields = columns.compactMap { name in kinds.first { $0.name == name } }
      .map { JSONText($0.type.field($0.name, false, .standard), style: .compact).text }
    let indent = bytes[..<start].reversed().prefix { $0 == UInt8(ascii: " ") || $0 == 0x09 }
    let beforeIndent = start - indent.count
    let isOwnLine = beforeIndent > 0 && [0x0A, 0x0D].contains(bytes[beforeIndent - 1])
    let gap: [UInt8] = isOwnLine ? [0x0A] + indent.reversed() : [UInt8(ascii: " ")]
    let text = fields.flatMap { Array($0.utf8) + [UInt8(ascii: ",")] + gap }
    return bytes[..<start] + text + bytes[start...]
  }

  /// Where a character of a line begins; the place of a JSON value counts scalars.
  private func offset(line: Int, column: Int) -> Int {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var current = 1
    while current < line, index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      current += 1
    }
    var scalars = 1
    while scalars < column, index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      scalars += 1
    }
    return index
  }
}
