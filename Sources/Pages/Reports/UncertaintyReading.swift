import Document
import Figures

/// What moves a result: an assumption, or how missing counts are filled in.
enum Swinging {
  case assumption(Assumption)
  case missingCounts

  var subject: Subject {
    switch self {
    case .assumption(let assumption): Subject(assumption.id)
    case .missingCounts: "missing_counts"
    }
  }

  var name: Phrase {
    switch self {
    case .assumption(let assumption): assumption.name
    case .missingCounts: Phrase(da: "Manglende besøgstal", en: "Missing visits")
    }
  }

  /// The range it goes through, or what it goes through.
  var range: Table.Cell {
    switch self {
    case .assumption(let assumption): .figure(.assumption, Subject(assumption.id))
    case .missingCounts: .words(Phrase(da: "udfyldningerne", en: "the fillings"))
    }
  }
}

extension StudyResults {
  /// What moves what a scenario frees, the widest swing first.
  func bySwing(of scenario: Scenario) -> [Swinging] {
    func swing(_ swinging: Swinging) -> Double? {
      book[.freedNetSwing, scenario.subject / swinging.subject]?.outcome.value
    }
    return swinging.enumerated().sorted { first, second in
      let one = swing(first.element)?.magnitude ?? 0
      let other = swing(second.element)?.magnitude ?? 0
      return one == other ? first.offset < second.offset : one > other
    }.map(\.element).filter { (swing($0) ?? 0) != 0 }
  }

  /// What moves the scenarios: the assumptions they rest on, and the missing counts where there are any.
  var swinging: [Swinging] {
    let isMissing = scenarios.contains {
      book[.freedNetSwing, $0.subject / Swinging.missingCounts.subject] != nil
    }
    return plannedAssumptions.map(Swinging.assumption) + (isMissing ? [.missingCounts] : [])
  }

  /// The assumptions plans rest on.
  var plannedAssumptions: [Assumption] {
    guard hasMoney else {
      return assumptions.filter { assumption in
        Parameter(rawValue: assumption.id).map { $0.bearing == .trials && !$0.isOfMoney } ?? false
      }
    }
    let tried = Set(book.subjects(of: .freedNetSwing).map(\.id))
    return assumptions.filter { assumption in
      scenarios.contains { tried.contains("\($0.id)/\(assumption.id)") }
    }
  }

  /// That choices with a range are not among what moves the figures, and can move them too; nil where there are none.
  var choicesLeftOut: Phrase? {
    let choices = conventions.open([.choices, .plans], among: assumptions)
    guard !choices.isEmpty else { return nil }
    let names = listed(
      choices.map { Phrase(da: "»\($0.name.danish)«", en: "“\($0.name.english)”") })
    return Phrase(
      da: """
        Ikke med, fordi de er valg og ikke usikre: \(names.danish). Også de kan flytte tallet.
        """,
      en: """
        Not included, as they are choices and not uncertain: \(names.english). They can move the figure too.
        """)
  }

  /// What a lost visit is held worth, in the order of `pipeline.json`.
  var visitValues: [Subject] { book.subjects(of: .visitValue) }

  /// The numbers of closings for which it is told how often each venue closes.
  var closureCounts: [Subject] {
    guard let venue = venues.first else { return [] }
    return book.subjects(of: .closureFrequency).filter { $0.id.hasPrefix("\(venue.id)/") }.map {
      Subject(String($0.id.dropFirst(venue.id.count + 1)))
    }
  }

  /// What the intervals hold, and why their middle is not the scenarios' own figure where that is so.
  var middle: Phrase {
    let holds = Phrase(
      da:
        "I \(.methodChoice, "draws-inside") af gentagelserne ligger resultatet inden for intervallet.",
      en:
        "In \(.methodChoice, "draws-inside") of the repetitions the result lies within the interval."
    )
    let atAnEnd = plannedAssumptions.contains {
      $0.range.low < $0.range.high && ($0.value == $0.range.low || $0.value == $0.range.high)
    }
    guard atAnEnd else { return holds }
    return Phrase(
      da: """
        \(holds.danish) Midten er ikke scenariets eget tal, for i det er nogle forudsætninger sat i den ene ende af \
        deres interval. Hvor intervaller er skæve, eller besøgstal mangler, flytter det også midten.
        """,
      en: """
        \(holds.english) The middle is not the scenario's own figure, in which some assumptions are set at one \
        end of their range. Where ranges are skewed, or visits missing, that moves the middle as well.
        """)
  }
}
