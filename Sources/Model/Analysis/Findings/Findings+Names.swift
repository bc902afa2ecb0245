import Figures
import SQLite
import Study

extension FindingRule {
  /// Names that probably mean a venue of the study; nothing is joined on them until a person decides.
  static let probableNames = FindingRule(
    name: "probable-name",
    title: Phrase(
      da:
        "Navn, der muligvis er \(.venue, neuter: "et", common: "en") af \(.theVenues)",
      en: "Name that may be one of the \(.venues)"), tables: ["aliases", "venues"],
    analyses: []
  ) { database, context, _ throws(DatabaseError) in
    try database.rows(
      """
      SELECT a.alias, coalesce(v.name, c.name), a.csv_line, a.document, a.line, a.kind FROM aliases a
      LEFT JOIN venues v ON a.kind = 'venue' AND v.venue_id = a.target_id
      LEFT JOIN centres c ON a.kind = 'centre' AND c.centre_id = a.target_id
      WHERE a.certainty = 'probable' ORDER BY a.csv_line
      """
    ) { row in
      let (alias, name) = (row.text(0), row.text(1))
      return Finding(
        rule: "probable-name", about: row.text(5) == "venue" ? alias : "\(row.text(5))/\(alias)",
        severity: .blocking,
        message: Phrase(
          da: """
            »\(alias)« er muligvis \(name), men dokumenterne siger det ikke. De er ikke lagt sammen; \
            det må nogen, der kender stedet, afgøre.
            """,
          en: """
            “\(alias)” may be \(name), but the documents do not say so. They have not been joined; someone \
            who knows the place must decide.
            """),
        sources: [
          context.origins.source(
            "aliases", line: row.integer(2), column: "alias", document: row.text(3),
            documentLine: row.integer(4))
        ])
    }
  }

  /// Names of venues that are not in the study at all.
  static let namesOutside = FindingRule(
    name: "name-outside",
    title: Phrase(da: "Navne, der ikke er med", en: "Names that are not in the study"),
    tables: ["aliases", "venues"], analyses: []
  ) { database, context, _ throws(DatabaseError) in
    let outside = try database.rows(
      """
      SELECT alias, csv_line, document, line FROM aliases WHERE certainty IN ('outside', 'none')
      ORDER BY csv_line
      """
    ) { row in
      (
        name: row.text(0),
        source: context.origins.source(
          "aliases", line: row.integer(1), column: "alias", document: row.text(2),
          documentLine: row.integer(3))
      )
    }
    guard !outside.isEmpty else { return [] }
    let names = listed(outside.map(\.name))
    return [
      Finding(
        rule: "name-outside", severity: .blocking,
        message: Phrase(
          da: """
            \(names.danish) nævnes blandt interviewede brugeres \(.venues), men er ikke med her. Ingen tal er \
            knyttet til dem, og rammen kan også dække dem.
            """,
          en: """
            \(names.english) are named among the \(.venues) of interviewed users but are not in the study. No \
            counts are attached to them, and the budget may cover them too.
            """),
        sources: outside.map(\.source), figures: [FigureName(.venues, .all)])
    ]
  }

  /// Names spelt otherwise than in the study that surely mean the same.
  static let spellings = FindingRule(
    name: "spelling",
    title: Phrase(da: "Forskellige navne for det samme", en: "Different names for the same"),
    tables: ["aliases", "venues", "centres"], analyses: []
  ) { database, context, _ throws(DatabaseError) in
    let variants = try database.rows(
      """
      SELECT a.alias, coalesce(v.name, c.name), a.csv_line, a.document, a.line FROM aliases a
      LEFT JOIN venues v ON a.kind = 'venue' AND v.venue_id = a.target_id
      LEFT JOIN centres c ON a.kind = 'centre' AND c.centre_id = a.target_id
      WHERE a.certainty = 'sure' AND a.alias <> coalesce(v.name, c.name) ORDER BY a.csv_line
      """
    ) { row in
      (
        alias: row.text(0), name: row.text(1),
        source: context.origins.source(
          "aliases", line: row.integer(2), column: "alias", document: row.text(3),
          documentLine: row.integer(4))
      )
    }
    guard !variants.isEmpty else { return [] }
    // A study may have a code for each of its places; nobody reads a hundred of them in a sentence.
    let told = variants.prefix(mostSpellings)
    let pairs = told.map { "\($0.alias) = \($0.name)" }.joined(separator: "; ")
    let rest = variants.count - told.count
    let others =
      rest == 0
      ? Phrase("")
      : Phrase(
        da: "; og \(numbers: [rest]) andre i tabellen over navne",
        en: "; and \(numbers: [rest]) others in the table of names")
    return [
      Finding(
        rule: "spelling", severity: .note,
        message: Phrase(
          da: "Kilderne bruger forskellige navne for det samme: \(pairs)\(others.danish).",
          en: "The sources use different names for the same: \(pairs)\(others.english)."),
        sources: told.map(\.source))
    ]
  }

  /// What the documents say of their own figures, carried from `notes.csv`.
  static let notes = FindingRule(
    name: "note",
    title: Phrase(
      da: "Forbehold fra gennemlæsningen af kilderne",
      en: "Reservation from the reading of the sources"), tables: ["notes"], analyses: []
  ) {
    database, context, _ throws(DatabaseError) in
    try database.rows(
      """
      SELECT note_id, severity, text, \(try database.english("text", of: "notes", as: "n")), csv_line,
        document, line, \(try database.optional("answer", of: "notes", as: "n")),
        \(try database.optional("topic", of: "notes", as: "n"))
      FROM notes n ORDER BY csv_line
      """
    ) { row in
      Finding(
        rule: "note", about: row.text(0),
        severity: Finding.Severity(rawValue: row.text(1)) ?? .note,
        answer: Finding.Answer(rawValue: row.text(7)) ?? .accept,
        topic: Finding.Topic(rawValue: row.text(8)),
        title: Phrase(
          da: Sentence(words: firstSentence(of: row.text(2))),
          en: Sentence(words: firstSentence(of: row.text(3)))),
        message: Phrase(da: Sentence(words: row.text(2)), en: Sentence(words: row.text(3))),
        sources: [
          context.origins.source(
            "notes", line: row.integer(4), document: row.text(5), documentLine: row.integer(6))
        ])
    }
  }

  /// Assumptions nobody has signed for.
  static let unsignedAssumptions = FindingRule(
    name: Finding.unsignedAssumption,
    title: Phrase(da: "Forudsætninger uden underskrift", en: "Assumptions nobody has signed"),
    tables: [], analyses: ["ground"]
  ) { _, context, _ in
    let unsigned = context.settings.assumptions.filter { $0.signed == nil }
    guard !unsigned.isEmpty else { return [] }
    let danish = joined(unsigned.map(\.name.inSentence.danish), "; ")
    let english = joined(unsigned.map(\.name.inSentence.english), "; ")
    return [
      Finding(
        rule: Finding.unsignedAssumption, severity: .blocking,
        message: Phrase(
          da: "Ingen har skrevet under på disse forudsætninger: \(danish).",
          en: "Nobody has signed for these assumptions: \(english)."),
        sources: unsigned.compactMap(\.place).map { Source(place: $0) },
        figures: unsigned.map { FigureName(.assumption, Subject($0.id)) })
    ]
  }
}

/// The text up to the first full stop that a capital letter follows, without the stop.
private func firstSentence(of text: String) -> String {
  let end = text.ranges(of: ". ").first { text[$0.upperBound...].first?.isUppercase ?? false }
  let sentence = end.map { text[..<$0.lowerBound] } ?? text[...]
  return String(sentence.hasSuffix(".") ? sentence.dropLast() : sentence)
}

extension FigureBook {
  /// The rows a figure was read from, if it was read from any.
  func sources(_ metric: Metric, _ subject: Subject) -> [Source] {
    (self[metric, subject]?.expression.operands ?? []).flatMap { operand in
      if case .observation(let observation, _) = operand { observation.sources } else { [Source]() }
    }
  }
}

/// How many spellings a finding names.
private let mostSpellings = 12
