package import Figures
import Study

extension Pipeline {
  /// The reports the study asks for, made in memory.
  package func edition(of dossier: Dossier) throws -> Edition {
    try Edition(
      dossier, cells: cells(of: dossier.book), reports: settings.stages.output,
      as: settings.formats)
  }
}
