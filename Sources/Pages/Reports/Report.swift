package import Document
package import Figures

/// One report: the analyses it tells about, and how it tells it. A report cites figures; it computes none.
package struct Report: Sendable {
  package let name: String
  let place: Place
  /// The analyses that must have run.
  package let analyses: [String]
  /// Of these one at least must have run; none are asked for where there are none.
  package let oneOf: [String]
  package let page: @Sendable (StudyResults) -> Page

  init(
    name: String, place: Place, analyses: [String], oneOf: [String] = [],
    page: @escaping @Sendable (StudyResults) -> Page
  ) {
    self.name = name
    self.place = place
    self.analyses = analyses
    self.oneOf = oneOf
    self.page = page
  }

  /// Whether it has what it tells about among these analyses.
  package func isTold(of made: [String]) -> Bool {
    analyses.allSatisfy(made.contains) && (oneOf.isEmpty || oneOf.contains(where: made.contains))
  }

  /// Where it stands among the others.
  enum Place: Sendable {
    /// Before all others.
    case first
    /// Among the annexes, which are numbered in their order.
    case annex
    /// With those who hold the figures to account.
    case audit
  }

  /// Every report, in the order a reader takes them up.
  package static let all: [Report] = [
    overview, counts, scenarios, input, assumptions,
    uncertainty, everyPlan, criteria, workings, observedClosures, findings, registers, method,
  ]

  /// The pages of the reports of these names, in their order; the annexes numbered, and called by their numbers.
  package static func pages(
    of names: [String], _ results: StudyResults
  ) -> [(page: Page, entry: Site.Entry)] {
    var annexes = 0
    let charts = ChartKind.all.compactMap { $0.chart(results) }
    return all.filter { names.contains($0.name) }.compactMap { report in
      // A paper of that name takes its place.
      let taken = results.papers.filter { $0.name == report.name }.map(\.language)
      let languages = results.book.words.languages.filter { !taken.contains($0) }
      guard !languages.isEmpty else { return nil }
      var page = report.page(results).illustrated(with: charts).written(in: languages)
      if page.fileName.readers == .committee, let about = results.about { page = page.under(about) }
      guard report.place == .annex else { return (page, page.entry(of: report.name, annex: nil)) }
      annexes += 1
      page = page.titled(
        Phrase(
          da: "Bilag \(numbers: [annexes]). \(page.title.danish)",
          en: "Annex \(numbers: [annexes]). \(page.title.english)"))
      return (page, page.entry(of: report.name, annex: annexes))
    }
  }
}

extension Phrase {
  /// The note under sums that someone is missing from.
  static let lowerBound = Phrase(
    da: "En sum, hvor ikke alle er talt, er et mindstetal.",
    en: "A sum that does not cover all is a lower bound.")

}

extension StudyResults {
  /// The source line of what is made of the counts alone.
  var countSource: Phrase { source(of: measures.used) }

  /// The source line of what is made of the counts of some measures.
  func source(of measures: [Measure]) -> Phrase { own(sources.of(measures), computations) }

  /// The source line of what is read off the workshop tables.
  var workshopSource: Phrase { own(sources.workshops, computations) }

  /// The source line of what is read off the coded lists.
  var listSource: Phrase {
    own(sources.lists, Phrase(da: "egen kodning", en: "own coding"))
  }

  /// The source line of the scenarios.
  var scenarioSource: Phrase {
    own(
      sources.of(measures.used) + sources.frame,
      Phrase(da: "egne beregninger og forudsætninger", en: "own calculations and assumptions"))
  }

  /// The same of what scenarios do to visits and people, on which the frame has no bearing.
  var visitScenarioSource: Phrase {
    own(
      sources.of(measures.used),
      Phrase(da: "egne beregninger og forudsætninger", en: "own calculations and assumptions"))
  }

  /// The source line of the scenarios where the ways between venues are told too, which is by where the venues lie.
  var wayedSource: Phrase {
    own(
      sources.of(measures.used) + sources.frame + sources.venues,
      Phrase(da: "egne beregninger og forudsætninger", en: "own calculations and assumptions"))
  }

  private var computations: Phrase { Phrase(da: "egne beregninger", en: "own calculations") }

  private func own(_ sources: [SourceLabel], _ work: Phrase) -> Phrase {
    let cited = SourceLabel.cited(sources)
    return sources.isEmpty
      ? Phrase(da: "\(work.danish).", en: "\(work.english).")
      : Phrase(
        da: "\(cited.danish); \(work.danish).", en: "\(cited.english); \(work.english).")
  }

  /// The reminder that the two counts are no series.
  var noTrend: Phrase {
    Phrase(
      da: """
        »\(visits.name.danish)« og »\(present.name.danish)« måler ikke det samme og kan ikke læses som en udvikling.
        """,
      en: """
        “\(visits.name.english)” and “\(present.name.english)” do not measure the same thing and cannot be read as a \
        trend.
        """)
  }

  /// What the two counts are called in the caption of a table.
  var countsInCaption: Phrase {
    guard measures.hasVisits, measures.hasPresent else {
      return measures.used.first?.nameWithMonths ?? Phrase(da: "Optællinger", en: "Counts")
    }
    let visits = measures.visits.nameWithMonths
    return Phrase(
      da: "\(visits.danish) og \(present.name.inSentence.danish)",
      en: "\(visits.english) and \(present.name.inSentence.english)")
  }

  /// When the counts were made that plans are computed with, or all where there are no visits; each time once.
  var periods: [String] {
    var periods: [String] = []
    let measures = measures.hasVisits ? measures.used : measures.all
    for period in measures.map(\.period) where !period.isEmpty && !periods.contains(period) {
      periods.append(period)
    }
    return periods
  }
}
