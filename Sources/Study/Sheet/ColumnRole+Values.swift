import Base
import Figures

extension ColumnRole.Trait {
  /// What is asked of such a number, with advice; nil where it is sound.
  func fault(of number: Double) -> (String, String?)? {
    switch self {
    case .latitude:
      (-90...90).contains(number)
        ? nil
        : (
          "degrees from -90 to 90",
          (-180...180).contains(number)
            ? "are latitude and longitude swapped?"
            : "degrees are wanted, as 55.676; projected coordinates have to be converted"
        )
    case .longitude:
      (-180...180).contains(number)
        ? nil
        : (
          "degrees from -180 to 180",
          "degrees are wanted, as 12.568; projected coordinates have to be converted"
        )
    case .hours: (0...168).contains(number) ? nil : ("hours a week from 0 to 168", nil)
    case .cost:
      (0...1e12).contains(number) ? nil : ("money a year, from 0 to 1000000000000", nil)
    case .capacity:
      number >= 0 && number == number.rounded() ? nil : ("a whole number from 0", nil)
    default: number >= 0 ? nil : ("a number from 0", nil)
    }
  }

  /// The text as `venues.csv` writes it.
  func words(_ text: String, _ column: String, _ place: Place) throws(Problem) -> String? {
    let name = MatchingName(text).text
    if SheetWords.missing.contains(name) { return nil }
    if self == .targetGroups {
      var groups: [String] = []
      for part in text.onOneLine.split(whereSeparator: { "|;,/".contains($0) }) {
        let group = sheetText(String(part))
        if !group.isEmpty, !groups.contains(group) { groups.append(group) }
      }
      return groups.joined(separator: "|")
    }
    let known = self == .ownership ? SheetWords.ownership : SheetWords.condition
    if let value = known.first(where: { $0.words.contains(name) })?.value { return value }
    throw Problem(
      .data, at: place, field: column, found: quoted(text),
      expected: known.map(\.value).joined(separator: ", ") + ", or an empty cell",
      advice: nearestName(to: text, among: known.flatMap(\.words)).map {
        "did you mean \(quoted($0))?"
      } ?? "write one of them in the sheet, or --column \"\(column)=skip\" leaves the column out")
  }
}
