import Figures
import SQLite
import Study

extension Analysis {
  /// How many of the workshops' attendances were users': per round and centre, recomputed beside the
  /// printed per cent.
  static let userShare = Analysis(
    name: "user-share", tables: ["documents", "centres", "workshops"],
    furtherTables: ["facts"], foundations: ["ground"]
  ) { database, context, book throws(DatabaseError) in
    let rows = try workshopRows(database, context)
    let rounds = Array(Set(rows.map(\.round))).sorted()
    let centres = context.catalogue.centres
    for row in rows {
      book.record(row.attendances.named(FigureName(.attendances, row.subject)))
      book.record(row.users.named(FigureName(.attendancesByUsers, row.subject)))
      book.record(
        row.printed.named(FigureName(.printedUserShare, row.subject)), decimals: row.decimals)
    }
    let sums =
      centres.map { centre in (Subject.all / centre.subject, rows.filter { $0.centre == centre.id })
      }
      + rounds.map { round in (Subject("round-\(round)") / .all, rows.filter { $0.round == round })
      }
      + [(Subject.all / .all, rows)]
    let held = book[.fact, "workshops_held"]?.outcome.value.flatMap(Int.init(exactly:))
    let coverage = held.map { Coverage(counted: rows.count, expected: $0) }
    for (subject, part) in sums where !part.isEmpty || subject == .all / .all {
      for metric in [Metric.attendances, .attendancesByUsers] {
        let parts = part.map { book.traced(metric, $0.subject) }
        let sum =
          context.disclosure.total(metric, subject).map { total in
            let shown = parts.filter { $0.outcome.value != nil }
            return total.value.map { .total($0, withWithheldBeside: shown) }
              ?? .withheldTotal(of: shown)
          } ?? (parts.isEmpty ? noWorkshops : .sum(parts))
        book.record(
          sum.named(FigureName(metric, subject)), coverage: subject == .all / .all ? coverage : nil)
      }
    }
    for subject in rows.map(\.subject) + sums.map(\.0) where book[.attendances, subject] != nil {
      recordShare(of: subject, coverage: subject == .all / .all ? coverage : nil, &book)
    }
    let tabulated = Traced(
      observed: .value(Double(rows.count)), .derived,
      from: Observation(
        .rows(key: context.origins.numbers(of: ["round", "centre_id"], in: "workshops")),
        query: "SELECT count(*) FROM workshops", sources: rows.flatMap(\.sources)))
    book.record(tabulated.named(FigureName(.workshops, .all)), coverage: coverage)
  }

  /// What stands for a sum when there is no row to add up.
  private static let noWorkshops = Traced(
    .absent(
      Absence(
        .missing,
        [Phrase(da: "ingen workshop er opgjort", en: "no workshop has figures")])), .derived,
    expression: .nothing)
}

private func recordShare(of subject: Subject, coverage: Coverage?, _ book: inout FigureBook) {
  let users = book.traced(.attendancesByUsers, subject)
  let attendances = book.traced(.attendances, subject)
  let part = users.outcome.value.map { Int($0) }
  let whole = attendances.outcome.value.map { Int($0) }
  var fraction: Fraction?
  var interval: Interval?
  if let part, let whole {
    fraction = Fraction(part, of: whole)
    interval = ConfidenceInterval.wilson(successes: part, trials: whole).map(Interval.init)
  }
  book.record(
    (users / attendances).named(FigureName(.userShare, subject)), fraction: fraction,
    interval: interval, coverage: coverage)
}

private struct WorkshopRow {
  let round: Int
  let centre: String
  let subject: Subject
  let attendances: Traced
  let users: Traced
  let printed: Traced
  /// How many decimals the per cent is printed with.
  let decimals: Int
  let sources: [Source]
}

private func workshopRows(
  _ database: borrowing Database, _ context: AnalysisContext
) throws(DatabaseError) -> [WorkshopRow] {
  try database.rows(
    """
    SELECT w.round, w.centre_id, w.attendances, w.users, w.users_approximate, w.printed_percent,
      w.csv_line, w.document, w.line, coalesce(p.decimals, 0)
    FROM workshops w JOIN centres c USING (centre_id)
      LEFT JOIN printed_decimals p ON p.resource = 'workshops' AND p.field = 'printed_percent'
        AND p.csv_line = w.csv_line
    ORDER BY w.round, c.position
    """
  ) { row in
    let (round, centre) = (row.integer(0), row.text(1))
    func cell(_ column: String, _ value: Double?, _ precision: Precision) -> Traced {
      Traced(
        observed: value.map(Outcome.value)
          ?? .absent(
            context.disclosure.withholds("workshops", line: row.integer(6), column: column)
              ? Absence(.hidden, [MissingReason.withheld.words]) : Absence(.missing, [])),
        .stated,
        precision: precision,
        from: Observation(
          .cell,
          query:
            "SELECT \(column) FROM workshops WHERE round = \(round) AND centre_id = \(centre.sqlLiteral)",
          sources: [
            context.origins.source(
              "workshops", line: row.integer(6), column: column, document: row.text(7),
              documentLine: row.integer(8))
          ]))
    }
    return WorkshopRow(
      round: round, centre: centre, subject: Subject("round-\(round)") / Subject(centre),
      attendances: cell("attendances", row.optionalReal(2), .exact),
      users: cell("users", row.optionalReal(3), row.integer(4) == 1 ? .approximate : .exact),
      printed: cell("printed_percent", row.optionalReal(5), .exact).asShare,
      decimals: row.integer(9),
      sources: [
        context.origins.source(
          "workshops", line: row.integer(6), document: row.text(7), documentLine: row.integer(8))
      ])
  }
}

extension Traced {
  /// A stated number of per cent as a share: the same number, stated all the same.
  fileprivate var asShare: Traced {
    let share = self / .constant(100)
    return Traced(
      outcome.absence.map(Outcome.absent) ?? share.outcome, basis, precision: precision,
      expression: share.expression)
  }
}
