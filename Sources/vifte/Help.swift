import Assembly
import Document
import Figures

extension Verb {
  /// The help page of the verb.
  func help(in language: Language) -> String {
    let own = [("", options)]
    let usage = self == .scenario ? scenarioUsage(in: language) : []
    let command = "vifte \(rawValue)\(operandWords[language].words)"
    return page(
      title(command, summary[language].words) + usage
        + entries(self == .scenario ? scenarioOptions : own, in: language),
      example: example, in: language)
  }

  /// The help page of the program.
  static func overview(in language: Language) -> String {
    let lead = Phrase(
      da: """
        vifte gør en bys optællinger til kontrollerede tabeller, scenarier og papirer til et udvalg.
        """,
      en: """
        vifte turns a city's published counts into checked tables, scenarios and committee papers.
        """)
    let usage = Phrase(
      da: "Brug: vifte VERBUM [TILVALG…]", en: "Usage: vifte VERB [OPTION…]")
    let heading = Phrase(da: "Verber:", en: "Verbs:")
    let more = Phrase(
      da: "vifte VERBUM --help fortæller om et verbums tilvalg, med et eksempel.",
      en: "vifte VERB --help tells the options of a verb, with an example.")
    let other = Phrase(
      da: "In English: vifte --help", en: "På dansk: vifte --language da --help")
    let verbs = allCases.flatMap {
      "  \($0.rawValue.padded(to: 12))".followed(by: $0.summary[language].words)
    }
    return
      (lead[language].words.wrapped() + ["", usage[language].words, "", heading[language].words]
      + verbs + ["", more[language].words, other[language].words]).joined(separator: "\n")
  }
}

extension ScenarioVerb {
  /// The help page of the sub-verb.
  func help(in language: Language) -> String {
    let command = "vifte scenario \(rawValue)\(operandWords[language].words)"
    let names =
      self == .compare
      ? Phrase(da: "SCENARIE og BASIS", en: "SCENARIO and BASE")
      : Phrase(da: "SCENARIE", en: "SCENARIO")
    let plans =
      operands.isEmpty
      ? [] : ["", "\(names[language].words): \(plansInWords[language].words)"]
    return page(
      title(command, summary[language].words) + plans + entries([("", options)], in: language),
      example: example, in: language)
  }
}

/// A command and what it does, on one line or, where that is too narrow, on two.
private func title(_ command: String, _ summary: String) -> [String] {
  let line = "\(command): \(summary)"
  return line.columnCount <= terminalWidth ? [line] : ["\(command):"] + "  \(summary)".wrapped()
}

private func page(_ lines: [String], example: String, in language: Language) -> String {
  let heading = Phrase(da: "Eksempel:", en: "Example:")
  let codes = Phrase(
    da: """
      Slutkoder: 0 i orden, 1 tabellerne bryder en regel, eller en kontrol fandt noget, 2 kommandolinjen eller \
      pipeline.json beder om noget, der ikke kan lade sig gøre, 3 rapporterne er forældede, 4 rapporterne er ikke det, en \
      kørsel skrev, 5 en fil, disken eller en lås.
      """,
    en: """
      Exit codes: 0 ok, 1 the inputs break a rule or a check found something, 2 the command line or pipeline.json asks for \
      what cannot be, 3 the reports are stale, 4 the reports are not what a run wrote, 5 a file, the disk or a lock.
      """)
  return
    (lines + ["", heading[language].words, "  \(example)", ""] + codes[language].words.wrapped())
    .joined(separator: "\n")
}

private let plansInWords = Phrase(
  da: "id eller titel på et scenarie, eller en plan i FIL.json.",
  en: "the id or title of a scenario, or a FILE.json of a plan.")

/// The sub-verbs of `scenario`, each with what it does.
private func scenarioUsage(in language: Language) -> [String] {
  let lead = Phrase(
    da: "Brug: vifte scenario og et af disse", en: "Usage: vifte scenario, and one of")
  let names = Phrase(da: "SCENARIE og BASIS", en: "SCENARIO and BASE")
  let more = Phrase(
    da: "vifte scenario show --help fortæller om show alene; de andre ligeså.",
    en: "vifte scenario show --help tells of show alone; likewise the others.")
  let commands = ScenarioVerb.allCases.map {
    ("  \($0.rawValue)\($0.operandWords[language].words)", $0.summary[language].words)
  }
  let width = (commands.map(\.0.columnCount).max() ?? 0) + 2
  return ["", lead[language].words]
    + commands.flatMap { $0.0.padded(to: width).followed(by: $0.1) }
    + ["", "\(names[language].words): \(plansInWords[language].words)", more[language].words]
}

/// The options of `scenario`, together with those the same sub-verbs take.
private let scenarioOptions: [(takers: String, options: [Option])] = {
  var groups: [(takers: [ScenarioVerb], options: [Option])] = []
  for option in Verb.scenario.options {
    let takers = ScenarioVerb.words.filter { $0.options.contains(option) }
    if let index = groups.firstIndex(where: { $0.takers == takers }) {
      groups[index].options.append(option)
    } else {
      groups.append((takers, [option]))
    }
  }
  return groups.map { takers, options in
    (takers == ScenarioVerb.words ? "" : takers.map(\.rawValue).joined(separator: ", "), options)
  }
}()

/// Groups of options, each under the names of those that take them, or under none where all do.
private func entries(
  _ groups: [(takers: String, options: [Option])], in language: Language
) -> [String] {
  groups.flatMap { takers, options -> [String] in
    let heading =
      takers.isEmpty
      ? Phrase(da: "Tilvalg:", en: "Options:")
      : Phrase(da: "Tilvalg til \(takers):", en: "Options of \(takers):")
    return ["", heading[language].words]
      + options.flatMap {
        "  \($0.synopsis[language].words)".padded(to: 20)
          .followed(by: $0.meaning[language].words)
      }
  }
}
