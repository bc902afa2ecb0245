import Document
import Figures

/// What was said that speaks to the values of the scenarios, and to what the freed money could be spent on; what speaks for the
/// same stands together.
func bearingTables(_ results: StudyResults) -> [Table] {
  let values = results.bearings.filter { $0.direction != nil }
  let uses = results.bearings.filter { $0.direction == nil }
  let ofValues = Table(
    id: "theme-assumptions",
    caption: Phrase(
      da: "Input, der har betydning for forudsætningerne", en: "Input that bears on the assumptions"
    ),
    columns: [
      Table.Column("assumption", Phrase(da: "Forudsætning", en: "Assumption")),
      Table.Column("direction", Phrase(da: "Taler for", en: "Speaks for")), said,
    ],
    rows: together(values).map { alike in
      Table.Row([
        .words(results.name(of: alike.first.target)), .words(alike.first.direction.words),
        .words(words(alike.all, results)),
      ])
    },
    source: results.listSource)
  let ofUses = Table(
    id: "theme-reinvestment",
    caption: Phrase(
      da: "Ønsker, som frigjorte penge kan bruges til", en: "Wishes that freed money could go to"),
    columns: [Table.Column("use", Phrase(da: "Anvendelse", en: "Use")), said],
    rows: together(uses).map { alike in
      Table.Row([
        .words(results.name(of: alike.first.target)), .words(words(alike.all, results)),
      ])
    },
    source: results.listSource)
  return (values.isEmpty ? [] : [ofValues]) + (uses.isEmpty ? [] : [ofUses])
}

private let said = Table.Column(
  "text", Phrase(da: "Hvad der er sagt, og af hvem", en: "What was said, and by whom"))

/// Those that speak the same way to the same thing, in the order of the first of them.
private func together(_ bearings: [Bearing]) -> [(first: Bearing, all: [Bearing])] {
  bearings.reduce(into: []) { alike, bearing in
    let place = alike.firstIndex {
      $0.first.target == bearing.target && $0.first.direction == bearing.direction
    }
    if let place { alike[place].all.append(bearing) } else { alike.append((bearing, [bearing])) }
  }
}

/// What was said, after who said it; a group stands once, in the order of what it said first.
private func words(_ bearings: [Bearing], _ results: StudyResults) -> Phrase {
  let groups = bearings.reduce(into: [String]()) { groups, bearing in
    if !groups.contains(bearing.group) { groups.append(bearing.group) }
  }
  func sentences(_ language: Language) -> Sentence {
    joined(
      groups.map { group in
        let own = bearings.filter { $0.group == group }.map { $0.words[language] }
        return "\(results.voices.name(of: group)[language]): \(joined(own, " "))" as Sentence
      }, " ")
  }
  return Phrase(da: sentences(.danish), en: sentences(.english))
}

/// Beside the assumptions: what was said and printed that bears on them, with its place in the documents; nothing where the study
/// has none.
func assumptionInput(_ results: StudyResults) -> [Block] {
  let bearings = results.bearings
  let said: [Block] = bearings.isEmpty ? [] : [.paragraph(lead), .table(placeTable(results))]
  return said + [Fact.Topic.staff, .wishes, .growth].flatMap { factTable(about: $0, results) }
}

private let lead = Phrase(
  da: """
    Deltagerne har sagt noget, der har betydning for nogle af forudsætningerne. Det er ikke målinger, og ingen formel læser \
    dem; den, der står inde for en værdi, bør kende dem.
    """,
  en: """
    Participants said things that bear on some of the assumptions. They are not measurements, and no formula reads them; \
    whoever answers for a value should know them.
    """)

private func placeTable(_ results: StudyResults) -> Table {
  Table(
    id: "assumption-input",
    caption: Phrase(
      da: "Hvad der er sagt om forudsætningerne, og hvor",
      en: "What was said of the assumptions, and where"),
    columns: [
      Table.Column("bears_on", Phrase(da: "Har betydning for", en: "Bears on")),
      Table.Column("id", Phrase(da: "Id", en: "Id")),
      Table.Column("text", Phrase(da: "Hvad der er sagt", en: "What was said")),
      Table.Column("direction", Phrase(da: "Taler for", en: "Speaks for")),
      Table.Column("document", Phrase(da: "Kilde", en: "Source")),
    ],
    rows: results.bearings.map { bearing in
      let id = "\(code: bearing.target.written)" as Sentence
      return Table.Row([
        .words(results.name(of: bearing.target)), .words(Phrase(da: id, en: id)),
        .words(bearing.words), .words(bearing.direction.words),
        .words(place(bearing.document, bearing.line)),
      ])
    },
    source: results.listSource)
}

/// A line of a document.
func place(_ document: String, _ line: Int) -> Phrase {
  Phrase(
    da: "\(document) linje \(lines: [line])", en: "\(document) line \(lines: [line])")
}

extension StudyResults {
  /// What was said that speaks to something this study assumes, or could spend money on.
  var bearings: [Bearing] {
    voices.bearings.filter { bearing in
      switch bearing.target {
      case .parameter(let parameter): assumptions.contains { $0.id == parameter.rawValue }
      case .reinvestment(let kind): reinvestment.contains { $0.kind == kind }
      }
    }
  }

  /// What the study calls what a wish or a drawback speaks to; its id where the study has no such thing.
  fileprivate func name(of target: Bearing.Target) -> Phrase {
    switch target {
    case .parameter(let parameter):
      assumptions.first { $0.id == parameter.rawValue }?.name ?? Phrase(parameter.rawValue)
    case .reinvestment(let kind):
      reinvestment.first { $0.kind == kind }?.name ?? Phrase(kind.rawValue)
    }
  }
}

extension Bearing.Direction? {
  fileprivate var words: Phrase {
    switch self {
    case .higher?: Phrase(da: "en højere værdi", en: "a higher value")
    case .lower?: Phrase(da: "en lavere værdi", en: "a lower value")
    case .open?: Phrase(da: "begge veje", en: "either way")
    case nil: Phrase(da: "en anvendelse", en: "a use")
    }
  }
}
