import Assembly
import Base
import Model
import Pages
import Study

/// Shows the stages that run and what each reads, from the inputs to the reports.
func showGraph(_ invocation: Invocation) throws -> Reply {
  let pipeline = try Pipeline(invocation.folder)
  let stages = pipeline.settings.stages
  let files = zip(stages.ingest, pipeline.inputs.dropFirst(2)).map {
    Stage(kind: "ingest", name: $0, reads: [$1])
  }
  let analyses = Analysis.all.filter { stages.analysis.contains($0.name) }.map {
    Stage(
      kind: "analysis", name: $0.name,
      reads: $0.tables + $0.furtherTables.filter(stages.ingest.contains) + $0.foundations)
  }
  let last: [(name: String, reads: [String])] = [
    ("findings", FindingRule.all.flatMap { $0.tables + $0.analyses }),
    (Pipeline.registers, ["documents", "findings"]),
  ]
  let lookingAtAll = last.filter { stages.analysis.contains($0.name) }.map { stage in
    Stage(
      kind: "analysis", name: stage.name,
      reads: (stages.ingest + stages.analysis).filter(stage.reads.contains)
    )
  }
  let reports = Report.all.filter { stages.output.contains($0.name) }.map {
    Stage(kind: "output", name: $0.name, reads: $0.analyses)
  }
  return Reply(graph(files + analyses + lookingAtAll + reports), in: invocation.ownLanguage)
}
