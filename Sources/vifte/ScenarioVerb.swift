/// What can be asked of the scenarios; each takes only the options it uses.
enum ScenarioVerb: String, CaseIterable {
  case list, show
  case showLines = "show -"
  case compare, stress, ranking, reinvest, frontier, seek, criteria

  /// What the words after `scenario` ask for; nil when the first means nothing.
  init?(_ operands: [String]) {
    let isLines = operands.prefix(2) == ["show", "-"]
    self.init(rawValue: isLines ? ScenarioVerb.showLines.rawValue : operands.first ?? "")
  }

  /// One line for the overview.
  var summary: String {
    switch self {
    case .list: "the scenarios of the study"
    case .show: "what a plan comes to, on one screen"
    case .showLines: "a plan a line on standard input, answered a line each"
    case .compare: "what differs from the base, and what has to be true"
    case .stress: "which assumption decides, and how far it may go"
    case .ranking: "whether the counts can rank the venues at all"
    case .reinvest: "what the freed money may buy"
    case .frontier: "every plan there is, and those nothing beats"
    case .seek: "the best plans that reach what is asked"
    case .criteria: "the scenarios by the published criteria"
    }
  }

  /// What follows the sub-verb.
  var operands: String {
    switch self {
    case .show, .reinvest: " [SCENARIO]"
    case .compare: " SCENARIO… BASE"
    case .stress: " [SCENARIO…]"
    case .list, .showLines, .ranking, .frontier, .seek, .criteria: ""
    }
  }

  /// How many words it takes, its own among them.
  var wordCount: ClosedRange<Int> {
    switch self {
    case .list, .ranking, .frontier, .seek, .criteria: 1...1
    case .show, .reinvest: 1...2
    case .showLines: 2...2
    case .compare: 3...12
    case .stress: 1...12
    }
  }

  var options: [Option] {
    switch self {
    case .list, .compare, .ranking, .criteria: [.study, .language, .json, .quiet, .help]
    case .show:
      [
        .close, .keep, .merge, .new, .withdraw, .stagger, .set, .report,
        .study, .language, .json, .quiet, .help,
      ]
    case .showLines: [.study, .language, .quiet, .help]
    case .stress:
      [
        .close, .keep, .merge, .new, .withdraw, .stagger, .set, .seed,
        .study, .language, .json, .quiet, .help,
      ]
    case .reinvest:
      [
        .close, .keep, .merge, .new, .withdraw, .stagger, .set, .amount,
        .study, .language, .json, .quiet, .help,
      ]
    case .frontier: [.close, .keep, .set, .open, .study, .language, .json, .quiet, .help]
    case .seek:
      [.close, .keep, .set, .open, .free, .lose, .study, .language, .json, .quiet, .help]
    }
  }

  var example: String {
    switch self {
    case .list: "vifte scenario list --language en"
    case .show: "vifte scenario show --close amadeus,pegasus --set fixed_share=0.7"
    case .showLines: #"echo '{"close": ["amadeus"]}' | vifte scenario show -"#
    case .compare: "vifte scenario compare city-nine-to-five no-amager today"
    case .stress: "vifte scenario stress city-nine-to-five two-per-centre"
    case .ranking: "vifte scenario ranking"
    case .reinvest: "vifte scenario reinvest city-nine-to-five --amount hours=1.5"
    case .frontier: "vifte scenario frontier --open amager=0"
    case .seek: "vifte scenario seek --free 6 --lose 15 --open nordvest=2"
    case .criteria: "vifte scenario criteria --json"
    }
  }

  /// The sub-verbs one can name, in words.
  static var names: String {
    let names = ScenarioVerb.words.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + names.suffix(1).map { " or \($0)" }.joined()
  }

  /// The sub-verbs that are words of their own.
  static let words = allCases.filter { $0 != .showLines }
}
