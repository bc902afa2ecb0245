import Analysis
import Figures
import Ingest
import JSON
import Reports

/// Shows the stages that run and what each reads, from the inputs to the reports.
func showGraph(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let pipeline = try Pipeline(invocation.folder)
  let stages = pipeline.settings.stages
  let files = zip(stages.ingest, pipeline.inputs.dropFirst(2)).map {
    (kind: "ingest", name: $0, reads: [$1])
  }
  let analyses = Analysis.all.filter { stages.analysis.contains($0.name) }.map {
    (kind: "analysis", name: $0.name, reads: $0.tables + $0.foundations)
  }
  let last: [(name: String, reads: [String])] = [
    ("findings", FindingRule.all.flatMap { $0.tables + $0.analyses }),
    (Pipeline.registers, ["documents", "findings"]),
  ]
  let lookingAtAll = last.filter { stages.analysis.contains($0.name) }.map { stage in
    (
      kind: "analysis", name: stage.name,
      reads: (stages.ingest + stages.analysis).filter(stage.reads.contains)
    )
  }
  let reports = Report.all.filter { stages.output.contains($0.name) }.map {
    (kind: "output", name: $0.name, reads: $0.analyses)
  }
  let nodes = files + analyses + lookingAtAll + reports
  let width = (nodes.map(\.name.count).max() ?? 0) + 2
  console.show(
    nodes.flatMap {
      "\($0.kind.padded(to: 10))\($0.name.padded(to: width))<- "
        .followed(by: $0.reads.joined(separator: ", "))
    },
    .object([
      "version": .integer(1),
      "stages": .array(
        nodes.map {
          .object([
            "kind": .string($0.kind), "name": .string($0.name),
            "reads": .array($0.reads.map(JSONOutput.string)),
          ])
        }),
    ]))
  return .ok
}
