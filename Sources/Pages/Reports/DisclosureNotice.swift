package import Document
package import Figures

/// What a page says of small counts above all else: that it is for the administration alone, or that it withholds some; nil
/// where there is nothing to say.
package func disclosureNotice(_ results: StudyResults, on page: Page) -> Phrase? {
  let mark = results.disclosure
  guard mark.profile == .everybody else {
    return Phrase(
      da:
        "\(strong: "INTERN: må ikke offentliggøres.") Siden viser tal, der er udeladt i den offentlige udgave.",
      en:
        "\(strong: "INTERN (internal): not to be published.") The page shows numbers that the public edition withholds."
    )
  }
  let cited = Set(page.citations).compactMap { results.book[$0] }
  let parts = [
    cited.contains { $0.status == .hidden } ? withheld(results) : nil,
    !mark.plansLeftOut.isEmpty && cited.contains { results.isOfPlan($0) } ? plansLeftOut : nil,
  ].compactMap(\.self)
  return parts.isEmpty ? nil : together(parts)
}

/// What a page says after all else where it shows small counts that a document has published; nil where it shows none.
package func disclosureNote(_ results: StudyResults, on page: Page) -> Phrase? {
  guard results.disclosure.profile == .everybody,
    page.citations.contains(where: {
      results.book[$0].map { isSmallAndPublished($0, results) } ?? false
    })
  else { return nil }
  return shownAsPublished
}

private func withheld(_ results: StudyResults) -> Phrase {
  let isCounted = results.book[.withheldCounts, .all] != nil
  return isCounted
    ? Phrase(
      da: """
        Af hensyn til fortrolighed er \(.withheldCounts, .all) tal om personer udeladt, og med dem alt det, der hviler på dem; \
        mærket er ·. Hvilke af dem der er små, fremgår ikke. Middeltal, største og mindste tal, rangfølger og prøver \
        er af de tal, der er vist.
        """,
      en: """
        To protect confidentiality, \(.withheldCounts, .all) \(results.isOne(.withheldCounts) ? "count of persons is" : "counts of persons are") \
        withheld, and with them all that rests on them; the mark is ·. Which of them are small is not told. \
        Means, largest and smallest numbers, rankings and tests are of the numbers that are shown.
        """)
    : Phrase(
      da: "Tal med mærket · er udeladt af hensyn til fortrolighed.",
      en: "Numbers marked · are withheld to protect confidentiality.")
}

private let shownAsPublished = Phrase(
  da: """
    Antal personer under \(.methodChoice, "small-count", .bare) er vist, hvor et dokument allerede har offentliggjort dem.
    """,
  en: """
    Counts of fewer than \(.methodChoice, "small-count", .bare) persons are shown where a document has already published them.
    """)

private let plansLeftOut = Phrase(
  da: """
    Planer, der kan være dem, der lukker \(.theVenues) med de laveste tal, er udeladt, når nogle af tallene er det: hvilke \(.venues) det er, \
    ville røbe dem.
    """,
  en: """
    Plans that may be those that close the \(.venues) with the lowest counts are left out where some of the counts are withheld: which \
    \(.venues) they are would give them away.
    """)

/// Whether it is a count of persons as a document prints it, and a small one.
private func isSmallAndPublished(_ figure: Figure, _ results: StudyResults) -> Bool {
  let metric = figure.name.metric
  let isOfPersons =
    results.measures.all.contains { $0.metric == metric && $0.kind != .visits }
    || [.attendances, .attendancesByUsers].contains(metric)
  guard isOfPersons, figure.status == .stated, let value = figure.outcome.value else {
    return false
  }
  return value > 0 && value < Double(results.disclosure.rule.threshold)
    && results.book[.methodChoice, "small-count"] != nil
}

extension StudyResults {
  /// Whether a figure is of a plan.
  fileprivate func isOfPlan(_ figure: Figure) -> Bool {
    let id = figure.name.subject.id
    return scenarios.contains {
      id == $0.id || id.hasPrefix("\($0.id)/") || id.hasPrefix("\($0.id)@")
    }
  }
}

/// How small counts are treated, for the page on method.
func disclosureRule(_ results: StudyResults) -> [Phrase] {
  guard results.book[.methodChoice, "small-count"] != nil else { return [] }
  let rule = results.disclosure.rule
  let visits =
    rule.visits == .protect
    ? Phrase(da: "Besøg behandles på samme måde.", en: "Visits are treated in the same way.")
    : Phrase(
      da: "Besøg er hændelser og ikke personer, og de vises.",
      en: "Visits are events and not persons, and they are shown.")
  let published =
    rule.published == .keep
    ? Phrase(
      da: "Det, et offentliggjort dokument har oplyst, vises, som det står.",
      en: "What a published document states is shown as it stands.")
    : Phrase(
      da: "Det gælder også det, et dokument allerede har offentliggjort.",
      en: "That holds for what a document has already published as well.")
  return [
    Phrase(
      da: """
        Et antal personer, der ikke er nul, men under \(.methodChoice, "small-count", .bare), er udeladt (·), og med det så få andre tal, \
        at intet udeladt tal kan bestemmes af det viste: hvert kunne være mindst så mange personer flere eller færre. \
        \(published.danish) \(visits.danish) Alt, der hviler på et udeladt tal, er også udeladt; kun summer, der intet røber, er \
        vist. Middeltal, rangfølger og prøver er af de tal, der er vist.
        """,
      en: """
        A count of persons that is not nought but below \(.methodChoice, "small-count", .bare) is withheld (·), and with it so few others that \
        no withheld number can be told from what is shown: each could be at least so many persons more or fewer. \
        \(published.english) \(visits.english) All that rests on a withheld number is withheld as well; only sums that give \
        nothing away are shown. Means, rankings and tests are of the numbers that are shown.
        """)
  ]
}
