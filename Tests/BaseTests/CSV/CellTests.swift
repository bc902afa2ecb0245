import Base
import Testing

/// What a single cell is read as, or what its message says was found and expected.
private func read(_ cell: String, as field: String, more: String = "") throws -> String {
  let table = try resource(#"{"name": "p", \#(field)}"#, more: more)
  let written =
    "\""
    + cell.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
  let reading = Reading(table, "p\n\(written)\n")
  #expect(reading.rows.count + reading.messages.count == 1)
  return reading.rows.first.map { String($0.dropFirst(3)) }
    ?? reading.messages.map { String($0.dropFirst(":2:1 p: ".count)) }.joined()
}

@Suite struct CellTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("+7", "7"), ("007", "7"), ("-12", "-12"),
    ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"), ("0000000000000000000000001", "1"),
  ])
  func `whole numbers are exact`(cell: String, value: String) throws {
    #expect(try read(cell, as: #""type": "integer""#) == value)
  }

  @Test(arguments: ["1.0", "1,0", "1e3", "ca. 20", "-", "+", "--1", "1-", "0x1", "1_0", "٣", "½"])
  func `what is not a whole number is refused`(cell: String) throws {
    #expect(
      try read(cell, as: #""type": "integer""#) == "found \(quoted(cell)), expected a whole number")
  }

  @Test func `blanks and overflow are named`() throws {
    let integer = #""type": "integer""#
    #expect(
      try read(" 1", as: integer)
        == "found \" 1\", expected a whole number; remove the blanks around it")
    #expect(
      try read("9223372036854775808", as: integer)
        == "found \"9223372036854775808\", expected a whole number; "
        + "a whole number must fit 64 bits")
    #expect(
      try read("1\u{A0}", as: #""type": "number""#)
        == "found \"1\u{A0}\", expected a number; remove the blanks around it")
  }

  @Test(arguments: [
    "0", "-0.0", "1", "1.", ".5", "-.5", "+1.25", "0.1", "123456789012345", "1234567890123456",
    "0.1234567890123456789", "1e5", "1E-7", "1.5e+300", "9007199254740993", "4.9e-324", "1e-400",
    "0.000000000000001", "99999999999999.9", "8.41e21", "5e-20", "179769313486231570000",
  ])
  func `a number is the nearest there is`(cell: String) throws {
    let point = cell.hasPrefix(".") ? "0" + cell : cell
    let literal = point.hasSuffix(".") ? point + "0" : point.replacing("-.", with: "-0.")
    let value = try #require(Double(literal))
    #expect(try read(cell, as: #""type": "number""#) == "\(value)")
    let comma = cell.replacing(".", with: ",")
    #expect(try read(comma, as: #""type": "number", "decimalChar": ",""#) == "\(value)")
  }

  @Test func `numbers of every length are read as Double reads them`() throws {
    var numbers = RepeatableNumbers(state: 3)
    let table = try resource(#"{"name": "p", "type": "number"}"#)
    let cells = (0..<3_000).map { _ in
      let value = Double(bitPattern: numbers.next())
      let short = Double(Int.random(in: -999_999...999_999, using: &numbers)) / 1_000
      return value.isFinite && Bool.random(using: &numbers) ? "\(value)" : "\(short)"
    }
    let rows = Reading(table, "p\n" + cells.joined(separator: "\n")).rows
    #expect(rows == cells.enumerated().map { "\($0 + 2): \($1)" })
  }

  @Test func `a decimal comma where a point is said is told with what to write`() throws {
    #expect(
      try read("-1,5", as: #""type": "number""#)
        == "found \"-1,5\", expected a number; inputs/datapackage.json says a decimal point: write one, "
        + "or \"decimalChar\": \",\" in each such field there")
  }

  @Test(arguments: [
    "NaN", "INF", "-INF", "inf", "1e999", ".", "-", "e5", "1e", "1e+", "1.2.3", "1,5,5", "0x1p3",
    "1 000",
  ])
  func `what is not a number is refused`(cell: String) throws {
    #expect(
      try read(cell, as: #""type": "number""#) == "found \(quoted(cell)), expected a number")
  }

  @Test(arguments: [
    ("1.234,5", "1234.5"), ("-12.345.678", "-12345678.0"), ("1234,5", "1234.5"), ("999", "999.0"),
    ("1.5", nil), ("1.2345", nil), ("1234.567", nil), (".123", nil), ("1..234", nil),
    ("1.234.", nil),
  ])
  func `groups have three digits`(cell: String, value: String?) throws {
    let field = #""type": "number", "decimalChar": ",", "groupChar": ".""#
    #expect(
      try read(cell, as: field)
        == value ?? "found \(quoted(cell)), expected a number with a decimal comma")
  }

  @Test func `digits of a whole number may be grouped too`() throws {
    let field = "\"type\": \"integer\", \"groupChar\": \"\u{A0}\""
    #expect(try read("1\u{A0}234\u{A0}567", as: field) == "1234567")
  }

  @Test(arguments: [
    ("2024-02-29", true), ("2000-02-29", true), ("1900-02-29", false), ("2023-02-29", false),
    ("2024-04-31", false), ("2024-13-01", false), ("2024-00-10", false), ("2024-1-1", false),
    ("0000-01-01", false), ("24-01-01", false), ("2024-01-01T00:00", false), ("01-02-2024", false),
  ])
  func `a date is a day that exists`(cell: String, exists: Bool) throws {
    #expect(
      try read(cell, as: #""type": "date""#)
        == (exists
          ? quoted(cell) : "found \(quoted(cell)), expected a date such as 2024-12-31"))
  }

  @Test func `years and truth values are read`() throws {
    #expect(try read("1999", as: #""type": "year""#) == "1999")
    #expect(
      try read("99", as: #""type": "year""#) == "found \"99\", expected a year such as 2024")
    #expect(try read("TRUE", as: #""type": "boolean""#) == "true")
    #expect(try read("0", as: #""type": "boolean""#) == "false")
    #expect(
      try read("ja", as: #""type": "boolean", "trueValues": ["ja"], "falseValues": ["nej"]"#)
        == "true")
    #expect(
      try read("true", as: #""type": "boolean", "trueValues": ["ja"], "falseValues": ["nej"]"#)
        == "found \"true\", expected ja or nej")
  }
}

@Suite struct ConstraintTests {
  @Test(arguments: [
    ("integer", #""minimum": 0"#, "-1", "0", "a whole number ≥ 0"),
    ("integer", #""minimum": 1, "maximum": "12""#, "13", "12", "a whole number from 1 to 12"),
    ("number", #""maximum": 0.5"#, "0.51", "0.5", "a number ≤ 0.5"),
    ("year", #""minimum": 2000"#, "1999", "2000", "a year such as 2024, not before 2000"),
    (
      "date", #""minimum": "2024-01-31""#, "2024-01-30", "2024-01-31",
      "a date such as 2024-12-31, not before 2024-01-31"
    ),
    ("string", #""minLength": 2"#, "æ", "æø", "text of at least 2 characters"),
    ("string", #""maxLength": 2"#, "æøå", "æø", "text of at most 2 characters"),
    ("string", #""minLength": 1, "maxLength": 2"#, "abc", "a", "text of 1 to 2 characters"),
    ("string", #""pattern": "[a-z]+\\d"}"#, "ab12", "ab1", #"text that matches [a-z]+\d"#),
    ("string", #""enum": ["loan", "seats"]"#, "loans", "loan", "one of loan, seats"),
    ("integer", #""enum": [1, "2"]"#, "3", "2", "one of 1, 2"),
    ("date", #""enum": ["2024-01-01"]"#, "2024-01-02", "2024-01-01", "one of 2024-01-01"),
    ("boolean", #""enum": [true]"#, "false", "true", "one of true"),
  ])
  func `a value outside its bounds is refused, the bound itself is not`(
    type: String, constraint: String, outside: String, inside: String, expected: String
  ) throws {
    let written = constraint.hasSuffix("}") ? String(constraint.dropLast()) : constraint
    let field = #""type": "\#(type)", "constraints": {\#(written)}"#
    let message = try read(outside, as: field)
    #expect(message.hasPrefix("found \(quoted(outside)), expected \(expected)"))
    #expect(!(try read(inside, as: field)).hasPrefix("found"))
  }

  @Test func `a required cell must have a value`() throws {
    let required = #""type": "integer", "constraints": {"required": true}"#
    #expect(try read("", as: required) == "found an empty cell, expected a whole number")
    let more = #", "missingValues": ["", "NA"]"#
    #expect(
      try read("NA", as: required, more: more)
        == "found \"NA\", which means no value, expected a whole number")
    #expect(try read("NA", as: #""type": "integer""#, more: more) == "null")
    #expect(try read("na", as: #""type": "string""#, more: more) == "\"na\"")
  }

  @Test func `without missing values an empty cell is an empty text`() throws {
    #expect(try read("", as: #""type": "string""#, more: #", "missingValues": []"#) == "\"\"")
  }

  @Test func `a field of the primary key is required`() throws {
    #expect(
      try read("", as: #""type": "string""#, more: #", "primaryKey": "p""#)
        == "found an empty cell, expected text")
  }

  @Test func `the message is as a reader wants it`() throws {
    let table = try resource(
      #"{"name": "venue"}, {"name": "users", "type": "integer", "constraints": {"minimum": 0}}"#)
    #expect(
      Reading(table, "venue,users\na,1\nb,ca. 20\n").messages
        == [":3:2 users: found \"ca. 20\", expected a whole number ≥ 0"])
  }
}
