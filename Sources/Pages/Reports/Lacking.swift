import Document
import Figures

/// What a study does without. Its pages leave out what there are no data for, and say so in one sentence.
extension StudyResults {
  /// Whether there is a frame, so that anything is said in money.
  var hasMoney: Bool { conventions.hasMoney }

  /// That nothing is said in money; nil where there is a frame.
  var noMoney: Phrase? {
    hasMoney
      ? nil
      : Phrase(
        da: "Der er ingen ramme, så intet er regnet i penge.",
        en: "There is no budget, so nothing is computed in money.")
  }

  /// Whether no analysis can have made figures of a metric, since the study lacks what it is made of.
  private func lacks(_ metric: Metric) -> Bool {
    switch metric {
    case visits, .visitShare: !measures.hasVisits
    case present, .capacityUse: !measures.hasPresent
    case .momentShare: !measures.hasVisits || !measures.hasPresent
    case .betterPlans: !hasMoney
    default: metric.unit.isMoney && !hasMoney
    }
  }

  /// The table without the columns of figures that the study lacks the data for.
  func fitting(_ table: Table) -> Table {
    let kept = table.columns.indices.filter { column in
      let cells = table.rows.map { $0.cells[column] }
      return !cells.contains { cell in
        if case .figure(let name) = cell { lacks(name.metric) } else { false }
      }
    }
    return Table(
      id: table.id, caption: table.caption, columns: kept.map { table.columns[$0] },
      rows: table.rows.map { row in Table.Row(kept.map { row.cells[$0] }, row.weight) },
      notes: table.notes, source: table.source)
  }
}

extension Unit {
  fileprivate var isMoney: Bool {
    [.money, .moneyPerYear, .moneyToTheHundredth, .moneyPerVisit, .moneyPerHour].contains(self)
  }
}

/// One sentence after the other, with a blank between.
func together(_ sentences: [Phrase?]) -> Phrase {
  let said = sentences.compactMap(\.self)
  return Phrase(
    da: joined(said.map(\.danish), " "), en: joined(said.map(\.english), " "))
}
