package import Base
package import Figures

/// What `pipeline.json` says: what is read, what is assumed, which plans are asked about, what runs.
package struct Settings: Sendable {
  package let title: Phrase
  /// What is studied and where, as pages say it first; nil where the title has to do.
  package let about: Phrase?
  /// What part of the municipal budget the venues are paid from, as papers head a column; nil where nobody says.
  package let budgetArea: Phrase?
  /// What the study calls things, and in which languages; the period its visits are per is the measure's.
  package let words: StudyWords
  /// The data package, relative to the study's folder.
  package let package: String
  /// The id of the fact that holds the frame; nil in a study that computes nothing in money.
  package let frame: String?
  package let framePlace: Place?
  /// The id of the fact that holds the yearly growth of the population in per cent, with its place; nil where the study names
  /// none.
  package let growth: Named?
  /// The ids of the measures that the computations rest on, each with its place; nil where the study names none.
  package let visits: Named?
  package let present: Named?
  /// Which measure is compared with which over time; nil where the study leaves that to the order of their rows.
  package let changes: [NamedChange]?
  /// How large drops in visits are looked for; nil where the study does not ask.
  package let closures: Closures?
  package let conventions: Conventions
  /// What becomes of counts so small that they may point at somebody.
  package let disclosure: DisclosureRule
  /// Those that the study states, and after them the program's own where it states none.
  package internal(set) var assumptions: [Assumption]
  package let uncertainty: Uncertainty
  package let requests: [PlanRequest]
  /// What plans are valued by.
  package let criteria: Criteria
  /// The id of the scenario the overview leads with; nil leads with none.
  package let headline: String?
  package internal(set) var stages: Stages
  /// The lists of stages as they are written.
  let statedStages: StatedStages
  /// What the reports are written as; all there is where the study says nothing.
  package let formats: [ReportFormat]

  /// What the freed money could be spent on; none where the study lists nothing.
  package let reinvestment: [ReinvestmentOption]

  /// What those who hand in the study write of it themselves, in the order a reader takes it up.
  package let papers: [PaperRequest]

  /// The blocking findings that somebody lets stand.
  package let waivers: [Waiver]

  /// What was decided before the study.
  package let decisions: [Decision]

  /// Why the study computes by the rules it chose.
  package let choices: [ChoiceReason]

  /// An id that the settings name, and where.
  package struct Named: Hashable, Sendable {
    package let id: String
    package let place: Place?
  }

  /// The stages that run, each list in the order it runs.
  package struct Stages: Hashable, Sendable {
    package let ingest: [String]
    package let analysis: [String]
    package let output: [String]
    /// Whether the lists could be read; if not, nothing is to be made of what they lack.
    package let isSound: Bool
  }

  /// The lists of stages, each nil where nothing is written.
  struct StatedStages: Hashable, Sendable {
    var ingest: [String]?
    var analysis: [String]?
    var output: [String]?
  }

  /// The assumption of that id.
  package func assumption(_ id: String) -> Assumption? { assumptions.first { $0.id == id } }

  /// The assumption of that name.
  package func assumption(_ name: Parameter) -> Assumption? { assumption(name.rawValue) }

  /// The assumptions that are tried over their ranges, in their order.
  package var triedAssumptions: [(parameter: Parameter, assumption: Assumption)] {
    assumptions.compactMap { assumption in
      Parameter(rawValue: assumption.id).flatMap { parameter in
        parameter.bearing == .trials && (conventions.hasMoney || !parameter.isOfMoney)
          ? (parameter, assumption) : nil
      }
    }
  }

  /// The choices that could be made otherwise and that plans rest on, in their order.
  package var openChoices: [Assumption] {
    conventions.open([.choices], among: assumptions)
  }

  /// The assumptions a plan may set.
  package var assumptionsOfPlans: [Assumption] {
    assumptions.filter { Parameter(rawValue: $0.id).map(bears) ?? false }
  }

  /// Whether anything can rest on a parameter: without a frame nothing does on those of money, and with grants given
  /// nothing does on the share of the frame spent on the venues.
  func bears(_ parameter: Parameter) -> Bool {
    switch conventions.allocation {
    case nil: !parameter.isOfMoney
    case .given: parameter != .budgetShare
    case .fixedShare: true
    }
  }

  /// Whether plans cannot be computed without knowing how far it is between the venues.
  package var needsDistances: Bool {
    conventions.reassignment.needsDistances || assumption(.farFactor) != nil
      || assumption(.changesFactor) != nil
  }
}
