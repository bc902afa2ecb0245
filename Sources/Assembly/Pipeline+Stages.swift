import Audit
import Base
import Figures
import Model
import Pages
import Study

/// Which stages run, and whether each has what it builds on.
extension Pipeline {
  /// The settings with every stage that the tables and the settings allow, where the study does not list them.
  static func completed(_ settings: Settings, among tables: [String]) -> Settings {
    settings.runningStages(Ingest.tableNames.filter(tables.contains)) { ingest in
      let registers = ingest.contains("documents") ? [Pipeline.registers] : []
      return Analysis.possible(on: ingest, settings) + ["findings"] + registers
    } _: { analyses in
      Report.all.filter { $0.isTold(of: analyses) }.map(\.name)
        + (settings.formats.contains(.markdown) ? [Annex.name] : [])
    }
  }

  /// Tells what the stages lack that they build on.
  static func checkStages(_ settings: Settings, _ problems: inout Problems) {
    func refuse(_ key: String, found: String, expected: String) {
      problems.add(
        Problem(
          .configuration, at: Place(file: StudyFolder.settings), field: key, found: found,
          expected: expected))
    }
    func require(_ needs: [String], of stage: String, in list: [String], _ key: String) {
      for need in needs where !list.contains(need) {
        refuse(
          "stages.\(key)", found: "\(stage) without \(need)",
          expected: "every stage that \(stage) builds on")
      }
    }
    // What could not be read was told, and is not wanting.
    let isRead = problems.isEmpty
    let stages = settings.stages
    for analysis in Analysis.all where stages.analysis.contains(analysis.name) {
      require(analysis.tables, of: analysis.name, in: stages.ingest, "ingest")
      require(analysis.foundations, of: analysis.name, in: stages.analysis, "analysis")
      if isRead, let need = analysis.needs, !need.isMet(by: settings) {
        refuse(
          need.words.key, found: "nothing, with the stage \(analysis.name)",
          expected: need.words.expected)
      }
    }
    if stages.analysis.contains(registers) {
      require(["documents"], of: registers, in: stages.ingest, "ingest")
      require(["findings"], of: registers, in: stages.analysis, "analysis")
    }
    for report in Report.all where stages.output.contains(report.name) {
      require(report.analyses, of: "report \(report.name)", in: stages.analysis, "analysis")
      if !report.isTold(of: stages.analysis), report.analyses.allSatisfy(stages.analysis.contains) {
        refuse(
          "stages.analysis",
          found: "report \(report.name) without \(report.oneOf.joined(separator: " and without "))",
          expected: "one of the stages that report \(report.name) tells about")
      }
    }
  }
}
