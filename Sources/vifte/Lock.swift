import Base
import Figures
import Glibc

/// The right to write a study's results, held by one process at a time; the system takes it back when the
/// process ends, however it ends.
enum Lock {
  /// How long another holder is waited for, in looks and in microseconds between them: two seconds.
  private static let patience = (looks: 100, pause: UInt32(20_000))

  /// Does the work while holding the lock; a holder who does not let go in time is a problem.
  static func holding<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    // What lies there is opened and never written, and never through a link; a pipe is not waited for.
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard file >= 0 else {
      throw Problem(
        .file, at: Place(file: path), found: String(cString: strerror(errno)),
        expected: "a lock file that can be made")
    }
    defer { close(file) }
    try take(file, path)
    return try work()
  }

  /// Whether somebody holds the lock now; false where nobody can tell.
  static func isHeld(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// Waits until nobody holds the lock; one who does not let go in time is a problem.
  static func awaiting(_ path: String) throws(Problem) {
    for look in 1...patience.looks {
      guard isHeld(path) else { return }
      if look < patience.looks { usleep(patience.pause) }
    }
    throw held(path)
  }

  private static func take(_ file: Int32, _ path: String) throws(Problem) {
    for look in 1...patience.looks {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw Problem(
          .file, at: Place(file: path), found: String(cString: strerror(errno)),
          expected: "a file that can be locked")
      }
      if look < patience.looks { usleep(patience.pause) }
    }
    throw held(path)
  }

  private static func held(_ path: String) -> Problem {
    Problem(
      .file, at: Place(file: path), found: "another run in progress", expected: "one at a time",
      advice: "wait until it has ended")
  }
}
