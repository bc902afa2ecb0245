import CSQLite

/// A connection to one database, closed when it goes out of scope.
@safe package struct Database: ~Copyable {
  /// Where the database lives.
  package enum Location: Sendable {
    /// In memory, and in a file that nobody sees and that goes with the connection as far as it is large.
    case memory
    case file(String)
    /// A file that is there, and stays as it is.
    case readOnly(String)
  }

  private let handle: OpaquePointer

  /// Told before the first connection, once: nobody asks how much memory SQLite has used, and counting it
  /// takes a lock at each allocation.
  private static let isConfigured = sqlite3_config_memory_statistics(0) == SQLITE_OK

  /// Opens or creates a database for this process alone.
  package init(_ location: Location) throws(DatabaseError) {
    _ = Database.isConfigured
    let path =
      switch location {
      case .memory: ""
      case .file(let path), .readOnly(let path): path
      }
    let access =
      switch location {
      case .memory, .file: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readOnly: SQLITE_OPEN_READONLY
      }
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      let message = unsafe String(cString: sqlite3_errstr(code))
      unsafe sqlite3_close_v2(opened)
      throw DatabaseError(code: code, message: "\(message): \(path)", sql: "open", file: nil)
    }
    unsafe self.handle = handle
    unsafe sqlite3_extended_result_codes(handle, 1)
    if case .memory = location {
      // Where it fails, more of the database goes to the file, and nothing else is different.
      _ = unsafe sqlite3_exec(
        handle, "PRAGMA cache_size = \(-Database.cacheSize)", nil, nil, nil)
    }
  }

  /// How much of a database in memory is kept there, in KiB: a study takes a hundredth of it, and a file of millions of rows
  /// no more.
  private static let cacheSize = 16 << 10

  deinit {
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements that return no rows.
  package func execute(_ sql: String) throws(DatabaseError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, sql) }
  }

  /// Prepares one statement to be run several times.
  package func prepare(_ sql: String) throws(DatabaseError) -> Statement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let statement = unsafe prepared else { throw error(code, sql) }
    return unsafe Statement(statement, sql: sql, connection: handle)
  }

  /// Every row of a query, read by `read`, in the order the query gives.
  package func rows<Element>(
    _ sql: String, _ bindings: Binding..., read: (Row) throws(DatabaseError) -> Element
  ) throws(DatabaseError) -> [Element] {
    let statement = try prepare(sql)
    for (index, binding) in bindings.enumerated() {
      try statement.bind(binding, at: index + 1)
    }
    var elements: [Element] = []
    while let row = try statement.step() { elements.append(try read(row)) }
    return elements
  }

  /// The number of rows the last statement changed.
  package var changes: Int { unsafe Int(sqlite3_changes64(handle)) }

  private func error(_ code: Int32, _ sql: String) -> DatabaseError {
    unsafe DatabaseError(of: handle, sql)
  }
}
