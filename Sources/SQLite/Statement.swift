import CSQLite

/// A value given to a statement in place of a `?`.
package enum Binding: Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case bytes([UInt8])

  /// The number, or null when there is none.
  package init(_ value: Double?) { self = value.map(Binding.real) ?? .null }
  /// The whole number, or null when there is none.
  package init(_ value: Int?) { self = value.map(Binding.integer) ?? .null }
  /// The text, or null when there is none.
  package init(_ value: String?) { self = value.map(Binding.text) ?? .null }
}

/// A prepared statement, finalised when it goes out of scope.
@safe package struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private let sql: String

  init(_ handle: OpaquePointer, sql: String, connection: OpaquePointer) {
    unsafe self.handle = handle
    unsafe self.connection = connection
    self.sql = sql
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Binds a value to the parameter of that number, counted from 1.
  package func bind(_ binding: Binding, at index: Int) throws(DatabaseError) {
    switch binding {
    case .null: try check(unsafe sqlite3_bind_null(handle, Int32(index)))
    case .integer(let value): try bind(value, at: index)
    case .real(let value): try bind(value, at: index)
    case .text(var text):
      try check(text.withUTF8 { unsafe copy($0, to: index) })
    case .bytes(let bytes):
      try check(unsafe bytes.withUnsafeBytes { unsafe copy($0, to: index) })
    }
  }

  package func bind(_ value: Int, at index: Int) throws(DatabaseError) {
    try check(unsafe sqlite3_bind_int64(handle, Int32(index), Int64(value)))
  }

  package func bind(_ value: Double, at index: Int) throws(DatabaseError) {
    try check(unsafe sqlite3_bind_double(handle, Int32(index), value))
  }

  /// Binds UTF-8 text, copied so that the bytes may change afterwards.
  package func bind(
    copying bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) throws(DatabaseError) {
    try check(unsafe copy(bytes, to: index))
  }

  /// Binds UTF-8 text that stays as it is until the statement has run; quicker than a copy.
  package func bind(
    keeping bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) throws(DatabaseError) {
    let start = unsafe UnsafeRawPointer(bytes.baseAddress) ?? UnsafeRawPointer(bitPattern: 1)
    try check(
      unsafe sqlite3_bind_text64(
        handle, Int32(index), start?.assumingMemoryBound(to: CChar.self), UInt64(bytes.count),
        nil, UInt8(SQLITE_UTF8)))
  }

  package func bindNull(at index: Int) throws(DatabaseError) {
    try check(unsafe sqlite3_bind_null(handle, Int32(index)))
  }

  private func copy(_ bytes: UnsafeBufferPointer<UInt8>, to index: Int) -> Int32 {
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    // A null pointer would bind NULL; empty text is text.
    let start = unsafe UnsafeRawPointer(bytes.baseAddress) ?? UnsafeRawPointer(bitPattern: 1)
    return unsafe sqlite3_bind_text64(
      handle, Int32(index), start?.assumingMemoryBound(to: CChar.self), UInt64(bytes.count),
      transient, UInt8(SQLITE_UTF8))
  }

  private func copy(_ bytes: UnsafeRawBufferPointer, to index: Int) -> Int32 {
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    // A null pointer would bind NULL; no bytes are bytes.
    let start = unsafe bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
    return unsafe sqlite3_bind_blob64(
      handle, Int32(index), start, UInt64(bytes.count), transient)
  }

  /// The next row, or nil when there is none; the statement is then ready to run again.
  package func step() throws(DatabaseError) -> Row? {
    let code = unsafe sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return unsafe Row(handle)
    case SQLITE_DONE:
      unsafe sqlite3_reset(handle)
      return nil
    default:
      let error = error()
      unsafe sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs the statement to its end with these values.
  package func run(_ bindings: Binding...) throws(DatabaseError) {
    for (index, binding) in bindings.enumerated() { try bind(binding, at: index + 1) }
    while try step() != nil {}
  }

  private func check(_ code: Int32) throws(DatabaseError) {
    guard code == SQLITE_OK else { throw error() }
  }

  private func error() -> DatabaseError {
    unsafe DatabaseError(of: connection, sql)
  }
}
