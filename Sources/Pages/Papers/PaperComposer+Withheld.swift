import Base
import Document
import Figures

/// What a paper does not say since it rests on numbers that are withheld.
extension PaperComposer {
  /// The words of a paragraph or an item; where what they claim rests on withheld numbers, that they are left out: that somebody
  /// who knows the numbers claims it would tell of them.
  func guarded(_ inlines: [Paper.Inline], _ problems: inout Problems) -> Phrase {
    // What is wrong with the words is told all the same.
    let words = phrase(inlines, &problems)
    return isWithheld(inlines) ? withheldSentence : words
  }

  /// Whether a claim stands over these words that rests on withheld numbers.
  func isWithheld(_ inlines: [Paper.Inline]) -> Bool {
    paper.claims.contains { guarded in
      guarded.sentence == inlines
        && guarded.claim.restsOnWithheld(in: results.book, results.disclosure.leavesOut)
    }
  }

  /// Whether a table that is not there may be one that tells of a plan that is left out, or of withheld counts at a plan that is
  /// told. A name that the program gives to no table of the study is a mistake.
  func isTableLeftOut(_ id: String) -> Bool {
    let disclosure = results.disclosure
    let told = disclosure.withheld.isEmpty ? [] : results.scenarios.map(\.id)
    if PaperComposer.tables(onEach: disclosure.plansLeftOut + told).contains(id) { return true }
    guard !disclosure.plansLeftOut.isEmpty, PaperComposer.tablesOnPlans.contains(id) else {
      return false
    }
    let hasCriteria =
      !results.criteria.list.isEmpty || disclosure.stagesLeftOut.contains(Report.criteria.name)
    return (results.hasMoney || !PaperComposer.tablesOfMoney.contains(id))
      && (hasCriteria || !id.hasPrefix("criteria-"))
      && (!results.reinvestment.isEmpty || !id.hasPrefix("reinvestment-"))
  }

  /// The same of a chart, whose id has what it is about in brackets where it is about a plan.
  func isChartLeftOut(_ id: String) -> Bool {
    let plans = results.disclosure.plansLeftOut
    let parts = id.split(separator: "[", maxSplits: 1).map(String.init)
    guard !plans.isEmpty, let kind = ChartKind.all.first(where: { $0.id == parts.first }),
      hasGround(for: kind)
    else { return false }
    return parts.count == 1 || plans.contains { parts[1] == "\($0)]" }
  }

  /// Whether the study has what a chart is drawn of, some of which may be withheld.
  private func hasGround(for chart: ChartKind) -> Bool {
    switch chart.id {
    case ChartKind.themes.id: !results.themes.isEmpty
    case ChartKind.userShare.id: !results.workshopRounds.isEmpty
    case ChartKind.freedByScenario.id, ChartKind.whatDecides.id, ChartKind.plans.id,
      ChartKind.frame.id:
      results.hasMoney
    default: true
    }
  }

  /// The tables that tell of one plan.
  static func tables(onEach plans: [String]) -> Set<String> {
    Set(plans.flatMap { ["economy[\($0)]", "how-full-\($0)", "room-\($0)", "years-\($0)"] })
  }

  /// The tables that tell of all plans, which are not made where none is told of.
  static let tablesOnPlans: Set = tablesOfMoney.union([
    "criteria-measures", "criteria-values-present", "criteria-values-visits",
    "overview-scenarios", "scenario-centres", "scenario-closures", "scenario-ground",
    "scenario-how-full", "scenario-loads", "scenario-near-ties", "scenario-retention-visits",
    "scenario-users", "scenario-visits", "uncertainty-fill-results", "uncertainty-swings",
    "workings-routes", "workings-visits",
  ])

  /// Those of them that a study without a frame does not have.
  private static let tablesOfMoney: Set = [
    "budget-lines", "budget-venues", "comparable-plans", "economy", "every-plan-better",
    "every-plan-scenarios", "fixed-cost-per-hour", "reinvestment-left", "reinvestment-options",
    "scenario-cost-driver", "scenario-cost-readings", "scenario-money",
    "scenario-retention-money", "scenario-staffing", "uncertainty-headline-swings",
    "uncertainty-knowledge", "uncertainty-net-per-lost", "uncertainty-spread", "workings-money",
  ]

  var withheldSentence: Phrase {
    Phrase(
      da: "\(strong: "[Udeladt af hensyn til fortrolighed.]")",
      en: "\(strong: "[Withheld to protect confidentiality.]")")
  }

  var pageLeftOut: Phrase {
    Phrase(da: "en udeladt side", en: "a page that is left out")
  }

  var planLeftOut: Phrase {
    Phrase(da: "en udeladt plan", en: "a plan that is left out")
  }

  var venuesLeftOut: Phrase {
    Phrase(da: "\(.venues), der ikke nævnes", en: "\(.venues) that are not named")
  }
}
