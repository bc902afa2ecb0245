import Assembly
import Base
import Figures
import Foundation
import Recompute
import SQLite
import Testing

@testable import vifte

/// Whatever study can be run can be verified: what is recorded follows from what is recorded beside it, and stands in the inputs.
@Suite struct VerifiedStudiesTests {
  @Test(arguments: 0..<24)
  func `a valid study verifies, whatever it holds`(seed: Int) throws {
    let study = try RandomStudy(seed: seed)
    let pipeline = try Pipeline(StudyFolder(root: study.folder.path(percentEncoded: false)))
    let edition = try pipeline.edition(of: pipeline.results(in: Database(.memory)))
    func bytes(_ name: String) throws -> [UInt8] {
      try #require(edition.files.first { $0.path == name }).bytes
    }
    let inputs = try pipeline.inputs.map { path in
      (path: path, bytes: Array(try Data(contentsOf: study.folder.appending(path: path))))
    }
    let found = Recomputation(
      figures: try bytes("figures.csv"), cells: try bytes("cells.csv"), inputs: inputs)
    #expect(found.faults.map(\.text) == [], "seed \(seed)")
    #expect(found.recomputed > 50 && found.cells > 30)
  }
}
