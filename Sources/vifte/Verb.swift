/// What the program can be asked to do.
enum Verb: String, CaseIterable {
  case run, check, status, findings, explain, verify, scenario, graph

  /// One line for the overview of the verbs.
  var summary: String {
    switch self {
    case .run: "read the inputs, compute the figures, write the reports"
    case .check: "validate the inputs and pipeline.json; write nothing"
    case .status: "tell whether the reports are current, and if not why"
    case .findings: "list what the data checks found"
    case .explain: "show how a figure was made, down to the cells it was read from"
    case .verify: "make the reports anew and compare every byte"
    case .scenario: "list the scenarios, try a plan, or compare some"
    case .graph: "show the stages and what each reads"
    }
  }

  /// What follows the verb.
  var operands: String {
    switch self {
    case .explain: " METRIC[SUBJECT]"
    case .scenario:
      " list | show [SCENARIO | FILE.json | -] | compare SCENARIO… BASE | stress [SCENARIO…] | ranking | reinvest [SCENARIO] | frontier | seek | criteria"
    default: ""
    }
  }

  var example: String {
    switch self {
    case .run: "vifte run --output /srv/committee/reports"
    case .check: "vifte check --json"
    case .status: "vifte status --study studies/copenhagen"
    case .findings: "vifte findings --language en"
    case .explain: "vifte explain 'freed_net[city-nine-to-five]'"
    case .verify: "vifte verify"
    case .scenario: "vifte scenario show --close amadeus,pegasus --set fixed_share=0.7"
    case .graph: "vifte graph"
    }
  }

  /// How many operands it takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .explain: 1...1
    case .scenario: 1...12
    default: 0...0
    }
  }

  var options: [Option] {
    switch self {
    case .run: [.study, .output, .language, .json, .quiet, .help]
    case .scenario:
      [
        .close, .keep, .merge, .new, .withdraw, .stagger, .set, .amount, .report, .open, .free,
        .lose, .seed,
        .study, .language, .json, .quiet, .help,
      ]
    default: [.study, .language, .json, .quiet, .help]
    }
  }

  /// The help page of the verb.
  var help: String {
    """
    vifte \(rawValue)\(operands): \(summary)

    Options:
    \(options.map { "  \($0.help)" }.joined(separator: "\n"))

    Example:
      \(example)

    Exit codes: 0 ok, 1 the inputs break a rule, 2 the command line or pipeline.json
    asks for what cannot be, 3 the reports are stale, 4 the reports are not what a run
    wrote, 5 a file, the disk or a lock.
    """
  }

  /// The help page of the program.
  static let overview = """
    vifte turns a city's published counts into checked tables, scenarios and committee papers.

    Usage: vifte VERB [OPTION…]

    Verbs:
    \(allCases.map { "  \($0.rawValue.padded(to: 10))\($0.summary)" }.joined(separator: "\n"))

    vifte VERB --help tells the options of a verb, with an example.
    """
}

/// What can be said beside a verb.
enum Option: String, CaseIterable {
  case study, output, close, keep, merge, new, withdraw, stagger, set, amount, report, open, free,
    lose,
    seed, language, json, quiet, help

  var help: String {
    switch self {
    case .study: "--study FOLDER    the study (default: the current folder)"
    case .output: "--output FOLDER   where the reports are written (default: reports/ in the study)"
    case .close: "--close VENUE,…   venues that close, by id, name or sure alias"
    case .keep: "--keep VENUE,…    venues that must stay open"
    case .merge: "--merge A,B=C     venues that close into another, old or new"
    case .new: "--new ID@CENTRE   a venue that opens; may be repeated"
    case .withdraw: "--withdraw V=0.5  the share of a grant withdrawn from a venue that stays open"
    case .stagger: "--stagger V,…     venues that share out their opening hours"
    case .set: "--set NAME=VALUE  an assumption read with another value; may be repeated"
    case .report: "--report FILE.md  write the plan as an annex to a new file; for show"
    case .amount:
      "--amount NAME=N   million kr. a year to reinvest in an option; may be repeated"
    case .open:
      "--open N          least open per centre, or CENTRE=N (default: the study's)"
    case .free: "--free MILLION    kr. a year to free at least, net; for seek"
    case .lose: "--lose VISITS     daily visits to lose at most; for seek"
    case .seed: "--seed NUMBER     start of stress's random worlds (default: that of pipeline.json)"
    case .language: "--language da|en  the language of texts about the study (default: da)"
    case .json: "--json            machine-readable output on standard output"
    case .quiet: "--quiet           no output but results and errors"
    case .help: "--help            this page"
    }
  }

  /// Whether a value follows it.
  var takesValue: Bool {
    switch self {
    case .study, .output, .close, .keep, .merge, .new, .withdraw, .stagger, .set, .amount, .report,
      .open,
      .free, .lose, .seed, .language:
      true
    case .json, .quiet, .help: false
    }
  }
}
