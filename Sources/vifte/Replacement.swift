import Base
import Figures

/// What a run made, put in the place of what stands: the reports and, unless they go elsewhere, the database. Both are
/// put there or neither, and both can be taken back.
struct Replacement {
  private let parts: [Part]
  private var done: [(part: Part, hadOld: Bool)] = []

  private struct Part {
    let new: String
    let standing: String
    let kind: FileSystem.Found
  }

  init(in folder: StudyFolder) {
    let reports = Part(new: folder.newReports, standing: folder.reports, kind: .folder)
    let database = Part(new: folder.newDatabase, standing: folder.database, kind: .file)
    parts = folder.isOutputElsewhere ? [reports] : [reports, database]
  }

  /// Whether something new stands, as what was put there could not be taken back.
  var isDone: Bool { !done.isEmpty }

  /// Exchanges new and old. What fails on the way takes back what was done.
  mutating func perform() throws(Problem) {
    do throws(Problem) {
      for part in parts {
        let old = try FileSystem.found(at: part.standing)
        if part.kind == .file, old == .folder {
          throw Problem(
            .file, at: Place(file: part.standing), found: "a folder", expected: "a file",
            advice: "move it away")
        }
        if old == nil {
          try FileSystem.move(part.new, over: part.standing)
        } else {
          try FileSystem.exchange(part.new, part.standing)
        }
        done.append((part, old != nil))
      }
    } catch {
      try takeBack()
      throw error
    }
  }

  /// Puts back what stood.
  mutating func takeBack() throws(Problem) {
    while let (part, hadOld) = done.last {
      if hadOld {
        try FileSystem.exchange(part.new, part.standing)
      } else {
        // Nothing stood there; where it cannot be moved away it is removed, and the next run makes it again.
        do throws(Problem) {
          try FileSystem.move(part.standing, over: part.new)
        } catch {
          try FileSystem.remove(part.standing)
        }
      }
      done.removeLast()
    }
  }

  /// Takes away what is not wanted any more: the old where the new stands, else the new. What cannot be now is cleared
  /// away by the next run.
  func clear() {
    for part in parts { try? FileSystem.remove(part.new) }
  }
}
