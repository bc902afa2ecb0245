import Figures

extension StudyResults {
  /// That what moves each assumption by itself leaves out those that are choices, by their names; nil where there are none.
  var choicesLeftOut: Phrase? {
    let names = conventions.openChoices(among: assumptions).map(\.name)
    guard !names.isEmpty else { return nil }
    let listed = Phrase.listing(names)
    return Phrase(
      da: "Ikke med, fordi de er valg og ikke usikre: \(listed.danish). Også de kan flytte tallet.",
      en:
        "Not included, as they are choices and not uncertain: \(listed.english). They can move the figure too."
    )
  }
}
