/// Problems of which those that repeat each other are told as one.
///
/// Faults of the inputs are of one kind when file, field, what was expected and the form of what was found are the same, or
/// when one cause stands behind them. Three of a kind are told one by one, of the settings twenty, since those are written by
/// hand. What is kept is bounded, whatever is added.
struct FoldedProblems {
  private struct Likeness: Hashable {
    let file: String
    var field: String?
    var expected = ""
    var form = ""
  }

  private struct Group {
    var shown: [(ordinal: Int, problem: Problem)]
    var further = FurtherFaults()
  }

  private var groups: [Likeness: Group] = [:]
  /// Those that are like no other.
  private var apart: [(ordinal: Int, problem: Problem)] = []
  private var ordinal = 0

  /// How many of a kind are told one by one, and how many kinds are told apart.
  private static let (few, fewOfSettings, kinds) = (3, 20, 1_000)

  mutating func add(_ problem: Problem, times: Int) {
    ordinal += 1
    guard let likeness = likeness(of: problem) else {
      apart.append((ordinal, problem))
      return
    }
    let index = groups.index(forKey: likeness)
    guard let index else {
      var group = Group(shown: [(ordinal, problem)], further: problem.further ?? FurtherFaults())
      if times > 1 { group.further.add(times: times - 1) }
      groups[likeness] = group
      return
    }
    let few =
      problem.kind == .configuration ? FoldedProblems.fewOfSettings : FoldedProblems.few
    let isFew =
      groups.values[index].further.count == 0 && times == 1 && problem.cause == nil
      && problem.further == nil && groups.values[index].shown.count < few
    if isFew {
      groups.values[index].shown.append((ordinal, problem))
      return
    }
    for other in groups.values[index].shown.dropFirst() {
      groups.values[index].further.add(other.problem)
    }
    groups.values[index].shown.removeSubrange(1...)
    groups.values[index].further.add(problem, times: times)
  }

  /// Those to tell, in the order in which the first of each kind was found.
  var list: [Problem] {
    let told = groups.values.flatMap { group in
      group.shown.map { ordinal, problem in
        var problem = problem
        if group.further.count > 0 { problem.further = group.further }
        return (ordinal: ordinal, problem: problem)
      }
    }
    return (told + apart).sorted { $0.ordinal < $1.ordinal }.map(\.problem)
  }

  /// Nil for what is told by itself: all that stands on no line of a file.
  private func likeness(of problem: Problem) -> Likeness? {
    guard [.data, .configuration].contains(problem.kind), let place = problem.place,
      place.line != nil
    else { return nil }
    let likeness =
      problem.cause.map { Likeness(file: place.file, form: $0) }
      ?? Likeness(
        file: place.file, field: field(of: problem), expected: problem.expected,
        form: form(problem.found))
    if groups.count >= FoldedProblems.kinds, groups[likeness] == nil {
      return Likeness(file: place.file)
    }
    return likeness
  }
}

/// The field; in the settings without the numbers of the objects it stands in.
private func field(of problem: Problem) -> String? {
  problem.kind == .configuration ? problem.field?.filter { !$0.isNumber } : problem.field
}

/// What a finding begins with: a quote, a number or a word.
private func form(_ found: String) -> String {
  guard let first = found.utf8.first, first != UInt8(ascii: "\"") else { return "\"" }
  return first &- 0x30 < 10 ? "0" : String(found.prefix { $0 != " " }.prefix(20))
}
