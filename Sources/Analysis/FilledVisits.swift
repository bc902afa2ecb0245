import Figures
import Statistics

/// Visits a day of each venue as the scenarios reckon with them: as counted, or filled in by a named method.
///
/// An estimate is an assumption, however good; its typical error is a figure of its own.
struct FilledVisits {
  let filling: Filling
  let venues: [Venue]
  let book: FigureBook

  /// The visits of one venue.
  func visits(of venue: Venue) -> Traced {
    let counted = book.traced(.visitsPerDay, venue.subject)
    guard counted.outcome.value == nil else { return counted }
    return estimate(of: venue, from: venues).map { $0.assumed } ?? counted
  }

  /// The estimate the method gives for a venue from the counts of others; nil where there is no method.
  private func estimate(of venue: Venue, from others: [Venue]) -> Traced? {
    switch filling {
    case .none: nil
    case .zero: .constant(0)
    case .cityMean: mean(of: others)
    case .centreMean: mean(of: others.filter { $0.centre == venue.centre })
    case .ratio: book.traced(.present, venue.subject) / book.traced(.momentShare, .all)
    }
  }

  private func mean(of venues: [Venue]) -> Traced {
    let counted = venues.filter { book[.visitsPerDay, $0.subject]?.outcome.value != nil }
    return Traced.sum(counted.map { book.traced(.visitsPerDay, $0.subject) })
      / .constant(Double(counted.count))
  }

  /// The typical error of the method: each venue with both counts is estimated from the others alone, and
  /// the median of the relative deviations taken.
  var error: Traced {
    let both = venues.filter { venue in
      book[.visitsPerDay, venue.subject]?.outcome.value != nil
        && book[.present, venue.subject]?.outcome.value != nil
    }
    let visits = both.map { book.traced(.visitsPerDay, $0.subject) }
    let present = both.map { book.traced(.present, $0.subject) }
    return Traced.method("leave_one_out_median_error_\(filling.rawValue)", of: visits + present) {
      values in
      let visits = Array(values.prefix(both.count))
      let present = Array(values.suffix(both.count))
      let errors = both.indices.compactMap { left in
        self.leaveOneOut(left, both.map(\.centre), visits, present).map {
          abs($0 - visits[left]) / visits[left]
        }
      }
      return errors.count == both.count ? OrderedSample(errors)?.median : nil
    }
  }

  private func leaveOneOut(
    _ left: Int, _ centres: [String], _ visits: [Double], _ present: [Double]
  ) -> Double? {
    func sum(_ values: [Double], where condition: (Int) -> Bool) -> (total: Double, count: Int) {
      let chosen = values.indices.filter { $0 != left && condition($0) }
      return (chosen.reduce(0) { $0 + values[$1] }, chosen.count)
    }
    switch filling {
    case .none: return nil
    case .zero: return 0
    case .cityMean:
      let others = sum(visits) { _ in true }
      return others.count > 0 ? others.total / Double(others.count) : nil
    case .centreMean:
      let others = sum(visits) { centres[$0] == centres[left] }
      return others.count > 0 ? others.total / Double(others.count) : nil
    case .ratio:
      let share = sum(present) { _ in true }.total / sum(visits) { _ in true }.total
      return share > 0 ? present[left] / share : nil
    }
  }
}
