import Base
import Figures
import Study

extension Invocation {
  /// What the options ask of a plan; an option that cannot be read is a problem.
  func changes(_ known: KnownNames, _ problems: inout Problems) -> PlanRequest.Changes {
    var changes = PlanRequest.Changes()
    changes.closed = names(.close, known: known, &problems).map { PlanRequest.Named($0) }
    changes.kept = names(.keep, known: known, &problems).map { PlanRequest.Named($0) }
    changes.staggered = names(.stagger, known: known, &problems).map { PlanRequest.Named($0) }
    for text in values[.merge, default: []] {
      guard let parts = pair(text, by: "=") else {
        refuse(.merge, text, expected: "VENUE,VENUE=RECEIVER", &problems)
        continue
      }
      let venues = names(in: parts.first, of: .merge, known: known, &problems).map {
        PlanRequest.Named($0)
      }
      changes.mergers.append(Merger(venues, into: PlanRequest.Named(parts.second)))
    }
    for text in values[.new, default: []] {
      guard let parts = pair(text, by: "@") else {
        refuse(.new, text, expected: "ID@CENTRE", &problems)
        continue
      }
      changes.openings.append(
        PlanRequest.Opening(
          PlanRequest.Named(parts.first), name: parts.first, centre: PlanRequest.Named(parts.second)
        ))
    }
    changes.withdrawals = numbers(.withdraw, example: "a-venue=0.5", &problems).map {
      PlanRequest.Withdrawal(from: $0, share: $1)
    }
    changes.overrides = numbers(.set, example: "fixed_share=0.7", &problems).map {
      ParameterOverride($0, value: $1)
    }
    return changes
  }

  private func numbers(
    _ option: Option, example: String, _ problems: inout Problems
  ) -> [(PlanRequest.Named, Double)] {
    var given: [String: [String]] = [:]
    var numbers: [(PlanRequest.Named, Double)] = []
    for text in values[option, default: []] {
      guard let parts = pair(text, by: "="), let value = Double(parts.second), value.isFinite
      else {
        refuse(
          option, text, expected: "NAME=VALUE", advice: "a decimal point, as in \(example)",
          &problems)
        continue
      }
      given[parts.first, default: []].append(text)
      if let texts = given[parts.first], texts.count > 1 {
        refuse(option, texts, expected: "\(quoted(parts.first)) once", &problems)
      }
      numbers.append((PlanRequest.Named(parts.first), value))
    }
    return numbers
  }
}
