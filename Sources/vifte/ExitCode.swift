import Base
import Figures

/// What the program's end says to the shell.
enum ExitCode: Int32 {
  case ok = 0
  case data = 1
  case configuration = 2
  case stale = 3
  case mismatch = 4
  case file = 5

  /// The gravest of what stopped the work: a file first, since nothing else can be judged without it.
  init(_ kinds: Set<Problem.Kind>) {
    self = kinds.contains(.file) ? .file : kinds.contains(.configuration) ? .configuration : .data
  }
}
