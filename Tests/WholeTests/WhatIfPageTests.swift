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
}
