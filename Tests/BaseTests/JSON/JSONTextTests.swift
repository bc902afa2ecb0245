import Base
import Testing

private func randomText(_ numbers: inout RepeatableNumbers) -> String {
  let scalars: [Unicode.Scalar] = [
    "a", "\"", "\\", "\n", "\u{0}", "\u{1F}", "æ", "\u{2028}", "😀", "/",
  ]
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...6, using: &numbers) {
    if let scalar = scalars.randomElement(using: &numbers) { text.append(scalar) }
  }
  return String(text)
}

private func randomOutput(_ numbers: inout RepeatableNumbers, depth: Int) -> JSONOutput {
  switch Int.random(in: 0...(depth > 3 ? 4 : 6), using: &numbers) {
  case 0: .null
  case 1: .bool(Bool.random(using: &numbers))
  case 2: .integer(Int(truncatingIfNeeded: numbers.next()))
  case 3: FiniteNumber(Double(bitPattern: numbers.next())).map(JSONOutput.number) ?? .null
  case 4: .string(randomText(&numbers))
  case 5:
    .array(
      (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
        randomOutput(&numbers, depth: depth + 1)
      })
  default:
    .object(
      (0..<Int.random(in: 0...4, using: &numbers)).map { index in
        .init("\(index)" + randomText(&numbers), randomOutput(&numbers, depth: depth + 1))
      })
  }
}

/// Whether what was read is what was written.
private func same(_ value: JSONValue, _ output: JSONOutput) -> Bool {
  switch (value.kind, output) {
  case (.null, .null): true
  case (.bool(let read), .bool(let written)): read == written
  case (.number, .integer(let written)): value.integer == written
  case (.number(let read, _), .number(let written)):
    read.bitPattern == written.value.bitPattern
  case (.string(let read), .string(let written)):
    read.unicodeScalars.elementsEqual(written.unicodeScalars)
  case (.array(let read), .array(let written)):
    read.count == written.count && zip(read, written).allSatisfy(same)
  case (.object(let read), .object(let written)):
    read.map(\.key) == written.map(\.key)
      && zip(read, written).allSatisfy { same($0.value, $1.value) }
  default: false
  }
}

@Suite struct JSONTextTests {
  @Test(arguments: [JSONText.Style.compact, .indented, .indentedTo(level: 2)])
  func `what is written is read back the same`(style: JSONText.Style) throws {
    var numbers = RepeatableNumbers(state: 1)
    for _ in 0..<2_000 {
      let output = randomOutput(&numbers, depth: 0)
      let text = JSONText(output, style: style).text
      let value = try parseJSON(Array(text.utf8), file: "a.json")
      #expect(same(value, output), "\(text)")
    }
  }

  @Test func `the compact text is one line`() {
    let output = JSONOutput.object(["version": .integer(1), "names": .array([]), "a": .object([:])])
    #expect(JSONText(output, style: .compact).text == #"{"version": 1, "names": [], "a": {}}"#)
  }

  @Test func `the indented text gives each member its line`() {
    let output = JSONOutput.object(["b": .array([.null, .bool(true)]), "a": .object([])])
    #expect(
      JSONText(output, style: .indented).text == """
        {
          "b": [
            null,
            true
          ],
          "a": {}
        }
        """)
  }

  @Test(arguments: [
    (0.1, "0.1"), (3, "3"), (-2.5, "-2.5"), (1e16, "1e+16"), (1e22, "1e+22"), (-0.0, "-0"),
    (0.1 + 0.2, "0.30000000000000004"), (1e-7, "1e-07"),
  ])
  func `a number is written in its shortest form`(value: Double, text: String) {
    #expect(FiniteNumber(value)?.text == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is not a number cannot be written`(value: Double) {
    #expect(FiniteNumber(value) == nil)
  }

  @Test func `only what must be escaped is escaped`() {
    let text = JSONText(.string("\"\\/\u{1}\n\r\t\u{7F}æ"), style: .compact).text
    #expect(text == #""\"\\/\u0001\n\r\t"# + "\u{7F}æ\"")
  }
}
