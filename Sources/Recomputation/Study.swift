import Figures
import JSON

/// All that is recorded of a study, and what the methods that look at the whole of it have found.
struct Study {
  let recorded: Recorded
  let inputs: InputTexts
  let ground: PlanGround?
  let plans: PlanSearch?
  let worlds: WorldSearch?

  init(_ recorded: Recorded, _ inputs: InputTexts) {
    self.recorded = recorded
    self.inputs = inputs
    ground = PlanGround(recorded, inputs)
    plans = ground.flatMap { PlanSearch($0, recorded) }
    worlds = ground.flatMap { WorldSearch($0, recorded, inputs) }
  }

  func figure(_ metric: String, _ subject: String) -> RecordedFigure? {
    recorded.byName[RecordedName(metric, subject)]
  }

  func value(_ metric: String, _ subject: String) -> Double? { figure(metric, subject)?.value }

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
