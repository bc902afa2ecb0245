import SQLite
import Testing

@Suite struct DatabaseTests {
  @Test func `what is bound is read back`() throws {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE t (i INTEGER, r REAL, s TEXT) STRICT")
    let insertion = try database.prepare("INSERT INTO t VALUES (?, ?, ?)")
    try insertion.run(.integer(.max), .real(0.1), .text("Nørrebro"))
    try insertion.run(.null, .null, .text(""))
    let rows = try database.rows("SELECT i, r, s FROM t ORDER BY rowid") { row in
      (row.optionalInteger(0), row.optionalReal(1), row.optionalText(2))
    }
    #expect(rows[0] == (.max, 0.1, "Nørrebro"))
    #expect(rows[1] == (nil, nil, ""))
  }

  @Test func `bindings take the place of question marks in their order`() throws {
    let database = try Database(.memory)
    let sum = try database.rows("SELECT ? - ?", .integer(7), .integer(5)) { $0.integer(0) }
    #expect(sum == [2])
  }

  @Test func `a refusal tells SQLite's own words and the statement`() throws {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE room (seats INTEGER) STRICT")
    let error = #expect(throws: DatabaseError.self) {
      try database.execute("INSERT INTO room VALUES ('many')")
    }
    #expect(error?.message == "cannot store TEXT value in INTEGER column room.seats")
    #expect(error?.description.contains("INSERT INTO room") == true)
    #expect(error?.isDuplicateKey == false)
  }

  @Test(arguments: ["PRIMARY KEY", "UNIQUE"])
  func `a second row with a key is told from other refusals`(constraint: String) throws {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE t (k TEXT \(constraint)) STRICT; INSERT INTO t VALUES ('a')")
    let error = #expect(throws: DatabaseError.self) {
      try database.execute("INSERT INTO t VALUES ('a')")
    }
    #expect(error?.isDuplicateKey == true)
  }

  @Test func `a statement can be run again after a refusal`() throws {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE t (k INTEGER PRIMARY KEY) STRICT")
    let insertion = try database.prepare("INSERT INTO t VALUES (?)")
    try insertion.run(.integer(1))
    #expect(throws: DatabaseError.self) { try insertion.run(.integer(1)) }
    try insertion.run(.integer(2))
    #expect(try database.rows("SELECT count(*) FROM t") { $0.integer(0) } == [2])
  }

  @Test func `a database that cannot be opened is a matter of storage`() {
    let error = #expect(throws: DatabaseError.self) {
      _ = try Database(.file("/no/such/folder/study.sqlite"))
    }
    #expect(error?.expected == "a file that can be read and written, on a sound disk")
  }
}
