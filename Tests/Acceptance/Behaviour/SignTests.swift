import Foundation
import Testing

extension Study {
  @discardableResult
  fileprivate func sign(
    _ step: String, _ name: String, date: String = "2015-06-24", _ more: String...
  ) throws -> Outcome {
    try vifte(["sign", step, "--name", name, "--role", "jurist", "--date", date] + more)
  }

  fileprivate func checked() throws -> Study {
    try sign("prepared", "N. N.").succeeds()
    try sign("checked", "Å. Æ.").succeeds()
    return self
  }
}

@Suite struct `The reports are signed beside them` {
  @Test func `by a preparer, then by a checker`() throws {
    let study = try Study.withFewReports()
    try study.vifte("sign").succeeds().shows("draft: nobody has signed").changesNothing()
    try study.sign("prepared", "N. N.").succeeds().changesNothing().shows(
      "draft: prepared by N. N., jurist, 24 June 2015, and not checked",
      "  prepared by N. N., jurist, 24 June 2015")
    try study.sign("checked", "Å. Æ.").succeeds().changesNothing()
    try study.vifte("sign").succeeds().shows(
      "checked by Å. Æ., jurist, 24 June 2015", "  prepared by N. N., jurist, 24 June 2015",
      "  checked by Å. Æ., jurist, 24 June 2015")
    try study.vifte("status").succeeds()
    try study.vifte("verify").succeeds()
  }

  @Test func `in the same bytes for the same signatures`() throws {
    let first = try Study.withFewReports().checked().bytes(of: "signoff.json")
    #expect(try Study.withFewReports().checked().bytes(of: "signoff.json") == first)
  }

  @Test func `as JSON too`() throws {
    let json = try Study.withFewReports().checked().vifte("sign", "--json").succeeds().json()
    #expect(json["version"] as? Int == 1)
    #expect(json["state"] as? String == "checked")
    let signatures = try #require(json["signatures"] as? [[String: Any]])
    #expect(signatures.map { $0["step"] as? String } == ["prepared", "checked"])
    #expect(signatures.allSatisfy { $0["sha256"] as? String == json["reports_sha256"] as? String })
  }

  @Test func `and nobody approves a draft edition`() throws {
    try Study.withFewReports().checked().sign("approved", "Ø. Ø.").fails(
      .configuration,
      saying: """
        found reports in a draft edition, expected the final edition, which alone can be approved; \
        vifte run --final makes it, and tells what stands in its way
        """)
  }
}

@Suite struct `A changed byte makes a draft again` {
  @Test(arguments: [
    "reports/da/bilag-besoegstal.md", "reports/SHA256SUMS", "reports/manifest.json",
  ])
  func `of any report`(file: String) throws {
    let study = try Study.withFewReports().checked().appending(" ", to: file)
    try study.vifte("sign").succeeds().shows(
      "draft: the signatures are of other bytes",
      "  prepared by N. N., jurist, 24 June 2015 (of other bytes)",
      "  checked by Å. Æ., jurist, 24 June 2015 (of other bytes)")
    try study.sign("approved", "Ø. Ø.").ends(.mismatch)
      .complains("\(file) is not as a run left it").changesNothing()
    // What was signed is what a run leaves.
    try study.vifte("run").succeeds()
    try study.vifte("sign").mentions("checked by Å. Æ.")
  }

  @Test func `and the preparer begins anew`() throws {
    let study = try Study.withFewReports().checked().appending("\n", to: "inputs/notes.csv")
    try study.sign("approved", "Ø. Ø.").ends(.stale)
      .complains("inputs/notes.csv has changed since the reports were made")
    try study.vifte("run").succeeds()
    try study.sign("checked", "Å. Æ.").ends(.configuration)
      .complains("found signatures of other bytes, as the reports have changed since")
    try study.sign("prepared", "N. N.").succeeds().shows(
      "draft: prepared by N. N., jurist, 24 June 2015, and not checked",
      "begun anew: the reports have changed since they were signed, and the earlier",
      "  signatures fell away", "  prepared by N. N., jurist, 24 June 2015 (no more)",
      "  checked by Å. Æ., jurist, 24 June 2015 (no more)",
      "  prepared by N. N., jurist, 24 June 2015")
  }
}

@Suite struct `A sign-off file that cannot be read is left as it is` {
  @Test(
    arguments: [
      ("", "signoff.json:1:1: found the end of the file, expected a value"),
      ("{\"version\": 1, \"signatures\": [", nil), ("approved", nil), ("{}", nil),
      (
        "{\"version\": 2, \"signatures\": []}",
        "signoff.json:1:13 version: found 2, expected 1; another program wrote it"
      ),
      ("{\"version\": 1, \"signatures\": [], \"by\": \"N. N.\"}", nil),
    ] as [(String, String?)])
  func `whoever asks or signs`(text: String, message: String?) throws {
    let study = try Study.withFewReports().writing(text, to: "signoff.json")
    for outcome in [try study.vifte("sign"), try study.sign("prepared", "N. N.")] {
      outcome.ends(.file).complains("signoff.json:1:").complains("nothing was changed")
        .changesNothing()
      if let message { outcome.complains(message) }
      #expect(try study.text(of: "signoff.json") == text)
    }
  }

  @Test func `a folder or a link in its place too`() throws {
    try Study.withFewReports().makingFolder("signoff.json").sign("prepared", "N. N.").fails(
      .file, saying: "signoff.json: found a directory, expected a file that can be read")
    let study = try Study.withFewReports().writing(
      "{\"version\": 1, \"signatures\": []}", to: "real.json"
    )
    .linking("signoff.json", to: "real.json")
    try study.sign("prepared", "N. N.").fails(
      .file, saying: "signoff.json: found a symbolic link, expected a file that may be replaced")
    #expect(try study.text(of: "real.json") == "{\"version\": 1, \"signatures\": []}")
  }
}

@Suite struct `A signature must be whole` {
  @Test func `with name, role and date`() throws {
    try Study.withFewReports().vifte("sign", "prepared", "--name", "N. N.").fails(
      .configuration,
      saying: "--role: found nothing, expected the role of the one who signs, beside the step",
      "--date: found nothing, expected the day it is signed, as 2026-06-24, beside the step")
  }

  @Test func `for a step there is`() throws {
    try Study.withFewReports().sign("aproved", "N. N.").fails(
      .configuration,
      saying: #"""
        found "aproved", expected prepared, checked or approved; did you mean "approved"?
        """#)
    try Study.withFewReports().vifte("sign", "--name", "N. N.").fails(
      .configuration,
      saying: "found --name without a step, expected vifte sign prepared, checked or approved")
  }

  @Test func `of reports that are there`() throws {
    let study = try Study.neverRun()
    try study.sign("prepared", "N. N.").ends(.stale).complains("no reports yet")
    #expect(!FileManager.default.fileExists(atPath: study.path("signoff.json").path))
  }
}
