import Base
import Figures

/// The words after a verb, told apart: options with their values, and the rest.
struct SpokenWords {
  /// An option as it was written, with its value where it takes one and has one.
  private struct Spoken {
    let word: String
    let name: String
    let option: Option?
    let value: String?
  }

  /// The words that are no options.
  let operands: [String]
  private let spoken: [Spoken]

  init(_ words: some Sequence<String>) {
    var operands: [String] = []
    var spoken: [Spoken] = []
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        operands.append(word)
        continue
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false
      ).map(String.init)
      let option = Option(rawValue: parts[0])
      // The value of an option that is refused is no operand either.
      let value =
        parts.count > 1 ? parts[1] : option?.takesValue == true ? rest.popFirst() : nil
      spoken.append(Spoken(word: word, name: parts[0], option: option, value: value))
    }
    self.operands = operands
    self.spoken = spoken
  }

  /// What was said after an option, whatever command it belongs to.
  func values(of option: Option) -> [String] {
    spoken.filter { $0.option == option }.compactMap(\.value)
  }

  /// What was said after each option, in the order it was said; an option that the command does not take, has no value
  /// or is given too often is a problem.
  func values(
    among options: [Option], of command: String, _ problems: inout Problems
  ) -> [Option: [String]] {
    var values: [Option: [String]] = [:]
    for spoken in spoken {
      guard let option = spoken.option, options.contains(option) else {
        problems.add(
          Problem(
            .configuration, at: nil, found: quoted(spoken.word),
            expected: "an option of \(command)",
            advice: spoken.option == nil
              ? suggestion(for: spoken.name, among: options.map(\.rawValue))
              : "allowed: " + options.map(\.rawValue).joined(separator: ", ")))
        continue
      }
      guard option.takesValue else {
        if spoken.value != nil {
          problems.add(
            Problem(
              .configuration, at: nil, found: quoted(spoken.word),
              expected: "--\(spoken.name) alone"))
        }
        values[option] = []
        continue
      }
      if let value = spoken.value, !value.isEmpty {
        values[option, default: []].append(value)
      } else {
        problems.add(
          Problem(
            .configuration, at: nil, found: "\(spoken.word) alone", expected: "a value after it"))
      }
    }
    for option in options where !option.mayRepeat {
      guard let given = values[option], given.count > 1 else { continue }
      problems.add(
        Problem(
          .configuration, at: nil, field: "--\(option.rawValue)",
          found: given.map { quoted($0) }.joined(separator: " and "), expected: "one value"))
    }
    return values
  }
}
