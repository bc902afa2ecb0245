import Document
import Figures

/// What the venues are like; nothing at all where nobody has said.
func traitBlocks(_ results: StudyResults) -> [Block] {
  let given = traits.filter { trait in
    // With a frame, what venues cost splits it, and is told of there.
    if trait.id == costs, results.hasMoney { return false }
    return results.venues.contains { trait.isGiven(for: $0, results) }
  }
  guard !given.isEmpty else { return [] }
  return [
    .heading(
      2, Phrase(da: "\(capital: .theVenues)s vilkår", en: "The conditions of the \(.venues)")),
    .table(table(of: given, results)),
  ]
}

/// A column of the table: a figure, or words.
private struct Trait: Sendable {
  enum Content: Sendable {
    case figure(Metric)
    case words(@Sendable (Venue.Traits) -> Phrase?)
  }

  let id: String
  let title: Phrase
  let content: Content

  func isGiven(for venue: Venue, _ results: StudyResults) -> Bool {
    switch content {
    case .figure(let metric): results.book[metric, venue.subject]?.outcome.value != nil
    case .words(let words): words(venue.traits) != nil
    }
  }

  func cell(for venue: Venue) -> Table.Cell {
    switch content {
    case .figure(let metric): .figure(metric, venue.subject)
    case .words(let words):
      .words(words(venue.traits) ?? Phrase(da: "ikke oplyst", en: "not known"))
    }
  }

  var column: Table.Column {
    switch content {
    case .figure: Table.Column(id, title, .figures(.bare))
    case .words: Table.Column(id, title)
    }
  }
}

private let costs = "cost"

private let traits = [
  Trait(
    id: costs,
    title: Phrase(
      da: "Oplyst udgift (mio. \(.currency) om året)",
      en: "Cost given (million \(.currency) a year)"),
    content: .figure(.grant)),
  Trait(id: "hours_per_week", title: Metric.hoursPerWeek.name, content: .figure(.hoursPerWeek)),
  Trait(id: "staff_on_duty", title: Metric.staffOnDuty.name, content: .figure(.staffOnDuty)),
  Trait(
    id: "ownership", title: Phrase(da: "Ejer", en: "Ownership"),
    content: .words { $0.ownership.map(words) }),
  Trait(
    id: "target_groups", title: Phrase(da: "Målgrupper", en: "Target groups"),
    content: .words { $0.targetGroups.isEmpty ? nil : listed($0.targetGroups) }),
  Trait(
    id: "condition", title: Phrase(da: "Lokalernes stand", en: "Condition of the premises"),
    content: .words { $0.premises.map(words) }),
]

private func table(of traits: [Trait], _ results: StudyResults) -> Table {
  let file = results.inputs.first { $0.table == "venues" }?.path ?? ""
  return Table(
    id: "venue-conditions",
    caption: Phrase(
      da: "\(capital: .theVenues)s vilkår, \(.venues, .all) \(.venues)",
      en: "The conditions of the \(.venues), \(.venues, .all) \(.venues)"),
    columns: [
      Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)")),
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
    ] + traits.map(\.column),
    rows: results.centres.flatMap { centre in
      results.venues(of: centre).map { venue in
        Table.Row(
          [.words(Phrase(centre.name)), .words(Phrase(venue.name))]
            + traits.map { $0.cell(for: venue) })
      }
    },
    source: Phrase(da: "\(code: file).", en: "\(code: file)."))
}

/// An owner in a table or a list.
func words(_ ownership: Venue.Traits.Ownership) -> Phrase {
  switch ownership {
  case .municipal: Phrase(da: "kommunal", en: "municipal")
  case .selfOwned: Phrase(da: "selvejende", en: "self-governing")
  case .privatelyOwned: Phrase(da: "privat", en: "private")
  case .other: Phrase(da: "anden", en: "other")
  }
}

private func words(_ premises: Venue.Traits.Premises) -> Phrase {
  switch premises {
  case .good: Phrase(da: "god", en: "good")
  case .fair: Phrase(da: "rimelig", en: "fair")
  case .poor: Phrase(da: "dårlig", en: "poor")
  }
}
