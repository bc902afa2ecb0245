import Foundation
import Testing

/// The lists of stages in `pipeline.json`.
enum StageList: String {
  case ingest, analysis, output
}

/// What can happen to the stages of a study, each found by its own name, wherever it stands in its list.
extension Study {
  /// The same study without these stages of a list, each of which must be in it.
  func withoutStages(_ names: String..., of list: StageList) throws -> Study {
    try changingStages(of: list) { stages in
      for name in names {
        stages.remove(at: try #require(stages.firstIndex(of: name), "\(name) in \(list)"))
      }
    }
  }

  /// The same study with another stage after those of a list.
  func addingStage(_ name: String, to list: StageList) throws -> Study {
    try changingStages(of: list) { $0.append(name) }
  }

  /// The same study with other stages in the place of one, which must be in the list.
  func replacingStage(
    _ name: String, with others: String..., of list: StageList
  ) throws -> Study {
    try changingStages(of: list) { stages in
      let place = try #require(stages.firstIndex(of: name), "\(name) in \(list)")
      stages.replaceSubrange(place...place, with: others)
    }
  }

  /// The same study with a whole list of stages.
  func stages(_ names: String..., of list: StageList) throws -> Study {
    try changingStages(of: list) { $0 = names }
  }

  private func changingStages(
    of list: StageList, _ change: (inout [String]) throws -> Void
  ) throws -> Study {
    let text = try text(of: "pipeline.json")
    let lists = text.matches(
      of: try Regex(#""\#(list)": \[([^\]]*)\]"#, as: (Substring, Substring).self))
    #expect(lists.count == 1, "one list of \(list) in pipeline.json")
    let written = try #require(lists.first).output.1
    var names = written.matches(of: /"([^"]*)"/).map { String($0.output.1) }
    try change(&names)
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    // The lines below stay where they are.
    let breaks = String(repeating: "\n", count: written.count { $0.isNewline })
    return try writing(
      text.replacingCharacters(in: written.startIndex..<written.endIndex, with: list + breaks),
      to: "pipeline.json")
  }
}
