import Base
import Document
import Figures
import Glibc

/// Where the program speaks: results on standard output, all else on standard error.
struct Console {
  let format: Invocation.Format
  let verbosity: Invocation.Verbosity

  /// A result.
  func show(_ text: String) { Output.write(text + "\n", to: STDOUT_FILENO) }

  /// An answer in the format asked for.
  func show(_ answer: Answer, in language: Language) {
    switch format {
    case .text:
      show(Terminal(language, book: answer.book, width: Output.width).rendered(answer).text)
    case .json: show(JSONText(answer.record, style: .indented).text)
    }
  }

  /// What came of a command; a summary is left out when the user asked for quiet.
  func show(_ reply: Reply) {
    guard let answer = reply.answer else { return }
    if reply.weight == .summary, verbosity == .quiet, format == .text { return }
    show(answer, in: reply.language)
  }

  /// What stopped the work: every problem, then how many.
  func report(_ problems: [Problem]) { report(Problems(problems)) }

  /// What stopped the work: every problem that was not told yet, then how many there are.
  func report(_ problems: Problems) {
    tell(problems.list, after: problems.toldCount)
    if format == .json {
      Output.write((problems.isEmpty ? "" : "\n  ") + "]\n}\n", to: STDOUT_FILENO)
    }
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    Output.write("\(count); nothing was changed\n", to: STDERR_FILENO)
  }

  /// Some of the problems that stopped the work, after so many that were told before.
  func tell(_ problems: [Problem], after count: Int) {
    Output.write(
      problems.map { "\($0.description.asTerminalLine)\n" }.joined(), to: STDERR_FILENO)
    guard format == .json else { return }
    let start = count == 0 ? "{\n  \"version\": 1,\n  \"problems\": [" : ""
    let elements = problems.enumerated().map { index, problem in
      let text = JSONText(problem.json, style: .indented).text.replacing("\n", with: "\n    ")
      return (count + index == 0 ? "" : ",") + "\n    " + text
    }
    Output.write(start + elements.joined(), to: STDOUT_FILENO)
  }
}
