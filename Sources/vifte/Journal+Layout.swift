import Base
import Figures
import SQLite

/// How the journal's database is laid out. An entry is a line of JSON; the view shows its parts for the shell.
extension Journal {
  /// What SQLite is to know the file by: `vift`.
  private static let identity = 0x7669_6674
  static let version = 2

  static func checkLayout(
    of database: borrowing Database, _ folder: StudyFolder
  ) throws {
    let identity = try database.rows("PRAGMA application_id") { $0.integer(0) }.first
    let version = try database.rows("PRAGMA user_version") { $0.integer(0) }.first
    guard identity == Journal.identity else {
      throw unreadable(folder, found: "another database, or an empty one")
    }
    guard let version, (1...Journal.version).contains(version) else {
      throw unreadable(folder, found: "a run journal of version \(version ?? 0)")
    }
  }

  /// Makes a journal of the first version one of this, as a part of what adds the first entry that the first could not hold.
  static func bringUp(_ database: borrowing Database) throws {
    let version = try database.rows("PRAGMA user_version") { $0.integer(0) }.first
    guard version == 1 else { return }
    try database.execute("DROP VIEW runs; \(view); PRAGMA user_version = \(Journal.version)")
  }

  static let layout = """
    BEGIN;
    PRAGMA application_id = \(identity);
    PRAGMA user_version = \(version);
    CREATE TABLE entries (
      entry INTEGER PRIMARY KEY, record TEXT NOT NULL, digest TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE contents (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    \(view);
    CREATE TRIGGER no_update BEFORE UPDATE ON entries
    BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
    CREATE TRIGGER no_delete BEFORE DELETE ON entries
    BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
    COMMIT
    """

  /// The entries for the shell.
  private static let view = """
    CREATE VIEW runs AS SELECT entry, record ->> 'act' AS act, record ->> 'when' AS said_when,
      record ->> 'outcome' AS outcome, record ->> 'message' AS message,
      record ->> 'program' AS program, record ->> 'build' AS build, record ->> 'manifest' AS manifest,
      record -> 'checks' AS checks, record -> 'files' AS files, record -> 'signature' AS signature,
      record ->> 'previous' AS previous, digest
    FROM entries ORDER BY entry
    """
}
