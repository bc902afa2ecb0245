import Base
import Figures

extension ObjectReader {
  /// Refuses what says how money is computed in a study that has none; `frame` is where it names one.
  mutating func refuseMoney(_ keys: [String], withFrame frame: Place?) {
    guard frame == nil else { return }
    for key in keys {
      guard let value = optionalValue(key), value.elements?.isEmpty != true else { continue }
      refuse(
        key, found: "\(quoted(key)) in a study without \(quoted("frame"))",
        expected: "the frame beside it, since without one nothing is computed in money",
        advice: "name the fact that holds the frame, or take \(quoted(key)) away")
    }
  }

  /// Refuses to let the cost follow people present where nobody counted them, or where each venue's own cost is given.
  mutating func check(
    _ driver: CostDriver, under allocation: AllocationRule, counting present: Settings.Named?
  ) {
    guard driver == .presence else { return }
    if present == nil {
      refuse(
        "cost_driver", expected: "visits, in a study that names no measure of people present",
        advice: "name the measure as measures.present, or write visits")
    }
    if allocation == .given {
      refuse(
        "cost_driver", expected: "visits, beside the allocation given, which splits no frame",
        advice: "write visits, or split the frame by fixed_share")
    }
  }
}
