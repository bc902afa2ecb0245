import Figures
import Model
import Testing

@Suite struct SwitchingValueTests {
  private static let inputs = UncertainCopenhagen.inputs

  private static func plan(_ closed: [Int], own: Set<Parameter> = []) -> ReadPlan {
    ReadPlan(Plan.closing(closed, as: "plan"), with: inputs, own: own)
  }

  /// Plans of one to nine closed venues, drawn by number.
  private static func drawn(_ seed: Int) -> (ReadPlan, ReadPlan) {
    var random = TestRandom(seed: seed)
    func one() -> ReadPlan {
      plan(
        Array(
          Array(inputs.sites.indices).shuffled(using: &random)
            .prefix(Int.random(in: 1...9, using: &random))
        ).sorted())
    }
    return (one(), one())
  }

  @Test(arguments: 0..<60)
  func `at the switching value both plans free the same, to a millionth of a krone`(seed: Int) {
    let (first, second) = Self.drawn(seed)
    // The frame is in million kr. here.
    for parameter in Parameter.allCases where parameter.isTriedHere {
      guard case .at(let value) = first.switching(with: second, as: parameter) else { continue }
      #expect((0...1).contains(value))
      #expect(abs(first.net(parameter, at: value) - second.net(parameter, at: value)) < 1e-12)
    }
  }

  @Test(arguments: 0..<60)
  func `where there is none, one plan is ahead at every value`(seed: Int) {
    let (first, second) = Self.drawn(seed)
    for parameter in Parameter.allCases
    where parameter.isTriedHere
      && first.switching(with: second, as: parameter) == .nowhere
    {
      let ahead = first.net > second.net
      for step in 0...20 {
        let value = Double(step) / 20
        #expect((first.net(parameter, at: value) > second.net(parameter, at: value)) == ahead)
      }
    }
  }

  @Test(arguments: 0..<60)
  func `it is the same from either side, and where bisection finds it`(seed: Int) {
    let (first, second) = Self.drawn(seed)
    for parameter in Parameter.allCases where parameter.isTriedHere {
      func difference(_ value: Double) -> Double {
        first.net(parameter, at: value) - second.net(parameter, at: value)
      }
      switch (
        first.switching(with: second, as: parameter), second.switching(with: first, as: parameter)
      ) {
      case (.at(let value), .at(let other)):
        #expect(abs(value - other) < 1e-12)
        guard difference(0) * difference(1) < 0 else { continue }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
          let middle = (low + high) / 2
          if difference(middle) * difference(0) > 0 { low = middle } else { high = middle }
        }
        #expect(abs(value - low) < 1e-9)
      case (let one, let other): #expect(one == other)
      }
    }
  }

  @Test func `a plan and itself free the same whatever is assumed`() {
    for parameter in Parameter.allCases where parameter.isTriedHere {
      #expect(Self.plan([4, 7]).switching(with: Self.plan([4, 7]), as: parameter) == .everywhere)
    }
  }

  @Test func `a parameter both plans set themselves moves nothing`() {
    let first = Self.plan([4, 5, 7, 8], own: [.fixedShare])
    let second = Self.plan([0, 1], own: [.fixedShare])
    #expect(first.switching(with: second, as: .fixedShare) == .nowhere)
  }

  @Test func `a difference that bends is followed to where it vanishes`() {
    let bent = SwitchingValue(slack: 1e-12) { $0 * $0 * $0 - 0.125 }
    guard case .at(let value) = bent else {
      Issue.record("\(bent)")
      return
    }
    #expect(abs(value - 0.5) < 1e-12)
    #expect(SwitchingValue(slack: 1e-12) { $0 } == .at(0))
    #expect(SwitchingValue(slack: 1e-12) { 1 - $0 } == .at(1))
    #expect(SwitchingValue(slack: 1e-12) { _ in 0 } == .everywhere)
    #expect(SwitchingValue(slack: 1e-12) { $0 + 1 } == .nowhere)
  }
}
