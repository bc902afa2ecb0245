import Document
import Figures

/// What larger venues need, to be gone through for each that takes users in.
func largerVenues(_ results: StudyResults) -> [Block] {
  let conditions = results.affected.concerns(.condition)
  guard !conditions.isEmpty else { return [] }
  return [
    .heading(
      3, Phrase(da: "Betingelser for større \(.venues)", en: "Conditions for larger \(.venues)")),
    .paragraph(
      Phrase(
        da: """
          Følgende har deltagerne nævnt som vigtigt, hvis \(.theVenues) skal være større. Kilderne oplyser ikke, om det er opfyldt \
          noget sted.
          """,
        en: """
          Participants named this as important if the \(.venues) are to be larger. The sources do not state whether it is met \
          anywhere.
          """)),
    .list(underHeadings(conditions)),
  ]
}

/// The conditions, those of one heading after it, in the order of the first of each; one without a heading by itself.
private func underHeadings(_ conditions: [Concern]) -> [Phrase] {
  let headings = conditions.compactMap(\.heading).reduce(into: [Phrase]()) { known, heading in
    if !known.contains(heading) { known.append(heading) }
  }
  let grouped = headings.map { heading in
    let texts = conditions.filter { $0.heading == heading }.map(\.text)
    return Phrase(
      da: "\(heading.danish): \(joined(texts.map(\.danish), "; "))",
      en: "\(heading.english): \(joined(texts.map(\.english), "; "))")
  }
  return grouped + conditions.filter { $0.heading == nil }.map(\.text)
}
