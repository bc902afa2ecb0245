import Base

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
}
