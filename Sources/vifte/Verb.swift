/// What the program can be asked to do.
enum Verb: String, CaseIterable {
  case run, check, status, findings, explain, verify, crosscheck, diff, journal, sign, scenario,
    graph

  /// One line for the overview of the verbs.
  var summary: String {
    switch self {
    case .run: "read the inputs, compute the figures, write the reports"
    case .check: "validate the inputs and pipeline.json; write nothing"
    case .status: "tell whether the reports are current, and if not why"
    case .findings: "list what the data checks found"
    case .explain: "show how a figure, or each on a line of a report, was made"
    case .verify: "make the reports anew, recompute every figure, write a receipt"
    case .crosscheck: "find every transcribed cell again in a text export"
    case .diff: "tell what changed between two sets of reports, and what moved it"
    case .journal: "list the runs so far, and whether the list is whole"
    case .sign: "sign the reports as prepared, checked or approved"
    case .scenario: "list the scenarios, try a plan, or compare some"
    case .graph: "show the stages and what each reads"
    }
  }

  /// What follows the verb.
  var operands: String {
    switch self {
    case .explain: " METRIC[SUBJECT]|FILE:LINE"
    case .crosscheck: " FILE.txt"
    case .diff: " [OLD [NEW]]"
    case .sign: " [prepared|checked|approved]"
    case .scenario: " VERB"
    default: ""
    }
  }

  var example: String {
    switch self {
    case .run: "vifte run --output /srv/committee/reports"
    case .check: "vifte check --json"
    case .status: "vifte status --study studies/copenhagen"
    case .findings: "vifte findings --language en"
    case .explain: "vifte explain reports/da/scenarier.md:12 --depth 1"
    case .verify: "vifte verify --receipt /srv/committee --when 2015-06-24"
    case .crosscheck: "vifte crosscheck ~/documents/structure.txt --document G"
    case .diff: "vifte diff /srv/committee/march /srv/committee/april"
    case .journal: "vifte journal --json"
    case .sign: "vifte sign checked --name \"N. N.\" --role jurist --date 2015-06-24"
    case .scenario: "vifte scenario show --close amadeus,pegasus --set fixed_share=0.7"
    case .graph: "vifte graph"
    }
  }

  /// How many operands it takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .explain, .crosscheck: 1...1
    case .diff: 0...2
    case .sign: 0...1
    case .scenario: 1...12
    default: 0...0
    }
  }

  var options: [Option] {
    switch self {
    case .run: [.final, .source, .study, .output, .when, .language, .json, .quiet, .help]
    case .status: [.proven, .study, .language, .json, .quiet, .help]
    case .explain: [.depth, .study, .language, .json, .quiet, .help]
    case .verify: [.receipt, .study, .when, .language, .json, .quiet, .help]
    case .crosscheck: [.document, .study, .language, .json, .quiet, .help]
    case .sign: [.name, .role, .date, .study, .language, .json, .quiet, .help]
    case .scenario:
      [
        .close, .keep, .set, .merge, .new, .withdraw, .stagger, .report, .seed, .amount, .open,
        .free, .lose, .study, .language, .json, .quiet, .help,
      ]
    default: [.study, .language, .json, .quiet, .help]
    }
  }
}
