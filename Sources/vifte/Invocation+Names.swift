import Base
import Figures
import Study

extension Invocation {
  /// The names after an option that may be repeated, several with commas between. A comma may belong to a name; where that
  /// leaves two readings, the text is refused.
  func names(_ option: Option, known: KnownNames, _ problems: inout Problems) -> [String] {
    values[option, default: []].flatMap { names(in: $0, of: option, known: known, &problems) }
  }

  /// The names of one such text.
  func names(
    in list: String, of option: Option, known: KnownNames, _ problems: inout Problems
  ) -> [String] {
    let parts = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let readings = readings(of: parts, known)
    guard readings.count < 2 else {
      let texts = readings.map { $0.map { quoted($0) }.joined(separator: " and ") }
      refuse(
        option, list, expected: "a list that can be read in one way",
        advice: "it may be \(texts.joined(separator: ", or ")): write the ids", &problems)
      return []
    }
    return readings.first ?? names(in: list, of: option, &problems)
  }

  /// At most two ways to take the parts for known names, some of which may have commas.
  private func readings(of parts: [String], _ known: KnownNames) -> [[String]] {
    let mostCommas = 3
    // From the last part to the first: how the parts from there on can be read.
    var readings: [[[String]]] = Array(repeating: [], count: parts.count) + [[[]]]
    for start in parts.indices.reversed() {
      for end in start..<min(parts.count, start + mostCommas + 1) {
        let name = trimmed(parts[start...end].joined(separator: ","))
        guard known.isTaken(name) else { continue }
        readings[start] += readings[end + 1].map { [name] + $0 }
      }
      readings[start] = Array(readings[start].prefix(2))
    }
    return readings[0]
  }
}
