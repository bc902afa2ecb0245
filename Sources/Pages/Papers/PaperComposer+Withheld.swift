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

  /// Whether a table that is not there may be one that tells of a plan that is left out, and of no other: which of those there
  /// would be, only such a plan could tell. A name that the program gives to no table is a mistake.
  func isTableLeftOut(_ id: String) -> Bool {
    let plans = results.disclosure.plansLeftOut
    return !plans.isEmpty
      && (PaperComposer.tablesOnPlans.contains(id) || plans.contains { id == "how-full-\($0)" })
  }

  /// The same of a chart, whose id has what it is about in brackets where it is about a plan.
  func isChartLeftOut(_ id: String) -> Bool {
    let plans = results.disclosure.plansLeftOut
    let parts = id.split(separator: "[", maxSplits: 1).map(String.init)
    guard !plans.isEmpty, let kind = parts.first, ChartKind.all.contains(where: { $0.id == kind })
    else { return false }
    return parts.count == 1 || plans.contains { parts[1] == "\($0)]" }
  }

  /// The tables that tell of plans, which are not made where none is told of; those on one plan have its id in their name.
  static let tablesOnPlans: Set = [
    "budget-lines", "budget-venues", "comparable-plans", "criteria-measures",
    "criteria-values-present", "criteria-values-visits", "economy", "every-plan-better",
    "every-plan-scenarios", "fixed-cost-per-hour", "overview-scenarios", "reinvestment-left",
    "reinvestment-options", "scenario-centres", "scenario-closures", "scenario-cost-driver",
    "scenario-cost-readings", "scenario-ground", "scenario-how-full", "scenario-loads",
    "scenario-money", "scenario-near-ties", "scenario-retention-money",
    "scenario-retention-visits", "scenario-staffing", "scenario-users", "scenario-visits",
    "uncertainty-fill-results", "uncertainty-headline-swings", "uncertainty-knowledge",
    "uncertainty-net-per-lost", "uncertainty-spread", "uncertainty-swings", "workings-money",
    "workings-routes", "workings-visits",
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
