import Foundation
import Testing

extension Study {
  /// The shipped study where nothing that is published is known from elsewhere.
  fileprivate static func protecting(
    _ rule: String = #"{ "published": "protect" }"#
  ) throws -> Study {
    try Study.withPlans().disclosing(rule)
  }

  /// The same study, whose workshops need not say how many of those who attended were users.
  fileprivate func withUsersUnknown() throws -> Study {
    try changing("inputs/datapackage.json") { package in
      var resources = try #require(package["resources"] as? [[String: Any]])
      let index = try #require(resources.firstIndex { $0["name"] as? String == "workshops" })
      var schema = try #require(resources[index]["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      schema["fields"] = fields.map { field in
        guard ["users", "printed_percent"].contains(field["name"] as? String) else { return field }
        return field.filter { $0.key != "constraints" }
      }
      resources[index]["schema"] = schema
      package["resources"] = resources
    }
  }

  fileprivate func planning(_ id: String, closing venues: [String]) throws -> Study {
    try changing("pipeline.json") { settings in
      var plans = try #require(settings["scenarios"] as? [[String: Any]])
      let text = ["da": "Planen \(id)", "en": "The plan \(id)"]
      plans.append(["id": id, "title": text, "purpose": text, "close": venues])
      settings["scenarios"] = plans
    }
  }
}

@Suite struct `What is withheld, and what is said of it` {
  private let workshops = "inputs/workshops.csv"

  @Test func `is the per cent too where few attended, whoever they were`() throws {
    let study = try Study.protecting().withUsersUnknown()
      .replacing("2,city,44,7,ja,16,", with: "2,city,3,,ja,33,", in: workshops)
    try study.vifte("run", "--quiet").succeeds()
    let figures = try study.figures()
    for name in ["attendances[round-2/city]", "printed_user_share[round-2/city]"] {
      #expect(try figures.named(name).status == "hidden", "\(name)")
    }
    #expect(try figures.named("attendances_by_users[round-2/city]").status == "missing")
  }

  @Test(arguments: [false, true])
  func `makes no number of a sum of which a part is not known`(isSmallBeside: Bool) throws {
    var study = try Study.protecting().withUsersUnknown()
      .replacing("2,noerrebro,57,17,ja,30,", with: "2,noerrebro,57,,ja,,", in: workshops)
    if isSmallBeside {
      study = try study.replacing(
        "1,amager,78,20,ja,25,", with: "1,amager,78,3,ja,4,", in: workshops)
    }
    try study.vifte("run", "--quiet").succeeds()
    let figures = try study.figures()
    for subject in ["all/all", "round-2/all", "all/noerrebro"] {
      for metric in ["attendances_by_users", "user_share"] {
        #expect(try figures.named("\(metric)[\(subject)]").value == "", "\(metric)[\(subject)]")
      }
    }
    try study.vifte("verify", "--quiet").succeeds()
  }

  @Test func `leaves out a plan of the lowest counts that closes what nobody counted as well`()
    throws
  {
    let lowest = ["amadeus", "kontaktcentret-vesterbro", "mamma-mia"]
    let study = try Study.protecting()
      .planning("lowest-and-uncounted", closing: lowest + ["vigoer"])
      .planning("most", closing: ["kompasset"])
    try study.vifte("run", "--quiet").succeeds()
    let figures = try study.text(of: "reports/figures.csv")
    #expect(!figures.contains("lowest-and-uncounted") && figures.contains(",most,"))
  }

  @Test func `leaves out a plan of the lowest counts but for one that no plan may close`() throws {
    // All but three; of these one has fewer than one that closes.
    let lowest = [
      "amadeus", "cafe-rose", "fountain-house", "idraetshuset", "kontakten",
      "kontaktcentret-vesterbro", "linnesgade", "lyrskovgade", "mamma-mia", "milepaelen", "offside",
      "ottilia", "pegasus", "pinta", "thorupgaarden",
    ]
    let open = try Study.protecting().planning("lowest-but-one", closing: lowest)
    let locked = try open.copied(as: "locked").rewriting("inputs/venues.csv") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("det-gule-hus,")
          ? String(line).replacing(",,G,", with: ",open,G,") : String(line)
      }.joined(separator: "\n")
    }
    for (study, isTold) in [(open, true), (locked, false)] {
      try study.vifte("run", "--quiet").succeeds()
      let figures = try study.text(of: "reports/figures.csv")
      #expect(figures.contains("lowest-but-one") == isTold)
    }
  }

  @Test func `is counted once, by rows`() throws {
    let study = try Study.protecting()
      .replacing("2,city,44,7,ja,16,", with: "2,city,3,1,ja,33,", in: workshops)
    let told = try study.vifte("run", "--json").succeeds().json()["withheld"] as? Int
    let counted = try study.figures().named("withheld_counts[all]").value
    #expect(told.map(String.init) == counted)
    #expect(try study.vifte("check", "--json").succeeds().json()["withheld"] as? Int == told)
  }

  @Test func `is no persons where visits are among it`() throws {
    let study = try Study.protecting(
      #"{ "threshold": 20, "published": "protect", "visits": "protect" }"#)
    let run = try study.vifte("run").succeeds()
    run.mentions("counts are withheld")
    #expect(!run.ending.output.contains("persons"))
    let page = try study.text(of: "reports/en/annex-counts.md").replacing("\u{a0}", with: " ")
    #expect(page.contains("counts are withheld") && !page.contains("counts of persons are"))
  }

  @Test func `is a fact of persons by its unit, and one of nobody knows what is asked about`()
    throws
  {
    func study(_ value: String, _ rule: String) throws -> Study {
      let study = try Study.protecting(rule).replacing(
        "_participants,30,persons,", with: "_participants,\(value),", in: "inputs/facts.csv")
      try study.vifte("run", "--quiet").succeeds()
      return study
    }
    let name = "fact[user_meeting_participants]"
    let women = try study("2,kvinder", #"{ "published": "protect" }"#)
    #expect(try women.figures().named(name).status == "hidden")
    let unknown = try study("2,svende", #"{ "published": "protect" }"#)
    #expect(try unknown.figures().named(name).value == "2")
    #expect(
      try unknown.text(of: "reports/findings.csv")
        .contains("unknown-unit[user_meeting_participants]"))
    // What is published is shown all the same, and says so where it stands.
    let shown = try study("3,persons", #"{ "published": "keep" }"#)
    #expect(try !shown.text(of: "reports/findings.csv").contains("unknown-unit"))
    #expect(
      try shown.text(of: "reports/en/audit/registers.md")
        .contains("shown where a document has already published them"))
  }

  @Test func `is promised no more than holds`() throws {
    let study = try Study.neverRun().disclosing(#"{ "published": "protect" }"#)
    try study.vifte("run", "--quiet").succeeds()
    let method = try study.text(of: "reports/en/audit/method.md").replacing("\u{a0}", with: " ")
    #expect(method.contains("a range at least 5 wide"))
    #expect(method.contains("can sometimes infer a small number"))
    #expect(!method.contains("cut short"))
  }
}

@Suite struct `What is for the administration alone` {
  @Test func `says so on every page, chart and list that leaves the house`() throws {
    let study = try Study.inEveryFormat().disclosing(#"{ "published": "protect" }"#)
    try study.vifte("run", "--quiet", "--profile", "intern").succeeds()
    let files = try FileTree(below: study.path("reports-intern")).files
    for (path, bytes) in files where [".html", ".md", ".svg"].contains(where: path.hasSuffix) {
      #expect(String(decoding: bytes, as: UTF8.self).contains("INTERN"), "\(path)")
    }
    for path in ["manifest.json", "datapackage.json", "tables/datapackage.json"] {
      let text = String(decoding: try #require(files[path]), as: UTF8.self)
      #expect(text.contains(#"profile": "intern""#), "\(path)")
    }
    try study.vifte("run", "--quiet").succeeds()
    #expect(try !study.text(of: "reports/manifest.json").contains("profile"))
    try study.vifte("diff", "reports", "reports-intern").ends(.file)
      .complains("found reports for the administration alone (intern)")
  }
}
