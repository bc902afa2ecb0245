import Base
import Figures
import Glibc

extension Study {
  /// The range that belongs around a figure; nil where there is none, or where it is not repeated here.
  func range(around figure: RecordedFigure, _ result: Evaluator.Result) -> Ends? {
    switch figure.name.metric {
    case "count_difference":
      return figure.formula?.methods == ["mean_of_paired_differences"]
        ? result.range : aroundDifference(figure)
    case "count_ratio": return aroundPeople(figure)
    case "evidence": return stated(on: figure.name.subject)
    case "observed_retention" where figure.name.subject == "all": return aroundSeenAgain(figure)
    case _ where value("count_occasions", "\(figure.name.metric)/\(figure.name.subject)") != nil:
      return aroundMean(figure)
    case measures.present where !isOfOccasions(measures.present, at: figure.name.subject):
      return figure.value.flatMap(aroundPresent)
    case "moment_share"
    where ![measures.visits, measures.present].contains {
      isOfOccasions($0, at: figure.name.subject)
    }:
      return result.sides.flatMap { aroundRatio($0.0, $0.1) }
    case "user_share":
      return result.sides.flatMap { $0.1 > 0 && $0.0 >= 0 ? Tails.wilson($0.0, of: $0.1) : nil }
    default: return result.range
    }
  }

  /// The ends that the settings give a piece of evidence, which is numbered from 1 within its assumption.
  private func stated(on subject: String) -> Ends? {
    let parts = subject.split(separator: "/").map(String.init)
    let assumption = inputs.settings?["assumptions"]?.elements?.first {
      $0["id"]?.string == parts.first
    }
    let all = assumption?["evidence"]?.elements ?? []
    guard let number = parts.last.flatMap({ Int($0) }), all.indices.contains(number - 1),
      let low = all[number - 1]["low"]?.number, let high = all[number - 1]["high"]?.number
    else { return nil }
    return Ends(low, high)
  }

  /// The share less what the same computing gives where nothing happened.
  private func aroundSeenAgain(_ figure: RecordedFigure) -> Ends? {
    guard let share = figure.value, let chance = self.figure("placebo_retention", "all"),
      let low = chance.low, let high = chance.high
    else { return nil }
    return Ends(share - high, share - low)
  }

  private func assumed(_ id: String) -> Double { value("assumption", id) ?? 1 }

  /// Garwood's range around a mean of several moments; people who come in groups make it wider.
  private func aroundPresent(_ people: Double) -> Ends? {
    let (moments, groups) = (assumed("moments"), assumed("overdispersion"))
    let total = people * moments
    guard whole(total) != nil, (0...1e7).contains(total / groups), moments > 0 else {
      return nil
    }
    let range = Tails.garwood(total / groups)
    let scale = groups / moments
    return Ends(range.low * scale, range.high * scale)
  }

  /// Clopper and Pearson's range around the share that one of two counts is of both, as a ratio of the two means.
  private func aroundRatio(_ people: Double, _ visits: Double) -> Ends? {
    guard measures.period != "year" else { return nil }
    let (moments, days) = (
      assumed("moments"), measures.period == "day" ? assumed("counted_days") : 1
    )
    let (there, came) = (people * moments, (visits * days).rounded())
    guard let hits = whole(there), let rest = whole(came), rest > 0, hits >= 0,
      hits + rest < 10_000_000
    else { return nil }
    let share = Tails.clopperPearson(hits, of: hits + rest)
    func ratio(_ share: Double) -> Double { share / (1 - share) * days / moments }
    return share.high < 1 ? Ends(ratio(share.low), ratio(share.high)) : nil
  }
}
