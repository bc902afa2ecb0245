/// What stands between two cells.
package enum Delimiter: String, CaseIterable, Hashable, Sendable {
  case semicolon = ";"
  case tab = "\t"
  case comma = ","

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }

  /// The one that a data package may name for a table of the study: tabs are for sheets from elsewhere.
  init?(ofTable written: String) {
    guard let delimiter = Delimiter(rawValue: written), delimiter != .tab else { return nil }
    self = delimiter
  }

  /// The one a header line uses: the more frequent outside quotes, a semicolon when they are as many, and
  /// a comma when there is neither. A comma is likelier inside a name than a semicolon is.
  init(ofHeader line: some Sequence<UInt8>) {
    var commas = 0
    var semicolons = 0
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ",") { commas += 1 }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
    }
    self = semicolons > 0 && semicolons >= commas ? .semicolon : .comma
  }
}
