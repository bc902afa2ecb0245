import Testing

extension Study {
  /// Writes cells of one venue, found by the names of their columns.
  func venue(_ id: String, _ cells: [String: String]) throws -> Study {
    try rewriting("inputs/venues.csv") { text in
      var rows = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      for (name, cell) in cells {
        guard let column = rows[0].firstIndex(of: name),
          let row = rows.firstIndex(where: { $0[0] == id })
        else { continue }
        rows[row][column] = cell
      }
      return rows.map { $0.joined(separator: ",") + "\n" }.joined()
    }
  }

  /// Splits the frame by what each venue is known to cost.
  func allocationGiven() throws -> Study {
    try settings(#""filling": "city_mean","#, #""filling": "city_mean", "allocation": "given","#)
  }

  /// Sends users by another rule, which asks for the way to every venue: without the scenario that opens one whose place
  /// nobody says.
  func sending(by rule: String) throws -> Study {
    let opening = /,\s*\{\s*"id": "outcome-2016"[^}]*\}[^}]*\}[^}]*\}[^}]*\}[^}]*\}/
    let before = try text(of: "pipeline.json")
    let after = before.replacing(opening, with: "")
    #expect(after != before, "the scenario outcome-2016 is in pipeline.json")
    return try writing(after, to: "pipeline.json").settings(#""same_equal""#, "\"\(rule)\"")
  }
}
