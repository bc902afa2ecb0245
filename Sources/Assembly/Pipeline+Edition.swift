import Base
import Figures
import SQLite
import Study

/// Which edition the reports are, and what keeps them from being final.
extension Pipeline {
  /// Documents a command was shown, and what was wrong with the files it was shown.
  struct Presented {
    let ids: [String]
    let problems: Problems
  }

  /// What the tables say stands in the documents, where the run was shown any; read before anything is withheld.
  func transcriptions(
    _ documents: [SourceDocument], in database: borrowing Database
  ) throws(DatabaseError) -> [Transcription] {
    guard case .asked(_, let sources) = request, !sources.isEmpty else { return [] }
    return try Transcriptions(database, tables: settings.stages.ingest, documents: documents).list
  }

  /// The documents whose text exports the run was shown, and against which the tables were held. Where a final edition is
  /// asked for, what is wrong with a file, and each cell that it does not have, is kept, to be told with all else that keeps
  /// the edition from being final.
  func presented(
    _ catalogue: Catalogue, _ transcriptions: [Transcription], _ problems: inout Problems
  ) -> Presented {
    let documents = catalogue.documents
    let known = documents.map(\.id)
    switch request {
    case .standing:
      let stated = EditionRequest.standing(in: folder).presented
      return Presented(ids: known.filter(stated.contains), problems: Problems())
    case .asked(let kind, let sources):
      var wrong = Problems()
      let shown = PresentedFiles(sources, among: documents, &wrong)
      let numbers = ToldNumbers(
        settings.disclosure, for: profile, measures: catalogue.measures)
      shown.checkTranscriptions(transcriptions, telling: numbers, &wrong)
      if kind == .draft { for problem in wrong.list { problems.add(problem) } }
      return Presented(ids: known.filter(shown.ids.contains), problems: wrong)
    }
  }

  /// The edition the reports are. A final one that was asked for and cannot be is refused, with all that is in its way;
  /// one that stands and could not be made from these inputs is a draft.
  func edition(
    _ presented: Presented, _ catalogue: Catalogue, _ assumptions: [Assumption],
    _ findings: [Finding]
  ) throws(Problems) -> EditionMark {
    let draft = EditionMark(.draft, presented: presented.ids)
    let final = EditionMark(.final, presented: presented.ids)
    switch request {
    case .asked(.draft, _): return draft
    case .asked(.final, _):
      var problems = presented.problems
      for obstacle in obstacles(final, catalogue, assumptions, findings) { problems.add(obstacle) }
      try problems.throwIfAny()
      return final
    case .standing:
      let isFinal = EditionRequest.standing(in: folder).kind == .final
      return isFinal && obstacles(final, catalogue, assumptions, findings).isEmpty ? final : draft
    }
  }

  /// Whether each decision is told of by a document of the study.
  func checkDecisions(_ catalogue: Catalogue, _ problems: inout Problems) {
    let ids = catalogue.documents.map(\.id)
    for decision in settings.decisions where !ids.contains(decision.document) {
      problems.add(
        Problem(
          .configuration, at: decision.place, field: "document", found: quoted(decision.document),
          expected: "the id of a document", advice: suggestion(for: decision.document, among: ids)))
    }
  }

  /// Everything that keeps the reports from being final, in the order a reader would settle it.
  private func obstacles(
    _ edition: EditionMark, _ catalogue: Catalogue, _ assumptions: [Assumption],
    _ findings: [Finding]
  ) -> [Problem] {
    let open = findings.filter { $0.isOpen && $0.rule != Finding.unsignedAssumption }
    let unsigned = assumptions.filter { $0.signed == nil }
    let missing = catalogue.documents.filter { !edition.presented.contains($0.id) }
    return unlooked + open.map(obstacle) + unsigned.map(obstacle) + missing.map(obstacle)
  }

  /// The stages without which nobody has looked whether anything is open, or nobody can read what was waived.
  private var unlooked: [Problem] {
    let stages = settings.stages
    let needed = [
      ("ingest", "documents", stages.ingest), ("analysis", "ground", stages.analysis),
      ("analysis", "findings", stages.analysis), ("analysis", Pipeline.registers, stages.analysis),
      ("output", "findings", stages.output), ("output", Pipeline.registers, stages.output),
    ]
    return needed.filter { !$0.2.contains($0.1) }.map { kind, name, _ in
      Problem(
        .data, at: Place(file: StudyFolder.settings), field: "stages.\(kind)",
        found: "no \(name)", expected: "the stage \(name), for a final edition")
    }
  }

  private func obstacle(_ finding: Finding) -> Problem {
    let remedy = Pipeline.remedies[finding.rule]
    return Problem(
      .data, at: finding.sources.first?.place ?? Place(file: StudyFolder.settings),
      found: "the open finding \(finding.id)",
      expected: remedy == nil
        ? "every blocking finding settled or waived" : "it settled, since no waiver lifts it",
      advice: remedy
        ?? "vifte findings tells of it; a waiver is written under waivers in pipeline.json")
  }

  private func obstacle(_ assumption: Assumption) -> Problem {
    Problem(
      .data, at: assumption.place ?? Place(file: StudyFolder.settings), field: "signed",
      found: "the assumption \(assumption.id), signed by nobody",
      expected: "a name, a role and a date",
      advice: assumption.isDefault
        ? "it is a default of the program: whoever answers for it writes it under assumptions and signs it there"
        : "the one who answers for it signs it there")
  }

  private func obstacle(_ document: SourceDocument) -> Problem {
    Problem(
      .data, at: document.place, field: "sha256",
      found: "the document \(document.id), which the run was not shown",
      expected: "its text export", advice: "name the file with --source")
  }
}
