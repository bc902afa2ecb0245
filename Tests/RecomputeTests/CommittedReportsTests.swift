import Figures
import Foundation
import Recompute
import Testing

/// The files of this project, found from this file.
enum Committed {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: path)))
  }

  static func inputs() throws -> [(path: String, bytes: [UInt8])] {
    let tables = try FileManager.default
      .contentsOfDirectory(atPath: root.appending(path: "inputs").path(percentEncoded: false))
      .sorted()
    return try (["pipeline.json"] + tables.map { "inputs/\($0)" }).map { ($0, try bytes($0)) }
  }

  /// What comes out when the bytes of the two files have been changed by hand.
  static func recomputation(
    figures: (String) -> String = { $0 }, cells: (String) -> String = { $0 }
  ) throws -> Recomputation {
    func changed(_ path: String, _ change: (String) -> String) throws -> [UInt8] {
      Array(change(String(decoding: try bytes(path), as: UTF8.self)).utf8)
    }
    return Recomputation(
      figures: try changed("reports/figures.csv", figures),
      cells: try changed("reports/cells.csv", cells), inputs: try inputs())
  }
}

@Suite struct CommittedReportsTests {
  @Test func `every figure that is computed again comes out again`() throws {
    let found = try Committed.recomputation()
    #expect(found.faults.map(\.text) == [])
    // The rules of the data checks are repeated by scripts/recompute only.
    #expect(found.notRepeated.map(\.method) == ["findings_of_the_checks"])
    #expect(found.notRepeated.map(\.figures) == [4])
    #expect(found.rangesNotRepeated == 0)
    #expect(found.figures > 1400)
    #expect(found.recomputed + found.withoutValue + 4 == found.figures)
    #expect(found.recomputed > 1300)
    #expect(found.ranges > 100)
    #expect(found.cells > 400)
  }
}

@Suite struct RecordedFaultsTests {
  /// What is found when a text of one of the two files is another.
  private func faults(
    _ file: String, _ text: String, _ other: String
  ) throws -> [String] {
    func change(_ name: String) -> (String) -> String {
      { name == file ? $0.replacing(text, with: other, maxReplacements: 1) : $0 }
    }
    return try Committed.recomputation(figures: change("figures"), cells: change("cells"))
      .faults.map(\.text)
  }

  @Test(arguments: [
    (
      "moment_share,lyrskovgade,0.25,", "moment_share,lyrskovgade,0.35,",
      "moment_share[lyrskovgade]"
    ),
    ("venues,amager,2,", "venues,amager,3,", "venues[amager]"),
    ("rank_agreement,all,0.119", "rank_agreement,all,0.129", "rank_agreement[all]"),
    ("efficient_plans,all,44,", "efficient_plans,all,45,", "efficient_plans[all]"),
    ("present_2015,nabo,15,", "present_2015,nabo,16,", "present_2015[nabo]"),
  ])
  func `a changed value is found, and named`(text: String, other: String, name: String) throws {
    let found = try faults("figures", text, other)
    #expect(found.contains { $0.contains(" \(name): ") }, "\(found)")
  }

  @Test func `a plan that is not the one its name says is found`() throws {
    let least = try faults(
      "figures", "1,rows(inputs/venues.csv:9)", "1,rows(inputs/venues.csv:15)")
    #expect(
      least.contains { $0.contains("not the 1 venues that displace the fewest") }, "\(least)")
  }

  @Test func `counts in the hundred thousands come out again too`() throws {
    let found = try Committed.recomputation(figures: {
      $0.replacing(
        ",15,people,stated,,8.395386132783313,24.74021887148584,",
        with: ",100000,people,stated,,99381.15266372521,100621.74473974935,")
    })
    #expect(!found.faults.contains { $0.text.contains("present_2015[nabo]: a range") })
  }

  @Test func `a value that nothing follows for is found`() throws {
    let found = try faults(
      "figures", "visits_2013,kompasset,,visits/day,missing",
      "visits_2013,kompasset,5,visits/day,derived")
    #expect(found.contains { $0.contains("5.0 is recorded, and no number follows") }, "\(found)")
  }

  @Test func `a changed range and a wrong rounding are found`() throws {
    let range = try faults("figures", ",8.395386132783313,", ",8.495386132783313,")
    #expect(range.count == 1 && range[0].contains("present_2015[nabo]: a range from 8.49"))
    let printed = try faults("figures", ",41 pct.,", ",42 pct.,")
    #expect(printed.count == 1 && printed[0].contains("\"42 pct.\" is printed"), "\(printed)")
  }

  @Test func `a changed cell is found in what rests on it and beside its input`() throws {
    let found = try faults("cells", "inputs/counts.csv,2,3,37,", "inputs/counts.csv,2,3,38,")
    #expect(found.contains { $0.contains("inputs/counts.csv:2:3: \"38\" is recorded, \"37\"") })
    #expect(found.contains { $0.contains("visits_2013[nabo]") })
  }

  @Test func `a cell that is gone is named by the formulas that need it`() throws {
    let found = try faults("cells", "inputs/counts.csv,2,3,37,G,325\n", "")
    #expect(
      found.contains {
        $0.contains("visits_2013[nabo]: the formula names inputs/counts.csv:2:3")
      }, "\(found)")
  }

  @Test func `a figure that is gone is named by those that need it`() throws {
    let line = try #require(
      String(decoding: try Committed.bytes("reports/figures.csv"), as: UTF8.self)
        .split(separator: "\n").first { $0.hasPrefix("visits_2013,nabo,") })
    let found = try faults("figures", line + "\n", "")
    #expect(
      found.contains { $0.contains("names visits_2013[nabo], which is no figure") },
      "\(found)")
  }

  @Test func `a formula with unbalanced brackets is told, and where`() throws {
    let found = try faults(
      "figures", "present_2015[nabo] / visits_2013[nabo]", "(present_2015[nabo] / visits_2013[nabo]"
    )
    #expect(found.contains { $0.contains("moment_share[nabo]: the formula cannot be read") })
  }

  @Test func `empty files, other headings and rows cut short are told`() {
    let empty = Recomputation(figures: [], cells: [], inputs: [])
    #expect(
      empty.faults.map(\.text) == [
        "figures.csv: the file is empty", "cells.csv: the file is empty",
      ])
    #expect(
      empty.faults.map(\.recorded.danish.words) == [
        "i figures.csv: filen er tom", "i cells.csv: filen er tom",
      ])
    let other = Recomputation(figures: Array("a,b\n1,2\n".utf8), cells: [], inputs: [])
    #expect(other.faults.first?.text.contains("the headings are not metric,subject") == true)
  }

  @Test func `files cut off anywhere are read without trouble`() throws {
    let figures = try Committed.bytes("reports/figures.csv")
    let cells = try Committed.bytes("reports/cells.csv")
    for part in [1, 10, 100, 5_000, 20_011] {
      let found = Recomputation(
        figures: Array(figures.prefix(part)), cells: Array(cells.prefix(part)), inputs: [])
      #expect(!found.faults.isEmpty)
    }
  }

  /// Whoever edits a file by hand may write any number anywhere; none may stop the program.
  @Test(arguments: ["1e300", "-1", "0", "0.5", "nan"])
  func `any number in any place is read without trouble`(number: String) throws {
    let lines = String(decoding: try Committed.bytes("reports/figures.csv"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let metrics = [
      "venues,", "present_2015,", "visits_2013,", "assumption,", "draws,", "random_seed,",
      "plan_visits,", "frame,", "least_open_per_centre,", "budget_unrounded,",
      "typical_present,",
    ]
    // Each alone with one of the two that are furthest from any number there; all of them at once with every one.
    let alone = metrics.enumerated().filter { place, _ in
      number == (place.isMultiple(of: 2) ? "1e300" : "nan")
    }.map { [$0.element] }
    for changing in alone + [metrics] {
      let changed = lines.map { line in
        guard changing.contains(where: line.hasPrefix) else { return line }
        var cells = line.split(separator: ",", omittingEmptySubsequences: false)
        cells[2] = Substring(number)
        return cells.joined(separator: ",")
      }
      let found = Recomputation(
        figures: Array(changed.joined(separator: "\n").utf8),
        cells: try Committed.bytes("reports/cells.csv"), inputs: try Committed.inputs())
      #expect(!found.faults.isEmpty, "\(changing)\(number)")
    }
  }
}
