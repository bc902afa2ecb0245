package import Document
package import Figures

/// What stands under the title of a page: that it is a draft, and on the first one what it lacks, or that it is final.
package func editionNotice(_ results: StudyResults, on page: Site.Entry? = nil) -> Phrase {
  switch results.edition.kind {
  case .draft where page.map { $0.report != Report.overview.name } ?? false:
    return Phrase(
      da: """
        \(strong: "UDKAST.") Hvad der mangler, før tallene er endelige, står i \(page: "overview", "overblikket").
        """,
      en: """
        \(strong: "DRAFT.") What is missing before the figures are final is in \(page: "overview", "the overview").
        """)
  case .draft:
    let reasons = openMatters(results)
    return Phrase(
      da: "\(strong: "UDKAST.") Tallene er ikke endelige\(reasons.danish).",
      en: "\(strong: "DRAFT.") The figures are not final\(reasons.english).")
  case .final:
    let waived =
      results.counts(.waivedFindings)
      ? Phrase(
        da: " (\(.waivedFindings, .all) er accepteret med en begrundelse)",
        en: """
           (\(.waivedFindings, .all) \(results.isOne(.waivedFindings) ? "is" : "are") accepted with a reason)
          """)
      : Phrase("")
    return Phrase(
      da: """
        \(strong: "Endelig udgave.") Ingen bemærkning står åben\(waived.danish), alle forudsætninger er underskrevet, og de afskrevne tal og navne er \
        holdt op mod alle kildedokumenter.
        """,
      en: """
        \(strong: "Final edition.") No finding is open\(waived.english), all assumptions are signed, and the transcribed numbers and names were held \
        against all source documents.
        """)
  }
}

/// What is to be done before the figures enter a final paper.
func beforeUse(_ results: StudyResults) -> Phrase {
  guard results.findings.contains(where: \.isOpen) || results.counts(.unsignedAssumptions) else {
    return results.counts(.missingDocuments)
      ? Phrase(
        da: """
          Ingen bemærkninger står åbne, og alle forudsætninger er underskrevet; \(.missingDocuments, .all) af \
          \(.documents, .all) kildedokumenter var ikke til stede ved beregningen.
          """,
        en: """
          No findings are open, and all assumptions are signed; \(.missingDocuments, .all) of \(.documents, .all) \
          source documents were not at hand when the figures were computed.
          """)
      : Phrase(
        da: """
          Ingen bemærkninger står åbne; hvad der er accepteret, og af hvem, står i \(page: "assumptions", "bilaget om forudsætninger").
          """,
        en: """
          No findings are open; what was accepted, and by whom, is in \(page: "assumptions", "the annex on assumptions").
          """)
  }
  return Phrase(
    da: """
      Datagennemgangen har givet anledning til bemærkninger, som skal afklares eller accepteres, før tallene bruges i en endelig indstilling. De \
      står sammen med forudsætningerne i \(page: "assumptions", "bilaget om forudsætninger").
      """,
    en: """
      The data checks have findings that must be resolved or accepted before the figures are used in a final paper. They are \
      listed with the assumptions in \(page: "assumptions", "the annex on assumptions").
      """)
}

/// What keeps the reports from being final, after a colon; nothing where nothing does or nobody has counted.
private func openMatters(_ results: StudyResults) -> Phrase {
  let matters = [
    results.counts(.openRemarks)
      ? Phrase(
        da: """
          \(.openRemarks, .all) \(results.isOne(.openRemarks) ? "bemærkning" : "bemærkninger") er hverken afklaret eller \
          accepteret
          """,
        en: """
          \(.openRemarks, .all) \(results.isOne(.openRemarks) ? "finding is" : "findings are") neither resolved nor \
          accepted
          """) : nil,
    results.unsigned, uncheckedDocuments(results),
  ].compactMap(\.self)
  guard let last = matters.last else { return Phrase("") }
  guard matters.count > 1 else { return Phrase(da: ": \(last.danish)", en: ": \(last.english)") }
  let first = matters.dropLast()
  return Phrase(
    da: ": \(joined(first.map(\.danish), ", ")), og \(last.danish)",
    en: ": \(joined(first.map(\.english), ", ")), and \(last.english)")
}

/// How many source documents were not at hand when the figures were computed; nil where all were.
private func uncheckedDocuments(_ results: StudyResults) -> Phrase? {
  guard results.counts(.missingDocuments) else { return nil }
  guard !results.counts(.presentedDocuments) else {
    return Phrase(
      da:
        "\(.missingDocuments, .all) af de \(.documents, .all) kildedokumenter var ikke til stede ved beregningen",
      en: """
        \(.missingDocuments, .all) of the \(.documents, .all) source documents \(results.isOne(.missingDocuments) ? "was" : "were") not at hand when the \
        figures were computed
        """)
  }
  return results.isOne(.documents)
    ? Phrase(
      da: "kildedokumentet var ikke til stede ved beregningen",
      en: "the source document was not at hand when the figures were computed")
    : Phrase(
      da: "ingen af de \(.documents, .all) kildedokumenter var til stede ved beregningen",
      en:
        "none of the \(.documents, .all) source documents was at hand when the figures were computed"
    )
}

extension StudyResults {
  /// How many assumptions nobody has signed, as a clause; nil where all are signed.
  var unsigned: Phrase? {
    guard counts(.unsignedAssumptions) else { return nil }
    guard !counts(.signedAssumptions) else {
      return Phrase(
        da: """
          \(.unsignedAssumptions, .all) af de \(.assumptions, .all) forudsætninger er ikke underskrevet
          """,
        en: """
          \(.unsignedAssumptions, .all) of the \(.assumptions, .all) assumptions are not signed
          """)
    }
    return isOne(.assumptions)
      ? Phrase(da: "forudsætningen er ikke underskrevet", en: "the assumption is not signed")
      : Phrase(
        da: "ingen af de \(.assumptions, .all) forudsætninger er underskrevet",
        en: "none of the \(.assumptions, .all) assumptions is signed")
  }

  /// Whether a register counts any; not where nobody counts.
  func counts(_ metric: Metric) -> Bool { (book[metric, .all]?.outcome.value ?? 0) > 0 }

  /// Whether a register counts one.
  func isOne(_ metric: Metric) -> Bool { book[metric, .all]?.outcome.value == 1 }
}
