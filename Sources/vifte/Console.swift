import Figures
import Glibc
import JSON

/// Where the program speaks: results on standard output, all else on standard error.
struct Console {
  let format: Invocation.Format
  let verbosity: Invocation.Verbosity

  /// A result.
  func show(_ text: String) { Output.write(text + "\n", to: STDOUT_FILENO) }

  /// A result in the format asked for.
  func show(_ lines: [String], _ json: @autoclosure () -> JSONOutput) {
    switch format {
    case .text: show(lines.map(\.asTerminalLine).joined(separator: "\n"))
    case .json: show(JSONText(json(), style: .indented).text)
    }
  }

  /// A summary of what was done, left out when the user asked for quiet.
  func summarise(_ lines: [String], _ json: @autoclosure () -> JSONOutput) {
    if verbosity == .quiet, format == .text { return }
    show(lines, json())
  }

  /// What stopped the work: every problem, then how many.
  func report(_ problems: [Problem]) {
    if format == .json {
      show(
        JSONText(
          .object([
            "version": .integer(1), "problems": .array(problems.map(\.json)),
          ]), style: .indented
        ).text)
    }
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    let text =
      problems.map { "\($0.description.asTerminalLine)\n" }.joined()
      + "\(count); nothing was changed\n"
    Output.write(text, to: STDERR_FILENO)
  }
}

extension Problem {
  /// The problem with stable keys; what is not known is null.
  var json: JSONOutput {
    .object([
      "file": place.map { .string($0.file) } ?? .null,
      "line": place?.line.map(JSONOutput.integer) ?? .null,
      "column": place?.column.map(JSONOutput.integer) ?? .null,
      "field": field.map(JSONOutput.string) ?? .null, "found": .string(found),
      "expected": .string(expected), "advice": advice.map(JSONOutput.string) ?? .null,
    ])
  }
}
