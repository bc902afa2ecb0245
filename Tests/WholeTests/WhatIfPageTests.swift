import Base
import Document
import Figures
import Testing

@testable import Pages
@testable import vifte

@Suite struct `The page on which plans are made` {
  private let results: StudyResults

  init() throws { results = try TestStudy.results() }

  private func page(_ language: Language) throws -> String {
    try #require(WhatIfPage(results)).text(in: language, beside: nil)
  }

  private func model(_ language: Language) throws -> Substring {
    let text = try page(language)
    let start = try #require(text.firstRange(of: #"id="model">"#)).upperBound
    let end = try #require(text[start...].firstRange(of: "</script>")).lowerBound
    return text[start..<end]
  }

  @Test(arguments: Language.allCases)
  func `is one file that asks for no other`(language: Language) throws {
    let text = try page(language)
    #expect(text.utf8.count < 500_000)
    #expect(text.contains("default-src 'none'; script-src 'sha256-"))
    for mark in [" src=", "@import", "fetch(", "XMLHttpRequest", "WebSocket", "import("] {
      #expect(!text.contains(mark), "\(mark)")
    }
    #expect(!text.contains("{{"))
  }

  @Test(arguments: Language.allCases)
  func `holds what it computes with where nothing can end it early`(language: Language) throws {
    let model = try model(language)
    for mark in ["<", ">", "&", "\u{2028}", "\u{2029}"] { #expect(!model.contains(mark)) }
    #expect(try parseJSON(Array(model.utf8), file: "model").members != nil)
  }

  @Test func `a count that is missing is no number in it, and has its reason`() throws {
    let script = try #require(results.script())
    var graph = ScriptGraph()
    for name in script.further {
      _ = graph.number(of: .given(results.book.traced(name.metric, name.subject)))
    }
    let missing = script.further.filter { results.book[$0]?.outcome.value == nil }
    #expect(!missing.isEmpty)
    let model = try model(.english)
    for name in missing {
      let start = try #require(model.firstRange(of: "{\"name\": \"\(name)\", \"value\": null, "))
      let rest = model[start.upperBound...].prefix(200)
      #expect(rest.contains("\"absence\": {\"kind\": \"missing\", \"reasons\": [\""), "\(name)")
    }
  }

  @Test func `a step comes after what it is made of, and stands once`() throws {
    let script = try #require(results.script())
    var graph = ScriptGraph()
    let last = script.lines.map { graph.number(of: $0.number) }
    #expect(Set(graph.steps).count == graph.steps.count)
    for (number, step) in graph.steps.enumerated() {
      #expect(step.operands.allSatisfy { $0 < number })
    }
    // Entered again, nothing is new.
    let count = graph.steps.count
    #expect(script.lines.map { graph.number(of: $0.number) } == last)
    #expect(graph.steps.count == count)
  }

  private func model(of results: StudyResults) throws -> String {
    let script = try #require(results.script())
    return JSONText(
      WhatIfData(results, WhatIfFormulas(results, script), in: .english).json, style: .compact
    ).text
  }

  @Test func `a plan that the page cannot show is not offered, and has its reason`() throws {
    func plan(_ id: String, _ more: ChangedStudy.Settings) -> ChangedStudy.Settings {
      let name: ChangedStudy.Settings = ["da": id, "en": id]
      let own: ChangedStudy.Settings = [
        "id": id, "title": name, "purpose": name, "close": ["amadeus"],
      ]
      return own.merging(more) { first, _ in first }
    }
    let changed = try ChangedStudy { settings in
      settings["scenarios"] =
        (settings["scenarios"] as? [ChangedStudy.Settings] ?? []) + [
          plan("staggering", ["stagger": ["ottilia", "thorupgaarden"]]),
          plan("timed", ["closes": ["year": 2027, "month": 1]]), plan("plain", [:]),
          plan("plan", [:]),
        ]
    }
    let model = try model(of: changed.results)
    let presets = try #require(
      parseJSON(Array(model.utf8), file: "model").members?.first { $0.key == "presets" }?.value)
    func member(_ id: String, _ key: String) -> JSONValue? {
      presets.elements?.compactMap(\.members).first { members in
        members.contains { $0.key == "id" && $0.value.string == id }
      }?.first { $0.key == key }?.value
    }
    for id in ["staggering", "timed"] {
      #expect(member(id, "plan")?.members == nil, "\(id)")
      #expect(member(id, "reason")?.string?.isEmpty == false, "\(id)")
    }
    #expect(member("plain", "plan")?.members != nil)
    #expect(member("plain", "reason")?.string == nil)
    // A plan without a name goes by none that a scenario has.
    #expect(model.contains(#""plan": "plan-2""#))
  }

  @Test func `what is written of the figures makes no other data of them`() throws {
    let script = try #require(results.script())
    let papers = Set(results.papers.map(\.file))
    #expect(!papers.isEmpty && results.inputs.contains { papers.contains($0.path) })
    let data = results.inputs.filter { !papers.contains($0.path) }
    let lines = data.map { "\($0.sha256)  \($0.path)\n" }.joined()
    #expect(
      WhatIfData(results, WhatIfFormulas(results, script), in: .danish).digest
        == SHA256.hexadecimal(Array(lines.utf8)))
  }

  @Test func `a figure names all it is made of, and says how many places it does not show`() throws
  {
    let script = try #require(results.script())
    let data = WhatIfData(results, WhatIfFormulas(results, script), in: .english)
    for figure in data.formulas.graph.given.compactMap(\.cited).compactMap({ results.book[$0] })
      + data.formulas.cited
    {
      for name in figure.expression.operands.compactMap(\.citedFigure)
      where results.book[name] != nil {
        #expect(data.formulas.givenPlaces[name] != nil, "\(figure.name) cites \(name)")
      }
    }
    let all = try #require(results.book[.planVisits, .all])
    let shown = data.shownPlaces(of: all.expression)
    #expect(shown.count == WhatIfData.mostPlaces + 1)
    #expect(shown.last?.contains("places more") == true)
  }
}
