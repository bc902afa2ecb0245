package import Document
package import Figures

/// What a page says of small counts above all else: that it is for the administration alone, or that it withholds some; nil
/// where there is nothing to say.
package func disclosureNotice(_ results: StudyResults, on page: Page) -> Phrase? {
  let mark = results.disclosure
  guard mark.profile == .everybody else {
    return together([
      ownHouseNotice,
      Phrase(
        da: "Siden viser tal, der er udeladt i den offentlige udgave.",
        en: "The page shows numbers that the public edition withholds."),
    ])
  }
  let cited = page.citations.lazy.compactMap { results.book[$0] }
  let parts = [
    cited.contains {
      $0.status == .hidden || mark.counts > 0 && overVenues.contains($0.name.metric)
    }
      ? withheld(results) : nil,
    !mark.plansLeftOut.isEmpty && cited.contains { results.isOfPlan($0) } ? plansLeftOut : nil,
  ].compactMap(\.self)
  return parts.isEmpty ? nil : together(parts)
}

/// What is told of all venues at once, and made of those whose numbers are shown: it has no mark where some are not.
private let overVenues: Set<Metric> = [
  .rankAgreement, .comparedPairs, .separablePairs, .amongThreeFewest, .typicalPresent,
  .mostPresent, .momentShare,
]

/// What stands on everything that is for the administration alone.
package let ownHouseNotice = Phrase(
  da: "\(strong: "INTERN: må ikke offentliggøres.")",
  en: "\(strong: "INTERN (internal): not to be published.")")

/// The same before a title, where nothing stands out.
let ownHouseMark = Phrase(da: "INTERN: ", en: "INTERN (internal): ")

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
  let counts =
    results.disclosure.rule.visits == .protect
    ? Phrase(da: "tal", en: results.isOne(.withheldCounts) ? "count is" : "counts are")
    : Phrase(
      da: "tal om personer",
      en: results.isOne(.withheldCounts) ? "count of persons is" : "counts of persons are")
  return isCounted
    ? Phrase(
      da: """
        Af hensyn til fortrolighed er \(.withheldCounts, .all) \(counts.danish) udeladt, og med dem alt det, der hviler på dem; \
        mærket er ·. Hvilke af dem der er små, fremgår ikke. Middeltal, største og mindste tal, rangfølger og prøver \
        er af de tal, der er vist.
        """,
      en: """
        To protect confidentiality, \(.withheldCounts, .all) \(counts.english) \
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
    || [.attendances, .attendancesByUsers].contains(metric) || results.isFactOfPersons(figure)
  guard isOfPersons, figure.status == .stated, let value = figure.outcome.value else {
    return false
  }
  return results.disclosure.rule.isSmall(value) && results.book[.methodChoice, "small-count"] != nil
}

extension StudyResults {
  /// The title, with what it says where it is for the administration alone.
  package var markedTitle: Phrase {
    guard disclosure.profile == .ownHouse else { return title }
    return Phrase(
      da: "\(ownHouseMark.danish)\(title.danish)", en: "\(ownHouseMark.english)\(title.english)")
  }

  /// Whether a figure is a number of people that stands outside the tables; how many took part in an interview is how the
  /// asking was done.
  fileprivate func isFactOfPersons(_ figure: Figure) -> Bool {
    figure.name.metric == .fact && figure.unit.countsPeople
      && facts.contains { $0.subject == figure.name.subject && $0.topic != .interviews }
  }

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
        at det viste lader hvert udeladt tal ligge i et spænd på mindst \(.methodChoice, "small-count", .bare). \
        \(published.danish) \(visits.danish) Alt, der hviler på et udeladt tal, er også udeladt; kun summer, der ikke gør noget \
        spænd smallere, er vist. Middeltal, rangfølger og prøver er af de tal, der er vist.
        """,
      en: """
        A count of persons that is not nought but below \(.methodChoice, "small-count", .bare) is withheld (·), and with it so few others that \
        what is shown leaves each withheld number a range at least \(.methodChoice, "small-count", .bare) wide. \
        \(published.english) \(visits.english) All that rests on a withheld number is withheld as well; only sums that make no \
        range narrower are shown. Means, rankings and tests are of the numbers that are shown.
        """),
    limitsOfDisclosure,
  ] + (results.disclosure.choice == .cutShort ? [cutShort] : [])
}

/// What withholding does not take away.
private let limitsOfDisclosure = Phrase(
  da: """
    Spændet er det, der følger af tallene på siderne. Den, der også kender reglen for, hvilke tal der udelades, kan somme tider slutte sig til et \
    lille tal, og den, der kender nogle af tallene andetsteds fra, kan gøre spændet smallere. Antal personer uden for \
    tabellerne over optællinger og workshopper er kun udeladt, når de selv er små: om de følger af andre tal, er ikke undersøgt.
    """,
  en: """
    The range is what follows from the numbers on the pages. Whoever also knows the rule by which numbers are withheld can sometimes infer a \
    small number, and whoever knows some of the numbers from elsewhere can make the range narrower. Numbers of persons outside \
    the tables of counts and workshops are withheld only where they are small themselves: whether they follow from others has not been looked at.
    """)

private let cutShort = Phrase(
  da: """
    Søgningen efter de færreste tal at udelade blev afbrudt, før alle muligheder var prøvet. Spændet holder, men der kan være udeladt flere tal \
    end nødvendigt.
    """,
  en: """
    The search for the fewest numbers to withhold was cut short before every possibility had been tried. The range holds, but more numbers may \
    be withheld than it takes.
    """)
