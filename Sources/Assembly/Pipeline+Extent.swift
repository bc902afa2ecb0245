import Figures
package import Model
import Study

extension Pipeline {
  /// Which figures are made.
  package enum Extent {
    case everything
    /// Those that findings look at, which waivers speak of.
    case whatFindingsRead
    /// Those of some analyses, for a question that rests on no other; no findings, then. `plans` are the study's plans that
    /// the question is about, as it names them, and `readings` what it asks of each.
    case analyses(Set<String>, plans: NamedPlans = .all, readings: Readings = .all)

    /// Some of the study's plans.
    package enum NamedPlans {
      case all
      case only([String])
    }

    func has(_ analysis: String) -> Bool {
      switch self {
      case .everything: true
      case .whatFindingsRead: Extent.read.contains(analysis)
      case .analyses(let names, _, _): names.contains(analysis)
      }
    }

    var readings: Readings {
      if case .analyses(_, _, let readings) = self { readings } else { .all }
    }

    /// Those of the plans that figures are made of.
    func plans(
      among scenarios: [Scenario], _ resolver: ScenarioResolver
    ) -> [Scenario] {
      guard case .analyses(_, .only(let names), _) = self else { return scenarios }
      let ids = names.compactMap(resolver.scenarioID(named:))
      return scenarios.filter { ids.contains($0.id) }
    }

    var hasFindings: Bool {
      if case .analyses = self { false } else { true }
    }

    private static let read = Set(
      FindingRule.all.flatMap(\.analyses).flatMap { name in
        [name] + Analysis.all.filter { $0.name == name }.flatMap(\.foundations)
      })
  }
}
