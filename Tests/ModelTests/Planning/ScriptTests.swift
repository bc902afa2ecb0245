import Figures
import Testing

@testable import Model

/// A formula of a script as it is once everything is chosen: by the operations of the trail, so that numbers, reasons, what they
/// rest on and the written formula can be held against those of the study's own reading.
private final class ChosenScript {
  private let chosen: ChosenPlan
  private var numbers: [ObjectIdentifier: Traced] = [:]
  private var conditions: [ObjectIdentifier: Bool] = [:]

  init(_ chosen: ChosenPlan) { self.chosen = chosen }

  func number(_ script: Script) -> Traced { number(script.node) }

  func holds(_ truth: Script.Truth) -> Bool { truth.known ?? holds(truth.node) }

  private func number(_ node: Script.Node) -> Traced {
    if let known = numbers[ObjectIdentifier(node)] { return known }
    let made = made(node)
    numbers[ObjectIdentifier(node)] = made
    return made
  }

  private func made(_ node: Script.Node) -> Traced {
    let operands = node.operands
    switch node.operation {
    case .number(let value): return .constant(value)
    case .given(let given): return given
    case .choice(let choice): return made(choice)
    case .sum: return .sum(operands.map(number))
    case .difference: return number(operands[0]) - number(operands[1])
    case .product: return number(operands[0]) * number(operands[1])
    case .quotient: return number(operands[0]) / number(operands[1])
    case .least: return .least(number(operands[0]), operands.dropFirst().map(number))
    case .sumWhere: return .sum(taken(operands[...]))
    case .leastWhere: return .least(number(operands[0]), taken(operands.dropFirst()))
    case .select: return number(operands[holds(operands[0]) ? 1 : 2])
    case .method(let name):
      return .method(name, of: operands.map(number)) {
        name == "growth"
          ? power(1 + $0[0], $0[1])
          : gravity(visits: $0[0], kilometres: $0[1], attraction: $0[2], decay: $0[3])
      }
    case .figure(let name): return number(operands[0]).named(name)
    case .assumed: return number(operands[0]).assumed
    case .count: return .constant(Double(operands.count(where: holds)))
    case .rows: return rows(operands)
    case .all, .any, .not, .atMostOne, .equals, .known:
      preconditionFailure("a condition is no number")
    }
  }

  /// What is not selected is not even looked at, so it may be anything.
  private func taken(_ pairs: ArraySlice<Script.Node>) -> [Traced] {
    stride(from: pairs.startIndex, to: pairs.endIndex, by: 2)
      .filter { holds(pairs[$0 + 1]) }.map { number(pairs[$0]) }
  }

  private func made(_ choice: Script.Choice) -> Traced {
    switch choice {
    case .parameter(let parameter): return chosen.parameters[parameter]
    case .share(let site): return chosen.share(of: site)
    case .closed, .told, .partly, .opened: preconditionFailure("a condition is no number")
    }
  }

  /// How many of the rows are chosen.
  private func rows(_ choices: [Script.Node]) -> Traced {
    if case .choice(.closed)? = choices.first?.operation { return chosen.terms.closing }
    return chosen.terms.opening
  }

  private func holds(_ node: Script.Node) -> Bool {
    if let known = conditions[ObjectIdentifier(node)] { return known }
    let operands = node.operands
    let result =
      switch node.operation {
      case .choice(.closed(let site)): chosen.closed.contains(site)
      case .choice(.told(let site, let receiver)): chosen.told[site] == receiver
      case .choice(.partly(let site)): chosen.shares[site] != nil
      case .choice(.opened(let number)): chosen.opened.contains(number)
      case .all: operands.allSatisfy(holds)
      case .any: operands.contains(where: holds)
      case .not: !holds(operands[0])
      case .atMostOne: operands.count(where: holds) <= 1
      case .equals(let value): number(operands[0]).outcome.value == value
      case .known: number(operands[0]).outcome.value != nil
      default: preconditionFailure("a number is no condition")
      }
    conditions[ObjectIdentifier(node)] = result
    return result
  }
}

/// What is chosen of all there is.
private struct ChosenPlan {
  let study: RandomChoices
  var closed: Set<Int> = []
  var told: [Int: Int] = [:]
  var shares: [Int: Double] = [:]
  var opened: Set<Int> = []
  let parameters: ParameterValues<Traced>

  /// Anything from nothing to everything closed; someone is told where to go, some stay open with less.
  init(_ study: RandomChoices, using random: inout TestRandom) {
    self.study = study
    let values = study.values(using: &random)
    self.parameters = ParameterValues { parameter in
      values[parameter].map { value in
        Traced(
          observed: .value(value), .assumed, from: Observation(.setting, query: "", sources: [])
        )
        .named(FigureName(.assumption, Subject(parameter.rawValue)))
      }
    }
    let sites = study.sites.indices
    opened = Set(study.openings.indices.filter { _ in Bool.random(using: &random) })
    let order = sites.shuffled(using: &random)
    closed = Set(order.prefix(Int.random(in: 0...sites.count, using: &random)))
    if Int.random(in: 0..<3, using: &random) == 0 {
      let group = study.sites.randomElement(using: &random)?.group
      closed = Set(sites.filter { study.sites[$0].group == group })
    }
    if closed.count == sites.count, opened.isEmpty { closed.remove(order[0]) }
    let receivers = sites.filter { !closed.contains($0) } + opened.sorted().map { sites.count + $0 }
    for site in closed.sorted() where Int.random(in: 0..<4, using: &random) == 0 {
      told[site] = receivers.randomElement(using: &random)
    }
    for site in sites where !closed.contains(site) && Int.random(in: 0..<5, using: &random) == 0 {
      shares[site] = Double.random(in: 0.05...0.95, using: &random)
    }
  }

  func share(of site: Int) -> Traced {
    Traced.constant(shares[site] ?? .nan)
      .named(FigureName(.withdrawnShare, "plan" / study.sites[site].subject))
  }

  /// The new sites that open, numbered on from the old ones.
  private var openings: [Int] { opened.sorted() }

  var plan: Plan {
    Plan(
      subject: "plan", closed: closed.sorted(),
      destinations: told.mapValues { receiver in
        let count = study.sites.count
        return receiver < count
          ? receiver : count + (openings.firstIndex(of: receiver - count) ?? 0)
      },
      withdrawn: shares.keys.sorted().map { Plan.Withdrawal(site: $0, share: shares[$0] ?? 0) },
      opened: openings.map { study.openings[$0] })
  }

  var terms: PlanTerms<Traced> {
    func rows(_ count: Int) -> Traced {
      Traced(
        observed: .value(Double(count)), .derived,
        from: Observation(.rows(key: []), query: "", sources: []))
    }
    return PlanTerms(
      closing: rows(closed.count), withdrawn: shares.keys.sorted().map(share),
      opening: rows(openings.count { study.openings[$0].cost == nil }),
      openingCosts: openings.compactMap { study.openings[$0].cost.map(study.cost) })
  }

  var inputs: ModelInputs<Traced> {
    let kept = study.sites.indices + openings.map { study.sites.count + $0 }
    let kilometres = kept.map { from in kept.map { study.kilometres[from][$0] } }
    return study.inputs(parameters, kilometres, { $0 }, Traced.constant)
  }
}

/// A study as random as the seed, whose counts may be missing, and all that may be chosen in it.
private struct RandomChoices {
  let sites: [Site]
  let openings: [Plan.Opening]
  let kilometres: [[Double]]
  private let visits: [Traced]
  private let present: [Traced]?
  private let costs: [Traced]?
  private let hasMoney: Bool
  private let seed: Int

  init(seed: Int) {
    var random = TestRandom(seed: seed)
    self.seed = seed
    let count = Int.random(in: 2...9, using: &random)
    let groups = Int.random(in: 1...4, using: &random)
    sites = (0..<count).map {
      Site(subject: Subject("site-\($0)"), group: Int.random(in: 0..<groups, using: &random))
    }
    openings = (0..<Int.random(in: 0...2, using: &random)).map { number in
      Plan.Opening(
        site: Site(
          subject: Subject("new-\(number)"), group: Int.random(in: 0..<groups, using: &random)),
        cost: Bool.random(using: &random) ? nil : Double.random(in: 0...3, using: &random))
    }
    let sites = sites
    func counted(_ metric: Metric, _ random: inout TestRandom) -> [Traced] {
      sites.map { site in
        let isMissing = seed.isMultiple(of: 3) && Int.random(in: 0..<5, using: &random) == 0
        let outcome: Outcome =
          isMissing
          ? .absent(Absence(.missing, [Phrase("nothing at \(site.subject.id)")]))
          : .value(Double(Int.random(in: 0...60, using: &random)))
        return Traced(
          observed: outcome, .stated,
          precision: Bool.random(using: &random) ? .exact : .approximate,
          from: Observation(.cell, query: "", sources: [])
        ).named(FigureName(metric, site.subject))
      }
    }
    visits = counted(.planVisits, &random)
    present = seed.isMultiple(of: 7) ? counted(.planPresence, &random) : nil
    costs = seed.isMultiple(of: 5) ? counted(.venueCost, &random) : nil
    hasMoney = !seed.isMultiple(of: 11)
    let all = count + openings.count
    // Whole hundreds of metres, so that some are equally near; some ways are not known.
    kilometres = (0..<all).map { from in
      (0..<all).map { to in
        from == to || Int.random(in: 0..<12, using: &random) == 0
          ? .infinity : Double(Int.random(in: 0...40, using: &random)) / 4
      }
    }
  }

  func cost(_ amount: Double) -> Traced {
    Traced(
      observed: .value(amount), .assumed, from: Observation(.setting, query: "", sources: []))
  }

  /// Among them those at which a rule leaves something out.
  func values(using random: inout TestRandom) -> [Parameter: Double] {
    var values: [Parameter: Double] = [:]
    for parameter in parameters {
      values[parameter] =
        switch parameter {
        case .annualGrowth: [0, 0.02].randomElement(using: &random)
        case .growthYears: 10
        case .gravityAttraction: 1
        case .gravityDecay: 2
        default:
          [0, 1, Double.random(in: 0.05...0.95, using: &random)].randomElement(using: &random)
        }
    }
    return values
  }

  /// The parameters that the study has.
  var parameters: [Parameter] {
    Parameter.allCases.filter { parameter in
      switch parameter {
      case .withdrawalShare: !seed.isMultiple(of: 4)
      case .annualGrowth, .growthYears: seed.isMultiple(of: 2)
      case .farFactor: hasBarrier
      default: parameter.bearsOnPlans && parameter != .changesFactor
      }
    }
  }

  private var hasBarrier: Bool { seed % 6 > 3 }

  func inputs<Number: Scalar>(
    _ parameters: ParameterValues<Number>, _ kilometres: [[Double]],
    _ read: (Traced) -> Number, _ constant: (Double) -> Number
  ) -> ModelInputs<Number> {
    let travel = Travel<Number>(
      kilometres: kilometres,
      operands: kilometres.map { $0.map { way in read(distance(way)) } })
    let rules: [ReassignmentRule<Number>] = [
      .sameEqual, .sameProportional, .nearest(travel), .gravity(travel),
    ]
    return ModelInputs(
      sites: sites, visits: visits.map(read),
      drivers: present.map {
        CostDrivers(amounts: $0.map(read), total: .sum($0.map(read)))
      },
      frame: hasMoney ? read(cost(63.5)) : nil,
      givenCosts: hasMoney ? costs.map { $0.map(read) } : nil, parameters: parameters,
      reassignment: rules[seed % 4],
      barriers: hasBarrier
        ? [Barrier(.farFactor, stands: kilometres.map { $0.map { $0 > 5 && $0.isFinite } })] : [])
  }

  private func distance(_ way: Double) -> Traced {
    Traced(
      observed: way.isFinite
        ? .value(way) : .absent(Absence(.undefined, [Phrase("the distance is not known")])),
      .stated,
      from: Observation(.cell, query: "\(way)", sources: []))
  }
}

/// A plan's figures, each under the name it is shown by, and where users go.
private struct PlanReading: Equatable {
  let lines: [Traced]
  let loads: [Traced]
  let kept: [Traced]
  let routes: [Route]

  struct Route: Equatable {
    let origin: Int
    let receivers: [Subject]
  }
}

extension ChosenScript {
  /// Where the users of each site go that is left, of which one case decides.
  func routes(_ ways: [Redirection<Script>], _ subject: (Int) -> Subject) -> [PlanReading.Route] {
    ways.filter { holds($0.leaves) }.map { way in
      let decided = way.cases.filter { holds($0.applies) }
      #expect(decided.count == 1)
      return PlanReading.Route(
        origin: way.origin,
        receivers: decided.flatMap(\.streams).filter { holds($0.isTaken) }
          .map { subject($0.receiver) })
    }
  }
}

@Suite struct ScriptTests {
  @Test(arguments: 0..<132)
  func `once a plan is chosen, the script is the formula that runs`(seed: Int) {
    var random = TestRandom(seed: seed + 1_000)
    let study = RandomChoices(seed: seed)
    let undecided = UndecidedPlan(
      subject: "plan", sites: study.sites.count, keptClosed: .none,
      openings: study.openings,
      openingCosts: study.openings.compactMap { $0.cost.map { .given(study.cost($0)) } })
    let known = study.parameters
    let inputs = study.inputs(
      ParameterValues { known.contains($0) ? .choice(.parameter($0)) : nil },
      study.kilometres, Script.given, Script.constant)
    let (plan, terms) = (undecided.plan, undecided.terms)
    let lines = plan.consequences(on: inputs, terms).lines
    let loads = plan.loads(on: inputs, terms)
    let undecidedWays = plan.redirections(on: inputs, terms)
    let departures = Departures(undecidedWays, on: inputs)
    let groups = Set(study.sites.map(\.group)).sorted()
    let kept = groups.map(departures.keptShare)
    for _ in 0..<20 {
      let chosen = ChosenPlan(study, using: &random)
      let script = ChosenScript(chosen)
      let found = PlanReading(
        lines: lines.filter { script.holds($0.isThere) }.map { script.number($0.value) },
        loads: loads.filter { script.holds($0.isOpen) }.map { script.number($0.amount) },
        kept: kept.map(script.number),
        routes: script.routes(undecidedWays) { inputs.subject(of: $0, plan.opened) })
      let own = (plan: chosen.plan, inputs: chosen.inputs, terms: chosen.terms)
      let ownWays = own.plan.redirections(on: own.inputs, own.terms)
      let ways = Departures(ownWays, on: own.inputs)
      let expected = PlanReading(
        lines: own.plan.consequences(on: own.inputs, own.terms).lines.map(\.value),
        loads: own.plan.loads(on: own.inputs, own.terms).map(\.amount),
        kept: groups.map(ways.keptShare),
        routes: ownWays.map { way in
          PlanReading.Route(
            origin: way.origin,
            receivers: way.receivers.map { own.inputs.subject(of: $0, own.plan.opened) })
        })
      #expect(found == expected)
    }
  }

  @Test func `what is shared evenly is written once, however many sites share it`() {
    /// How many steps there are beside that users may be told to go from each site to each.
    func steps(_ sites: Int) -> Int {
      let all = (0..<sites).map { Site(subject: Subject("site-\($0)"), group: $0 % 2) }
      let undecided = UndecidedPlan(
        subject: "plan", sites: sites, keptClosed: .none, openings: [], openingCosts: [])
      let inputs = ModelInputs<Script>(
        sites: all,
        visits: all.map { site in
          .given(Traced.constant(10).named(FigureName(.planVisits, site.subject)))
        },
        frame: nil, parameters: ParameterValues { .choice(.parameter($0)) },
        reassignment: .sameEqual)
      var graph = ScriptGraph()
      for load in undecided.plan.loads(on: inputs, undecided.terms) {
        _ = graph.number(of: load.amount)
      }
      for line in undecided.plan.consequences(on: inputs, undecided.terms).lines {
        _ = graph.number(of: line.value)
      }
      return graph.steps.count {
        if case .choice(.told) = $0.operation { false } else { true }
      }
    }
    #expect(steps(80) < 2 * steps(40))
  }
}
