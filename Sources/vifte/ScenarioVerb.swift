import Base
import Figures

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
  var summary: Phrase {
    switch self {
    case .list:
      Phrase(
        da: "studiets scenarier",
        en: "the scenarios of the study")
    case .show:
      Phrase(
        da: "hvad en plan fører til, på ét skærmbillede",
        en: "what a plan comes to, on one screen")
    case .showLines:
      Phrase(
        da: "en plan pr. linje på standardinput, besvaret med en linje hver",
        en: "a plan a line on standard input, answered a line each")
    case .compare:
      Phrase(
        da: "forskellen fra BASIS, og hvad der skal gælde",
        en: "what differs from the base, and what has to be true")
    case .stress:
      Phrase(
        da: "hvilken forudsætning der afgør, og hvor langt den kan gå",
        en: "which assumption decides, and how far it may go")
    case .ranking:
      Phrase(
        da: "om tallene overhovedet kan rangordne tilbuddene",
        en: "whether the counts can rank the venues at all")
    case .reinvest:
      Phrase(
        da: "hvad de frigjorte penge kan bruges til",
        en: "what the freed money may buy")
    case .frontier:
      Phrase(
        da: "alle planer, der kun lukker, og dem, ingen overgår",
        en: "every plan that only closes, and those nothing beats")
    case .seek:
      Phrase(
        da: "de bedste planer, der når det ønskede",
        en: "the best plans that reach what is asked")
    case .criteria:
      Phrase(
        da: "scenarierne efter studiets kriterier",
        en: "the scenarios by the study's criteria")
    }
  }

  /// What follows the sub-verb, as problems name it.
  var operands: String { operandWords[.english].words }

  /// What follows the sub-verb.
  var operandWords: Phrase {
    switch self {
    case .show, .reinvest: Phrase(da: " [SCENARIE]", en: " [SCENARIO]")
    case .compare: Phrase(da: " SCENARIE… BASIS", en: " SCENARIO… BASE")
    case .stress: Phrase(da: " [SCENARIE…]", en: " [SCENARIO…]")
    case .list, .showLines, .ranking, .frontier, .seek, .criteria: Phrase("")
    }
  }

  /// How many words it takes, its own among them.
  var wordCount: ClosedRange<Int> {
    switch self {
    case .list, .ranking, .frontier, .seek, .criteria: 1...1
    case .show, .reinvest: 1...2
    case .showLines: 2...2
    case .compare: 2...12
    case .stress: 1...12
    }
  }

  var options: [Option] {
    switch self {
    case .list: [.profile, .study, .language, .json, .quiet, .help]
    case .ranking, .criteria: [.explain, .profile, .study, .language, .json, .quiet, .help]
    case .compare: Option.ofPlans + [.explain, .profile, .study, .language, .json, .quiet, .help]
    case .show:
      Option.ofPlans + [.report, .explain, .profile, .study, .language, .json, .quiet, .help]
    case .showLines: [.profile, .study, .language, .quiet, .help]
    case .stress:
      Option.ofPlans + [.seed, .explain, .profile, .study, .language, .json, .quiet, .help]
    case .reinvest:
      Option.ofPlans + [.amount, .explain, .profile, .study, .language, .json, .quiet, .help]
    case .frontier:
      [.close, .keep, .set, .open, .explain, .profile, .study, .language, .json, .quiet, .help]
    case .seek:
      [
        .close, .keep, .set, .open, .free, .lose, .explain, .profile, .study, .language, .json,
        .quiet, .help,
      ]
    }
  }

  var example: String {
    switch self {
    case .list: "vifte scenario list --language en"
    case .show: "vifte scenario show --close first-venue,second-venue --set fixed_share=0.7"
    case .showLines: #"echo '{"close": ["first-venue"]}' | vifte scenario show -"#
    case .compare: "vifte scenario compare one-plan another-plan today --close first-venue"
    case .stress: "vifte scenario stress one-plan another-plan"
    case .ranking: "vifte scenario ranking"
    case .reinvest: "vifte scenario reinvest one-plan --amount hours=1.5"
    case .frontier: "vifte scenario frontier --open one-centre=0"
    case .seek: "vifte scenario seek --free 6 --lose 15 --open one-centre=2"
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

  /// What any of them takes, in the order of the options.
  static let optionsOfAny = Option.allCases.filter { option in
    allCases.contains { $0.options.contains(option) }
  }
}
