extension Verb {
  /// The help page of the verb.
  var help: String {
    let options = self == .scenario ? scenarioOptions : ["", "Options:"] + entries(options)
    let usage = self == .scenario ? scenarioUsage : []
    return page(title("vifte \(rawValue)\(operands)", summary) + usage + options, example: example)
  }

  /// The help page of the program.
  static let overview = """
    vifte turns a city's published counts into checked tables, scenarios and
    committee papers.

    Usage: vifte VERB [OPTION…]

    Verbs:
    \(allCases.map { "  \($0.rawValue.padded(to: 12))\($0.summary)" }.joined(separator: "\n"))

    vifte VERB --help tells the options of a verb, with an example.
    """
}

extension ScenarioVerb {
  /// The help page of the sub-verb.
  var help: String {
    let title = title("vifte scenario \(rawValue)\(operands)", summary)
    let names = operands.contains("BASE") ? "SCENARIO and BASE" : "SCENARIO"
    let plans = operands.isEmpty ? [] : ["", "\(names): \(plansInWords)"]
    return page(title + plans + ["", "Options:"] + entries(options), example: example)
  }
}

/// A command and what it does, on one line or, where that is too narrow, on two.
private func title(_ command: String, _ summary: String) -> [String] {
  let line = "\(command): \(summary)"
  return line.count <= 80 ? [line] : ["\(command):"] + "  \(summary)".wrapped()
}

private func page(_ lines: [String], example: String) -> String {
  """
  \(lines.joined(separator: "\n"))

  Example:
    \(example)

  Exit codes: 0 ok, 1 the inputs break a rule or a check found something, 2 the
  command line or pipeline.json asks for what cannot be, 3 the reports are stale,
  4 the reports are not what a run wrote, 5 a file, the disk or a lock.
  """
}

private let plansInWords = "the id or title of a scenario, or a FILE.json of a plan."

/// The sub-verbs of `scenario`, each with what it does.
private let scenarioUsage: [String] =
  ["", "Usage: vifte scenario, and one of"]
  + ScenarioVerb.allCases.flatMap {
    "  \($0.rawValue)\($0.operands)".padded(to: 26).followed(by: $0.summary)
  }
  + [
    "", "SCENARIO and BASE: \(plansInWords)",
    "vifte scenario show --help tells of show alone; likewise the others.",
  ]

/// The options of `scenario`, together with those the same sub-verbs take.
private let scenarioOptions: [String] = {
  var groups: [(takers: [ScenarioVerb], options: [Option])] = []
  for option in Verb.scenario.options {
    let takers = ScenarioVerb.words.filter { $0.options.contains(option) }
    if let index = groups.firstIndex(where: { $0.takers == takers }) {
      groups[index].options.append(option)
    } else {
      groups.append((takers, [option]))
    }
  }
  return groups.flatMap { takers, options in
    let names = takers.map(\.rawValue).joined(separator: ", ")
    let heading = takers == ScenarioVerb.words ? "Options:" : "Options of \(names):"
    return ["", heading] + entries(options)
  }
}()

private func entries(_ options: [Option]) -> [String] {
  options.flatMap { "  \($0.synopsis)".padded(to: 20).followed(by: $0.meaning) }
}
