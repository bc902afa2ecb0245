import Base
package import Figures
package import SQLite

extension FigureBook {
  /// Writes every figure, and the operands it was made from, beside the tables they come from, for anyone
  /// with the sqlite3 shell.
  package func store(in database: borrowing Database) throws(DatabaseError) {
    try database.execute(
      """
      CREATE TABLE figures (
        position INTEGER PRIMARY KEY, metric TEXT NOT NULL, subject TEXT NOT NULL, value REAL,
        unit TEXT NOT NULL, status TEXT NOT NULL, reason TEXT, low REAL, high REAL,
        counted INTEGER, expected INTEGER, formula TEXT NOT NULL,
        UNIQUE (metric, subject), CHECK ((value IS NULL) = (reason IS NOT NULL))
      ) STRICT;
      CREATE TABLE figure_operands (
        operand INTEGER PRIMARY KEY, figure INTEGER NOT NULL REFERENCES figures, position INTEGER NOT NULL, kind TEXT NOT NULL,
        name TEXT NOT NULL, value REAL, file TEXT, line INTEGER, cell INTEGER, document TEXT,
        document_line INTEGER
      ) STRICT;
      CREATE VIEW operands AS
      SELECT f.metric, f.subject, o.position, o.kind, o.name, o.value, o.file, o.line, o.cell,
        o.document, o.document_line
      FROM figure_operands o JOIN figures f ON f.position = o.figure
      ORDER BY o.operand;
      """)
    let figure = try database.prepare(
      "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let operand = try database.prepare(
      "INSERT INTO figure_operands VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (index, entry) in ordered.enumerated() {
      let reason = entry.outcome.absence.map { absence in
        absence.reasons.map(\.english.words).joined(separator: "; ")
      }
      try figure.run(
        .integer(index + 1), .text(entry.name.metric.id), .text(entry.name.subject.id),
        Binding(entry.outcome.value), .text(entry.unit.text), .text(entry.status.rawValue),
        Binding(reason), Binding(entry.interval?.low), Binding(entry.interval?.high),
        Binding(entry.coverage?.counted), Binding(entry.coverage?.expected),
        .text(entry.formula))
      for (position, record) in entry.expression.operands.flatMap(\.records).enumerated() {
        try operand.run(
          .integer(index + 1), .integer(position + 1), .text(record.kind), .text(record.name),
          Binding(record.value),
          Binding(record.source?.place.file), Binding(record.source?.place.line),
          Binding(record.source?.place.column), Binding(record.source?.document),
          Binding(record.source?.documentLine))
      }
    }
  }
}

private struct OperandRecord {
  let kind: String
  let name: String
  let value: Double?
  let source: Source?
}

extension Expression {
  /// One record for each operand, and for each row an observation was made from.
  fileprivate var records: [OperandRecord] {
    switch self {
    case .figure(let name, let outcome):
      [OperandRecord(kind: "figure", name: name.description, value: outcome.value, source: nil)]
    case .assumption(let assumption):
      [
        OperandRecord(
          kind: "assumption", name: assumption.id, value: assumption.value,
          source: Source(place: assumption.place))
      ]
    case .observation(let observation, let outcome):
      observation.sources.map {
        OperandRecord(
          kind: observation.kind, name: observation.query,
          value: $0.value ?? (observation.isOneNumber ? outcome.value : nil), source: $0)
      }
    default: []
    }
  }
}

extension Observation {
  /// What each of its sources is.
  fileprivate var kind: String {
    switch reading {
    case .cell, .sum: "cell"
    case .rows, .distinct: "row"
    case .setting: "setting"
    }
  }

  /// Whether the number is the very one that stands at its source; a counted row has none.
  fileprivate var isOneNumber: Bool {
    switch reading {
    case .cell, .setting: true
    case .sum, .rows, .distinct: false
    }
  }
}
