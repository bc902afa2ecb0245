import Assembly
import Audit
import Base
import Figures
import Foundation
import Testing

private let some = String(repeating: "a", count: 64)
private let other = String(repeating: "b", count: 64)

private func signature(
  _ step: SignoffStep, _ name: String, of digest: String = some, on date: String = "2015-06-24"
) -> StepSignature {
  StepSignature(step: step, name: name, role: "jurist", date: date, digest: digest)
}

extension Signoff {
  fileprivate func with(_ signature: StepSignature) throws -> Signoff {
    try signing(signature, edition: .final).signoff
  }

  fileprivate static func complete() throws -> Signoff {
    try Signoff().with(signature(.prepared, "N. N.")).with(signature(.checked, "Å. Æ."))
      .with(signature(.approved, "Ø. Ø."))
  }

  /// What forbids a step, field and expectation.
  fileprivate func refusals(
    of signature: StepSignature, edition: ReportsEdition = .final
  ) -> [String] {
    do {
      _ = try signing(signature, edition: edition)
      return []
    } catch {
      return error.list.map { [$0.field, $0.expected].compactMap(\.self).joined(separator: ": ") }
    }
  }

  fileprivate static func problems(reading text: String) -> [String] {
    do {
      _ = try Signoff(reading: Array(text.utf8), file: "signoff.json")
      return []
    } catch {
      return error.list.map(\.found)
    }
  }
}

@Suite struct `Reports are signed in three steps` {
  @Test func `draft, checked, approved`() throws {
    var signoff = Signoff()
    #expect(signoff.state(some) == .unsigned)
    var states: [String] = []
    for signature in try Signoff.complete().signatures {
      signoff = try signoff.with(signature)
      states.append(signoff.state(some).name)
    }
    #expect(states == ["draft", "checked", "approved"])
    #expect(signoff.state(some).words.english.words == "approved by Ø. Ø., jurist, 24 June 2015")
  }

  @Test func `other bytes are a draft, whoever has signed`() throws {
    let complete = try Signoff.complete()
    for digest in [other, nil, String(some.dropLast()) + "b"] {
      #expect(complete.state(digest) == .otherBytes)
      #expect(complete.state(digest).name == "draft")
    }
  }

  @Test(arguments: SignoffStep.allCases)
  func `none before those that come first, and none twice`(step: SignoffStep) throws {
    var signoff = Signoff()
    for (number, signed) in try Signoff.complete().signatures.enumerated() {
      let place = SignoffStep.allCases.firstIndex(of: step)
      let refusals = signoff.refusals(of: signature(step, "X. X."))
      #expect(refusals.isEmpty == (place == number), "\(step) after \(number)")
      signoff = try signoff.with(signed)
    }
    #expect(!signoff.refusals(of: signature(step, "X. X.")).isEmpty)
  }

  @Test func `a new preparer begins anew when the bytes have changed, and nobody else does`() throws
  {
    let complete = try Signoff.complete()
    let (signoff, dropped) = try complete.signing(
      signature(.prepared, "Ø. Ø.", of: other), edition: .draft)
    #expect(dropped == complete.signatures)
    #expect(signoff.signatures.map(\.name) == ["Ø. Ø."])
    for step in [SignoffStep.checked, .approved] {
      #expect(
        complete.refusals(of: signature(step, "X. X.", of: other))
          == ["the steps in their order: prepared, checked, approved"])
    }
  }

  @Test(arguments: ["Å\u{200B}. Æ.", "Å. Æ.\u{2800}", "\u{202E}Å. Æ."])
  func `a name holds nothing that cannot be seen`(name: String) {
    #expect(
      Signoff().refusals(of: signature(.prepared, name))
        == ["--name: 1 to 120 characters on one line, letters among them"])
  }

  @Test(arguments: ["Å. Æ.", "A\u{30A}. Æ.", " å.  æ. ", "Å.\u{A0}Æ."])
  func `one person is not two, however the name is written`(name: String) throws {
    let prepared = try Signoff().with(signature(.prepared, "Å. Æ."))
    #expect(
      prepared.refusals(of: signature(.checked, name))
        == ["--name: another person than the preparer Å. Æ."])
    let checked = try prepared.with(signature(.checked, "N. N."))
    #expect(
      checked.refusals(of: signature(.approved, name))
        == ["--name: another person than the preparer Å. Æ."])
    // The checker may approve.
    #expect(checked.refusals(of: signature(.approved, "N. N.")) == [])
  }

  @Test func `only a final edition is approved`() throws {
    let checked = try Signoff().with(signature(.prepared, "N. N.")).with(
      signature(.checked, "Å. Æ."))
    #expect(
      checked.refusals(of: signature(.approved, "Ø. Ø."), edition: .draft)
        == ["the final edition, which alone can be approved"])
  }

  @Test(arguments: ["2015-02-29", "2015-13-01", "24.06.2015", "2015-6-24", "", "2015-06-24 "])
  func `on a day of the calendar`(date: String) {
    #expect(
      Signoff().refusals(of: signature(.prepared, "N. N.", on: date))
        == ["--date: a day of the calendar, as 2026-06-24"])
  }

  @Test func `and no day before the last signature`() throws {
    let prepared = try Signoff().with(signature(.prepared, "N. N."))
    #expect(
      prepared.refusals(of: signature(.checked, "Å. Æ.", on: "2015-06-23"))
        == ["--date: no day before the preparer's, 2015-06-24"])
  }

  @Test(arguments: ["", " ", ".", "12", String(repeating: "N", count: 121)])
  func `by somebody with a name`(name: String) {
    #expect(Signoff().refusals(of: signature(.prepared, name)).count == 1)
  }
}

@Suite struct `A sign-off file is read to the letter` {
  @Test func `what was written is read back`() throws {
    for signatures in 0...3 {
      let signoff = try Signoff.complete().signatures.prefix(signatures)
        .reduce(Signoff()) { try $0.with($1) }
      let read = try Signoff(reading: Array(signoff.text.utf8), file: "signoff.json")
      #expect(read == signoff)
      #expect(read.text == signoff.text)
    }
  }

  @Test func `cut off anywhere, it is refused`() throws {
    let text = try Signoff.complete().text
    for count in 0..<(text.utf8.count - 2) {
      #expect(throws: Problems.self) {
        try Signoff(reading: Array(text.utf8.prefix(count)), file: "signoff.json")
      }
    }
  }

  @Test func `one of another version, with unknown keys, or not JSON is refused`() throws {
    let text = try Signoff.complete().text
    let version = "\"version\": 1"
    #expect(Signoff.problems(reading: text.replacing(version, with: "\"version\": 2")) == ["2"])
    #expect(
      Signoff.problems(reading: text.replacing(version, with: "\"version\": 1, \"by\": 1"))
        == [#"the unknown key "by""#])
    #expect(!Signoff.problems(reading: "approved").isEmpty)
    #expect(!Signoff.problems(reading: "{}").isEmpty)
    #expect(!Signoff.problems(reading: "[]").isEmpty)
  }

  @Test func `signatures that nobody could have given are refused`() throws {
    let text = try Signoff.complete().text
    func problems(_ old: String, _ new: String) -> [String] {
      Signoff.problems(reading: text.replacing(old, with: new))
    }
    #expect(problems("\"checked\"", "\"prepared\"") == ["prepared, prepared, approved"])
    #expect(problems("Å. Æ.", "n. n.") == [#""n. n." as preparer and checker"#])
    #expect(problems("Ø. Ø.", "N. N.") == [#""N. N." as preparer and approver"#])
    #expect(problems("2015-06-24", "2015-06-31").count == 3)
    #expect(problems("aaaa\"", "aaab\"") == [])
    let first = try #require(text.range(of: some))
    #expect(
      Signoff.problems(reading: text.replacingCharacters(in: first, with: other))
        == ["two digests"])
  }

  @Test func `a manifest without an edition is a draft's`() throws {
    func edition(_ text: String) throws -> ReportsEdition {
      try ReportsEdition(ofManifest: Array(text.utf8), file: "manifest.json")
    }
    #expect(try edition("{\"version\": 1}") == .draft)
    #expect(try edition("{\"edition\": \"draft\"}") == .draft)
    #expect(try edition("{\"edition\": \"done\"}") == .draft)
    #expect(try edition("{\"edition\": \"final\"}") == .final)
  }
}
