import Audit
import Digest
import Figures
import SQLite

/// The run journal on disk, a data base to which entries are only ever added, with the bytes of what each run read and
/// wrote, each kept once.
struct Journal: ~Copyable {
  private let database: Database
  private let folder: StudyFolder
  private let next: (number: Int, previous: String)

  /// Opens the journal to add to it, or begins one. A file that is no journal of this program is a problem, and stays.
  init(of folder: StudyFolder) throws {
    let isNew = FileSystem.kind(of: folder.journal) == nil
    let head = try Journal.head(of: folder)
    let database = try Journal.reading(folder) {
      let database = try Database(.file(folder.journal))
      try database.execute(Journal.patience + "; PRAGMA synchronous = NORMAL")
      if isNew { try database.execute(Journal.layout) }
      try Journal.checkLayout(of: database, folder)
      return database
    }
    let last = try database.rows(
      "SELECT entry, digest FROM entries ORDER BY entry DESC LIMIT 1"
    ) { JournalHead(number: $0.integer(0), digest: $0.text(1)) }.first
    // Where the last entries were taken away, the next one follows on those that were written, so that the gap shows.
    let end = [last, head].compactMap(\.self).max { $0.number < $1.number }
    self.database = database
    self.folder = folder
    next = ((end?.number ?? 0) + 1, end?.digest ?? JournalEntry.beginning)
  }

  /// Keeps the bytes of files, each once, by their digests.
  func keep(_ files: [(sha256: String, bytes: [UInt8])]) throws(DatabaseError) {
    try database.execute("BEGIN IMMEDIATE")
    let known = Set(try database.rows("SELECT sha256 FROM contents") { $0.text(0) })
    let insert = try database.prepare("INSERT OR IGNORE INTO contents VALUES (?, ?)")
    for file in files
    where file.bytes.count <= Journal.largestKept && !known.contains(file.sha256) {
      try insert.run(.text(file.sha256), .bytes(file.bytes))
    }
    try database.execute("COMMIT")
  }

  /// Adds an entry; the journal takes one at a time.
  consuming func append(_ event: JournalEntry.Event) throws {
    let entry = JournalEntry(number: next.number, event: event, previous: next.previous)
    let insert = try database.prepare("INSERT INTO entries VALUES (?, ?, ?)")
    try insert.run(.integer(entry.number), .text(entry.record), .text(entry.digest))
    let head = JournalHead(number: entry.number, digest: entry.digest)
    try FileSystem.write(Array(head.text.utf8), to: folder.newJournalHead)
    try FileSystem.move(folder.newJournalHead, over: folder.journalHead)
  }

  /// The largest file whose bytes are kept; of others there is the digest.
  static let largestKept = 1 << 20
}

extension Journal {
  /// What the journal says, and what shows that it is not as it was written.
  struct Reading {
    let entries: [JournalEntry]
    let faults: [String]
  }

  /// Reads the journal; nil when there has never been one. A file that is no journal of this program is a problem.
  static func reading(of folder: StudyFolder) throws -> Reading? {
    let head = try head(of: folder)
    guard FileSystem.kind(of: folder.journal) != nil else {
      guard let head else { return nil }
      let count = head.number == 1 ? "1 entry was" : "\(head.number) entries were"
      return Reading(entries: [], faults: ["is gone: \(count) written"])
    }
    let lines = try withEntries(of: folder) { database throws(DatabaseError) in
      try database.rows("SELECT entry, record, digest FROM entries ORDER BY entry") {
        JournalLine(number: $0.integer(0), record: $0.text(1), digest: $0.text(2))
      }
    }
    let (entries, faults) = audited(lines, head: head, file: folder.journal)
    let headless =
      head == nil && !lines.isEmpty ? ["\(folder.journalHead), which tells its end, is gone"] : []
    return Reading(entries: entries, faults: faults.map(\.words) + headless)
  }

  /// The bytes kept under a digest; nil when they were not kept.
  static func bytes(_ sha256: [String], of folder: StudyFolder) throws -> [String: [UInt8]] {
    try withEntries(of: folder) { database throws(DatabaseError) in
      let query = try database.prepare("SELECT bytes FROM contents WHERE sha256 = ?")
      var found: [String: [UInt8]] = [:]
      for digest in sha256 {
        try query.bind(.text(digest), at: 1)
        // What is not what its digest says is as good as not kept.
        while let row = try query.step() {
          let bytes = row.bytes(0)
          if SHA256.hexadecimal(bytes) == digest { found[digest] = bytes }
        }
      }
      return found
    }
  }

  private static func withEntries<Result>(
    of folder: StudyFolder, _ work: (borrowing Database) throws(DatabaseError) -> Result
  ) throws -> Result {
    do {
      return try read(.readOnly(folder.journal), folder, work)
    } catch let error as DatabaseError where error.isLeftHalfway {
      return try read(.file(folder.journal), folder, work)
    }
  }

  private static func read<Result>(
    _ location: Database.Location, _ folder: StudyFolder,
    _ work: (borrowing Database) throws(DatabaseError) -> Result
  ) throws -> Result {
    try reading(folder) {
      let database = try Database(location)
      try database.execute(patience)
      try checkLayout(of: database, folder)
      return try work(database)
    }
  }

  /// Does the work, and tells of a file that is no journal as a problem.
  private static func reading<Result: ~Copyable>(
    _ folder: StudyFolder, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError where error.isUnreadable {
      throw unreadable(folder, found: error.message)
    }
  }

  /// A run holds the journal for a moment only.
  private static let patience = "PRAGMA busy_timeout = 5000"

  /// How far the journal had come; nil when nothing says so.
  private static func head(of folder: StudyFolder) throws(Problem) -> JournalHead? {
    guard FileSystem.kind(of: folder.journalHead) != nil else { return nil }
    let bytes = try FileSystem.read(folder.journalHead)
    guard let head = JournalHead(reading: String(decoding: bytes, as: UTF8.self)) else {
      throw Problem(
        .file, at: Place(file: folder.journalHead), found: "something else",
        expected: "the number and the digest of the journal's last entry", advice: moveAway)
    }
    return head
  }

  private static let moveAway = "move both away to begin a new journal"

  private static func unreadable(_ folder: StudyFolder, found: String) -> Problem {
    Problem(
      .file, at: Place(file: folder.journal), found: found,
      expected: "a run journal of version \(version)",
      advice: "\(moveAway): it and \(folder.journalHead)")
  }

  /// What SQLite is to know the file by: `vift`.
  private static let identity = 0x7669_6674
  private static let version = 1

  private static func checkLayout(
    of database: borrowing Database, _ folder: StudyFolder
  ) throws {
    let identity = try database.rows("PRAGMA application_id") { $0.integer(0) }.first
    let version = try database.rows("PRAGMA user_version") { $0.integer(0) }.first
    guard identity == Journal.identity else {
      throw unreadable(folder, found: "another data base, or an empty one")
    }
    guard version == Journal.version else {
      throw unreadable(folder, found: "a run journal of version \(version ?? 0)")
    }
  }

  private static let layout = """
    BEGIN;
    PRAGMA application_id = \(identity);
    PRAGMA user_version = \(version);
    CREATE TABLE entries (
      entry INTEGER PRIMARY KEY, record TEXT NOT NULL, digest TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE contents (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE VIEW runs AS SELECT entry, record ->> 'act' AS act, record ->> 'when' AS said_when,
      record ->> 'outcome' AS outcome, record ->> 'message' AS message,
      record ->> 'program' AS program, record ->> 'build' AS build, record ->> 'manifest' AS manifest,
      record -> 'checks' AS checks, record ->> 'previous' AS previous, digest
    FROM entries ORDER BY entry;
    CREATE TRIGGER no_update BEFORE UPDATE ON entries
    BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
    CREATE TRIGGER no_delete BEFORE DELETE ON entries
    BEGIN SELECT raise(ABORT, 'entries are only ever added'); END;
    COMMIT
    """
}

extension DatabaseError {
  /// Whether the file is no data base, or a damaged one, or not one with these tables.
  fileprivate var isUnreadable: Bool {
    // SQLITE_ERROR, SQLITE_CORRUPT and SQLITE_NOTADB: a table that is not there is an error of the statement.
    [1, 11, 26].contains(code & 0xff)
  }

  /// Whether a killed run left the file so that somebody who may write must first take back what it began: SQLITE_READONLY.
  fileprivate var isLeftHalfway: Bool { code & 0xff == 8 }
}
