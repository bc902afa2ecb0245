import Figures
import Glibc

extension Study {
  /// The range that belongs around a figure; nil where there is none, or where it is not repeated here.
  func range(around figure: RecordedFigure, _ result: Evaluator.Result) -> ClosedRange<Double>? {
    switch figure.name.metric {
    case "present": return figure.value.flatMap(aroundPresent)
    case "moment_share": return result.sides.flatMap { aroundRatio($0.0, $0.1) }
    case "user_share":
      return result.sides.flatMap { $0.1 > 0 ? Tails.wilson($0.0, of: $0.1) : nil }
    default: return result.range
    }
  }

  private func assumed(_ id: String) -> Double { value("assumption", id) ?? 1 }

  /// Garwood's range around a mean of several moments; people who come in groups make it wider.
  private func aroundPresent(_ people: Double) -> ClosedRange<Double>? {
    let (moments, groups) = (assumed("moments"), assumed("overdispersion"))
    let total = people * moments
    guard total == total.rounded(), groups > 0, moments > 0 else { return nil }
    let range = Tails.garwood(total / groups)
    let scale = groups / moments
    return range.lowerBound * scale...range.upperBound * scale
  }

  /// Clopper and Pearson's range around the share that one of two counts is of both, as a ratio of the two means.
  private func aroundRatio(_ people: Double, _ visits: Double) -> ClosedRange<Double>? {
    let (moments, days) = (assumed("moments"), assumed("counted_days"))
    let (there, came) = (people * moments, (visits * days).rounded())
    guard there == there.rounded(), came > 0, there + came < 1e7 else { return nil }
    let share = Tails.clopperPearson(Int(there), of: Int(there + came))
    func ratio(_ share: Double) -> Double { share / (1 - share) * days / moments }
    return share.upperBound < 1 ? ratio(share.lowerBound)...ratio(share.upperBound) : nil
  }
}
