import Figures
import Glibc
import SQLite

/// Does what was asked, and turns what stopped it into messages and an exit code.
func perform(_ words: [String]) -> ExitCode {
  var console = Console(
    format: words.contains("--json") ? .json : .text,
    verbosity: words.contains("--quiet") ? .quiet : .normal)
  do {
    switch try Invocation.read(words) {
    case .help(let page):
      console.show(page)
      return .ok
    case .work(let invocation):
      console = Console(format: invocation.format, verbosity: invocation.verbosity)
      return try invocation.verb.command(invocation, console)
    }
  } catch let problems as Problems {
    console.report(problems)
    return ExitCode(problems.kinds)
  } catch let problem as Problem {
    console.report([problem])
    return ExitCode([problem.kind])
  } catch let damage as Journal.Damage {
    console.report([damage.problem])
    return .file
  } catch let damage as ReceiptFiles.Damage {
    console.report([damage.problem])
    return .file
  } catch let error as DatabaseError {
    let problem = Problem(
      .file, at: nil, field: "data base", found: error.description,
      expected: error.isStorage ? "room and a sound disk for it" : "a statement that runs")
    console.report([problem])
    return .file
  } catch {
    console.report([
      Problem(.file, at: nil, found: "\(error)", expected: "no such trouble")
    ])
    return .file
  }
}

extension Verb {
  /// What carries the verb out.
  var command: (Invocation, Console) throws -> ExitCode {
    switch self {
    case .run: runStudy
    case .check: checkStudy
    case .status: showStatus
    case .findings: showFindings
    case .explain: explainFigure
    case .verify: verifyReports
    case .journal: showJournal
    case .diff: showDifference
    case .scenario: showScenarios
    case .graph: showGraph
    case .crosscheck: crosscheckDocument
    case .sign: signReports
    }
  }
}

// A reader who goes away, and a file that may grow no further, are told by the call that writes, and not by a signal.
signal(SIGPIPE, SIG_IGN)
signal(SIGXFSZ, SIG_IGN)
let code =
  Output.prepare() && !CommandLine.arguments.isEmpty
  ? perform(Array(CommandLine.arguments.dropFirst())) : refuseToStart()
exit(Output.isLost ? ExitCode.file.rawValue : code.rawValue)

/// Without a handle to spare the program does not even know what it was asked.
func refuseToStart() -> ExitCode {
  Console(format: .text, verbosity: .normal).report([
    Problem(
      .file, at: nil, found: "no handle to open a file with",
      expected: "some to spare, and a /proc and a /dev/null to open",
      advice: "ulimit -n tells how many there are")
  ])
  return .file
}
