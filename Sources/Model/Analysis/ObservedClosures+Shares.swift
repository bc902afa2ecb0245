import Figures
import Study

extension ClosureReading {
  /// Enters what was seen again of all that was missing: as chosen, with other numbers of nearest, without the largest drop,
  /// and what chance alone makes of it.
  func recordShares(_ book: inout FigureBook) {
    let events = drops.events.map(subject)
    guard !events.isEmpty else {
      book.record(noEvent.named(FigureName(.observedRetention, .all)))
      return
    }
    for metric in [Metric.seenAgain, .closureLoss] {
      book.record(
        Traced.sum(events.map { book.traced(metric, $0) }).named(FigureName(metric, .all)))
    }
    recordUneventful(&book)
    let share = book.seenAgain(of: .all)
    let placebo = placeboRange(book)
    book.record(
      share.named(FigureName(.observedRetention, .all)),
      interval: share.outcome.value.flatMap { share in
        placebo.map { Interval(low: share - $0.high, high: share - $0.low) }
      })
    recordPlacebo(placebo, &book)
    recordResampled(&book)
    recordOthers(events, &book)
    recordNeighbours(events, &book)
  }

  /// Without the largest drop, and the middle of the single shares.
  private func recordOthers(_ events: [Subject], _ book: inout FigureBook) {
    let losses = events.map { (subject: $0, loss: book.traced(.closureLoss, $0).outcome.value) }
    let known = losses.compactMap { pair in pair.loss.map { (subject: pair.subject, loss: $0) } }
    // The first of equals.
    let largest = known.reduce(known.first) { most, pair in
      most.map { $0.loss >= pair.loss ? $0 : pair }
    }
    if let largest, known.count == losses.count {
      let loss = book.traced(.closureLoss, largest.subject)
      book.record(
        (loss / book.traced(.closureLoss, .all)).named(FigureName(.largestLossShare, .all)))
      book.record(
        ((book.traced(.seenAgain, .all) - book.traced(.seenAgain, largest.subject))
          / (book.traced(.closureLoss, .all) - loss))
          .named(FigureName(.observedRetention, "without-largest")))
    }
    book.record(
      Traced.method("median", of: events.map { book.traced(.observedRetention, $0) }) {
        OrderedSample($0)?.median
      }.named(FigureName(.observedRetention, "median")))
  }

  /// With each number of nearest; the chosen one is the share of all.
  private func recordNeighbours(_ events: [Subject], _ book: inout FigureBook) {
    var tried: [Traced] = []
    for count in DropRule.neighboursTried {
      if count == settings.neighbours {
        tried.append(book.traced(.observedRetention, .all))
        continue
      }
      let number = Subject(String(count))
      let operands =
        [book.traced(.neighboursTried, number), book.traced(.setAside, number)]
        + events.map { book.traced(.closureLoss, $0) }
      let share = Traced.method("share_seen_again", of: operands) { _ in
        drops.share(of: drops.events, lookingAt: count)
      }.named(FigureName(.observedRetention, "neighbours" / number))
      book.record(share)
      tried.append(share)
    }
    // A number of nearest that has no answer leaves the span unknown.
    if let first = tried.first {
      book.record(
        Traced.least(first, Array(tried.dropFirst()))
          .named(FigureName(.observedRetention, "lowest")))
    }
    book.record(
      Traced.method("greatest", of: tried) { $0.max() }
        .named(FigureName(.observedRetention, "highest")))
  }

  /// How many venues there are to draw from in each year.
  private func recordUneventful(_ book: inout FigureBook) {
    let rule = ["least-visits", "drop-below", "neighbours"].map {
      book.traced(.closureRule, Subject($0))
    }
    var counts: [Traced] = []
    for (year, measure) in measures.enumerated().dropFirst() {
      let count = Traced.method("uneventful_venues", of: rule) { _ in
        Double(drops.uneventful(in: year).count)
      }.named(FigureName(.uneventful, Subject(measure.id)))
      book.record(count)
      counts.append(count)
    }
    book.record(Traced.sum(counts).named(FigureName(.uneventful, .all)))
  }

  // What chance alone makes.

  /// What the draws give: their middle, and the ends that hold the level.
  private struct Spread {
    let mean: Double
    let median: Double
    let low: Double
    let high: Double

    init?(_ values: [Double]?) {
      guard let values, values.allSatisfy(\.isFinite), let sample = OrderedSample(values) else {
        return nil
      }
      let outside = (1 - ConfidenceLevel.ninetyFivePercent.share) / 2
      mean = values.reduce(0, +) / Double(values.count)
      median = sample.median
      low = sample.quantile(at: outside)
      high = sample.quantile(at: 1 - outside)
    }
  }

  private var closureDraws: ClosureDraws {
    ClosureDraws(seed: seed.seed, draws: settings.draws)
  }

  private func placeboRange(_ book: FigureBook) -> Spread? {
    book.traced(.closureLoss, .all).outcome.value.flatMap { loss in
      Spread(
        closureDraws.placebo(
          drops, drops.events, names: drops.events.map { subject($0).id }, loss: loss))
    }
  }

  private func recordPlacebo(_ spread: Spread?, _ book: inout FigureBook) {
    let operands =
      drawn(book) + [book.traced(.uneventful, .all)]
      + drops.events.map { book.traced(.closureLoss, subject($0)) }
    book.record(
      Traced.method("share_where_nothing_happened", of: operands) { _ in spread?.mean }
        .named(FigureName(.placeboRetention, .all)),
      interval: spread.map { Interval(low: $0.low, high: $0.high) })
  }

  private func recordResampled(_ book: inout FigureBook) {
    let events = drops.events.map(subject)
    let seen = events.map { book.traced(.seenAgain, $0) }
    let losses = events.map { book.traced(.closureLoss, $0) }
    let balances = zip(seen, losses).compactMap { seen, loss in
      seen.outcome.value.flatMap { seen in loss.outcome.value.map { (seen: seen, loss: $0) } }
    }
    let spread =
      balances.count == events.count ? Spread(closureDraws.resampled(balances)) : nil
    book.record(
      Traced.method("share_of_resampled_drops", of: drawn(book) + seen + losses) { _ in
        spread?.median
      }.named(FigureName(.resampledRetention, .all)),
      interval: spread.map { Interval(low: $0.low, high: $0.high) })
  }

  /// The seed, and how many draws are made.
  private func drawn(_ book: FigureBook) -> [Traced] {
    [seed.seeded, book.traced(.closureRule, "draws")]
  }
}

private let noEvent = Traced(
  .absent(
    Absence(
      .missing,
      [
        Phrase(
          da: "der er intet stort fald at regne på", en: "there is no large drop to compute on")
      ])), .derived, expression: .nothing)
