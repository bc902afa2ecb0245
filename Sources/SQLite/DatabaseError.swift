import Base
import CSQLite

/// What SQLite refused, in its own words, with the statement that asked.
package struct DatabaseError: Error, Sendable, CustomStringConvertible {
  /// SQLite's extended result code.
  package let code: Int32
  package let message: String
  package let sql: String
  /// The name of the database's file, without the folders it lies in; nil where it lies in memory.
  package let file: String?

  /// Whether a row with the same key is there already.
  package var isDuplicateKey: Bool {
    // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID, which the C header computes.
    code & 0xff == SQLITE_CONSTRAINT && [6, 8, 10].contains(code >> 8)
  }

  /// What there would have to be for the statement to run.
  package var expected: String {
    switch code & 0xff {
    case SQLITE_FULL: "room for it on its disk"
    case SQLITE_READONLY: "leave to write it, and to write in its folder"
    case SQLITE_CANTOPEN, SQLITE_IOERR: "a file that can be read and written, on a sound disk"
    case SQLITE_NOTADB, SQLITE_CORRUPT: "a whole database"
    default: "a statement that runs"
    }
  }

  package var description: String {
    "SQLite error \(code): \(message) - while executing \(quoted(sql))"
  }
}

extension DatabaseError {
  /// What a connection says of the last statement that failed.
  init(of connection: OpaquePointer, _ sql: String) {
    let path = unsafe sqlite3_db_filename(connection, "main").map { unsafe String(cString: $0) }
    self = unsafe DatabaseError(
      code: sqlite3_extended_errcode(connection),
      message: String(cString: sqlite3_errmsg(connection)), sql: sql,
      file: path?.split(separator: "/").last.map(String.init))
  }
}
