import Base
import CSQLite

/// What SQLite refused, in its own words, with the statement that asked.
package struct DatabaseError: Error, Sendable, CustomStringConvertible {
  /// SQLite's extended result code.
  package let code: Int32
  package let message: String
  package let sql: String

  /// Whether a row with the same key is there already.
  package var isDuplicateKey: Bool {
    // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID, which the C header computes.
    code & 0xff == SQLITE_CONSTRAINT && [6, 8, 10].contains(code >> 8)
  }

  /// Whether the trouble lies with the disk or the file and not with the statement.
  package var isStorage: Bool {
    [SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_CORRUPT]
      .contains(code & 0xff)
  }

  package var description: String {
    "SQLite error \(code): \(message) - while executing \(quoted(sql))"
  }
}
