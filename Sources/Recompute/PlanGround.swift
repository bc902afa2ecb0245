import Base
import Figures

/// What plans that only close venues are computed from, taken off the recorded figures.
struct PlanGround {
  /// By id, in the order they are recorded.
  let venues: [String]
  let visits: [Double]
  /// The people present at each venue, where cost follows them; nil where it follows visits.
  let people: [Double]?
  /// Each venue's centre, by the venue's id.
  let centre: [String: String]
  /// The centres that have a venue, in the order they are recorded.
  let centres: [String]
  /// Nought where the study has none: nothing is then told in money.
  let frame: Double
  let isPriced: Bool
  /// The ids of the venues no plan may close, and of those every plan closes.
  let lockedOpen: Set<String>
  let lockedClosed: Set<String>
  /// The study's assumptions by id.
  let assumptions: [String: Double]
  /// The ids of the venues that each plan closes, those that go into another among them.
  let closedRows: [String: [String]]
  /// Whether users go to open venues in proportion to their visits.
  let isByVisits: Bool
  private let settings: JSONValue?

  /// Nil where a number is wanting, or where the study computes by rules that are not repeated here.
  init?(_ recorded: Recorded, _ inputs: InputTexts) {
    let own = recorded.figures.filter {
      // Those after an @ are of other readings.
      $0.name.metric == "plan_visits" && $0.name.subject != "all"
        && !$0.name.subject.contains("@")
    }
    venues = own.map(\.name.subject)
    visits = own.compactMap(\.value)
    let frame = recorded.byName[RecordedName("frame", "all")]
    isPriced = frame != nil
    let isByPeople =
      frame != nil && inputs.settings?["cost_driver"]?.string == "presence"
    people =
      isByPeople
      ? venues.compactMap { recorded.byName[RecordedName("plan_presence", $0)]?.value } : nil
    guard people == nil || people?.count == venues.count else { return nil }
    guard !venues.isEmpty, visits.count == venues.count, frame == nil || frame?.value != nil else {
      return nil
    }
    self.frame = frame?.value ?? 0
    func ids(_ figure: RecordedFigure) -> [String] {
      figure.formula?.rows.compactMap { recorded.cells[$0]?.value } ?? []
    }
    var centre: [String: String] = [:]
    var centres: [String] = []
    for figure in recorded.figures where figure.name.metric == "venues" {
      guard figure.name.subject != "all" else { continue }
      let members = ids(figure)
      if !members.isEmpty { centres.append(figure.name.subject) }
      for id in members { centre[id] = figure.name.subject }
    }
    guard venues.allSatisfy({ centre[$0] != nil }) else { return nil }
    (self.centre, self.centres) = (centre, centres)
    func locked(_ metric: String) -> Set<String> {
      Set(recorded.byName[RecordedName(metric, "all")].map(ids) ?? [])
    }
    (lockedOpen, lockedClosed) = (locked("locked_open"), locked("locked_closed"))
    assumptions = Dictionary(
      recorded.figures.filter { $0.name.metric == "assumption" && !$0.name.subject.contains("@") }
        .compactMap { figure in figure.value.map { (figure.name.subject, $0) } }
    ) { first, _ in first }
    closedRows = Dictionary(
      recorded.figures.filter { $0.name.metric == "closed_venues" }.map {
        ($0.name.subject, ids($0))
      }
    ) { first, _ in first }
    settings = inputs.settings
    let rule = settings.map { $0["reassignment"]?.string ?? "same_equal" }
    isByVisits = rule == "same_proportional"
    let others = ["far_factor", "changes_factor", "annual_growth"]
    guard rule == "same_equal" || rule == "same_proportional",
      settings?["allocation"]?.string != "given",
      !others.contains(where: { assumptions[$0] != nil })
    else { return nil }
  }

  /// The places, among the venues, of those a plan closes; nil for a plan that is not recorded, or does more.
  func closed(by plan: String) -> [Int]? {
    guard let ids = closedRows[plan], onlyCloses(plan), ownValues(of: plan).isEmpty else {
      return nil
    }
    let places = ids.compactMap { venues.firstIndex(of: $0) }
    return places.count == ids.count ? places.sorted() : nil
  }

  /// The share of the visits of a closed venue that leaves, which is that of the grant that ends; without money nothing is
  /// said of grants, and all of them leave.
  var leaving: Double { isPriced ? assumptions["withdrawal_share"] ?? 0 : 1 }

  /// The values a plan of the settings gives assumptions itself, those of the plan it extends first.
  func ownValues(of plan: String) -> [String: Double] {
    var values: [String: Double] = [:]
    for scenario in lineage(of: plan).reversed() {
      for member in scenario["set"]?.members ?? [] { values[member.key] = member.value.number }
    }
    return values
  }

  private func onlyCloses(_ plan: String) -> Bool {
    lineage(of: plan).allSatisfy { scenario in
      ["merge", "open", "withdraw"].allSatisfy { key in
        (scenario[key]?.elements?.isEmpty ?? true) && (scenario[key]?.members?.isEmpty ?? true)
      }
    }
  }

  /// The plan as the settings have it, then the one it extends, and so on.
  func lineage(of plan: String) -> [JSONValue] {
    let scenarios = settings?["scenarios"]?.elements ?? []
    var found: [JSONValue] = []
    var next: String? = plan
    while let id = next, found.count <= scenarios.count,
      let scenario = scenarios.first(where: { $0["id"]?.string == id })
    {
      found.append(scenario)
      next = scenario["extends"]?.string
    }
    return found
  }

  /// The people whose cost moves with a plan, where cost follows people.
  func peopleMoving(_ change: PlanChange) -> PlanOutcome.Moving? {
    people.map { people in
      func present(_ places: [Int]) -> Double { places.map { people[$0] }.reduce(0, +) }
      return PlanOutcome.Moving(
        near: present(change.near), far: present(change.far), all: people.reduce(0, +))
    }
  }
}

/// What a plan comes to with one set of numbers.
struct PlanOutcome {
  let net: Double
  let safe: Double
  let displaced: Double
  let lost: Double

  /// Visits, or people, that have to move with and without an open venue in their centre, and those of every venue.
  struct Moving {
    let near: Double
    let far: Double
    let all: Double
  }

  /// `people` are those whose cost moves, where cost does not follow the visits.
  init(
    on ground: PlanGround, _ change: PlanChange, _ visits: Moving, people: Moving?,
    _ parameter: (String) -> Double
  ) {
    let (spent, fixed) = (ground.frame * parameter("budget_share"), parameter("fixed_share"))
    func lost(_ moving: Moving) -> Double {
      let kept =
        moving.near * parameter("retain_same_centre") + moving.far
        * parameter("retain_other_centre")
      return moving.near + moving.far - kept
    }
    let priced = people ?? visits
    let follow = parameter("follow_share")
    // Without money nothing is said of grants, and all of the visits leave.
    let leaving = ground.isPriced ? parameter("withdrawal_share") : 1
    displaced = leaving * (visits.near + visits.far)
    self.lost = leaving * lost(visits)
    let each = priced.all == 0 ? 0 : (1 - fixed) * spent / priced.all
    let one = fixed * spent / Double(ground.venues.count)
    let even = one * Double(change.closed)
    let opening = one * Double(change.opened) + (ground.isPriced ? change.openingCosts : 0)
    safe = leaving * (even + each * (priced.near + priced.far) * (1 - follow)) - opening
    net = safe + follow * each * leaving * lost(priced)
  }
}

extension Study {
  /// How far what a plan frees moves when one assumption goes from end to end of its range, the others standing.
  func endToEnd(_ call: MethodCall) -> MethodAnswer {
    guard let ground, let plan = call.subjects(of: "freed_net").first,
      let asked = call.subjects(of: "assumption").first, let change = ground.change(by: plan)
    else { return MethodAnswer(.notRepeated(call.name)) }
    let id = String(asked.prefix { $0 != "@" })
    guard let whole = figure("assumption", id), let low = whole.low, let high = whole.high else {
      return MethodAnswer(.notRepeated(call.name))
    }
    let own = ground.ownValues(of: plan)
    func visits(_ places: [Int]) -> Double { places.map { ground.visits[$0] }.reduce(0, +) }
    let moving = PlanOutcome.Moving(
      near: visits(change.near), far: visits(change.far), all: ground.visits.reduce(0, +))
    let people = ground.peopleMoving(change)
    /// Nil where some of the cost should follow visits and there are none.
    func net(at end: Double) -> Double? {
      func parameter(_ name: String) -> Double {
        name == id ? end : own[name] ?? ground.assumptions[name] ?? 0
      }
      guard (people ?? moving).all > 0 || parameter("fixed_share") == 1 else { return nil }
      return PlanOutcome(
        on: ground, change, moving, people: people, parameter
      ).net
    }
    guard let first = net(at: low), let last = net(at: high) else {
      return MethodAnswer(.nothing)
    }
    return MethodAnswer(
      .number(last - first), range: Ends(min(first, last), max(first, last)),
      amounts: max(abs(first), abs(last), ground.frame))
  }
}
