import Document
import Figures

/// What the program can put in the place of a line of a paper, by the word in curly brackets.
struct PaperInsert {
  let kind: String
  let blocks: @Sendable (StudyResults) -> [Block]

  /// Those that need no id.
  static let all: [PaperInsert] = [
    PaperInsert(kind: "about") { results in results.about.map { [.paragraph($0)] } ?? [] },
    PaperInsert(kind: "basis") { results in [.paragraph(ground(results))] },
    PaperInsert(kind: "main-points") { results in [.messages(mainPoints(results))] },
    PaperInsert(kind: "counts") { results in overviewCounts(results) },
    PaperInsert(kind: "scenarios") { results in overviewPlans(results) },
    PaperInsert(kind: "unknowns") { results in [.list(unknowns(results))] },
    PaperInsert(kind: "reservations") { results in [.paragraph(beforeUse(results))] },
  ]
}
