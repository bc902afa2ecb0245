import Assembly
import Base
import Figures
import Foundation
import Model
import Study
import Testing

@testable import Pages
@testable import vifte

@Suite struct DocumentationTests {
  /// The pages that lie in the project's folder and in docs.
  static let documents =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "plans/README.md", "Benchmarks/README.md"]
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: TestStudy.root.appending(path: "docs").path))?
      .filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" } ?? [])

  @Test(arguments: documents)
  func `every link of the documentation leads somewhere`(document: String) throws {
    let folder = TestStudy.root.appending(path: document).deletingLastPathComponent()
    for match in try TestStudy.text(document).matches(of: /\]\(([^)#\s]+)(#[^)\s]*)?\)/)
    where !match.1.contains("://") {
      let target = folder.appending(path: String(match.1)).standardizedFileURL
      #expect(
        FileManager.default.fileExists(atPath: target.path(percentEncoded: false)),
        "\(document) leads to \(match.1)")
    }
  }

  @Test func `the README leads to every page of docs, and fits on three sheets`() throws {
    let text = try TestStudy.text("README.md")
    for document in Self.documents where document.hasPrefix("docs/") {
      #expect(text.contains("(\(document))"), "\(document)")
    }
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }

  @Test func `the page on papers tells of every form and every word a paper knows`() throws {
    let text = try TestStudy.text("docs/papers.md")
    for form in PaperForm.allCases { #expect(text.contains("`\(form.rawValue)`")) }
    for word in PaperComposer.kinds {
      #expect(text.contains("{\(word)}") || text.contains("{\(word) "), "\(word)")
    }
  }

  @Test(arguments: Verb.allCases)
  func `the page on commands tells of every verb`(verb: Verb) throws {
    #expect(try TestStudy.text("docs/commands.md").contains("| `\(verb.rawValue)` |"))
  }

  @Test(arguments: documents)
  func `files named in the documentation exist`(document: String) throws {
    let text = try TestStudy.text(document)
    let words = text.split { " `()[]|,;\n".contains($0) }.map(String.init)
    let paths = words.filter { word in
      ["Sources/", "Tests/", "scripts/", "inputs/", "docs/", "Benchmarks/"].contains {
        word.hasPrefix($0)
      }
        && !word.contains("*") && !word.contains(":")
    }
    for path in paths {
      let path = path.trimmingCharacters(in: CharacterSet(charactersIn: "."))
      #expect(
        FileManager.default.fileExists(
          atPath: TestStudy.root.appending(path: path).path(percentEncoded: false)),
        "\(document) names \(path)")
    }
  }

  @Test func `the settings schema allows what the program allows`() throws {
    let text = try TestStudy.text("pipeline.schema.json")
    let schema = try parseJSON(Array(text.utf8), file: "pipeline.schema.json")
    func words(_ path: String...) -> [String]? {
      let found = path.reduce(Optional(schema)) { value, key in
        value?.members?.first { $0.key == key }?.value
      }
      return found?.elements?.compactMap(\.string)
    }
    #expect(
      words("properties", "assumptions", "items", "properties", "id", "enum")
        == Parameter.allCases.map(\.rawValue))
    #expect(words("properties", "filling", "enum") == Filling.allCases.map(\.rawValue))
    #expect(words("properties", "reassignment", "enum") == Reassignment.allCases.map(\.rawValue))
    #expect(words("properties", "cost_driver", "enum") == CostDriver.allCases.map(\.rawValue))
    #expect(words("properties", "allocation", "enum") == AllocationRule.allCases.map(\.rawValue))
    #expect(
      words("properties", "choices", "items", "properties", "rule", "enum")
        == ChosenRule.allCases.map(\.rawValue))
    #expect(
      words(
        "properties", "scenarios", "items", "properties", "set", "propertyNames", "enum")
        == Parameter.allCases.filter(\.bearsOnPlans).map(\.rawValue))
    #expect(
      words("properties", "formats", "items", "enum") == ReportFormat.allCases.map(\.rawValue))
    #expect(
      words("properties", "languages", "items", "enum") == Language.allCases.map(\.rawValue))
    #expect(words("properties", "currency", "enum") == Currency.all.map(\.code))
    for role in Noun.Role.allCases {
      let named = words("properties", "nouns", "properties", role.rawValue, "enum")
      #expect(named.map(Set.init) == Set(role.words), "\(role)")
    }
    let stages = Pipeline.stages
    for (kind, names) in [
      ("ingest", stages.ingest), ("analysis", stages.analysis), ("output", stages.output),
    ] {
      #expect(words("properties", "stages", "properties", kind, "items", "enum") == names)
    }
  }

  /// The members of the schema at a path of keys.
  private func schemaKeys(_ path: [String]) throws -> [String] {
    let text = try TestStudy.text("pipeline.schema.json")
    let schema = try parseJSON(Array(text.utf8), file: "pipeline.schema.json")
    let found = path.reduce(Optional(schema)) { value, key in
      value?.members?.first { $0.key == key }?.value
    }
    return try #require(found?.members, "\(path)").map(\.key)
  }

  /// The keys that are read where the key `unheard-of` stands in a plan: the program tells them of one that it does not know.
  private func keysRead(in plan: String) throws -> [String] {
    var problems = Problems()
    _ = PlanRequest.read(Array(plan.utf8), file: "plan", id: "plan", problems: &problems)
    let advice = problems.list.filter { $0.field == "unheard-of" }.compactMap(\.advice)
    let told = try #require(advice.first { $0.hasPrefix("allowed: ") })
    return told.dropFirst("allowed: ".count).components(separatedBy: ", ")
  }

  @Test func `the settings schema has the keys that settings are read by`() throws {
    var problems = Problems()
    _ = Settings(
      Array(#"{"unheard-of": 0}"#.utf8), file: "settings", stages: Pipeline.stages,
      problems: &problems)
    let advice = problems.list.filter { $0.field == "unheard-of" }.compactMap(\.advice)
    let told = try #require(advice.first { $0.hasPrefix("allowed: ") })
    let read = told.dropFirst("allowed: ".count).components(separatedBy: ", ")
    #expect(Set(try schemaKeys(["properties"])) == Set(read))
  }

  @Test(arguments: [
    (#"{"unheard-of": 0}"#, []),
    (#"{"merge": [{"unheard-of": 0}]}"#, ["merge", "items", "properties"]),
    (#"{"open": [{"unheard-of": 0}]}"#, ["open", "items", "properties"]),
    (#"{"closes": {"unheard-of": 0}}"#, ["closes", "properties"]),
    (#"{"one_off": {"unheard-of": 0}}"#, ["one_off", "properties"]),
  ])
  func `the settings schema has the keys that a plan is read by`(
    plan: String, path: [String]
  ) throws {
    let plans = ["properties", "scenarios", "items", "properties"]
    // What a plan is said to be is tried in a run, which reads those of the settings alone.
    let ofSettings: Set<String> = path.isEmpty ? ["fewest"] : []
    #expect(Set(try schemaKeys(plans + path)) == Set(try keysRead(in: plan)).union(ofSettings))
  }

  @Test func `the page on plans tells of every key of one`() throws {
    let page = try TestStudy.text("plans/README.md")
    for key in try keysRead(in: #"{"unheard-of": 0}"#) {
      #expect(page.contains("`\(key)`"), "\(key)")
    }
  }

  @Test func `every option is taken by some verb`() {
    let taken = Verb.allCases.flatMap(\.options)
    for option in Option.allCases { #expect(taken.contains(option), "--\(option.rawValue)") }
  }

  @Test func `nobody has signed or waived anything in the shipped study`() throws {
    let settings = try Pipeline(StudyFolder(root: TestStudy.root.path(percentEncoded: false)))
      .settings
    #expect(settings.waivers.isEmpty)
    #expect(settings.assumptions.allSatisfy { $0.signed == nil })
    #expect(settings.choices.map(\.rule) == ChosenRule.allCases)
  }

  @Test func `every assumption, scenario and stage of the study is used`() throws {
    let pipeline = try Pipeline(StudyFolder(root: TestStudy.root.path(percentEncoded: false)))
    // Distances, grants and growth come with rules that the published figures do not call for.
    let optional: Set<Parameter> = [
      .annualGrowth, .growthYears, .farFactor, .changesFactor, .gravityAttraction, .gravityDecay,
    ]
    let used = pipeline.settings.assumptions.compactMap { Parameter(rawValue: $0.id) }
    #expect(Set(used) == Set(Parameter.allCases).subtracting(optional))
    let missing = Set(Pipeline.stages.ingest).subtracting(pipeline.settings.stages.ingest)
    #expect(missing == ["distances", "coordinates", "grants", "closings"])
    // Large drops are looked for in yearly counts, of which the study has none.
    let drops = Analysis.observedClosures.name
    let (analysis, output) = (Pipeline.stages.analysis, Pipeline.stages.output)
    #expect(pipeline.settings.stages.analysis == analysis.filter { $0 != drops })
    #expect(pipeline.settings.stages.output == output.filter { $0 != drops })
  }
}
