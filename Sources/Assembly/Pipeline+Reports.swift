package import Audit
package import Base
package import Document
package import Figures
import Study

extension Pipeline {
  /// The reports the study asks for, made in memory.
  package func edition(of results: StudyResults) throws -> Edition {
    try Edition(
      results, cells: cells(of: results.book, withholding: results.disclosure.withheld),
      reports: reports(of: results),
      as: settings.formats)
  }

  /// Which figure stands where in those reports.
  package func citations(of results: StudyResults) throws(Problems) -> CitationIndex {
    try EditionPages(results, reports: reports(of: results), as: settings.formats).citations
  }

  /// The pages that may be Word files, as they would be written today, whether the study asks for them or not; in the
  /// look of a template where one is given.
  package func wordPages(
    of results: StudyResults, inTheLookOf template: WordTemplate? = nil
  ) throws -> [Edition.File] {
    try Edition(
      results, cells: [], reports: settings.stages.output, as: [.docx], inTheLookOf: template
    ).files
      .filter { ReportFormat(ofFile: $0.path) == .docx }
  }

  /// The reports that are made of those the study asks for.
  func reports(of results: StudyResults) -> [String] {
    settings.stages.output.filter { !results.disclosure.stagesLeftOut.contains($0) }
  }
}
