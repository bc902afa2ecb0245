import Base

/// What the figures of the visits and of the people present are called that the computations rest on.
struct MeasureNames {
  let visits: String
  let present: String
  /// What the visits are counted per: `day`, `year`.
  let period: String

  /// As the settings name the measures; without settings, as the shares of one in the other are recorded.
  init(_ recorded: Recorded, _ inputs: InputTexts) {
    (visits, present) = MeasureNames.names(recorded, inputs)
    period = MeasureNames.period(of: visits, recorded, inputs)
  }

  private static func names(
    _ recorded: Recorded, _ inputs: InputTexts
  ) -> (visits: String, present: String) {
    guard inputs.settings == nil else {
      let measures = inputs.settings?["measures"]
      return (
        measures?["visits"]?.string ?? "visits", measures?["present"]?.string ?? "present"
      )
    }
    for figure in recorded.figures where figure.name.metric == "moment_share" {
      if let operands = figure.formula?.operands, operands.count == 2,
        case .figure(let people, figure.name.subject) = operands[0],
        case .figure(let uses, figure.name.subject) = operands[1]
      {
        return (uses, people)
      }
    }
    return ("visits", "present")
  }

  /// As the row of the measure says; without the row, as the unit of its figures does.
  private static func period(
    of visits: String, _ recorded: Recorded, _ inputs: InputTexts
  ) -> String {
    if let table = inputs.records(of: "measures"),
      let id = table.header.firstIndex(of: "measure_id"),
      let per = table.header.firstIndex(of: "per"),
      let row = table.rows.first(where: { $0.indices.contains(id) && $0[id] == visits })
    {
      return row.indices.contains(per) ? row[per] : ""
    }
    let unit = recorded.byName[RecordedName(visits, "all")]?.unit
    return unit?.split(separator: "/").last.map(String.init) ?? ""
  }
}
