import Foundation
import Testing

extension Study {
  /// The library study with nothing made from it yet.
  static func librariesNeverRun() throws -> Study {
    try Study(shipped: ["inputs", "papers", "pipeline.json"], below: "examples/toronto-libraries")
      .changing("pipeline.json") { $0["formats"] = ["markdown", "csv"] }
  }

  /// A page, with blanks for those that do not break.
  fileprivate func page(_ name: String) throws -> String {
    try text(of: "reports/" + name).replacing("\u{a0}", with: " ")
  }

  /// Adds the table of documented closings.
  func closings(_ rows: String...) throws -> Study {
    try writing(
      (["venue_id,period,document,line"] + rows).joined(separator: "\n") + "\n",
      to: "inputs/closings.csv"
    ).changing("inputs/datapackage.json") { package in
      var resources = try #require(package["resources"] as? [[String: Any]])
      let text = ["venue_id", "period", "document"].map { ["name": $0, "type": "string"] }
      resources.append([
        "name": "closings", "path": "closings.csv", "profile": "tabular-data-resource",
        "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "dialect": [
          "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "skipInitialSpace": false,
          "header": true,
        ] as [String: Any],
        "schema": [
          "fields": text + [["name": "line", "type": "integer"]], "missingValues": [""],
          "primaryKey": ["venue_id", "period"],
        ] as [String: Any],
      ])
      package["resources"] = resources
    }
  }
}

/// The numbers were computed from the inputs by another program, before this one was written.
@Suite struct `Large drops at Toronto's branches` {
  private static let committed = Result { try Study.libraries().figures() }

  let figures: Figures

  init() throws { figures = try Self.committed.get() }

  private func value(_ name: String) throws -> Double {
    try #require(Double(try figures.named(name).value), "\(name)")
  }

  @Test(arguments: [
    ("all", 0.167309), ("without-largest", 0.193692), ("median", 0.330112),
    ("neighbours/1", 0.096412), ("neighbours/2", 0.116012), ("neighbours/3", 0.113545),
    ("neighbours/4", 0.124958), ("neighbours/6", 0.162229), ("neighbours/7", 0.171001),
    ("neighbours/8", 0.110220), ("neighbours/9", 0.123410), ("neighbours/10", 0.087625),
    ("lowest", 0.087625), ("highest", 0.171001), ("visits_2015/albion", -0.192844),
    ("visits_2017/north-york-central-library", 0.137180), ("visits_2018/wychwood", 0.258717),
  ])
  func `were seen again at the nearest by so much`(subject: String, expected: Double) throws {
    #expect(abs(try value("observed_retention[\(subject)]") - expected) < 1e-6)
  }

  @Test func `are these twelve, and six that are no events`() throws {
    func subjects(_ metric: String) -> [String] {
      figures.list.filter { $0.metric == metric }.map(\.subject)
    }
    let events = [
      "2013/downsview", "2015/albion", "2016/eglinton-square", "2017/amesbury-park",
      "2017/humber-summit", "2017/north-york-central-library", "2017/runnymede", "2018/steeles",
      "2018/wychwood", "2019/guildwood", "2019/parkdale", "2019/parliament-street",
    ].map { "visits_\($0)" }
    #expect(subjects("closure_loss") == events + ["all"])
    #expect(
      Set(subjects("visits_left")).subtracting(events) == [
        "visits_2013/fairview", "visits_2014/hillcrest", "visits_2014/pleasant-view",
        "visits_2018/st-clair-silverthorn", "visits_2018/swansea-memorial", "visits_2019/wychwood",
      ])
    for (kind, number) in [("all", 18), ("events", 12), ("uncounted", 3), ("near-another", 3)] {
      #expect(try value("large_drops[\(kind)]") == Double(number))
    }
  }

  /// 100.000 draws of another generator gave a mean of 0.0505, -0.1976 to 0.3155, and 0.0489 to 0.3516.
  @Test func `could be so much by chance`() throws {
    #expect(try value("uneventful[all]") == 533)
    #expect(abs(try value("largest_loss_share[all]") - 0.466861) < 1e-6)
    #expect(abs(try value("placebo_retention[all]") - 0.0503) < 0.005)
    func ends(_ name: String) throws -> (Double, Double) {
      let figure = try figures.named(name)
      return (try #require(Double(figure.low)), try #require(Double(figure.high)))
    }
    let placebo = try ends("observed_retention[all]")
    #expect(abs(placebo.0 + 0.1976) < 0.015 && abs(placebo.1 - 0.3155) < 0.015)
    let resampled = try ends("resampled_retention[all]")
    #expect(abs(resampled.0 - 0.0489) < 0.015 && abs(resampled.1 - 0.3516) < 0.015)
  }

  @Test func `are told with their span and limits, and never as one value`() throws {
    let study = try Study.libraries()
    let page = try study.page("en/audit/large-drops.md")
    let lead = try #require(page.split(separator: "\n").first { $0.contains("9 per cent") })
    for words in ["17 per cent", "−20 to 32 per cent", "12 large drops", "nothing of visits"] {
      #expect(lead.contains(words), "\(words)")
    }
    #expect(page.contains("No source here says why visits dropped."))
    #expect(!(try study.text(of: "reports/en/overview.md")).contains("large drop"))
  }
}

@Suite struct `A large drop in a study` {
  @Test func `without a count is computed on once a document says the venue was closed`() throws {
    let study = try Study.librariesNeverRun().closings("fairview,2013,V,1")
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let figures = try study.figures()
    #expect(try figures.named("large_drops[events]").value == "13")
    #expect(try figures.named("large_drops[uncounted]").value == "2")
    #expect(try figures.named("documented_closing[visits_2013/fairview]").value == "1")
    #expect(try figures.named("visits_left[visits_2013/fairview]").value == "0")
    let (trend, before, loss) = (
      try figures.named("trend_elsewhere[visits_2013/fairview]"),
      try figures.named("visits_2012[fairview]"),
      try figures.named("closure_loss[visits_2013/fairview]")
    )
    let expected = try #require(Double(trend.value)) * (try #require(Double(before.value)))
    #expect(abs(try #require(Double(loss.value)) - expected) < 1e-6)
    // Its own count is as unknown as before.
    #expect(try figures.named("visits_2013[fairview]").value == "")
    #expect(
      try study.text(of: "reports/en/audit/large-drops.md").contains(
        "For some of the drops a source says that the branch was closed the whole year"))
  }

  @Test func `is nothing where no year has one, and the page says so`() throws {
    let study = try Study.librariesNeverRun().changing("pipeline.json") {
      $0["closures"] = ["measures": ["visits_2014", "visits_2015"], "least_visits": 1_000_000]
    }
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let share = try study.figures().named("observed_retention[all]")
    #expect(share.value == "" && share.reason == "there is no large drop to compute on")
    #expect(
      try study.text(of: "reports/en/audit/large-drops.md").contains(
        "There is no large drop that can be computed on"))
  }

  @Test func `beside which no venue can be looked at leaves the span unsaid`() throws {
    let study = try Study.librariesNeverRun().changing("pipeline.json") {
      $0["closures"] = ["measures": ["visits_2018", "visits_2019", "visits_2020", "visits_2021"]]
    }
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    #expect(try study.figures().named("observed_retention[all]").value == "")
    let page = try study.page("en/audit/large-drops.md")
    #expect(page.contains("it cannot be told between which limits the share lies"))
    #expect(!page.contains("seen again at the nearest branches, depending on"))
  }

  @Test func `is told in Danish as well`() throws {
    let study = try Study.librariesNeverRun().changing("pipeline.json") { settings in
      settings["languages"] = ["da"]
      settings["nouns"] = ["venue": "filial", "centre": "kreds"]
    }
    try study.vifte("run", "--quiet").succeeds()
    let page = try study.page("da/revision/store-fald.md")
    for words in [
      "# Store fald i besøgstallet og de nærmeste filialer", "mellem 9 pct. og 17 pct.",
      "fra −20 til 32 pct.", "når en filial lukker",
      "Ingen kilde her siger, hvorfor besøgene faldt.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `is looked for by other numbers where the study says so`() throws {
    let study = try Study.librariesNeverRun().changing("pipeline.json") { settings in
      var closures = try #require(settings["closures"] as? [String: Any])
      closures.merge(["neighbours": 6, "drop_below": 0.5, "draws": 500]) { $1 }
      settings["closures"] = closures
    }
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let figures = try study.figures()
    // The chosen number is the share of all, and stands nowhere else.
    #expect(!figures.list.contains { $0.name == "observed_retention[neighbours/6]" })
    #expect(figures.list.contains { $0.name == "observed_retention[neighbours/5]" })
    #expect(try figures.named("closure_rule[drop-below]").value == "0.5")
    try study.vifte("explain", "closure_rule[drop-below]").mentions("pipeline.json")
  }
}
