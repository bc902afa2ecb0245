import Foundation
import Testing

/// What the machine the tests run on allows.
enum Machine {
  private static let setPrivileges = URL(filePath: "/usr/bin/setpriv")

  /// Whether a program can be run that the modes of files bind. They do not bind the superuser, who must
  /// put the power off first.
  static let canRunWithoutPrivileges =
    !isSuperuser || FileManager.default.isExecutableFile(atPath: setPrivileges.path)

  /// Whether the tests may mount a small disk of their own.
  static let canMountADisk = isSuperuser && (try? SmallDisk(kilobytes: 64)) != nil

  private static let isSuperuser = geteuid() == 0

  /// The words that run the program bound by the modes of files.
  static func withoutPrivileges(_ words: [String]) -> (program: URL, words: [String]) {
    guard isSuperuser else { return (Program.location, words) }
    return (
      setPrivileges,
      ["--bounding-set=-dac_override,-dac_read_search", Program.location.path] + words
    )
  }
}

/// A disk in memory that holds no more than it is told.
final class SmallDisk {
  let folder: TemporaryFolder

  init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    let options = ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "vifte", folder.location.path]
    let mount = URL(filePath: "/bin/mount")
    let ending = try Program.run(options, of: mount, in: folder.location)
    guard ending.code == 0 else { throw Refused(reason: ending.errors) }
  }

  private struct Refused: Error { let reason: String }

  deinit {
    let unmount = URL(filePath: "/bin/umount")
    _ = try? Program.run(["-l", folder.location.path], of: unmount, in: URL(filePath: "/"))
  }
}

extension Study {
  /// Runs the program bound by the modes of files, whoever runs the tests.
  func vifteWithoutPrivileges(_ words: String...) throws -> Outcome {
    let command = Machine.withoutPrivileges(words)
    let before = try results()
    let ending = try Program.run(command.words, of: command.program, in: folder)
    return Outcome(words: words, ending: ending, before: before, after: try results())
  }

  func makingPipe(_ name: String) throws -> Study {
    try #require(mkfifo(path(name).path, 0o644) == 0)
    return self
  }
}
