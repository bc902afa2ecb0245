import Base
import Document
import Figures
import Pages

/// What came of a command: what is shown, and the exit code.
struct Reply {
  /// Nil where the command has shown what there is as it came.
  let answer: Answer?
  let language: Language
  let code: ExitCode
  let weight: Weight

  /// Whether the answer is what was asked for, or tells of what was done and is left out when the user asked for quiet.
  enum Weight { case result, summary }

  init(
    _ answer: Answer?, in language: Language, _ code: ExitCode = .ok, weight: Weight = .result
  ) {
    self.answer = answer
    self.language = language
    self.code = code
    self.weight = weight
  }
}

extension Reply {
  /// The same, marked where it is for the administration alone; an account of a run says so itself.
  func marked(_ invocation: Invocation) -> Reply {
    guard invocation.profile == .ownHouse, weight == .result else { return self }
    return Reply(answer?.forOwnHouse, in: language, code, weight: weight)
  }
}

/// Why nothing was done, where the exit code does not follow from the kinds of the problems, or something is shown beside
/// them.
struct Refusal: Error {
  let problems: Problems
  let code: ExitCode
  let reply: Reply?

  init(_ problems: Problems, _ code: ExitCode, showing reply: Reply? = nil) {
    self.problems = problems
    self.code = code
    self.reply = reply
  }

  init(_ problems: [Problem], _ code: ExitCode) { self.init(Problems(problems), code) }
}
