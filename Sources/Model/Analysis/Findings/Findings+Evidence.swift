import Base
import Figures
import Study

extension FindingRule {
  /// Assumptions whose value nothing that was measured reaches to.
  static let outsideEvidence = FindingRule(
    name: "assumption-outside-evidence",
    title: Phrase(
      da: "Forudsætning uden for det, der er målt andre steder",
      en: "Assumption outside what was measured elsewhere"),
    tables: [], analyses: ["ground"]
  ) { _, context, _ in
    context.settings.assumptions.filter(\.isOutsideEvidence).map { assumption in
      let own = FigureName(.assumption, Subject(assumption.id))
      let measured = assumption.evidence.indices.map {
        FigureName(.evidence, assumption.subject(ofEvidence: $0))
      }
      let all = zip(assumption.evidence, measured).map { evidence, name in
        Phrase(
          da: "\(name, .interval) (\(evidence.source.danish))",
          en: "\(name, .interval) (\(evidence.source.english))")
      }
      return Finding(
        rule: "assumption-outside-evidence", about: assumption.id, severity: .blocking,
        answer: .accept,
        message: Phrase(
          da: """
            »\(assumption.name.danish)« er sat til \(own). Det ligger uden for intervallet i alt det, der er målt andre steder og \
            nævnt som belæg: \(joined(all.map(\.danish), "; ")). Det målte kan gælde andre forhold og afgør ikke værdien. Den, der \
            står inde for værdien, skal vælge den med det for øje.
            """,
          en: """
            “\(assumption.name.english)” is set to \(own). That lies outside the interval of all that was measured elsewhere and is \
            named as evidence: \(joined(all.map(\.english), "; ")). What was measured may hold under other circumstances and does not \
            settle the value. Whoever answers for it is to choose it with this in view.
            """),
        sources: [assumption.place].compactMap { $0.map { Source(place: $0) } }
          + assumption.evidence.map { Source(place: $0.place) },
        figures: [own] + measured)
    }
  }
}
