import Audit
package import Base
package import Figures

/// Which edition of the reports a command is to make.
package enum EditionRequest {
  /// The one that stands, so that what is told or compared is what is on disk; a draft where none stands.
  case standing
  /// What a run is asked for, and the files it was shown.
  case asked(EditionMark.Kind, sources: [String])

  /// What the standing reports say of themselves; a draft that was shown nothing where they say nothing.
  package static func standing(in folder: StudyFolder) -> EditionMark {
    let manifest = (try? ReportsOnDisk.manifest(in: folder)) ?? nil
    return manifest?.edition ?? EditionMark(.draft, presented: [])
  }
}

extension EditionRequest {
  /// Whether a final edition is asked for.
  package var isFinal: Bool {
    if case .asked(.final, _) = self { true } else { false }
  }
}
