import Figures
import SQLite
import Study

extension FindingRule {
  /// Counts of so few people that they should be weighed before they are published, wherever in the tables they stand.
  static let smallCounts = FindingRule(
    name: "small-count",
    title: Phrase(
      da: "Tal, der dækker ganske få personer", en: "Counts that cover very few people"),
    tables: [], analyses: ["ground"]
  ) { database, context, _ throws(DatabaseError) in
    let groups =
      try smallVenueCounts(database, context)
      + smallWorkshops(database, context) + smallFacts(database, context)
      + smallConversations(database, context)
    guard !groups.isEmpty else { return [] }
    let told = groups.map { group in
      let about = group.about
      return Phrase(
        da: "\(group.what.danish) (\(about.danish))", en: "\(group.what.english) (\(about.english))"
      )
    }
    let counts = groups.flatMap(\.counts)
    let standing = publication(of: counts.map(\.source.document), context)
    return [
      Finding(
        rule: "small-count", severity: .note,
        message: Phrase(
          da: """
            Nogle tal dækker færre end \(.methodChoice, "small-count") personer: \(joined(told.map(\.danish), "; ")). \
            \(standing.danish)
            """,
          en: """
            Some counts cover fewer than \(.methodChoice, "small-count") people: \(joined(told.map(\.english), "; ")). \
            \(standing.english)
            """),
        sources: counts.map(\.source), figures: counts.compactMap(\.figure))
    ]
  }
}

/// Small counts of one kind.
private struct SmallCounts {
  struct Count {
    /// Whom or what it is about, such as a venue.
    let about: Phrase
    let source: Source
    let figure: FigureName?
  }

  let what: Phrase
  var counts: [Count]

  /// Whom or what they are about; of very many the first.
  var about: Phrase {
    let most = 6
    let shown = counts.count > most ? counts.prefix(most - 1) : counts[...]
    let names = Phrase(
      da: joined(shown.map(\.about.danish), ", "), en: joined(shown.map(\.about.english), ", "))
    return shown.count == counts.count
      ? names : Phrase(da: "\(names.danish) m.fl.", en: "\(names.english) and others")
  }
}

private func smallVenueCounts(
  _ database: borrowing Database, _ context: AnalysisContext
) throws(DatabaseError) -> [SmallCounts] {
  guard ["venues", "measures", "counts"].allSatisfy(context.settings.stages.ingest.contains) else {
    return []
  }
  var groups: [SmallCounts] = []
  let rows = try database.rows(
    """
    SELECT c.measure_id, v.venue_id, v.name, c.csv_line, c.document, c.line
    FROM counts c JOIN venues v USING (venue_id) JOIN measures m USING (measure_id)
    WHERE \(context.settings.disclosure.isSmall("c.value")) ORDER BY m.kind, m.csv_line, v.position, c.csv_line
    """
  ) { row in
    let measure = context.catalogue.measures.first { $0.id == row.text(0) }
    let used = context.measures.used.first { $0.id == row.text(0) }
    let what = measure?.name ?? Phrase("")
    let count = SmallCounts.Count(
      about: Phrase(row.text(2)),
      source: context.origins.source(
        "counts", line: row.integer(3), column: "value", document: row.optionalText(4),
        documentLine: row.optionalInteger(5)),
      figure: used.map { FigureName($0.metric, Subject(row.text(1))) })
    return (what.inSentence, count)
  }
  for (what, count) in rows {
    if groups.last?.what == what {
      groups[groups.count - 1].counts.append(count)
    } else {
      groups.append(SmallCounts(what: what, counts: [count]))
    }
  }
  return groups
}

private func smallWorkshops(
  _ database: borrowing Database, _ context: AnalysisContext
) throws(DatabaseError) -> [SmallCounts] {
  guard ["centres", "workshops"].allSatisfy(context.settings.stages.ingest.contains) else {
    return []
  }
  var groups: [SmallCounts] = []
  for (column, metric) in [("attendances", Metric.attendances), ("users", .attendancesByUsers)] {
    let counts = try database.rows(
      """
      SELECT w.round, w.centre_id, c.name, w.csv_line, w.document, w.line
      FROM workshops w JOIN centres c ON c.centre_id = w.centre_id
      WHERE \(context.settings.disclosure.isSmall("w.\(column)")) ORDER BY w.round, c.position, w.csv_line
      """
    ) { row in
      SmallCounts.Count(
        about: Phrase(
          da: "\(row.text(2)) i runde \(numbers: [row.integer(0)])",
          en: "\(row.text(2)) in round \(numbers: [row.integer(0)])"),
        source: context.origins.source(
          "workshops", line: row.integer(3), column: column, document: row.optionalText(4),
          documentLine: row.optionalInteger(5)),
        figure: context.settings.stages.analysis.contains(Analysis.userShare.name)
          ? FigureName(metric, Subject("round-\(row.integer(0))") / Subject(row.text(1))) : nil)
    }
    if !counts.isEmpty { groups.append(SmallCounts(what: metric.name.inSentence, counts: counts)) }
  }
  return groups
}

private func smallFacts(
  _ database: borrowing Database, _ context: AnalysisContext
) throws(DatabaseError) -> [SmallCounts] {
  try rows(
    "facts", key: "fact_id", column: "value",
    where: "\(isOfPeople("unit")) AND \(context.settings.disclosure.isSmall("value"))",
    Phrase(da: "oplysninger om personer", en: "facts about persons"), database, context
  ) { FigureName(.fact, Subject($0)) }
}

private func smallConversations(
  _ database: borrowing Database, _ context: AnalysisContext
) throws(DatabaseError) -> [SmallCounts] {
  let rule = context.settings.disclosure
  return try rows(
    "conversations", key: "interview_id", column: "n_min",
    where: "\(rule.isSmall("n_min")) OR \(rule.isSmall("n_max"))",
    Phrase(
      da: "antallet af deltagere i samtaler", en: "the number of participants in conversations"),
    database, context
  ) { _ in nil }
}

/// The rows of a table that meet the condition, each called by its id; none where the study does not read the table.
private func rows(
  _ table: String, key: String, column: String, where condition: String, _ what: Phrase,
  _ database: borrowing Database, _ context: AnalysisContext, figure: (String) -> FigureName?
) throws(DatabaseError) -> [SmallCounts] {
  guard context.settings.stages.ingest.contains(table) else { return [] }
  let counts = try database.rows(
    """
    SELECT \(key), csv_line, document, line FROM \(table) WHERE \(condition) ORDER BY csv_line
    """
  ) { row in
    SmallCounts.Count(
      about: Phrase(da: "\(code: row.text(0))", en: "\(code: row.text(0))"),
      source: context.origins.source(
        table, line: row.integer(1), column: column, document: row.optionalText(2),
        documentLine: row.optionalInteger(3)),
      figure: figure(row.text(0)))
  }
  return counts.isEmpty ? [] : [SmallCounts(what: what, counts: counts)]
}

/// Whether the documents the counts stand in are published, in the words of the table of documents; a count of which no
/// document is given stands in none.
private func publication(of ids: [String?], _ context: AnalysisContext) -> Phrase {
  let named = Set(ids)
  let documents = context.catalogue.documents.filter { named.contains($0.id) }
  let published = documents.filter { $0.publication == .published }.map(\.id)
  let others = documents.filter { $0.publication == .unpublished }.map(\.id)
  let (open, closed) = (listed(published), listed(others))
  switch (published.isEmpty, others.isEmpty, ids.contains(nil)) {
  case (true, true, _):
    return Phrase(
      da: "Intet dokument er oplyst for dem, og de bør vurderes, før de offentliggøres.",
      en: "No document is given for them, and they should be considered before they are published.")
  case (false, true, false):
    return Phrase(
      da:
        "De står i \(open.danish), som er offentliggjort; nye tal så små bør vurderes, før de offentliggøres.",
      en: """
        They are in \(open.english), marked as published; new counts as small should be considered before they \
        are published.
        """)
  case (true, false, false):
    return Phrase(
      da:
        "De står i \(closed.danish), som ikke er mærket som offentliggjort, og bør vurderes, før de offentliggøres.",
      en: """
        They are in \(closed.english), not marked as published, and should be considered before they are published.
        """)
  default:
    let parts = [
      published.isEmpty
        ? nil
        : Phrase(
          da: "fra \(open.danish) er offentliggjort", en: "from \(open.english) are published"),
      others.isEmpty
        ? nil
        : Phrase(
          da:
            "fra \(closed.danish) er ikke mærket som offentliggjort og bør vurderes, før de offentliggøres",
          en:
            "from \(closed.english) are not marked as published and should be considered before they are published"
        ),
      ids.contains(nil)
        ? Phrase(
          da: "uden oplyst dokument bør vurderes, før de offentliggøres",
          en: "of which no document is given should be considered before they are published") : nil,
    ].compactMap(\.self)
    return Phrase(
      da: "Tallene \(joined(parts.map(\.danish), "; tallene ")).",
      en: "Those \(joined(parts.map(\.english), "; those ")).")
  }
}
