import Base
import Figures

extension ObjectReader {
  /// What becomes of small counts; the program's own rule where the study says nothing.
  mutating func disclosure() -> DisclosureRule {
    let usual = DisclosureRule.usual
    return optionalObject("disclosure") { reader in
      let threshold = reader.optionalInteger("threshold") ?? usual.threshold
      let allowed = DisclosureRule.thresholds
      if !allowed.contains(threshold) {
        reader.refuse(
          "threshold",
          expected: "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)")
      }
      return DisclosureRule(
        threshold: allowed.contains(threshold) ? threshold : usual.threshold,
        published: reader.choice("published", or: usual.published),
        visits: reader.choice("visits", or: usual.visits), at: reader.place)
    } ?? usual
  }
}
