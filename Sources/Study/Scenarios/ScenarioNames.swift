import Base
import Figures

/// The names by which scenarios go: the id, and the title in either language.
struct ScenarioNames: Sendable {
  private var ids: [MatchingName: String] = [:]
  /// The same with hyphens and low lines read as blanks, which may fit several.
  private var loose: [MatchingName: Set<String>] = [:]

  /// Makes the names of a scenario known.
  mutating func add(_ request: PlanRequest) {
    for text in request.names {
      let name = MatchingName(text)
      if ids[name] == nil { ids[name] = request.id }
      loose[spaced(text), default: []].insert(request.id)
    }
  }

  /// The id of the scenario that a name surely stands for.
  func id(of written: String) -> String? {
    if let id = ids[MatchingName(written)] { return id }
    let fitting = loose[spaced(written), default: []]
    return fitting.count == 1 ? fitting.first : nil
  }
}

extension PlanRequest {
  /// The texts by which it goes.
  fileprivate var names: [String] {
    [id] + [title?.danish.words, title?.english.words].compactMap(\.self)
  }

  /// What is wrong with the names of scenarios: each is told that matches a name of an earlier one, with the place of that.
  static func clashes(among requests: [PlanRequest]) -> [Problem] {
    var known: [MatchingName: (id: String, text: String, place: Place?)] = [:]
    var problems: [Problem] = []
    for request in requests {
      for text in request.names where !MatchingName(text).text.isEmpty {
        let name = MatchingName(text)
        let isID = text == request.id
        let place = isID ? request.place : request.titlePlace ?? request.place
        guard let other = known[name], other.id != request.id else {
          known[name] = (request.id, text, place)
          continue
        }
        problems.append(
          Problem(
            .configuration, at: place,
            field: isID ? "id" : "title",
            found: "\(quoted(text)), and \(quoted(other.text)) of \(quoted(other.id))"
              + (other.place.map { " in \($0)" } ?? ""),
            expected: MatchingName.difference))
      }
    }
    return problems
  }
}

private func spaced(_ text: String) -> MatchingName {
  MatchingName(String(text.map { $0 == "-" || $0 == "_" ? " " : $0 }))
}
