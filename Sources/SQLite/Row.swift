import CSQLite

/// The row a statement stands on; valid until the statement moves on. Columns count from 0.
@safe package struct Row {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { unsafe self.statement = statement }

  package func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// A whole number; 0 where the query gives NULL, so ask `optionalInteger` where it may.
  package func integer(_ column: Int) -> Int {
    unsafe Int(sqlite3_column_int64(statement, Int32(column)))
  }

  package func optionalInteger(_ column: Int) -> Int? {
    isNull(column) ? nil : integer(column)
  }

  package func optionalReal(_ column: Int) -> Double? {
    isNull(column) ? nil : unsafe sqlite3_column_double(statement, Int32(column))
  }

  /// Text; empty where the query gives NULL, so ask `optionalText` where it may.
  package func text(_ column: Int) -> String {
    optionalText(column) ?? ""
  }

  package func optionalText(_ column: Int) -> String? {
    guard let bytes = unsafe sqlite3_column_text(statement, Int32(column)) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(statement, Int32(column)))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Bytes; none where the query gives NULL.
  package func bytes(_ column: Int) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, Int32(column)) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(statement, Int32(column)))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
