import Base
import Figures

/// Random draws, drawn again from the recorded seed.
struct DrawSearch {
  private let ground: PlanGround
  private let count: Int
  private let visits: [[Double]]
  private let outcomes: [String: [PlanOutcome]]
  /// What each plan's assumptions are in every draw.
  private let parameters: [String: [String: [Double]]]
  /// How often each venue closes when so many do.
  private let frequencies: [Int: [Double]]

  /// Nil where the draws were not made, or rest on what is not recorded.
  init?(
    _ ground: PlanGround, _ recorded: Recorded, _ inputs: InputTexts, _ measures: MeasureNames
  ) {
    func value(_ metric: String, _ subject: String) -> Double? {
      recorded.byName[RecordedName(metric, subject)]?.value
    }
    guard let draws = value("draws", "all").flatMap(whole),
      let seed = value("random_seed", "all").flatMap({ UInt64(exactly: $0) }), draws > 0,
      draws <= 400_000,
      let visits = DrawSearch.visits(ground, recorded, inputs, measures, draws, seed)
    else { return nil }
    (self.ground, count, self.visits) = (ground, draws, visits)
    var plans: [String] = []
    var closings: [Int: [Double]] = [:]
    for figure in recorded.figures {
      switch figure.name.metric {
      // Every plan that is drawn loses visits or none; whether it frees anything is told only where there is a frame.
      case "uncertain_lost_visits": plans.append(figure.name.subject)
      case "closure_frequency":
        let closing = figure.name.subject.split(separator: "/").last.flatMap { Int($0) } ?? 0
        if closing > 0, closings[closing] == nil {
          closings[closing] = DrawSearch.frequencies(closing: closing, ground, visits, draws)
        }
      default: break
      }
    }
    frequencies = closings
    let everywhere = (0..<draws).map { draw in visits.reduce(0) { $0 + $1[draw] } }
    var found: [String: [PlanOutcome]] = [:]
    var assumed: [String: [String: [Double]]] = [:]
    for plan in plans {
      guard let change = ground.change(by: plan) else { continue }
      let parameters = DrawSearch.parameters(ground, recorded, plan, draws, seed)
      assumed[plan] = parameters
      let people = ground.peopleMoving(change)
      found[plan] = (0..<draws).map { draw in
        PlanOutcome(
          on: ground, change,
          PlanOutcome.Moving(
            near: change.near.reduce(0) { $0 + visits[$1][draw] },
            far: change.far.reduce(0) { $0 + visits[$1][draw] }, all: everywhere[draw]),
          people: people
        ) { parameters[$0]?[draw] ?? 0 }
      }
    }
    (outcomes, parameters) = (found, assumed)
  }

  /// Each venue's visits in every draw: counted ones as counts vary, and missing ones as those of a counted venue that is taken
  /// at random; numbers the study gives itself stand.
  private static func visits(
    _ ground: PlanGround, _ recorded: Recorded, _ inputs: InputTexts, _ measures: MeasureNames,
    _ draws: Int, _ seed: UInt64
  ) -> [[Double]]? {
    func value(_ metric: String, _ subject: String) -> Double? {
      recorded.byName[RecordedName(metric, subject)]?.value
    }
    // Of visits that are not those of a day, one period was counted; of a year's, no chance is told.
    let days = measures.period == "day" ? ground.assumptions["counted_days"] ?? 1 : 1
    guard let names = names(recorded, inputs), days > 0 else { return nil }
    let counted = ground.venues.map { venue in
      value(measures.visits, venue).map { visits in
        (visits: visits, days: value("count_occasions", "\(measures.visits)/\(venue)") ?? days)
      }
    }
    let donors = counted.compactMap(\.self)
    guard donors.allSatisfy({ (0...1e9).contains($0.visits * $0.days) && $0.days > 0 }) else {
      return nil
    }
    func varying(_ even: [Double], around count: (visits: Double, days: Double)) -> [Double] {
      measures.period == "year"
        ? even.map { _ in count.visits }
        : Draws.poisson(even, expecting: count.visits * count.days).map { $0 / count.days }
    }
    let fill = inputs.settings?["filling"]?.string ?? "city_mean"
    let isLikeOthers = fill != "given" && fill != "none" && !donors.isEmpty
    var drawn: [[Double]] = []
    for (venue, own) in zip(ground.venues, counted) {
      guard let name = names[venue] else { return nil }
      let even = Draws.even(draws, seed: seed, "visits:" + name)
      if let own {
        drawn.append(varying(even, around: own))
      } else if isLikeOthers {
        let taken = Draws.even(draws, seed: seed, "hotdeck:" + name).map {
          Int(($0 * Double(donors.count)).rounded(.down))
        }
        var visits = [Double](repeating: 0, count: draws)
        for (number, donor) in donors.enumerated() {
          let those = taken.indices.filter { taken[$0] == number }
          for (draw, value) in zip(those, varying(those.map { even[$0] }, around: donor)) {
            visits[draw] = value
          }
        }
        drawn.append(visits)
      } else {
        drawn.append([Double](repeating: value("plan_visits", venue) ?? 0, count: draws))
      }
    }
    return drawn
  }

  /// The venues' names by id, from the rows that are counted.
  private static func names(_ recorded: Recorded, _ inputs: InputTexts) -> [String: String]? {
    guard let all = recorded.byName[RecordedName("venues", "all")]?.formula?.rows,
      let table = all.first.flatMap({ inputs.table($0.file) }),
      let column = table.header.firstIndex(of: "name")
    else { return nil }
    let pairs = all.compactMap { place -> (String, String)? in
      guard let id = recorded.cells[place]?.value, let row = place.line.flatMap({ table.rows[$0] }),
        row.indices.contains(column)
      else { return nil }
      return (id, row[column])
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The assumptions plans rest on, each drawn from its own stream; a plan's own value widens the range.
  private static func parameters(
    _ ground: PlanGround, _ recorded: Recorded, _ plan: String, _ draws: Int, _ seed: UInt64
  ) -> [String: [Double]] {
    let own = ground.ownValues(of: plan)
    var parameters: [String: [Double]] = [:]
    for (id, value) in ground.assumptions {
      guard let figure = recorded.byName[RecordedName("assumption", id)] else { continue }
      let base = own[id] ?? value
      // What somebody decides is no chance.
      if ["follow_share", "withdrawal_share"].contains(id) {
        parameters[id] = [Double](repeating: base, count: draws)
        continue
      }
      parameters[id] = Draws.triangular(
        Draws.even(draws, seed: seed, id), low: min(base, figure.low ?? base), base: base,
        high: max(base, figure.high ?? base))
    }
    return parameters
  }
}

extension DrawSearch {
  func answer(_ call: MethodCall) -> MethodAnswer {
    switch (call.name, call.figure.name.metric) {
    case ("middle_of_draws", _): middle(call)
    case ("share_of_draws", "closure_frequency"): closureFrequency(call)
    case ("share_of_draws_with_benefit", _):
      benefits(call) { benefits in
        Double(benefits.count { $0 > 0 }) / Double(benefits.count)
      }
    case ("value_of_information", _):
      benefits(call) { benefits in
        let mean = benefits.reduce(0, +) / Double(benefits.count)
        return benefits.map { max($0, 0) }.reduce(0, +) / Double(benefits.count) - max(mean, 0)
      }
    case ("value_of_one_input", _): valueOfInput(call)
    default: MethodAnswer(.notRepeated(call.name))
    }
  }

  private func middle(_ call: MethodCall) -> MethodAnswer {
    guard case .figure(let metric, let plan)? = call.formula.operands.first,
      let draws = outcomes[plan]
    else { return MethodAnswer(.notRepeated(call.name)) }
    let values: [Double]
    switch metric {
    case "freed_net": values = draws.map(\.net).sorted()
    case "freed_by_fewer_addresses": values = draws.map(\.safe).sorted()
    case "lost_visits": values = draws.map(\.lost).sorted()
    case "net_per_lost_visit": values = draws.map { $0.net / $0.lost }.sorted()
    default: return MethodAnswer(.notRepeated(call.name))
    }
    guard values.allSatisfy(\.isFinite) else { return MethodAnswer(.nothing) }
    return MethodAnswer(
      .number(Draws.quantile(values, 0.5)),
      range: Ends(Draws.quantile(values, 0.05), Draws.quantile(values, 0.95)))
  }

  /// A number made of a plan's benefits against doing nothing, one in each draw, and how large the amounts are that went into
  /// it; nil where the plan was not drawn.
  private func benefits(
    _ call: MethodCall, _ number: ([Double]) -> Double
  ) -> MethodAnswer {
    guard case .figure("visit_value", _)? = call.formula.operands.first,
      let worth = call.numbers.first, let plan = call.subjects(of: "uncertain_freed_net").first,
      let draws = outcomes[plan]
    else { return MethodAnswer(.notRepeated(call.name)) }
    let benefits = draws.map { $0.net - worth * $0.lost }
    return MethodAnswer(
      .number(number(benefits)), amounts: benefits.map(abs).max() ?? 0)
  }

  /// Whether a plan comes to something else, with everything as in the first draw, when an assumption is at its least and at its
  /// greatest in any.
  private func moves(_ plan: String, _ asked: String) -> Bool {
    guard let change = ground.change(by: plan), let drawn = parameters[plan]?[asked],
      let least = drawn.min(), let greatest = drawn.max()
    else { return false }
    let ends = [least, greatest].map { end in
      PlanOutcome(
        on: ground, change,
        PlanOutcome.Moving(
          near: change.near.reduce(0) { $0 + visits[$1][0] },
          far: change.far.reduce(0) { $0 + visits[$1][0] }, all: visits.reduce(0) { $0 + $1[0] }),
        people: ground.peopleMoving(change)
      ) { $0 == asked ? end : parameters[plan]?[$0]?[0] ?? 0 }
    }
    return ends[0].net != ends[1].net || ends[0].lost != ends[1].lost
  }

  /// What it is worth to know one input: forty groups of draws in its order, each with its own best choice.
  private func valueOfInput(_ call: MethodCall) -> MethodAnswer {
    guard let plan = call.subjects(of: "uncertain_freed_net").first, let draws = outcomes[plan]
    else { return MethodAnswer(.notRepeated(call.name)) }
    let input: [Double]
    if let asked = call.subjects(of: "assumption").first.map({ String($0.prefix { $0 != "@" }) }) {
      guard let drawn = parameters[plan]?[asked] else {
        return MethodAnswer(.notRepeated(call.name))
      }
      guard moves(plan, asked) else { return .number(0) }
      input = drawn
    } else {
      // As many as another's, to the millionth.
      input = draws.map { ($0.displaced * 1e6).rounded() }
    }
    return benefits(call) { benefits in
      let order = zip(input, benefits.indices).sorted { $0 < $1 }.map(\.1)
      let groups = min(40, order.count)
      let chosen = (0..<groups).map { group -> Double in
        let (start, end) = (group * order.count / groups, (group + 1) * order.count / groups)
        return max(order[start..<end].map { benefits[$0] }.reduce(0, +), 0)
      }
      let once = max(benefits.reduce(0, +), 0)
      let (gain, size) = (chosen.reduce(0, +) - once, benefits.map(abs).reduce(0, +))
      return gain > 1e-12 * size ? gain / Double(order.count) : 0
    }
  }

  /// How often a venue is among so many with the lowest visits when each centre keeps one.
  private func closureFrequency(_ call: MethodCall) -> MethodAnswer {
    let parts = call.figure.name.subject.split(separator: "/").map(String.init)
    guard parts.count == 2, let closing = Int(parts[1]), let frequencies = frequencies[closing],
      let asked = ground.venues.firstIndex(of: parts[0])
    else { return MethodAnswer(.notRepeated(call.name)) }
    return frequencies.isEmpty ? MethodAnswer(.nothing) : .number(frequencies[asked])
  }

  /// The same for every venue at once; none where so many cannot close.
  private static func frequencies(
    closing: Int, _ ground: PlanGround, _ visits: [[Double]], _ count: Int
  ) -> [Double] {
    let centre = ground.venues.map { ground.centres.firstIndex(of: ground.centre[$0] ?? "") ?? 0 }
    let forced = ground.venues.indices.filter { ground.lockedClosed.contains(ground.venues[$0]) }
    let free = Set(
      ground.venues.indices.filter {
        !ground.lockedOpen.contains(ground.venues[$0]) && !forced.contains($0)
      })
    let room = ground.centres.indices.map { place in
      let mostClosed = centre.count { $0 == place } - 1
      return min(
        mostClosed - forced.count { centre[$0] == place }, free.count { centre[$0] == place })
    }
    if closing < forced.count || closing > forced.count + room.reduce(0, +)
      || room.contains(where: { $0 < 0 })
    {
      return []
    }
    var times = [Double](repeating: 0, count: ground.venues.count)
    for venue in forced { times[venue] = Double(count) }
    for draw in 0..<count {
      var (left, wanted) = (room, closing - forced.count)
      let order = visits.enumerated().filter { free.contains($0.offset) }.map {
        (visits: $0.element[draw], venue: $0.offset)
      }.sorted {
        ($0.visits, $0.venue) < ($1.visits, $1.venue)
      }
      for (_, venue) in order where wanted > 0 && left[centre[venue]] > 0 {
        left[centre[venue]] -= 1
        wanted -= 1
        times[venue] += 1
      }
    }
    return times.map { $0 / Double(count) }
  }
}
