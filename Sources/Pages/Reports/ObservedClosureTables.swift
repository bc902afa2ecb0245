import Document
import Figures

/// A large drop: where, and in which year.
struct LargeDrop {
  let subject: Subject
  let measure: Measure
  let venue: Venue

  fileprivate var cells: [Table.Cell] {
    [.words(Phrase(venue.name)), .words(Phrase(measure.period))]
  }
}

extension StudyResults {
  /// The drops that are computed on, in the order of the years.
  var computedDrops: [LargeDrop] { drops(of: .closureLoss) }

  /// Those that are not.
  var otherDrops: [LargeDrop] {
    let computed = Set(computedDrops.map(\.subject))
    return drops(of: .visitsLeft).filter { !computed.contains($0.subject) }
  }

  /// Those of which a source says that the venue was closed.
  var documentedClosings: [LargeDrop] { drops(of: .documentedClosing) }

  private func drops(of metric: Metric) -> [LargeDrop] {
    book.subjects(of: metric).compactMap { subject in
      let parts = subject.id.split(separator: "/").map(String.init)
      guard parts.count == 2, let measure = measures.all.first(where: { $0.id == parts[0] }),
        let venue = venue(parts[1])
      else { return nil }
      return LargeDrop(subject: subject, measure: measure, venue: venue)
    }
  }

  /// The source line of what is made of the years.
  fileprivate var dropSource: Phrase {
    let earlier = computedDrops.flatMap { drop in
      book[.trendElsewhere, drop.subject]?.expression.operands ?? []
    }.compactMap { operand in
      if case .figure(let name, _) = operand { name.metric.id } else { nil }
    }
    let years = Set(book.subjects(of: .uneventful).map(\.id) + earlier)
    return source(of: measures.all.filter { years.contains($0.id) })
  }
}

private let venueAndYear = [
  Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
  Table.Column("year", Phrase(da: "År", en: "Year")),
]

func neighbourTable(_ results: StudyResults) -> Table {
  Table(
    id: "observed-closures-neighbours",
    caption: Phrase(
      da:
        "Andel af de manglende besøg, der blev set igen, efter hvor mange af de nærmeste der ses på",
      en: "Share of the missing visits seen again, by how many of the nearest are looked at"),
    columns: [
      column("neighbours", "De nærmeste", "The nearest"),
      column("set_aside", "Holdt ude af udviklingen", "Kept out of the trend"),
      column("share", "Set igen (pct.)", "Seen again (per cent)"),
    ],
    rows: results.book.subjects(of: .neighboursTried).map { count in
      let own = FigureName(.observedRetention, "neighbours" / count)
      return Table.Row([
        .figure(.neighboursTried, count), .figure(.setAside, count),
        .figure(results.book[own] == nil ? FigureName(.observedRetention, .all) : own),
      ])
    },
    source: results.dropSource)
}

func chanceTable(_ results: StudyResults) -> Table {
  let rows: [(Phrase, FigureName)] = [
    (
      Phrase(
        da:
          "Med det valgte antal nærmeste; intervallet regner med, hvor meget besøg svinger, hvor intet skete",
        en:
          "With the chosen number of nearest; the interval allows for how much visits vary where nothing happened"
      ),
      FigureName(.observedRetention, .all)
    ),
    (
      Phrase(da: "Hvor intet skete", en: "Where nothing happened"),
      FigureName(.placeboRetention, .all)
    ),
    (
      Phrase(
        da: "Med andre fald trukket blandt de samme", en: "With other drops drawn among the same"),
      FigureName(.resampledRetention, .all)
    ),
  ]
  return Table(
    id: "observed-closures-chance",
    caption: Phrase(
      da: "Andel, der blev set igen, og hvor langt tilfældet rækker (pct.)",
      en: "Share seen again, and how far chance reaches (per cent)"),
    columns: [
      Table.Column("what", Phrase(da: "Hvad", en: "What")),
      column("interval", "Interval", "Interval", .interval), column("share", "Heri", "In it"),
    ],
    rows: rows.map { Table.Row([.words($0.0), .figure($0.1), .figure($0.1)]) },
    notes: [
      Phrase(
        da: """
          Intervallerne rummer \(.methodChoice, "interval-level") af \(.closureRule, "draws") tilfældige træk; af gange, hvor intet skete, \
          er der \(.uneventful, .all) i alle årene.
          """,
        en: """
          The intervals hold \(.methodChoice, "interval-level") of \(.closureRule, "draws") random draws; of times when nothing happened \
          there are \(.uneventful, .all) in all the years.
          """)
    ], source: results.dropSource)
}

func dropTable(_ results: StudyResults) -> Table {
  Table(
    id: "observed-closures-drops",
    caption: Phrase(da: "De store fald, der regnes på", en: "The large drops that are computed on"),
    columns: venueAndYear + [
      column("visits", "Årets besøg", "Visits of the year"),
      column("left", "Af året før (pct.)", "Of the year before (per cent)"),
      column("trend", "Udviklingen andre steder (pct.)", "Trend elsewhere (per cent)"),
    ],
    rows: results.computedDrops.map { drop in
      Table.Row(
        drop.cells + [
          .figure(drop.measure.metric, drop.venue.subject), .figure(.visitsLeft, drop.subject),
          .figure(.trendElsewhere, drop.subject),
        ])
    },
    source: results.dropSource)
}

func balanceTable(_ results: StudyResults) -> Table {
  func figures(_ subject: Subject) -> [Table.Cell] {
    [
      .figure(.closureLoss, subject), .figure(.seenAgain, subject), .figure(.seenAgain, subject),
      .figure(.observedRetention, subject),
    ]
  }
  return Table(
    id: "observed-closures-balance",
    caption: Phrase(
      da: "Besøg, der manglede, og de nærmestes flere besøg, om året",
      en: "Visits that were missing, and the nearest ones' additional visits, a year"),
    columns: venueAndYear + [
      column("missing", "Manglede", "Missing"),
      column("counted", "Talte af de nærmeste", "Counted of the nearest", .coverage),
      column("seen_again", "Set igen", "Seen again"),
      column("share", "Andel (pct.)", "Share (per cent)"),
    ],
    rows: results.computedDrops.map { drop in
      Table.Row(drop.cells + figures(drop.subject))
    },
    notes: [
      Phrase(
        da: "Minus betyder, at de nærmeste fik færre besøg, end udviklingen andre steder tilsiger.",
        en: "Minus means that the nearest had fewer visits than the trend elsewhere suggests.")
    ], source: results.dropSource)
}

func leftOutTable(_ results: StudyResults) -> Table {
  Table(
    id: "observed-closures-left-out",
    caption: Phrase(
      da: "Store fald, der ikke regnes på", en: "Large drops that are not computed on"),
    columns: venueAndYear + [
      column("left", "Af året før (pct.)", "Of the year before (per cent)"),
      Table.Column("why", Phrase(da: "Hvorfor ikke", en: "Why not")),
    ],
    rows: results.otherDrops.map { drop in
      let isKnown = results.book[.visitsLeft, drop.subject]?.outcome.value != nil
      return Table.Row(
        drop.cells + [
          .figure(.visitsLeft, drop.subject),
          .words(
            isKnown
              ? Phrase(
                da: "blandt de nærmeste af et fald året før",
                en: "among the nearest of a drop the year before")
              : Phrase(
                da: "intet tal, og ingen kilde siger, at der var lukket",
                en: "no count, and no source says that it was closed")),
        ])
    },
    source: results.dropSource)
}
