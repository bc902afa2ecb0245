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
        absence.reasons.map { words.plain($0, in: .english) }.joined(separator: "; ")
      }
      try figure.run(
        .integer(index + 1), .text(entry.name.metric.id), .text(entry.name.subject.id),
        Binding(entry.outcome.value), .text(words.text(of: entry.unit)),
        .text(entry.status.rawValue),
        Binding(reason), Binding(entry.interval?.low), Binding(entry.interval?.high),
        Binding(entry.coverage?.counted), Binding(entry.coverage?.expected),
        .text(entry.formula))
      var position = 0
      for part in entry.expression.operands {
        try part.eachRecord { kind, name, value, source throws(DatabaseError) in
          position += 1
          try operand.run(
            .integer(index + 1), .integer(position), .text(kind), .text(name), Binding(value),
            Binding(source?.place.file), Binding(source?.place.line),
            Binding(source?.place.column), Binding(source?.document),
            Binding(source?.documentLine))
        }
      }
    }
  }
}

extension Expression {
  /// Hands on what the operand is, its name, its value and its source; an observation once for each row it was made
  /// from.
  fileprivate func eachRecord(
    _ body: (String, String, Double?, Source?) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    switch self {
    case .figure(let name, let outcome):
      try body("figure", name.description, outcome.value, nil)
    case .assumption(let assumption):
      try body(
        "assumption", assumption.id, assumption.value,
        assumption.valuePlace.map { Source(place: $0) })
    case .observation(let observation, let outcome):
      let (kind, query) = (observation.kind, observation.query)
      let value = observation.isOneNumber ? outcome.value : nil
      for source in observation.sources { try body(kind, query, source.value ?? value, source) }
    default: break
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
