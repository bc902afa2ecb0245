import Base
import Figures
import Study

extension AnalysisContext {
  /// The tables whose rows a plan picks out.
  enum Listed: String {
    case venues
    case centres

    fileprivate var key: String {
      switch self {
      case .venues: "venue_id"
      case .centres: "centre_id"
      }
    }
  }

  /// How many venues or centres there are of some kind, with the row of each: so the formula tells which they are.
  /// `place` is where the plan is written that picks them out.
  func count(_ table: Listed, _ ids: [String], _ what: String, at place: Place) -> Traced {
    let rows =
      switch table {
      case .venues: catalogue.venueRows
      case .centres: catalogue.centreRows
      }
    let sources = ids.compactMap { rows[$0] }.map { row in
      origins.source(
        table.rawValue, line: row.line, document: row.document, documentLine: row.documentLine)
    }
    return Traced(
      observed: .value(Double(ids.count)), .derived,
      from: Observation(
        .rows(key: origins.numbers(of: [table.key], in: table.rawValue)),
        query: "\(what) (\(place))", sources: sources))
  }
}
