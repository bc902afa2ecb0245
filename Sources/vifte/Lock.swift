import Figures
import Glibc

/// The right to write a study's results, held by one process at a time; the system takes it back when the
/// process ends, however it ends.
enum Lock {
  /// Does the work while holding the lock; another holder is a problem.
  static func holding<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw Problem(
        .file, at: Place(file: path), found: String(cString: strerror(errno)),
        expected: "a lock file that can be made")
    }
    defer { close(file) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      throw Problem(
        .file, at: Place(file: path), found: "another run in progress", expected: "one at a time",
        advice: "wait until it has ended")
    }
    return try work()
  }
}
