import Base

/// What the figures of the visits and of the people present are called that the computations rest on.
struct MeasureNames {
  let visits: String
  let present: String

  /// As the settings name the measures; without settings, as the shares of one in the other are recorded.
  init(_ recorded: Recorded, _ inputs: InputTexts) {
    guard inputs.settings == nil else {
      let measures = inputs.settings?["measures"]
      visits = measures?["visits"]?.string ?? "visits"
      present = measures?["present"]?.string ?? "present"
      return
    }
    for figure in recorded.figures where figure.name.metric == "moment_share" {
      if let operands = figure.formula?.operands, operands.count == 2,
        case .figure(let people, figure.name.subject) = operands[0],
        case .figure(let uses, figure.name.subject) = operands[1]
      {
        (visits, present) = (uses, people)
        return
      }
    }
    (visits, present) = ("visits", "present")
  }
}
