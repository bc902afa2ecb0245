import Figures

extension Invocation {
  /// The names after an option, which may be repeated and may hold several with commas between.
  func names(_ option: Option) -> [String] {
    values[option, default: []].flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The number after an option, or nil when it was not given; anything else is a problem.
  func number(_ option: Option, from least: Double, _ problems: inout Problems) -> Double? {
    guard let text = values[option]?.last else { return nil }
    if let number = Double(text), number.isFinite, number >= least { return number }
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)", found: quoted(text),
        expected: "a number from \(plainNumber(least)), with a decimal point"))
    return nil
  }

  /// The whole number after an option, or nil when it was not given; anything else is a problem.
  func wholeNumber(_ option: Option, _ problems: inout Problems) -> UInt64? {
    guard let text = values[option]?.last else { return nil }
    if let number = UInt64(text) { return number }
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)", found: quoted(text),
        expected: "a whole number from 0"))
    return nil
  }

  /// How many venues each centre keeps open at least: as many as the study says, unless one number for all or one for a
  /// named centre was given; what is said later holds.
  func leastOpen(_ centres: [Centre], of study: Int, _ problems: inout Problems) -> [Int] {
    var least = centres.map { _ in study }
    for text in names(.open) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let last = parts.last, let count = Int(last), count >= 0, count <= 1000 else {
        problems.add(
          Problem(
            .configuration, at: nil, field: "--open", found: quoted(text),
            expected: "a whole number, or CENTRE=NUMBER"))
        continue
      }
      guard parts.count == 2 else {
        least = least.map { _ in count }
        continue
      }
      guard let index = centres.firstIndex(where: { $0.id == parts[0] || $0.name == parts[0] })
      else {
        problems.add(
          Problem(
            .configuration, at: nil, field: "--open", found: quoted(parts[0]),
            expected: "the id of a centre",
            advice: suggestion(for: parts[0], among: centres.map(\.id))))
        continue
      }
      least[index] = count
    }
    return least
  }
}
