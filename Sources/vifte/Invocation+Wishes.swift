import Base
import Figures
import Study

extension Invocation {
  /// What the options ask of a plan; an option that cannot be read is a problem.
  func wishes(_ known: KnownNames, _ problems: inout Problems) -> Sketch.Wishes {
    var wishes = Sketch.Wishes()
    wishes.closes = names(.close, known: known, &problems).map { Sketch.Named($0) }
    wishes.keeps = names(.keep, known: known, &problems).map { Sketch.Named($0) }
    wishes.staggers = names(.stagger, known: known, &problems).map { Sketch.Named($0) }
    for text in values[.merge, default: []] {
      guard let parts = pair(text, by: "=") else {
        refuse(.merge, text, expected: "VENUE,VENUE=RECEIVER", &problems)
        continue
      }
      let venues = names(in: parts.first, of: .merge, known: known, &problems).map {
        Sketch.Named($0)
      }
      wishes.merges.append(Sketch.Merger(venues, into: Sketch.Named(parts.second)))
    }
    for text in values[.new, default: []] {
      guard let parts = pair(text, by: "@") else {
        refuse(.new, text, expected: "ID@CENTRE", &problems)
        continue
      }
      wishes.opens.append(
        Sketch.Opening(
          Sketch.Named(parts.first), name: parts.first, centre: Sketch.Named(parts.second)))
    }
    wishes.withdraws = numbers(.withdraw, example: "a-venue=0.5", &problems)
    wishes.settings = numbers(.set, example: "fixed_share=0.7", &problems)
    return wishes
  }

  private func numbers(
    _ option: Option, example: String, _ problems: inout Problems
  ) -> [Sketch.Setting] {
    var given: [String: [String]] = [:]
    var settings: [Sketch.Setting] = []
    for text in values[option, default: []] {
      guard let parts = pair(text, by: "="), let value = Double(parts.second), value.isFinite
      else {
        refuse(
          option, text, expected: "NAME=VALUE", advice: "a decimal point, as in \(example)",
          &problems)
        continue
      }
      given[parts.first, default: []].append(text)
      if let texts = given[parts.first], texts.count > 1 {
        refuse(option, texts, expected: "\(quoted(parts.first)) once", &problems)
      }
      settings.append(Sketch.Setting(Sketch.Named(parts.first), value: value))
    }
    return settings
  }
}
