import Assembly
import Base
import Figures
import Foundation
import Study
import Testing

@testable import vifte

@Suite struct DocumentationTests {
  @Test(arguments: Verb.allCases)
  func `the README tells of every verb`(verb: Verb) throws {
    #expect(try TestStudy.text("README.md").contains("| `\(verb.rawValue)` |"))
  }

  @Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
  func `files named in the documentation exist`(document: String) throws {
    let text = try TestStudy.text(document)
    let words = text.split { " `()[]|,;\n".contains($0) }.map(String.init)
    let paths = words.filter { word in
      ["Sources/", "Tests/", "scripts/", "inputs/", "Benchmarks/"].contains { word.hasPrefix($0) }
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
    #expect(words("properties", "allocation", "enum") == AllocationRule.allCases.map(\.rawValue))
    #expect(
      words("properties", "choices", "items", "properties", "rule", "enum")
        == ChosenRule.allCases.map(\.rawValue))
    let stages = Pipeline.stages
    for (kind, names) in [
      ("ingest", stages.ingest), ("analysis", stages.analysis), ("output", stages.output),
    ] {
      #expect(words("properties", "stages", "properties", kind, "items", "enum") == names)
    }
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
    #expect(missing == ["distances", "coordinates", "grants"])
    #expect(pipeline.settings.stages.analysis == Pipeline.stages.analysis)
    #expect(pipeline.settings.stages.output == Pipeline.stages.output)
  }
}
