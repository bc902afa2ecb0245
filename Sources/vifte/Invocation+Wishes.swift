import Figures
import Ingest

extension Invocation {
  /// What the options ask of a plan; an option that cannot be read is a problem.
  func wishes(_ problems: inout Problems) -> Sketch.Wishes {
    var wishes = Sketch.Wishes()
    wishes.closes = names(.close).map { Sketch.Named($0) }
    wishes.keeps = names(.keep).map { Sketch.Named($0) }
    wishes.staggers = names(.stagger).map { Sketch.Named($0) }
    for text in values[.merge, default: []] {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        refuse(.merge, text, expected: "VENUE,VENUE=RECEIVER", &problems)
        continue
      }
      let venues = parts[0].split(separator: ",").map { Sketch.Named(String($0)) }
      wishes.merges.append(Sketch.Merger(venues, into: Sketch.Named(parts[1])))
    }
    for text in values[.new, default: []] {
      let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        refuse(.new, text, expected: "ID@CENTRE", &problems)
        continue
      }
      wishes.opens.append(
        Sketch.Opening(
          Sketch.Named(parts[0]), name: parts[0], centre: Sketch.Named(parts[1])))
    }
    wishes.withdraws = numbers(.withdraw, example: "nabo=0.5", &problems)
    wishes.settings = numbers(.set, example: "fixed_share=0.7", &problems)
    return wishes
  }

  private func numbers(
    _ option: Option, example: String, _ problems: inout Problems
  ) -> [Sketch.Setting] {
    values[option, default: []].compactMap { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
        refuse(
          option, text, expected: "NAME=VALUE", advice: "a decimal point, as in \(example)",
          &problems)
        return nil
      }
      return Sketch.Setting(Sketch.Named(parts[0]), value: value)
    }
  }

  private func refuse(
    _ option: Option, _ text: String, expected: String, advice: String? = nil,
    _ problems: inout Problems
  ) {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)", found: quoted(text),
        expected: expected, advice: advice))
  }
}
