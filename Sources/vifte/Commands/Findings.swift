import Assembly
import Audit
import Base
import Figures
import Pages
import SQLite
import Study

/// Lists what the data checks find in the inputs as they are now.
func showFindings(_ invocation: Invocation) throws -> Reply {
  let pipeline = try Pipeline(invocation.folder, for: invocation.profile)
  let language = try invocation.language(of: pipeline.settings.words)
  do {
    let results = try pipeline.results(in: Database(.memory))
    return Reply(findingList(results.findings, citing: results.book, in: language), in: language)
  } catch let problems as Problems {
    // What the tables alone show may tell why there are no figures.
    guard let findings = try pipeline.findingsOfTables(in: Database(.memory)),
      invocation.format == .text
    else { throw problems }
    throw Refusal(
      problems, ExitCode(problems.kinds),
      showing: Reply(findingList(findings, citing: FigureBook(), in: language), in: language))
  }
}
