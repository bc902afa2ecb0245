import Base
import Figures

/// What the user asked for on the command line.
struct Invocation {
  let verb: Verb
  /// What is asked of the scenarios; nil for the other verbs.
  let scenarioVerb: ScenarioVerb?
  let operands: [String]
  /// What was said after the options that take a value, in the order it was said.
  let values: [Option: [String]]
  let folder: StudyFolder
  /// Whom the reports are for.
  let profile: DisclosureProfile
  /// The language that was asked for.
  let named: Language?
  /// The language of what the program says of its own work.
  let ownLanguage: Language
  let format: Format
  let verbosity: Verbosity

  enum Format { case text, json }
  enum Verbosity { case normal, quiet }

  /// Asked for instead of work.
  enum Request {
    case work(Invocation)
    case help(String)
  }

  /// Reads the words after the program's name; tells everything that is wrong with them.
  static func read(_ words: [String]) throws(Problems) -> Request {
    let (ahead, words) = languageAhead(words)
    guard let first = words.first, first != "--help", first != "help", first != "-h" else {
      let named = SpokenWords(ahead + words.dropFirst()).values(of: .language).last
      return .help(Verb.overview(in: named.flatMap(Language.init) ?? .english))
    }
    var problems = Problems()
    guard let verb = Verb(rawValue: first) else {
      problems.add(
        Problem(
          .configuration, at: nil, found: quoted(first), expected: "a verb",
          advice: suggestion(for: first, among: Verb.allCases.map(\.rawValue))))
      throw problems
    }
    let line = SpokenWords(ahead + words.dropFirst())
    let scenarioVerb = verb == .scenario ? ScenarioVerb(line.operands) : nil
    let values = line.values(
      among: scenarioVerb?.options ?? verb.options,
      of: (["vifte", verb.rawValue] + [scenarioVerb?.rawValue].compactMap(\.self))
        .joined(separator: " "), &problems)
    let named = values[.language]?.last
    let language = named.flatMap(Language.init)
    if values[.help] != nil {
      let own = language ?? .english
      return .help(scenarioVerb?.help(in: own) ?? verb.help(in: own))
    }
    if let named, language == nil {
      problems.add(
        Problem(
          .configuration, at: nil, field: "--language", found: quoted(named),
          expected: "da or en"))
    }
    let profile = profile(values, &problems)
    if let problem = misfit(line.operands, verb, scenarioVerb) { problems.add(problem) }
    try problems.throwIfAny()
    return .work(
      Invocation(
        verb: verb, scenarioVerb: scenarioVerb, operands: line.operands, values: values,
        folder: StudyFolder(
          root: values[.study]?.last,
          output: profile == .ownHouse
            ? StudyFolder.ownReports(in: values[.study]?.last) : values[.output]?.last),
        profile: profile,
        named: language, ownLanguage: language ?? .english,
        format: values[.json] == nil ? .text : .json,
        verbosity: values[.quiet] == nil ? .normal : .quiet))
  }

  /// Whom reports are to be made for. Those for the administration alone have a folder of their own, which is no one's to name.
  private static func profile(
    _ values: [Option: [String]], _ problems: inout Problems
  ) -> DisclosureProfile {
    guard let named = values[.profile]?.last else { return .everybody }
    guard let profile = DisclosureProfile(rawValue: named) else {
      problems.add(
        Problem(
          .configuration, at: nil, field: "--profile", found: quoted(named),
          expected: "offentlig or intern",
          advice: suggestion(for: named, among: DisclosureProfile.allCases.map(\.rawValue))))
      return .everybody
    }
    for option in [Option.output, .final]
    where profile == .ownHouse && values[option] != nil {
      problems.add(
        Problem(
          .configuration, at: nil, field: "--profile", found: "intern with --\(option.rawValue)",
          expected: "drafts in reports-intern/", advice: "leave --\(option.rawValue) out"))
    }
    return profile
  }

  /// The language said before the verb, and the words after it.
  private static func languageAhead(_ words: [String]) -> (ahead: [String], words: [String]) {
    let option = "--\(Option.language.rawValue)"
    let count = words.first == option ? 2 : words.first?.hasPrefix("\(option)=") ?? false ? 1 : 0
    return (Array(words.prefix(count)), Array(words.dropFirst(count)))
  }

  /// What is wrong with the words that are no options; nil when they fit the verb.
  private static func misfit(
    _ operands: [String], _ verb: Verb, _ scenarioVerb: ScenarioVerb?
  ) -> Problem? {
    let found =
      operands.isEmpty
      ? "nothing after \(verb.rawValue)" : operands.map { quoted($0) }.joined(separator: " ")
    if let scenarioVerb {
      guard !scenarioVerb.wordCount.contains(operands.count) else { return nil }
      return Problem(
        .configuration, at: nil, found: found,
        expected: "vifte scenario \(scenarioVerb.rawValue)\(scenarioVerb.operands)")
    }
    if verb == .scenario {
      let near = operands.first.flatMap {
        nearestName(to: $0, among: ScenarioVerb.words.map(\.rawValue))
      }
      return Problem(
        .configuration, at: nil, found: operands.first.map { quoted($0) } ?? found,
        expected: ScenarioVerb.names,
        advice: near.map { "did you mean \(quoted($0))?" }
          ?? "vifte scenario --help tells what each takes")
    }
    guard !verb.operandCount.contains(operands.count) else { return nil }
    return Problem(
      .configuration, at: nil, found: found, expected: "vifte \(verb.rawValue)\(verb.operands)")
  }
}

extension Invocation {
  /// The language of texts about a study: the one asked for, else the study's first; refuses one it is not written in.
  func language(of words: StudyWords) throws(Problem) -> Language {
    guard let named else { return words.first }
    if words.languages.contains(named) { return named }
    throw Problem(
      .configuration, at: nil, field: "--language", found: quoted(named.rawValue),
      expected: words.languages.map(\.rawValue).joined(separator: " or "),
      advice: "the study is written in that alone (languages in pipeline.json)")
  }

  /// What becomes of the faults of the inputs: where all are asked for, each is told as it is found.
  func listing(_ console: Console) -> Problems.Listing {
    guard values[.all] != nil else { return .folded }
    return .told { console.tell($0, after: $1) }
  }

  /// The command that asks for the same again, but for where it is written and in what language.
  var repeated: String {
    let options = Option.ofPlans.flatMap { option in
      values[option, default: []].map { " --\(option.rawValue) \(shellQuoted($0))" }
    }
    let words = operands.map { " " + shellQuoted($0) }
    return "vifte \(verb.rawValue)\(words.joined())\(options.joined())"
  }
}

/// A word as a shell takes it, in quotes where it needs them.
private func shellQuoted(_ word: String) -> String {
  let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,=@/".utf8
  return word.utf8.allSatisfy(plain.contains) && !word.isEmpty
    ? word
    : "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
}
