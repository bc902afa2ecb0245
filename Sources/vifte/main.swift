import Base
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
      let reply = try invocation.verb.command(invocation, console)
      console.show(reply.marked(invocation))
      return reply.code
    }
  } catch let refusal as Refusal {
    if let reply = refusal.reply { console.show(reply) }
    console.report(refusal.problems)
    return refusal.code
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
      .file, at: nil, field: error.file.map { "database \($0)" } ?? "database",
      found: error.description, expected: error.expected)
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
  var command: (Invocation, Console) throws -> Reply {
    switch self {
    case .new: { invocation, _ in try newStudy(invocation) }
    case .add: { invocation, _ in try addSheet(invocation) }
    case .run: runStudy
    case .check: checkStudy
    case .scenario: showScenarios
    case .status: { invocation, _ in try showStatus(invocation) }
    case .findings: { invocation, _ in try showFindings(invocation) }
    case .explain: { invocation, _ in try explainFigure(invocation) }
    case .verify: { invocation, _ in try verifyReports(invocation) }
    case .journal: { invocation, _ in try showJournal(invocation) }
    case .diff: { invocation, _ in try showDifference(invocation) }
    case .whatIf: { invocation, _ in try writePage(invocation) }
    case .paper: { invocation, _ in try answerPaper(invocation) }
    case .list: { invocation, _ in try listCitable(invocation) }
    case .graph: { invocation, _ in try showGraph(invocation) }
    case .crosscheck: { invocation, _ in try crosscheckDocument(invocation) }
    case .sign: { invocation, _ in try signReports(invocation) }
    }
  }
}

// A reader who goes away, and a file that may grow no further, are told by the call that writes, and not by a signal.
signal(SIGPIPE, SIG_IGN)
signal(SIGXFSZ, SIG_IGN)
Heap.takeLargePages()
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
