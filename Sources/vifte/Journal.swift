import Audit
import Base
import Figures
import SQLite

/// The run journal on disk, a database to which entries are only ever added, with the bytes of what each run read and
/// wrote, each kept once.
struct Journal: ~Copyable {
  private let database: Database
  private let folder: StudyFolder
  private let end: JournalHead
  /// Whether the file that tells where the journal ends moves on with it. One that was taken away is not made anew, and one
  /// that tells of another entry than the one that stands is left: so that it goes on to show.
  private let hasHead: Bool

  /// Opens the journal to add to it, or begins one. A file that is no journal of this program is a damage, and stays.
  init(of folder: StudyFolder) throws {
    if try Journal.isThere(folder) == false { try Journal.begin(folder) }
    let head = try Journal.head(of: folder)
    let database = try Journal.reading(folder) {
      let database = try Database(.file(folder.journal))
      try database.execute(Journal.patience + "; PRAGMA synchronous = NORMAL")
      try Journal.checkLayout(of: database, folder)
      return database
    }
    let last = try database.rows(
      "SELECT entry, digest FROM entries ORDER BY entry DESC LIMIT 1"
    ) { JournalHead(number: $0.integer(0), digest: $0.text(1)) }.first
    if let last, last.number > JournalEntry.largestNumber {
      throw Journal.unreadable(folder, found: "an entry of the number \(last.number)")
    }
    let marked = try database.rows(
      "SELECT digest FROM entries WHERE entry = \(head?.number ?? 0)"
    ) { $0.text(0) }
    self.database = database
    self.folder = folder
    // Where the last entries were taken away, the next one follows on those that were written, so that the gap shows.
    end = [last, head].compactMap(\.self).max { $0.number < $1.number } ?? .beginning
    hasHead = head.map { head in marked.allSatisfy { $0 == head.digest } } ?? false
  }

  /// The number of the next entry.
  var next: Int { end.number + 1 }

  /// Keeps the bytes of files, each once, by their digests.
  func keep(_ files: [(sha256: String, bytes: [UInt8])]) throws {
    try begin()
    let known = Set(try database.rows("SELECT sha256 FROM contents") { $0.text(0) })
    let insert = try database.prepare("INSERT OR IGNORE INTO contents VALUES (?, ?)")
    for file in files
    where file.bytes.count <= Journal.largestKept && !known.contains(file.sha256) {
      try insert.run(.text(file.sha256), .bytes(file.bytes))
    }
    try database.execute("COMMIT")
  }

  /// Adds an entry of what the work does, so that both stand or neither: the entry is prepared, the work done, and then the
  /// entry made to stand. Work that fails leaves no entry; an entry that cannot be made to stand has the work taken back.
  consuming func append(
    _ event: JournalEntry.Event, doing work: () throws -> Void, orTakingBack undo: () throws -> Void
  ) throws {
    let entry = JournalEntry(number: next, event: event, previous: end.digest)
    try begin()
    try Journal.bringUp(database)
    try insert(entry)
    if hasHead { try prepareHead(entry) }
    do {
      try work()
    } catch {
      try? FileSystem.discard(newHead)
      throw error
    }
    do {
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      try undo()
      try? FileSystem.discard(newHead)
      throw error
    }
    // The entry stands. A head that lags behind is no fault, and the next entry moves it on.
    if hasHead { try? FileSystem.move(newHead, over: folder.journalHead) }
  }

  /// Adds an entry of what is done already.
  consuming func append(_ event: JournalEntry.Event) throws {
    try append(event, doing: {}, orTakingBack: {})
  }

  /// Adds an entry of what failed, even where the file that tells the journal's end cannot be written.
  consuming func append(failure event: JournalEntry.Event) throws {
    let entry = JournalEntry(number: next, event: event, previous: end.digest)
    try begin()
    try Journal.bringUp(database)
    try insert(entry)
    try database.execute("COMMIT")
    guard hasHead else { return }
    try? prepareHead(entry)
    try? FileSystem.move(newHead, over: folder.journalHead)
  }

  private func begin() throws {
    try Journal.reading(folder) { try database.execute("BEGIN IMMEDIATE") }
  }

  private func insert(_ entry: JournalEntry) throws {
    try database.prepare("INSERT INTO entries VALUES (?, ?, ?)").run(
      .integer(entry.number), .text(entry.record), .text(entry.digest))
  }

  private var newHead: String { folder.journalHead + ".new" }

  private func prepareHead(_ entry: JournalEntry) throws(Problem) {
    try FileSystem.discard(newHead)
    let head = JournalHead(number: entry.number, digest: entry.digest)
    try FileSystem.write(Array(head.text.utf8), to: newHead)
  }

  /// The largest file whose bytes are kept; of others there is the digest.
  static let largestKept = 1 << 20
}

extension Journal {
  /// What the journal says, and what shows that it is not as it was written.
  struct Reading {
    let entries: [JournalEntry]
    let faults: [JournalFault]
  }

  /// A file in the journal's place that is none of this program, or none any more.
  struct Damage: Error, CustomStringConvertible {
    let problem: Problem

    var description: String { problem.description }
  }

  /// Reads the journal; nil when there has never been one. A file that is no journal of this program is a damage.
  static func reading(of folder: StudyFolder) throws -> Reading? {
    try WorkFolder.check(folder)
    let head = try head(of: folder)
    guard try isThere(folder) else {
      guard let head, head.number > 0 else { return nil }
      return Reading(entries: [], faults: [.gone(head.number)])
    }
    let lines = try withEntries(of: folder) { database throws(DatabaseError) in
      try database.rows("SELECT entry, record, digest FROM entries ORDER BY entry") {
        JournalLine(number: $0.integer(0), record: $0.text(1), digest: $0.text(2))
      }
    }
    let (entries, faults) = audited(lines, head: head, file: folder.journal)
    let headless: [JournalFault] = head == nil ? [.headGone(folder.journalHead)] : []
    return Reading(entries: entries, faults: faults + headless)
  }

  /// Whether there is a file of the journal's name. A link or a pipe is a damage, and is not opened; the same goes for the
  /// files that SQLite would open beside it.
  private static func isThere(_ folder: StudyFolder) throws -> Bool {
    for path in ["-journal", "-wal", "-shm"].map({ folder.journal + $0 }) {
      let found = try FileSystem.found(at: path)
      guard found == nil || found == .file else {
        throw unreadable(folder, found: "no regular file in the place of \(path)")
      }
    }
    switch try FileSystem.found(at: folder.journal) {
    case nil: return false
    case .file: return true
    case .link: throw unreadable(folder, found: "a symbolic link")
    case .folder: throw unreadable(folder, found: "a folder")
    case .other: throw unreadable(folder, found: "no regular file")
    }
  }

  /// Begins a journal: first the file that tells its end, then the database, whole or not at all.
  private static func begin(_ folder: StudyFolder) throws {
    if try head(of: folder) == nil {
      try FileSystem.replace(folder.journalHead, with: Array(JournalHead.beginning.text.utf8))
    }
    let new = folder.journal + ".new"
    // What SQLite would take for the way back to a sound database belongs to another one.
    for path in [new, new + "-journal", folder.journal + "-journal"] {
      try FileSystem.discard(path)
    }
    do {
      let database = try Database(.file(new))
      try database.execute(layout)
    }
    try FileSystem.move(new, over: folder.journal)
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

  /// Does the work. A file that is no journal is a damage, and one that cannot be had now a problem.
  private static func reading<Result: ~Copyable>(
    _ folder: StudyFolder, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError where error.isUnreadable {
      throw unreadable(folder, found: error.message)
    } catch let error as DatabaseError where error.isWithheld {
      throw Problem(
        .file, at: Place(file: folder.journal), found: error.message,
        expected: "a journal that nobody holds or keeps closed",
        advice:
          "wait until the program that holds it has ended, or give the right to read and write it")
    }
  }

  /// A run holds the journal for a moment only.
  private static let patience = "PRAGMA busy_timeout = 2000"

  /// How far the journal had come; nil when nothing says so.
  private static func head(of folder: StudyFolder) throws -> JournalHead? {
    guard let found = try FileSystem.found(at: folder.journalHead) else { return nil }
    let bytes = found == .file ? try FileSystem.read(folder.journalHead) : []
    guard let head = JournalHead(reading: String(decoding: bytes, as: UTF8.self)) else {
      throw Damage(
        problem: Problem(
          .file, at: Place(file: folder.journalHead), found: "something else",
          expected: "the number and the digest of the journal's last entry", advice: moveAway))
    }
    return head
  }

  private static let moveAway = "move both away to begin a new journal"

  static func unreadable(_ folder: StudyFolder, found: String) -> Damage {
    Damage(
      problem: Problem(
        .file, at: Place(file: folder.journal), found: found,
        expected: "a run journal of version \(version)",
        advice: "\(moveAway): it and \(folder.journalHead)"))
  }
}

extension DatabaseError {
  /// Whether the file is no database, or a damaged one, or not one with these tables.
  fileprivate var isUnreadable: Bool {
    // SQLITE_ERROR, SQLITE_CORRUPT and SQLITE_NOTADB: a table that is not there is an error of the statement.
    [1, 11, 26].contains(code & 0xff)
  }

  /// Whether somebody holds the file for longer than is waited, or it may not be opened: SQLITE_PERM, SQLITE_BUSY,
  /// SQLITE_LOCKED and SQLITE_CANTOPEN.
  fileprivate var isWithheld: Bool { [3, 5, 6, 14].contains(code & 0xff) }

  /// Whether a killed run left the file so that somebody who may write must first take back what it began: SQLITE_READONLY.
  fileprivate var isLeftHalfway: Bool { code & 0xff == 8 }
}
