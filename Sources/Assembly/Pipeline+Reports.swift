package import Figures
import Study

extension Pipeline {
  /// The reports the study asks for, made in memory.
  package func edition(of results: StudyResults) throws -> Edition {
    try Edition(
      results, cells: cells(of: results.book, withholding: results.disclosure.withheld),
      reports: settings.stages.output.filter { !results.disclosure.stagesLeftOut.contains($0) },
      as: settings.formats)
  }
}
