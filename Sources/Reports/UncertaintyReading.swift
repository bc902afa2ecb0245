import Document
import Figures

extension Dossier {
  /// The assumptions that move what a scenario frees, the widest swing first.
  func bySwing(of scenario: Scenario) -> [Assumption] {
    func swing(_ assumption: Assumption) -> Double {
      (book[.freedNetSwing, scenario.subject / Subject(assumption.id)]?.outcome.value ?? 0)
        .magnitude
    }
    return plannedAssumptions.enumerated().sorted { first, second in
      let (one, other) = (swing(first.element), swing(second.element))
      return one == other ? first.offset < second.offset : one > other
    }.map(\.element).filter {
      book[.freedNetSwing, scenario.subject / Subject($0.id)]?.outcome.value != 0
    }
  }

  /// The assumptions plans rest on.
  var plannedAssumptions: [Assumption] {
    let tried = Set(book.subjects(of: .freedNetSwing).map(\.id))
    return assumptions.filter { assumption in
      scenarios.contains { tried.contains("\($0.id)/\(assumption.id)") }
    }
  }

  /// What a lost visit is held worth, in the order of `pipeline.json`.
  var visitValues: [Subject] { book.subjects(of: .visitValue) }

  /// The plans that are held against each other, each with its title.
  var comparedPlans: [(subject: Subject, title: Phrase)] {
    let named = scenarios.map { (subject: $0.subject, title: $0.title) }
    guard let value = visitValues.first, !book.subjects(of: .shareBest).isEmpty else { return [] }
    // Closing nothing is always compared, under an id of its own where no scenario does it.
    let unnamed = book.subjects(of: .shareBest).first { subject in
      !named.contains { $0.subject / value == subject } && subject.id.hasSuffix("/\(value.id)")
    }
    return
      (unnamed.map {
        [(Subject(String($0.id.dropLast(value.id.count + 1))), Phrase(da: "I dag", en: "Today"))]
      } ?? []) + named
  }

  /// The numbers of closings for which it is told how often each venue closes.
  var closureCounts: [Subject] {
    guard let venue = venues.first else { return [] }
    return book.subjects(of: .closureFrequency).filter { $0.id.hasPrefix("\(venue.id)/") }.map {
      Subject(String($0.id.dropFirst(venue.id.count + 1)))
    }
  }

  /// For each run of values with the same favourite, what it is and how clear.
  var favourites: [Phrase] {
    var runs: [(plan: (subject: Subject, title: Phrase), values: [Subject])] = []
    for value in visitValues {
      let shares = comparedPlans.map { plan in
        (plan: plan, share: book[.shareBest, plan.subject / value]?.outcome.value)
      }
      guard shares.allSatisfy({ $0.share != nil }),
        let best = shares.max(by: { ($0.share ?? 0) < ($1.share ?? 0) })?.plan
      else { continue }
      if runs.last?.plan.subject == best.subject {
        runs[runs.count - 1].values.append(value)
      } else {
        runs.append((best, [value]))
      }
    }
    return runs.compactMap { run in
      guard let first = run.values.first, let last = run.values.last else { return nil }
      let (plan, title) = run.plan
      let range =
        first == visitValues.first
        ? Phrase(da: "højst \(.visitValue, last)", en: "at most \(.visitValue, last)")
        : last == visitValues.last
          ? Phrase(da: "mindst \(.visitValue, first)", en: "at least \(.visitValue, first)")
          : Phrase(
            da: "\(.visitValue, first) til \(.visitValue, last)",
            en: "\(.visitValue, first) to \(.visitValue, last)")
      let shares =
        first == last
        ? Phrase(
          da: "i \(.shareBest, plan / first) af verdenerne",
          en: "in \(.shareBest, plan / first) of the worlds")
        : Phrase(
          da: """
            i \(.shareBest, plan / first) af verdenerne ved \(.visitValue, first) og \(.shareBest, plan / last) ved \
            \(.visitValue, last)
            """,
          en: """
            in \(.shareBest, plan / first) of the worlds at \(.visitValue, first) and \(.shareBest, plan / last) at \
            \(.visitValue, last)
            """)
      return Phrase(
        da: """
          Hvis et mistet dagligt besøg anses for \(range.danish) værd om året, er »\(title.danish)« oftest bedst: \
          \(shares.danish).
          """,
        en: """
          If a lost daily visit is held worth \(range.english) a year, “\(title.english)” is most often best: \
          \(shares.english).
          """)
    }
  }

  /// What the intervals hold, and why their middle is not the scenarios' own figure where that is so.
  var middle: Phrase {
    let holds = Phrase(
      da:
        "I \(.methodChoice, "worlds-inside") af verdenerne ligger resultatet inden for intervallet.",
      en: "In \(.methodChoice, "worlds-inside") of the worlds the result lies within the interval.")
    let atAnEnd = plannedAssumptions.contains {
      $0.range.low < $0.range.high && ($0.value == $0.range.low || $0.value == $0.range.high)
    }
    guard atAnEnd else { return holds }
    return Phrase(
      da: """
        \(holds.danish) Midten er ikke scenarierapportens tal, for dér er nogle forudsætninger sat i den ene ende af \
        deres interval.
        """,
      en: """
        \(holds.english) The middle is not the figure of the scenarios report, where some assumptions are set at one \
        end of their range.
        """)
  }

  /// How sharp a typical venue's mean becomes with more counts.
  var sharpness: Phrase {
    let widths = book.subjects(of: .presentHalfWidth)
    guard widths.allSatisfy({ book[.presentHalfWidth, $0]?.outcome.value != nil }) else {
      return Phrase(
        da: "Hvor meget flere optællinger ville hjælpe, kan ikke beregnes uden tal for 2015.",
        en: "How much more counts would help cannot be computed without counts of 2015.")
    }
    func steps(_ words: (Subject) -> Sentence) -> Sentence {
      joined(widths.map { words($0) + "\(.presentHalfWidth, $0)" }, ", ")
    }
    return Phrase(
      da: """
        På et tilbud med \(.typicalPresent, .all) til stede i gennemsnit (det midterste tal i 2015) er usikkerheden \
        til hver side \(steps { "ved \(.momentsTried, $0) \($0 == "1" ? "optælling" : "optællinger") ±" }). Flere optællinger på \
        tilfældige tidspunkter kan give tal, der kan bære en rangordning.
        """,
      en: """
        At a venue with \(.typicalPresent, .all) present on average (the middle count of 2015) the uncertainty to \
        either side is \(steps { "with \(.momentsTried, $0) \($0 == "1" ? "count" : "counts") ±" }). More counts at random times \
        can give figures that carry a ranking.
        """)
  }
}
