import Foundation
import Testing

extension Study {
  /// The second shipped study, as a clone of the project gives it.
  static func libraries() throws -> Study {
    try Study(
      shipped: ["inputs", "papers", "pipeline.json", "reports"],
      below: "examples/toronto-libraries")
  }
}

/// Another study than the first: in one language, of one count over eleven years, with no money.
@Suite struct `The study of Toronto's library branches` {
  @Test func `gives the reports that are committed, and they are verified`() throws {
    let study = try Study.libraries()
    let committed = try FileTree(["reports"], of: study.folder)
    try study.vifte("verify").succeeds()
    try study.vifte("run").succeeds()
    #expect(try FileTree(["reports"], of: study.folder).differences(from: committed) == [])
  }

  /// The sums are those of the published file, added up without the program.
  @Test func `adds up what the library publishes, and no more`() throws {
    let figures = try Study.libraries().figures()
    for (year, sum, branches) in [
      (2012, "18794396", 97), (2019, "17193858", 99), (2022, "9527633", 99),
    ] {
      let all = try figures.named("visits_\(year)[all]")
      #expect(all.value == sum && all.counted == branches && all.expected == 100)
    }
    #expect(try figures.named("visits_2022[mount-pleasant]").reason.hasSuffix("not in the source"))
    let change = try figures.named("count_difference[visits_2022/visits_2019/all]")
    #expect(change.value == "-7641508" && change.counted == 98)
    #expect(!figures.list.contains { $0.metric == "count_difference" && $0.name.contains("2021") })
  }
}
