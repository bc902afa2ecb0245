/// What the program can be asked to do.
enum Verb: String, CaseIterable {
  case run, check, status, findings, explain, verify, diff, journal, scenario, graph

  /// One line for the overview of the verbs.
  var summary: String {
    switch self {
    case .run: "read the inputs, compute the figures, write the reports"
    case .check: "validate the inputs and pipeline.json; write nothing"
    case .status: "tell whether the reports are current, and if not why"
    case .findings: "list what the data checks found"
    case .explain: "show how a figure was made, down to the cells it was read from"
    case .verify: "make the reports anew and compare every byte"
    case .journal: "list the runs so far, and whether the list is whole"
    case .diff: "tell what changed between two sets of reports, and what moved it"
    case .scenario: "list the scenarios, try a plan, or compare some"
    case .graph: "show the stages and what each reads"
    }
  }

  /// What follows the verb.
  var operands: String {
    switch self {
    case .explain: " METRIC[SUBJECT]"
    case .diff: " [OLD [NEW]]"
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
    case .explain: "vifte explain 'freed_net[city-nine-to-five]'"
    case .verify: "vifte verify"
    case .journal: "vifte journal --json"
    case .diff: "vifte diff /srv/committee/march /srv/committee/april"
    case .scenario: "vifte scenario show --close amadeus,pegasus --set fixed_share=0.7"
    case .graph: "vifte graph"
    }
  }

  /// How many operands it takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .explain: 1...1
    case .diff: 0...2
    case .scenario: 1...12
    default: 0...0
    }
  }

  var options: [Option] {
    switch self {
    case .run: [.study, .output, .when, .language, .json, .quiet, .help]
    case .scenario:
      [
        .close, .keep, .set, .merge, .new, .withdraw, .stagger, .report, .seed, .amount, .open,
        .free, .lose, .study, .language, .json, .quiet, .help,
      ]
    default: [.study, .language, .json, .quiet, .help]
    }
  }
}

/// What can be said beside a verb.
enum Option: String, CaseIterable {
  case study, output, close, keep, merge, new, withdraw, stagger, set, amount, report, open, free,
    lose,
    seed, when, language, json, quiet, help

  /// How it is written.
  var synopsis: String {
    switch self {
    case .study: "--study FOLDER"
    case .output: "--output FOLDER"
    case .close: "--close VENUE,…"
    case .keep: "--keep VENUE,…"
    case .merge: "--merge A,B=C"
    case .new: "--new ID@CENTRE"
    case .withdraw: "--withdraw V=0.5"
    case .stagger: "--stagger V,…"
    case .set: "--set NAME=VALUE"
    case .report: "--report FILE.md"
    case .amount: "--amount NAME=N"
    case .open: "--open N"
    case .free: "--free MILLION"
    case .lose: "--lose VISITS"
    case .seed: "--seed NUMBER"
    case .when: "--when DATE"
    case .language: "--language da|en"
    case .json: "--json"
    case .quiet: "--quiet"
    case .help: "--help"
    }
  }

  var meaning: String {
    switch self {
    case .study: "the study (default: the current folder)"
    case .output: "where the reports go (default: reports/ in the study)"
    case .close: "venues that close, by id, name or sure alias"
    case .keep: "venues that must stay open"
    case .merge: "venues that close into another, old or new"
    case .new: "a venue that opens; may be repeated"
    case .withdraw: "the share of a grant withdrawn from a venue that stays open"
    case .stagger: "venues that share out their opening hours"
    case .set: "an assumption read with another value; may be repeated"
    case .report: "write the plan as an annex to a new file"
    case .amount: "million kr. a year to reinvest in an option; may be repeated"
    case .open: "least open per centre, or CENTRE=N (default: the study's)"
    case .free: "million kr. a year to free at least, net"
    case .lose: "daily visits to lose at most"
    case .seed: "start of the random worlds (default: that of pipeline.json)"
    case .when: "the date to note in the journal, as in 2015-06-24"
    case .language: "the language of texts about the study (default: da)"
    case .json: "machine-readable output on standard output"
    case .quiet: "no output but results and errors"
    case .help: "this page"
    }
  }

  /// Whether a value follows it.
  var takesValue: Bool {
    switch self {
    case .study, .output, .close, .keep, .merge, .new, .withdraw, .stagger, .set, .amount, .report,
      .open,
      .free, .lose, .seed, .when, .language:
      true
    case .json, .quiet, .help: false
    }
  }

  /// Whether it may be given more than once.
  var mayRepeat: Bool {
    switch self {
    case .close, .keep, .merge, .new, .withdraw, .stagger, .set, .amount, .open, .json, .quiet,
      .help:
      true
    case .study, .output, .report, .free, .lose, .seed, .when, .language: false
    }
  }
}
