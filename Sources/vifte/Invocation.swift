import Figures

/// What the user asked for on the command line.
struct Invocation {
  let verb: Verb
  let operands: [String]
  /// What was said after the options that take a value, in the order it was said.
  let values: [Option: [String]]
  let folder: StudyFolder
  let language: Language
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
    guard let first = words.first, first != "--help", first != "help", first != "-h" else {
      return .help(Verb.overview)
    }
    var problems = Problems()
    guard let verb = Verb(rawValue: first) else {
      problems.add(
        Problem(
          .configuration, at: nil, found: quoted(first), expected: "a verb",
          advice: suggestion(for: first, among: Verb.allCases.map(\.rawValue))))
      throw problems
    }
    var values: [Option: [String]] = [:]
    var operands: [String] = []
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        operands.append(word)
        continue
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? ""
      guard let option = Option(rawValue: name), verb.options.contains(option) else {
        problems.add(
          Problem(
            .configuration, at: nil, found: quoted(word),
            expected: "an option of vifte \(verb.rawValue)",
            advice: suggestion(for: name, among: verb.options.map(\.rawValue))))
        continue
      }
      if option.takesValue {
        let given = parts.count > 1 ? String(parts[1]) : rest.popFirst()
        if let given, !given.isEmpty {
          values[option, default: []].append(given)
        } else {
          problems.add(
            Problem(
              .configuration, at: nil, found: "\(word) alone", expected: "a value after it"))
        }
      } else {
        values[option] = []
      }
    }
    if values[.help] != nil { return .help(verb.help) }
    let named = values[.language]?.last ?? Language.danish.rawValue
    let language = Language(rawValue: named)
    if language == nil {
      problems.add(
        Problem(
          .configuration, at: nil, field: "--language", found: quoted(named),
          expected: "da or en"))
    }
    if !verb.operandCount.contains(operands.count) {
      problems.add(
        Problem(
          .configuration, at: nil,
          found: operands.isEmpty
            ? "nothing after \(verb.rawValue)" : operands.map { quoted($0) }.joined(separator: " "),
          expected: "vifte \(verb.rawValue)\(verb.operands)"))
    }
    try problems.throwIfAny()
    return .work(
      Invocation(
        verb: verb, operands: operands, values: values,
        folder: StudyFolder(root: values[.study]?.last, output: values[.output]?.last),
        language: language ?? .danish, format: values[.json] == nil ? .text : .json,
        verbosity: values[.quiet] == nil ? .normal : .quiet))
  }
}

extension Invocation {
  /// The command that asks for the same again, but for where it is written and in what language.
  var repeated: String {
    let asked: [Option] = [.close, .keep, .merge, .new, .withdraw, .stagger, .set]
    let options = asked.flatMap { option in
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
