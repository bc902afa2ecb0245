/// Where a cell's text lies among the bytes at hand, without its quotes.
struct CellRange {
  var start: Int
  var end: Int
  /// The highest byte in the cell: below 0x80 it is ASCII.
  var highest: UInt8 = 0
  var hasDoubledQuotes = false

  /// Makes each doubled quote in the bytes a single one.
  mutating func undouble(in bytes: UnsafeMutablePointer<UInt8>) {
    var source = start
    var target = start
    while source < end {
      bytes[target] = bytes[source]
      source += bytes[source] == .quote ? 2 : 1
      target += 1
    }
    end = target
    hasDoubledQuotes = false
  }
}
