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

  /// Whether what a paper places and is not there may be of a plan that is left out: which tables there would be, only such a
  /// plan could tell.
  var isOfPlanLeftOut: Bool { !results.disclosure.plansLeftOut.isEmpty }

  var withheldSentence: Phrase {
    Phrase(
      da: "\(strong: "[Udeladt af hensyn til fortrolighed.]")",
      en: "\(strong: "[Withheld to protect confidentiality.]")")
  }

  var pageLeftOut: Phrase {
    Phrase(da: "en side, der er udeladt", en: "a page that is left out")
  }

  var planLeftOut: Phrase {
    Phrase(da: "en plan, der er udeladt", en: "a plan that is left out")
  }

  var venuesLeftOut: Phrase {
    Phrase(da: "\(.venues), der ikke nævnes", en: "\(.venues) that are not named")
  }
}
