import Audit
import Base
import Document
import Figures
import Study

/// Whether each waiver waives something that is there and blocks.
extension Pipeline {
  /// The findings with the waivers of the settings; a waiver that fits none, or one that needs none, is a problem.
  func waived(_ findings: [Finding], _ book: FigureBook) throws(Problems) -> [Finding] {
    var problems = Problems()
    for waiver in settings.waivers {
      guard let finding = findings.first(where: { $0.id == waiver.finding }) else {
        problems.add(noFinding(waiver, among: findings))
        continue
      }
      if finding.severity != .blocking {
        refuse(
          waiver, found: "a \(finding.severity.rawValue)",
          advice: "it keeps no paper from being final: remove the waiver", &problems)
      } else if let remedy = Pipeline.remedies[finding.rule] {
        refuse(waiver, found: "which no waiver lifts", advice: remedy, &problems)
      } else if finding.mark(book) != waiver.seen {
        problems.add(
          Problem(
            .configuration, at: waiver.place, field: "seen", found: quoted(waiver.seen),
            expected: quoted(finding.mark(book)),
            advice: """
              \(finding.id) says something else than when it was waived, namely: \
              \(Wording(book.words.first, book.words).plain(finding.message, book))
              """))
      }
    }
    try problems.throwIfAny()
    return findings.map { finding in
      settings.waivers.first { $0.finding == finding.id }.map(finding.waived) ?? finding
    }
  }

  /// What there is to do about findings that nobody can let stand, by their rule.
  static let remedies = [
    Finding.unsignedAssumption: "an assumption is signed where it stands",
    Finding.brokenClaim: "the sentence is to be rewritten or taken out, with its claim",
    Finding.typedNumber:
      "cite the figure, or write {= NUMBER} where the number is meant as it stands",
    Finding.notTheFewest:
      "close those with the lowest counts, or take fewest out, with the words that say the same",
  ]

  private func noFinding(_ waiver: Waiver, among findings: [Finding]) -> Problem {
    let waived = settings.waivers.map(\.finding)
    let blocking = findings.filter { $0.severity == .blocking }.map(\.id).filter {
      !waived.contains($0)
    }
    let near = nearestName(to: waiver.finding, among: blocking)
    let removal = "if what it waived is settled, remove the waiver"
    let advice = near.map { "did you mean \(quoted($0))? \(removal)" }
    return Problem(
      .configuration, at: waiver.place, field: "finding", found: quoted(waiver.finding),
      expected: "the id of a finding that is there, as vifte findings prints it",
      advice: advice ?? removal)
  }

  private func refuse(_ waiver: Waiver, found: String, advice: String, _ problems: inout Problems) {
    problems.add(
      Problem(
        .configuration, at: waiver.place, field: "finding",
        found: "\(quoted(waiver.finding)), \(found)",
        expected: "the id of a blocking finding", advice: advice))
  }
}
