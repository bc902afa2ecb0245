import Foundation
import Testing

private let refusal =
  ".vifte/lock: found another run in progress, expected one at a time; wait until it has ended"

@Suite struct `Runs do not get in each other's way` {
  @Test func `of runs started together each ends well or says why not`() throws {
    let study = try Study.withFewReports()
    let good = try study.results()
    let runs = try (0..<6).map { _ in try Program.start(["run"], in: study.folder) }
    let endings = try runs.map { try $0.ending() }
    for ending in endings where ending.code != 0 {
      #expect(ending.code == ExitCode.file.rawValue)
      #expect(ending.errors == refusal + "\n1 problem; nothing was changed\n")
    }
    #expect(endings.contains { $0.code == 0 })
    #expect(try study.results() == good)
    try study.vifte("status").succeeds().shows("current")
  }
}
