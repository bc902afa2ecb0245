import Base
import Figures

/// All that is recorded of a study, and what the methods that look at the whole of it have found.
struct Study {
  let recorded: Recorded
  let inputs: InputTexts
  let measures: MeasureNames
  let ground: PlanGround?
  let plans: PlanSearch?
  let draws: DrawSearch?
  let drops: DropSearch?
  /// The chance to be among the three with fewest if all were counted again, by the people counted; none where it is not
  /// repeated.
  let recounts: [Double: Double]
  /// Whether so many share the visits that whole per cents tell little.
  private let areSharesSmall: Bool

  init(_ recorded: Recorded, _ inputs: InputTexts) {
    self.recorded = recorded
    self.inputs = inputs
    areSharesSmall = recorded.figures.count { $0.name.metric == "visit_share" } > 50
    let measures = MeasureNames(recorded, inputs)
    self.measures = measures
    ground = PlanGround(recorded, inputs)
    plans = ground.flatMap { PlanSearch($0, recorded) }
    draws = ground.flatMap { DrawSearch($0, recorded, inputs, measures) }
    drops = DropSearch(recorded, inputs)
    recounts = Study.recounts(recorded, inputs, of: measures.present)
  }

  /// Every number of people gone through. The counts are the cells that everybody present is the sum of.
  private static func recounts(
    _ recorded: Recorded, _ inputs: InputTexts, of present: String
  ) -> [Double: Double] {
    guard recorded.figures.contains(where: { $0.formula?.methods == ["chance_of_three_fewest"] }),
      let all = recorded.byName[RecordedName(present, "all")]?.formula,
      let moments = recorded.byName[RecordedName("assumption", "moments")]?.value
    else { return [:] }
    let counts = all.operands.compactMap { operand -> Double? in
      if case .cell(let place) = operand {
        recorded.cells[place].flatMap { inputs.number($0.value, at: place) }
      } else {
        nil
      }
    }.map { $0 * moments }
    let most = counts.max() ?? 0
    guard counts.allSatisfy({ (0...10_000).contains($0) }), Double(counts.count) * most <= 2e7
    else { return [:] }
    return Recount(counts).chancesAmongFewest(3)
  }

  func figure(_ metric: String, _ subject: String) -> RecordedFigure? {
    recorded.byName[RecordedName(metric, subject)]
  }

  func value(_ metric: String, _ subject: String) -> Double? { figure(metric, subject)?.value }

  /// How many decimals the source prints of a per cent that is shown as it stands there; nil for any other figure.
  func printedDecimals(of figure: RecordedFigure) -> Int? {
    if figure.name.metric == "visit_share" { return areSharesSmall ? 1 : nil }
    if figure.unit == "share", ["assumption", "withdrawn_share"].contains(figure.name.metric) {
      return figure.value.map(Printing.decimalsOfSetShare)
    }
    guard figure.unit == "share", let steps = figure.formula?.steps, steps.count == 3,
      case .operand(.cell(let place)) = steps[0], steps[1] == .operand(.constant(100)),
      steps[2] == .divide
    else { return nil }
    return recorded.cells[place].flatMap { inputs.decimals($0.value, at: place) }
  }

  /// The recorded number of an operand; nil where there is none.
  func value(of operand: Formula.Operand, in figure: RecordedFigure) -> Double? {
    switch operand {
    case .constant(let number): number
    case .figure(let metric, let subject): value(metric, subject)
    // An assumption is entered once as it stands; the inputs tell whether it stands so.
    case .assumption: figure.value
    case .cell(let place), .setting(let place):
      recorded.cells[place].flatMap { inputs.number($0.value, at: place) }
    }
  }
}
