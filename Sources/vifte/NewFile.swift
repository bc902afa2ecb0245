import Base

extension Invocation {
  /// Why a file that is asked for cannot be written there; nil where it can. It replaces no other, and the reports hold nothing
  /// that no run wrote.
  func obstacle(toNewFile path: String) throws(Problem) -> Problem? {
    if folder.hasReport(at: path) {
      return Problem(
        .file, at: Place(file: path), found: "a file among the reports",
        expected: "a file elsewhere",
        advice: "the reports are one edition, and hold nothing that no run wrote")
    }
    guard try FileSystem.found(at: path) != nil else { return nil }
    return Problem(
      .file, at: Place(file: path), found: "something of that name", expected: "a new file",
      advice: "name another file, or remove the old one")
  }
}
