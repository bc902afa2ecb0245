import Document
import Figures

extension ChartKind {
  /// What the amount of the leading scenario becomes when one assumption goes from end to end of its range.
  static let whatDecides = ChartKind("what-decides") { results in
    guard results.hasMoney, let headline = results.headline, !headline.changesNothing,
      let net = results.number(.freedNet, headline.subject)
    else { return nil }
    let swinging = results.bySwing(of: headline).filter {
      results.book[.freedNetSwing, headline.subject / $0.subject]?.interval != nil
    }
    guard let most = swinging.first else { return nil }
    return Chart(
      id: "what-decides",
      caption: Phrase(
        da: """
          »\(headline.title.danish)«: frigjort netto, når én forudsætning ændres ad gangen, mio. \(.currency) om året
          """,
        en: """
          “\(headline.title.english)”: freed, net, when one assumption changes at a time, million \(.currency) a year
          """),
      description: description(most, headline, results),
      twin: "uncertainty-headline-swings",
      draw: RowChart(
        legend: swinging.contains(where: \.isOfMissing)
          ? [
            (
              .open(.first),
              Phrase(da: "en forudsætning i sit interval", en: "an assumption over its range")
            ),
            (
              .hatched(.first),
              Phrase(
                da: "måder at udfylde manglende besøgstal på", en: "ways to fill in missing visits")
            ),
          ] : [],
        panels: [
          RowChart.Panel(
            unit: Phrase(da: "mio. \(.currency) om året", en: "million \(.currency) a year"),
            factor: 1e6,
            reference: (
              net,
              Phrase(
                da: "som valgt: \(.freedNet, headline.subject)",
                en: "as chosen: \(.freedNet, headline.subject)")
            ))
        ],
        rows: swinging.map { row($0, headline, results) }
      ).drawing)
  }
}

extension Swinging {
  fileprivate var isOfMissing: Bool {
    if case .missingCounts = self { true } else { false }
  }

  /// What changes, and from where to where.
  fileprivate var nameAndRange: Phrase {
    guard case .figure(let range) = range else { return name }
    return Phrase(
      da: "\(name.danish) (\(range, .interval))", en: "\(name.english) (\(range, .interval))")
  }
}

private func row(
  _ swinging: Swinging, _ scenario: Scenario, _ results: StudyResults
) -> RowChart.Row {
  let subject = scenario.subject / swinging.subject
  let ends = results.book[.freedNetSwing, subject]?.interval
  return .row(
    swinging.nameAndRange,
    [
      RowChart.Cell(
        marks: ends.map {
          [.bar(from: $0.low, to: $0.high, swinging.isOfMissing ? .hatched(.first) : .open(.first))]
        } ?? [],
        words: Phrase(
          da: "\(.freedNetSwing, subject, .bareInterval)",
          en: "\(.freedNetSwing, subject, .bareInterval)"))
    ])
}

private func description(
  _ most: Swinging, _ scenario: Scenario, _ results: StudyResults
) -> Phrase {
  let subject = scenario.subject / most.subject
  let isSigned = results.assumptions.contains { $0.signed != nil }
  return together([
    Phrase(
      da: """
        »\(most.name.danish)« betyder mest: beløbet bliver \(.freedNetSwing, subject, .interval), mens alt andet er som valgt.
        """,
      en: """
        “\(most.name.english)” matters most: the amount becomes \(.freedNetSwing, subject, .interval), while all else is as chosen.
        """),
    Phrase(
      da: "Kun én ting er ændret ad gangen; flere på én gang kan flytte beløbet længere.",
      en: "Only one thing changes at a time; several at once may move the amount farther."),
    isSigned
      ? nil
      : Phrase(
        da: "Ingen har skrevet under på intervallerne.", en: "Nobody has signed the ranges."),
  ])
}
