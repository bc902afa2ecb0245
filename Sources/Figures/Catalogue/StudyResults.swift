package import Base

/// Everything a run found out: what reports may tell and audit may explain.
package struct StudyResults: Sendable {
  package let title: Phrase
  /// What is studied and where; nil where the title has to do.
  package let about: Phrase?
  /// What part of the budget the venues are paid from; nil where nobody says.
  package let budgetArea: Phrase?
  package let documents: [SourceDocument]
  package let centres: [Centre]
  package let venues: [Venue]
  package let measures: StudyMeasures
  /// What the numbers were read from.
  package let sources: StudySources
  /// When the frame is of; nil where its row does not say.
  package let framePeriod: String?
  package let sections: [ListSection]
  package let themes: [Theme]
  /// What the sources say of those whom closures affect.
  package let affected: AffectedUsers
  /// Who was heard, and what of it bears on the assumptions.
  package let voices: Voices
  /// The numbers the documents print outside their tables.
  package let facts: [Fact]
  /// The fact that holds the yearly growth of the population; nil where the study names none.
  package let growth: Subject?
  package let scenarios: [Scenario]
  /// Where the users go in each scenario, by its id.
  package let routes: [String: [Route]]
  /// The scenario the overview leads with.
  package let headline: Scenario?
  package let assumptions: [Assumption]
  package let conventions: Conventions
  /// What the freed money could be spent on.
  package let reinvestment: [ReinvestmentOption]
  /// What plans are valued by.
  package let criteria: Criteria
  package let findings: [Finding]
  /// What was decided before the study.
  package let decisions: [Decision]
  /// Why the study computes by the rules it chose.
  package let choices: [ChoiceReason]
  /// What those who hand in the study write of it, in the order a reader takes it up.
  package let papers: [Paper]
  package let edition: EditionMark
  /// Whom the reports are for, and what is withheld of them.
  package let disclosure: DisclosureMark
  package let inputs: [InputFile]
  package let book: FigureBook
  /// What any plan comes to, for a page on which plans are made; made when it is asked for, and nil where nothing is computed of
  /// plans.
  package var script: @Sendable () -> PlanScript? = { nil }

  package init(
    title: Phrase, about: Phrase?, budgetArea: Phrase?, documents: [SourceDocument],
    centres: [Centre], venues: [Venue],
    measures: StudyMeasures, sources: StudySources, framePeriod: String?, sections: [ListSection],
    themes: [Theme], voices: Voices, facts: [Fact], growth: Subject?, affected: AffectedUsers,
    scenarios: [Scenario],
    routes: [String: [Route]], headline: Scenario?,
    assumptions: [Assumption],
    conventions: Conventions, reinvestment: [ReinvestmentOption], criteria: Criteria,
    findings: [Finding], decisions: [Decision], choices: [ChoiceReason], papers: [Paper],
    edition: EditionMark, disclosure: DisclosureMark, inputs: [InputFile], book: FigureBook
  ) {
    self.title = title
    self.about = about
    self.budgetArea = budgetArea
    self.documents = documents
    self.centres = centres
    self.venues = venues
    self.measures = measures
    self.sources = sources
    self.framePeriod = framePeriod
    self.sections = sections
    self.themes = themes
    self.affected = affected
    self.voices = voices
    self.facts = facts
    self.growth = growth
    self.scenarios = scenarios
    self.routes = routes
    self.headline = headline
    self.assumptions = assumptions
    self.conventions = conventions
    self.reinvestment = reinvestment
    self.criteria = criteria
    self.findings = findings
    self.decisions = decisions
    self.choices = choices
    self.papers = papers
    self.edition = edition
    self.disclosure = disclosure
    self.inputs = inputs
    self.book = book
  }

  /// The same study with other scenarios, and the book that holds their figures.
  package func with(
    _ scenarios: [Scenario], routes: [String: [Route]], book: FigureBook
  ) -> StudyResults {
    StudyResults(
      title: title, about: about, budgetArea: budgetArea, documents: documents, centres: centres,
      venues: venues,
      measures: measures,
      sources: sources, framePeriod: framePeriod, sections: sections,
      themes: themes, voices: voices, facts: facts, growth: growth, affected: affected,
      scenarios: scenarios, routes: routes, headline: nil,
      assumptions: assumptions, conventions: conventions, reinvestment: reinvestment,
      criteria: criteria, findings: findings, decisions: decisions, choices: choices,
      papers: papers,
      edition: edition, disclosure: disclosure, inputs: inputs, book: book)
  }

  /// The figures of the visits that the computations rest on, and of the people present.
  package var visits: Metric { measures.visits.metric }
  package var present: Metric { measures.present.metric }

  /// The venues of a centre, in their order.
  package func venues(of centre: Centre) -> [Venue] { venues.filter { $0.centre == centre.id } }

  /// The ids of the venues that are locked so.
  package func locked(_ state: Venue.Lock.State) -> [String] {
    venues.filter { $0.lock?.state == state }.map(\.id)
  }

  /// Which venues no plan may close, and which every plan closes; nil where none is locked.
  package var lockWords: Phrase? {
    let parts: [(state: Venue.Lock.State, words: Phrase)] = [
      (.open, Phrase(da: "Låst åbne: ", en: "Locked open: ")),
      (.closed, Phrase(da: "Låst lukkede: ", en: "Locked closed: ")),
    ]
    let phrases = parts.compactMap { part -> Phrase? in
      let names = venues.filter { $0.lock?.state == part.state }.map(\.name)
      guard !names.isEmpty else { return nil }
      let listed = listed(names)
      return Phrase(
        da: part.words.danish + listed.danish + ".", en: part.words.english + listed.english + ".")
    }
    guard let first = phrases.first else { return nil }
    return phrases.dropFirst().reduce(first) { joined, next in
      Phrase(da: joined.danish + " " + next.danish, en: joined.english + " " + next.english)
    }
  }

  /// The venue of that id.
  package func venue(_ id: String) -> Venue? { venues.first { $0.id == id } }
}

/// A file the run read: how many rows it holds, and its digest.
package struct InputFile: Hashable, Sendable {
  package let path: String
  /// The table it holds; nil for the settings and the data package.
  package let table: String?
  package let rows: Int
  /// The digest of the file, without what is withheld of it.
  package let sha256: String
  /// The cells that are, or the values of a JSON file.
  package let withheld: [Place]

  package init(
    path: String, table: String? = nil, rows: Int, sha256: String, withheld: [Place] = []
  ) {
    self.withheld = withheld
    self.path = path
    self.table = table
    self.rows = rows
    self.sha256 = sha256
  }
}
