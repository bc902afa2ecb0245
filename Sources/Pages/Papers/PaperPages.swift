package import Base
package import Document
package import Figures

extension Report {
  /// The pages of the study's papers, in its order, with what others refer to them by; what they cite and there is not is a
  /// problem.
  package static func papers(
    of results: StudyResults, beside made: [(page: Page, entry: Site.Entry)]
  ) throws(Problems) -> [(page: Page, entry: Site.Entry)] {
    guard !results.papers.isEmpty else { return [] }
    var problems = Problems()
    let names = results.papers.map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let entries = names.map { entry(of: $0, results) } + made.map(\.entry)
    let (tables, charts) = (tables(of: results, beside: made), charts(of: results))
    var pages: [(page: Page, entry: Site.Entry)] = []
    for (name, entry) in zip(names, entries) {
      for paper in results.papers where paper.name == name {
        refuse(paper, beside: made, &problems)
        let composer = PaperComposer(
          results: results, paper: paper, tables: tables, charts: charts, entries: entries)
        pages.append((composer.page(entry.name, &problems), entry))
      }
    }
    try problems.throwIfAny()
    return pages
  }

  /// The tables a paper can place, by what it calls them: those of the pages made, and those an overview has alone. That of the
  /// budget is of the scenario the overview leads with, or of the one in brackets.
  static func tables(
    of results: StudyResults, beside made: [(page: Page, entry: Site.Entry)]
  ) -> [String: Table] {
    let budget = Paper.Insert.budgetTable
    let all =
      made.flatMap(\.page.tables) + overviewTables(results)
      + [results.headline.flatMap { economyTable(budget, of: $0, results) }].compactMap(\.self)
    let ofPlans = results.scenarios.filter { !$0.changesNothing }.compactMap { scenario in
      economyTable("\(budget)-\(scenario.id)", of: scenario, results).map {
        ("\(budget)[\(scenario.id)]", $0)
      }
    }
    return Dictionary(all.map { ($0.id, $0) } + ofPlans) { first, _ in first }
  }

  /// The charts a paper can place, by what it calls them, as the tables.
  static func charts(of results: StudyResults) -> [String: Chart] {
    let all = ChartKind.all.compactMap { $0.chart(results) }
    let ofPlans = results.scenarios.compactMap { scenario in
      frameChart("\(ChartKind.frame.id)-\(scenario.id)", of: scenario, results).map {
        ("\(ChartKind.frame.id)[\(scenario.id)]", $0)
      }
    }
    return Dictionary(all.map { ($0.id, $0) } + ofPlans) { first, _ in first }
  }

  private static func entry(of name: String, _ results: StudyResults) -> Site.Entry {
    let papers = results.papers.filter { $0.name == name }
    func file(_ language: Language) -> String {
      (papers.first { $0.language == language } ?? papers.first)?.pageName ?? name
    }
    func title(_ language: Language) -> Sentence {
      guard let paper = papers.first(where: { $0.language == language }) ?? papers.first else {
        return "\(name)"
      }
      return PaperComposer(results: results, paper: paper, tables: [:], charts: [:], entries: [])
        .title
    }
    return Site.Entry(
      report: name, name: Page.FileName(da: file(.danish), en: file(.english)),
      title: Phrase(da: title(.danish), en: title(.english)),
      languages: papers.map(\.language))
  }

  /// No two pages lie in one file, and a paper takes the place of no report but the overview.
  private static func refuse(
    _ paper: Paper, beside made: [(page: Page, entry: Site.Entry)], _ problems: inout Problems
  ) {
    let taken =
      made.filter { $0.page.languages.contains(paper.language) }
      .map(\.page.fileName).filter { $0.readers == .committee }.map { $0[paper.language] }
      + ["index", WhatIfPage.entry.name[paper.language]]
    if taken.contains(paper.pageName) {
      problems.add(
        Problem(
          .data, at: Base.Place(file: paper.file),
          found: "a paper of the name \(quoted(paper.pageName))",
          expected: "a name that no page of the study has", advice: "call the file something else"))
    }
    let reports = all.map(\.name).filter { $0 != overview.name } + [WhatIfPage.entry.report]
    if reports.contains(paper.name) {
      problems.add(
        Problem(
          .data, at: Base.Place(file: paper.file),
          found: "a paper called \(quoted(paper.name)), as a report is",
          expected: "a name of its own, or \(quoted(overview.name)), whose place it takes",
          advice: "give it another name in pipeline.json"))
    }
  }
}
