import Foundation
import Recomputation
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
      .contentsOfDirectory(atPath: root.appending(path: "inputs").path()).sorted()
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
  @Test func `every figure that is reckoned again comes out again`() throws {
    let found = try Committed.recomputation()
    #expect(found.faults.map(\.text) == [])
    let left = found.notRepeated.map(\.figures).reduce(0, +)
    #expect(found.recomputed + found.withoutValue + left == found.figures)
    print(
      found.recomputed, found.withoutValue, found.notRepeated, found.ranges, found.rangesNotRepeated
    )
  }
}
