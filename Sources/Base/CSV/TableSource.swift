/// Where a table's bytes come from.
package enum TableSource: Sendable {
  /// A file, by the path the system is to open.
  case file(path: String)
  case bytes([UInt8])
}
