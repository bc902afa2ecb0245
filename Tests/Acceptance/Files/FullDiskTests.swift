import Foundation
import Testing

/// A study on a small disk, after a good run.
private struct SmallDiskStudy {
  let study: Study
  private let disk: SmallDisk

  init() throws {
    disk = try SmallDisk(kilobytes: 8192)
    study = try Study.withFewReports().copied(into: disk.folder)
  }

  /// Fills the disk until that much room is left.
  func filled(leaving kilobytes: Int) throws -> Study {
    let free = try FileManager.default.attributesOfFileSystem(forPath: disk.folder.location.path)[
      .systemFreeSize]
    let room = try #require(free as? Int) - kilobytes * 1024
    try Data(repeating: 1, count: max(0, room)).write(to: disk.folder.path("ballast"))
    return study
  }

  func emptied() throws -> Study {
    try FileManager.default.removeItem(at: disk.folder.path("ballast"))
    return study
  }
}

@Suite(.enabled(if: Machine.canMountADisk, "the tests may not mount a disk here"))
struct `A run on a full disk leaves the last good results` {
  @Test func `with no room for the database`() throws {
    let disk = try SmallDiskStudy()
    try disk.filled(leaving: 200).vifte("run").fails(
      .file,
      saying: """
        database study.sqlite.new: found SQLite error 13: database or disk is full - while executing "COMMIT", \
        expected room for it on its disk
        """)
    try disk.study.vifte("status").ends(.stale).tells(
      "not current",
      """
        the last run failed and left the earlier reports: SQLite error 13: \
      database or disk is full - while executing "COMMIT"
      """, "what to do: mend what stopped the run, then vifte run")
    try disk.emptied().vifte("run").succeeds().changesNothing()
    try disk.study.vifte("status").succeeds()
  }

  @Test(arguments: [0, 4, 64, 800, 880, 960, 1040, 1120])
  func `with room for a part`(kilobytes: Int) throws {
    let disk = try SmallDiskStudy()
    let outcome = try disk.filled(leaving: kilobytes).vifte("run").changesNothing()
    if outcome.ending.code != 0 {
      outcome.ends(.file)
      #expect(outcome.ending.errors.contains(/No space left on device|disk is full/))
    }
    try disk.emptied().vifte("run").succeeds().changesNothing()
  }
}
