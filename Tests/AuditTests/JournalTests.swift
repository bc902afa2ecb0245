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
    for number in [Int.min, -1, 0, Int.max] {
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
    "", "7", "7 abc\n", "0 \(JournalEntry.beginning.dropLast())1\n", "7 \(JournalEntry.beginning)",
    "x\n\n",
  ])
  func `a head that is none is not taken for one`(text: String) {
    #expect(JournalHead(reading: text) == nil)
  }

  @Test func `a head reads back`() {
    let head = JournalHead(number: 7, digest: JournalEntry.beginning)
    #expect(JournalHead(reading: head.text) == head)
    #expect(JournalHead(reading: JournalHead.beginning.text) == .beginning)
  }
}

/// The entry as a program of the first layout wrote it.
private func first(_ entry: JournalEntry) -> String {
  entry.record.replacing("\"version\":2", with: "\"version\":1")
    .replacing("\"version\": 2", with: "\"version\": 1")
    .replacing(/"files": ?\{[^}]*\}, ?"signature": ?(null|\{[^}]*\}), ?/, with: "")
}

@Suite struct `A journal of the first layout` {
  @Test func `reads back as it was written, and is followed by entries of this`() throws {
    let old = JournalEntry(
      number: 1, event: event(.run, .succeeded), previous: JournalEntry.beginning)
    let record = first(old)
    #expect(record != old.record)
    let read = try JournalEntry(reading: record, file: "journal")
    #expect(read.record == record)
    let new = JournalEntry(number: 2, event: event(.verify, .succeeded), previous: read.digest)
    let lines = [
      JournalLine(number: 1, record: record, digest: read.digest),
      JournalLine(number: 2, record: new.record, digest: new.digest),
    ]
    #expect(audited(lines, head: head(of: lines), file: "journal").faults == [])
  }

  @Test func `holds a signature by its words`() throws {
    let signed = StepSignature(
      step: .prepared, name: "N. N.", role: "jurist", date: "2015-06-24", digest: "ab")
    let entry = JournalEntry(
      number: 1,
      event: JournalEntry.Event(
        .sign, day: "2015-06-24", outcome: .succeeded, message: "prepared by N. N., jurist",
        program: "vifte", manifest: "m"), previous: JournalEntry.beginning)
    let proof = JournalProof([try JournalEntry(reading: first(entry), file: "journal")])
    let other = StepSignature(
      step: .prepared, name: "Å. Æ.", role: "jurist", date: "2015-06-24", digest: "ab")
    #expect(proof.knowledge(of: signed, manifest: "m") == .held)
    #expect(
      proof.knowledge(of: other, manifest: "m") == .other("N. N., jurist, 2015-06-24"))
    #expect(proof.knowledge(of: other, manifest: "another") == .unknown)
  }
}

@Suite struct `What a journal proves` {
  private func proof(_ events: JournalEntry.Event...) -> JournalProof {
    JournalProof(
      events.enumerated().map {
        JournalEntry(number: $0 + 1, event: $1, previous: JournalEntry.beginning)
      })
  }

  private func made(
    _ act: JournalEntry.Act, _ outcome: JournalEntry.Outcome = .succeeded, build: String = "one",
    manifest: String = "m", files: [Manifest.Entry] = [], signature: StepSignature? = nil
  ) -> JournalEntry.Event {
    JournalEntry.Event(
      act, day: nil, outcome: outcome, program: "vifte", build: build, manifest: manifest,
      files: files, signature: signature)
  }

  @Test func `is what a run that succeeded made, and no other`() {
    #expect(proof(made(.run)).holdsRun(of: "m"))
    #expect(!proof(made(.run, .failed)).holdsRun(of: "m"))
    #expect(!proof(made(.verify)).holdsRun(of: "m"))
    #expect(!proof(made(.run)).holdsRun(of: "other"))
    #expect(!proof().holdsRun(of: nil))
  }

  @Test func `is another build only until this one has given the same bytes`() {
    #expect(proof().otherBuild(than: "two", of: "m") == nil)
    #expect(proof(made(.run)).otherBuild(than: "one", of: "m") == nil)
    #expect(proof(made(.run)).otherBuild(than: "two", of: "m") == "one")
    #expect(proof(made(.run)).otherBuild(than: "two", of: "other") == nil)
    #expect(
      proof(made(.run), made(.verify, build: "two")).otherBuild(than: "two", of: "m") == nil)
    #expect(
      proof(made(.run), made(.verify, .failed, build: "two")).otherBuild(than: "two", of: "m")
        == "one")
  }

  @Test func `is every receipt a verification left, whatever it found`() {
    let journal = proof(
      made(.verify, files: [.init(path: "receipt.txt", sha256: "a")]),
      made(.verify, .failed, files: [.init(path: "receipt.txt", sha256: "b")]))
    #expect(journal.knowledge(ofReceipt: "receipt.txt", sha256: "a") == .held)
    #expect(!journal.isOfLastVerification("receipt.txt", sha256: "a"))
    #expect(journal.isOfLastVerification("receipt.txt", sha256: "b"))
    #expect(journal.knowledge(ofReceipt: "receipt.txt", sha256: "c") == .other("b"))
    #expect(proof(made(.verify)).knowledge(ofReceipt: "receipt.txt", sha256: "c") == .unknown)
  }

  @Test func `is a signature in all its parts`() {
    func signature(_ name: String, _ role: String, digest: String = "ab") -> StepSignature {
      StepSignature(step: .checked, name: name, role: role, date: "2015-06-24", digest: digest)
    }
    let journal = proof(made(.sign, signature: signature("N. N., jurist", "chef")))
    #expect(
      journal.knowledge(of: signature("N. N., jurist", "chef"), manifest: nil) == .held)
    #expect(
      journal.knowledge(of: signature("N. N.", "jurist, chef"), manifest: nil)
        == .other("N. N., jurist, chef, 2015-06-24"))
    #expect(
      journal.knowledge(of: signature("Å. Æ.", "chef", digest: "cd"), manifest: nil) == .unknown)
  }
}
