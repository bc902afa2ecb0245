import Answers
import Audit
import Figures
import SQLite

/// Lists what the data checks find in the inputs as they are now.
func showFindings(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let pipeline = try Pipeline(invocation.folder)
  let language = invocation.language
  do {
    let dossier = try pipeline.dossier(in: Database(.memory))
    console.show(
      findingList(dossier.findings, citing: dossier.book, in: language), in: language)
    return .ok
  } catch let problems as Problems {
    // What the tables alone show may tell why there are no figures.
    if let findings = try pipeline.findingsOfTables(in: Database(.memory)), console.format == .text
    {
      console.show(findingList(findings, citing: FigureBook(), in: language), in: language)
    }
    throw problems
  }
}
