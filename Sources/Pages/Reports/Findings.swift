import Document
import Figures

extension Report {
  /// What the data checks found, the gravest first.
  static let findings = Report(name: "findings", place: .audit, analyses: ["findings"]) { results in
    Page(
      fileName: Page.FileName(da: "bemaerkninger", en: "findings", for: .audit),
      title: Phrase(da: "Bemærkninger fra datagennemgangen", en: "Findings of the data checks"),
      blocks: [.paragraph(lead)]
        + Finding.Severity.allCases.flatMap { severity in
          section(severity, results.findings.filter { $0.severity == severity })
        })
  }
}

private let lead = Phrase(
  da: """
    Bemærkningerne kommer af faste kontroller, der køres, hver gang tallene indlæses. Kilden er ikke rettet. Stederne henviser til \
    indlæste filer (fil:linje:kolonne) og til linjen i kildens tekstudtræk.
    """,
  en: """
    The findings come of fixed checks that run whenever the figures are read. The source is not corrected. Places \
    refer to the files read (file:line:column) and to the line of the source's text export.
    """)

private func section(_ severity: Finding.Severity, _ findings: [Finding]) -> [Block] {
  let heading: Phrase =
    switch severity {
    case .blocking:
      Phrase(da: "Skal afklares eller accepteres med en begrundelse", en: "To be settled or waived")
    case .warning: Phrase(da: "Advarsler", en: "Warnings")
    case .note: Phrase(da: "Noter", en: "Notes")
    }
  guard !findings.isEmpty else { return [] }
  return [.heading(2, heading), .list(findings.map(item))]
}

private func item(_ finding: Finding) -> Phrase {
  // A rule may see something in thousands of rows; the page stays readable, and `vifte findings` has them all.
  let most = 12
  let places = finding.sources.prefix(most).map(place)
  let rest =
    finding.sources.count > most
    ? Phrase(
      da: "; og flere, se \(code: "vifte findings")",
      en: "; and more, see \(code: "vifte findings")")
    : Phrase("")
  let stated =
    places.isEmpty
    ? Phrase("")
    : Phrase(
      da: " (\(joined(places.map(\.danish), "; "))\(rest.danish))",
      en: " (\(joined(places.map(\.english), "; "))\(rest.english))")
  let waived =
    finding.waiver.map { waiver in
      Phrase(
        da:
          " \(strong: "Accepteret") af \(waiver.signature.inWords.danish): \(waiver.reason.danish)",
        en: " \(strong: "Waived") by \(waiver.signature.inWords.english): \(waiver.reason.english)")
    } ?? Phrase("")
  return Phrase(
    da: "\(code: finding.id): \(finding.message.danish)\(stated.danish)\(waived.danish)",
    en: "\(code: finding.id): \(finding.message.english)\(stated.english)\(waived.english)")
}

private func place(_ source: Source) -> Phrase {
  guard let document = source.document, let line = source.documentLine else {
    return Phrase(da: "\(source.place)", en: "\(source.place)")
  }
  return Phrase(
    da: "\(source.place), \(document) linje \(lines: [line])",
    en: "\(source.place), \(document) line \(lines: [line])")
}
