/// The records of a CSV text by RFC 4180, with the line each begins on: the plainest reader that can be, since
/// this one is here to check another.
struct Records {
  struct Record {
    let line: Int
    let cells: [String]
  }

  private(set) var all: [Record] = []

  /// Empty lines are no records; bytes that are no UTF-8 become the mark for that.
  init(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) {
    var (cells, cell, line, start) = ([String](), [UInt8](), 1, 1)
    var (isQuoted, index) = (false, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        if isQuoted, index < bytes.count, bytes[index] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if isBreak(byte) {
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        line += 1
        if isQuoted {
          cell.append(0x0A)
          continue
        }
        cells.append(String(decoding: cell, as: UTF8.self))
        if cells != [""] { all.append(Record(line: start, cells: cells)) }
        (cells, cell, start) = ([], [], line)
      } else if byte == delimiter, !isQuoted {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else {
        cell.append(byte)
      }
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    if cells != [""] { all.append(Record(line: start, cells: cells)) }
  }
}
