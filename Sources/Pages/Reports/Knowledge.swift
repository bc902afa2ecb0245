import Document
import Figures

/// Where it stands what knowing more is worth before a scenario is carried out or not, at one value of a lost visit.
struct KnowledgeFigures {
  /// The scenario and the value.
  let subject: Subject
  private let scenario: Scenario
  private let worth: Subject
  private let mark: String

  init(_ scenario: Scenario, valuing worth: Subject, mark: String = "") {
    (self.scenario, self.worth, self.mark) = (scenario, worth, mark)
    subject = Subject((scenario.subject / worth).id + mark)
  }

  /// One thing that could be found out.
  struct Input {
    let id: String
    let name: Phrase
    /// What its figure is about.
    let subject: Subject
  }

  /// What could be found out, the most worth first.
  func inputs(_ assumptions: [Assumption], _ book: FigureBook) -> [Input] {
    let visits = Phrase(da: "De berørte besøg", en: "The visits affected")
    let inputs: [Input] =
      [input(Subject.displaced.id, visits)] + assumptions.map { input($0.id, $0.name) }
    let found = inputs.filter { book[.valueOfInput, $0.subject] != nil }
    func worth(_ input: Input) -> Double { book[.valueOfInput, input.subject]?.outcome.value ?? 0 }
    return found.enumerated().sorted { first, second in
      let (one, other) = (worth(first.element), worth(second.element))
      return one == other ? first.offset < second.offset : one > other
    }.map(\.element)
  }

  private func input(_ id: String, _ name: Phrase) -> Input {
    Input(id: id, name: name, subject: Subject((scenario.subject / Subject(id) / worth).id + mark))
  }

  /// What is most worth finding out; nil where the answer would be the same whatever was found.
  func first(_ assumptions: [Assumption], _ book: FigureBook) -> Input? {
    inputs(assumptions, book).first { input in
      book[.valueOfInput, input.subject]?.outcome.value.map { $0 > 0 } ?? false
    }
  }
}

/// How often scenarios are worth it, and what is most worth finding out first, by the value of a lost visit.
func knowledgeTable(
  _ scenarios: [Scenario], valuing worths: [Subject], mark: String = "",
  _ assumptions: [Assumption], _ book: FigureBook, source: Phrase = Phrase("")
) -> Table {
  Table(
    id: "uncertainty-knowledge",
    caption: Phrase(
      da: "Hvad det er værd at finde ud af først, efter værdien af et mistet \(.dailyOne) besøg",
      en: "What is worth finding out first, by the value of a lost \(.dailyOne) visit"),
    columns: [
      Table.Column("scenario", Phrase(da: "Scenarie", en: "Scenario")),
      Table.Column(
        "visit_value", Phrase(da: "Værdi af et mistet besøg", en: "Value of a lost visit"),
        .figures(.value)),
      Table.Column(
        "chance_of_benefit",
        Phrase(
          da: "Det frigjorte er mere værd (pct.)", en: "What is freed is worth more (per cent)"),
        .figures(.bare)),
      Table.Column(
        "value_of_information",
        Phrase(
          da: "Værdi af at vide alt (mio. \(.currency) om året)",
          en: "Value of knowing everything (million \(.currency) a year)"), .figures(.bare)),
      Table.Column(
        "first", Phrase(da: "Mest værd at kende", en: "Most worth knowing")),
      Table.Column(
        "value_of_input",
        Phrase(
          da: "Værdi af at kende det (mio. \(.currency) om året)",
          en: "Value of knowing it (million \(.currency) a year)"), .figures(.bare)),
    ],
    rows: scenarios.flatMap { scenario in
      worths.compactMap { worth in
        let known = KnowledgeFigures(scenario, valuing: worth, mark: mark)
        guard book[.valueOfInformation, known.subject] != nil else { return nil }
        let first = known.first(assumptions, book)
        return Table.Row([
          .words(scenario.title), .figure(.visitValue, worth),
          .figure(.chanceOfBenefit, known.subject), .figure(.valueOfInformation, known.subject),
          .words(first?.name ?? Phrase(da: "intet enkelt forhold", en: "no one thing by itself")),
          first.map { .figure(.valueOfInput, $0.subject) }
            ?? .words(Phrase(da: "ingen", en: "none")),
        ])
      }
    },
    notes: [
      Phrase(
        da: """
          Værdien af et mistet besøg er et værdivalg: \(.currency) om året for ét mistet \(.dailyOne) besøg. Der sammenlignes kun \
          med at lade alt være, som det er.
          """,
        en: """
          The value of a lost visit is a value judgement: \(.currency) a year for one \(.dailyOne) visit lost. Each is held \
          against leaving everything as it is, and nothing else.
          """)
    ],
    source: source)
}
