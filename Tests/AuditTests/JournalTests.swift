import Audit
import Testing

private func event(_ act: JournalEntry.Act, _ outcome: JournalEntry.Outcome) -> JournalEntry.Event {
  JournalEntry.Event(
    act, day: "2015-06-24", outcome: outcome, message: outcome == .failed ? "a \"reason\"\n" : nil,
    program: "vifte", manifest: nil, checks: [JournalEntry.Check("figures", 7)])
}

/// A journal of so many entries, as it was written.
private func journal(_ count: Int) -> [JournalLine] {
  var lines: [JournalLine] = []
  for number in 1...count {
    let entry = JournalEntry(
      number: number,
      event: event(number % 3 == 0 ? .verify : .run, number % 4 == 0 ? .failed : .succeeded),
      previous: lines.last?.digest ?? JournalEntry.beginning)
    lines.append(JournalLine(number: number, record: entry.record, digest: entry.digest))
  }
  return lines
}

private func head(of lines: [JournalLine]) -> JournalHead? {
  lines.last.map { JournalHead(number: $0.number, digest: $0.digest) }
}

private func faults(in lines: [JournalLine], head: JournalHead?) -> [JournalFault] {
  audited(lines, head: head, file: "journal").faults
}

/// An entry's line with another message, and a digest that goes with it.
private func forged(_ line: JournalLine) throws -> JournalLine {
  let entry = try JournalEntry(reading: line.record, file: "journal")
  let other = JournalEntry(
    number: entry.number,
    event: JournalEntry.Event(entry.event.act, day: nil, outcome: .succeeded, program: "forged"),
    previous: entry.previous)
  return JournalLine(number: entry.number, record: other.record, digest: other.digest)
}

@Suite struct `The journal shows what was done to it` {
  @Test(arguments: 1...9) func `as it was written it is whole, and reads back`(count: Int) throws {
    let lines = journal(count)
    let (entries, faults) = audited(lines, head: head(of: lines), file: "journal")
    #expect(faults == [])
    #expect(entries.map(\.record) == lines.map(\.record))
  }

  @Test(arguments: 1...9) func `one entry removed is named, wherever it stood`(number: Int) {
    let lines = journal(9)
    #expect(
      faults(in: lines.filter { $0.number != number }, head: head(of: lines))
        == [.removed(number...number)])
  }

  @Test(arguments: 1...9) func `all from one entry on removed are named`(number: Int) {
    let lines = journal(9)
    #expect(
      faults(in: Array(lines.prefix(number - 1)), head: head(of: lines)) == [.removed(number...9)])
  }

  @Test(arguments: 1...9) func `an edited record is named`(number: Int) {
    var lines = journal(9)
    let whole = head(of: lines)
    let line = lines[number - 1]
    lines[number - 1] = JournalLine(
      number: number, record: line.record.replacing("2015", with: "2016"), digest: line.digest)
    #expect(faults(in: lines, head: whole) == [.edited(number)])
  }

  @Test(arguments: 1...9) func `an entry forged with a digest of its own is named`(number: Int)
    throws
  {
    var lines = journal(9)
    let whole = head(of: lines)
    lines[number - 1] = try forged(lines[number - 1])
    #expect(faults(in: lines, head: whole) == [.rewritten(number)])
  }

  @Test func `a journal forged from one entry to the end is named`() throws {
    let lines = journal(5)
    var other = Array(lines.prefix(2))
    for line in lines.dropFirst(2) {
      let entry = JournalEntry(
        number: line.number, event: event(.run, .succeeded),
        previous: other.last?.digest ?? JournalEntry.beginning)
      other.append(JournalLine(number: line.number, record: entry.record, digest: entry.digest))
    }
    #expect(faults(in: other, head: head(of: lines)) == [.rewritten(5)])
  }

  @Test func `entries after the head are a run that was broken off, and no fault`() {
    let lines = journal(5)
    #expect(faults(in: lines, head: head(of: Array(lines.prefix(4)))) == [])
  }

  @Test func `entries with numbers no run gives are faults`() {
    let line = journal(1)[0]
    for number in [-1, 0] {
      let stray = JournalLine(number: number, record: line.record, digest: line.digest)
      #expect(faults(in: [stray, line], head: nil) == [.edited(number)])
    }
  }

  @Test(arguments: ["", "{", "{}", "null", #"{"version": 2}"#])
  func `a record that is none is a fault and not a crash`(record: String) {
    #expect(
      faults(in: [JournalLine(number: 1, record: record, digest: "")], head: nil) == [.edited(1)])
  }

  @Test(arguments: [
    "", "7", "7 abc\n", "0 \(JournalEntry.beginning)\n", "7 \(JournalEntry.beginning)", "x\n\n",
  ])
  func `a head that is none is not taken for one`(text: String) {
    #expect(JournalHead(reading: text) == nil)
  }

  @Test func `a head reads back`() {
    let head = JournalHead(number: 7, digest: JournalEntry.beginning)
    #expect(JournalHead(reading: head.text) == head)
  }
}
