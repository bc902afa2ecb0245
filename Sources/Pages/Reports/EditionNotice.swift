package import Figures

/// What stands under the title of every page: that it is a draft and what it lacks, or that it is final.
package func editionNotice(_ results: StudyResults) -> Phrase {
  switch results.edition.kind {
  case .draft:
    let reasons = openMatters(results)
    return Phrase(
      da: "\(strong: "UDKAST.") Rapporten er ikke endelig\(reasons.danish).",
      en: "\(strong: "DRAFT.") The report is not final\(reasons.english).")
  case .final:
    let waived =
      results.counts(.waivedFindings)
      ? Phrase(
        da: " (\(.waivedFindings, .all) er fraveget med en begrundelse)",
        en: """
           (\(.waivedFindings, .all) \(results.isOne(.waivedFindings) ? "is" : "are") waived with a reason)
          """)
      : Phrase("")
    return Phrase(
      da: """
        \(strong: "Endelig udgave.") Intet fund står åbent\(waived.danish), alle forudsætninger er underskrevet, og alle kildedokumenter er forelagt \
        ved beregningen.
        """,
      en: """
        \(strong: "Final edition.") No finding stands open\(waived.english), all assumptions are signed, and all source documents were presented \
        when the figures were computed.
        """)
  }
}

/// What is to be done before the figures enter a final paper.
func beforeUse(_ results: StudyResults) -> Phrase {
  guard results.findings.contains(where: \.isOpen) || results.counts(.unsignedAssumptions) else {
    return results.counts(.missingDocuments)
      ? Phrase(
        da: """
          Ingen fund står åbne, og alle forudsætninger er underskrevet; \(.missingDocuments, .all) af \
          \(.documents, .all) kildedokumenter mangler at blive forelagt ved beregningen.
          """,
        en: """
          No findings stand open, and all assumptions are signed; \(.missingDocuments, .all) of \(.documents, .all) \
          source documents have yet to be presented when the figures are computed.
          """)
      : Phrase(
        da: "Ingen fund står åbne; hvad der er fraveget, og af hvem, står i rapporten om registre.",
        en:
          "No findings stand open; what was waived, and by whom, stands in the report on registers."
      )
  }
  guard results.book[.openFindings, .all] != nil else {
    return Phrase(
      da: """
        Datagennemgangen har fund, som skal afklares eller fraviges med en begrundelse, før tallene indgår i en endelig \
        indstilling. De står i rapporten om fund.
        """,
      en: """
        The data checks have findings that must be settled, or waived with a reason, before the figures enter a final \
        paper. They stand in the report on findings.
        """)
  }
  return Phrase(
    da: """
      Af de fund i datagennemgangen, som skal afklares eller fraviges med en begrundelse, mangler \
      \(.openFindings, .all) af \(.findings, "blocking"). \(.unsignedAssumptions, .all) af \(.assumptions, .all) forudsætninger mangler en \
      underskrift, og \(.missingDocuments, .all) af \(.documents, .all) kildedokumenter er ikke forelagt ved \
      beregningen. Først når det er på plads, kan tallene indgå i en endelig indstilling. Fundene står i rapporten om \
      fund, resten i rapporten om registre.
      """,
    en: """
      Of the findings of the data checks that must be settled, or waived with a reason, \
      \(.openFindings, .all) of \(.findings, "blocking") stand open. \(.unsignedAssumptions, .all) of \(.assumptions, .all) assumptions lack a \
      signature, and \(.missingDocuments, .all) of \(.documents, .all) source documents were not presented when the \
      figures were computed. Only when that is in place can the figures enter a final paper. The findings stand in the \
      report on findings, the rest in the report on registers.
      """)
}

/// What keeps the reports from being final, after a colon; nothing where nothing does or nobody has counted.
private func openMatters(_ results: StudyResults) -> Phrase {
  let matters = [
    results.counts(.openFindings)
      ? Phrase(
        da: "\(.openFindings, .all) fund er hverken afklaret eller fraveget",
        en: """
          \(.openFindings, .all) \(results.isOne(.openFindings) ? "finding is" : "findings are") neither settled nor \
          waived
          """) : nil,
    results.counts(.unsignedAssumptions)
      ? Phrase(
        da: """
          \(.unsignedAssumptions, .all) \
          \(results.isOne(.unsignedAssumptions) ? "forudsætning" : "forudsætninger") er ikke underskrevet
          """,
        en: """
          \(.unsignedAssumptions, .all) \
          \(results.isOne(.unsignedAssumptions) ? "assumption is" : "assumptions are") unsigned
          """) : nil,
    results.counts(.missingDocuments)
      ? Phrase(
        da: """
          \(.missingDocuments, .all) \
          \(results.isOne(.missingDocuments) ? "kildedokument" : "kildedokumenter") er ikke forelagt ved beregningen
          """,
        en: """
          \(.missingDocuments, .all) source \
          \(results.isOne(.missingDocuments) ? "document was" : "documents were") not presented when the figures were \
          computed
          """) : nil,
  ].compactMap(\.self)
  guard let last = matters.last else { return Phrase("") }
  guard matters.count > 1 else { return Phrase(da: ": \(last.danish)", en: ": \(last.english)") }
  let first = matters.dropLast()
  return Phrase(
    da: ": \(joined(first.map(\.danish), ", ")), og \(last.danish)",
    en: ": \(joined(first.map(\.english), ", ")), and \(last.english)")
}

extension StudyResults {
  /// Whether a register counts any; not where nobody counts.
  func counts(_ metric: Metric) -> Bool { (book[metric, .all]?.outcome.value ?? 0) > 0 }

  /// Whether a register counts one.
  func isOne(_ metric: Metric) -> Bool { book[metric, .all]?.outcome.value == 1 }
}
