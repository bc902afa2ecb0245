import Base
import Figures

extension ObjectReader {
  /// An assumption the formulas know; nil, with a problem, where they know none of its id.
  mutating func assumption() -> Assumption? {
    let id = string("id")
    let value = number("value")
    let range = Interval(low: number("low"), high: number("high"))
    let unit = choice("unit", among: Unit.ofAssumptions.map(\.text))
    let kind = choice("kind", among: Assumption.Kind.allCases.map(\.rawValue))
    let grades = Assumption.Grade.allCases.map(\.rawValue)
    let quality = choice("quality", among: grades)
    let impact = choice("impact", among: grades)
    let assumption = Assumption(
      id: id, symbol: label("symbol"), name: phrase("name"), value: value, range: range,
      unit: Unit(unit), kind: Assumption.Kind(rawValue: kind) ?? .assumption,
      reason: phrase("reason"), owner: label("owner"),
      quality: Assumption.Grade(rawValue: quality) ?? .red,
      impact: Assumption.Grade(rawValue: impact) ?? .red,
      signed: signature(of: isRead("value") ? value : nil),
      evidence: optionalObjects("evidence") { $0.evidence() } ?? [], place: place)
    guard let name = Parameter(rawValue: id) else {
      if !id.isEmpty {
        refuse(
          "id", expected: "an assumption the formulas use",
          advice: suggestion(for: id, among: Parameter.allCases.map(\.rawValue)))
      }
      return nil
    }
    checkRange(of: assumption, name)
    return assumption
  }

  private mutating func checkRange(of assumption: Assumption, _ name: Parameter) {
    let values = [
      ("value", assumption.value), ("low", assumption.range.low), ("high", assumption.range.high),
    ]
    for (key, value) in values where !name.allows(value) {
      refuse(key, expected: name.allowed)
    }
    let isRanged = isRead("low") && isRead("high")
    guard assumption.range.low <= assumption.range.high || !isRanged else {
      refuse("low", expected: "a value that is not above high")
      return
    }
    if isRanged,
      !(assumption.range.low <= assumption.value && assumption.value <= assumption.range.high)
    {
      refuse("value", expected: "a value between low and high")
    }
  }

  /// Whether each is there once, and with it every one that a rule asks for and the program has no value of its own for.
  mutating func checkAssumptions(
    _ assumptions: [Assumption], reassignment: Reassignment
  ) {
    refuseRepeated(assumptions.map(\.id), in: "assumptions")
    let areNamed = (optionalArray("assumptions") ?? []).allSatisfy { element in
      element.members?.contains { $0.key == "id" && $0.value.string != nil } ?? false
    }
    guard areNamed else { return }
    func has(_ name: Parameter) -> Bool {
      assumptions.contains { $0.id == name.rawValue }
    }
    let byRule: [(Parameter, isNeeded: Bool)] = [
      (.growthYears, has(.annualGrowth)), (.annualGrowth, has(.growthYears)),
      (.gravityAttraction, reassignment == .gravity), (.gravityDecay, reassignment == .gravity),
    ]
    let hasStaffing = Parameter.ofStaffing.contains(where: has)
    let ofStaffing = Parameter.ofStaffing.map { ($0, isNeeded: hasStaffing) }
    for (name, isNeeded) in byRule + ofStaffing where isNeeded && !has(name) {
      refuse(
        "assumptions", found: "no assumption \(quoted(name.rawValue))",
        expected: "a value for each assumption the formulas use")
    }
  }
}
