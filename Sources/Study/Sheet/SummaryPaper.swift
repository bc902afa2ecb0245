import Base
import Figures

/// The summary that a new study begins with, and its skeleton: what whoever writes it keeps, rewrites or takes out.
struct SummaryPaper {
  let language: Language

  /// As `pipeline.json` names it.
  var settings: JSONOutput {
    .array([.object(["name": .string("overview"), language.rawValue: .string(path)])])
  }

  var files: [StudyFile] {
    ["papers/skeletons/resume.\(language.rawValue).md", path].map {
      StudyFile($0, Array(text.utf8))
    }
  }

  private var path: String {
    switch language {
    case .danish: "papers/overblik.da.md"
    case .english: "papers/overview.en.md"
    }
  }

  private var text: String {
    let headings: [String] =
      switch language {
      case .danish:
        [
          "Overblik", "Hovedpunkter", "Optællingerne", "Scenarier", "Det ved vi ikke",
          "Før tallene bruges",
        ]
      case .english:
        [
          "Overview", "Main points", "The counts", "Scenarios", "What we do not know",
          "Before the figures are used",
        ]
      }
    return """
      # \(headings[0]): {title}

      {about}

      {basis}

      ## \(headings[1])

      {main-points}

      ## \(headings[2])

      {counts}

      ## \(headings[3])

      {scenarios}

      ## \(headings[4])

      {unknowns}

      ## \(headings[5])

      {reservations}

      """
  }
}
