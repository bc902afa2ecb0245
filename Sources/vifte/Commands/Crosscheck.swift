import Assembly
import Audit
import Base
import Figures
import Model
import Pages
import SQLite
import Study

/// Holds every cell that was transcribed from a document against a text export of it; a Word file, against the page it was
/// written from.
func crosscheckDocument(_ invocation: Invocation) throws -> Reply {
  if let file = invocation.operands.first, ReportFormat(ofFile: file.lowercased()) == .docx {
    return try crosscheckWord(file, invocation)
  }
  let database = try Database(.memory)
  // What is held against a document is what was transcribed, withheld or not; what is told of it is another matter.
  let pipeline = try Pipeline(invocation.folder, for: .ownHouse)
  let results = try pipeline.results(in: database)
  let transcriptions = try Transcriptions(
    database, tables: pipeline.settings.stages.ingest, documents: results.documents
  ).list.filter { $0.cellCount > 0 }
  let file = invocation.operands.first ?? ""
  let bytes = try FileSystem.read(file)
  let export = try DocumentExport(bytes, file: file)
  let (transcription, reason) = try choose(
    among: transcriptions, documents: results.documents, named: invocation.values[.document]?.last,
    digest: SHA256.hexadecimal(bytes), text: export.text, file: file)
  let crosscheck = export.crosscheck(transcription)
  let numbers = ToldNumbers(
    pipeline.settings.disclosure, for: invocation.profile, measures: results.measures.all)
  return Reply(
    crosscheckedDocument(
      crosscheck, of: transcription.document, in: export.text, toldBy: reason,
      withholding: try withheldCells(invocation)
        + crosscheck.cellsNotTold(by: numbers, in: transcription.document)),
    in: invocation.ownLanguage, crosscheck.isMatch ? .ok : .data)
}

extension Crosscheck {
  /// Those that do not match, where that may tell a number that should be withheld.
  fileprivate func cellsNotTold(
    by numbers: ToldNumbers, in document: SourceDocument
  ) -> [Place] {
    results.filter { result in
      result.status != .match && numbers.extent(of: result.cell, in: document) == .none
    }.map(\.cell.place)
  }
}

/// The cells of which nothing is told but whether they match.
private func withheldCells(_ invocation: Invocation) throws -> [Place] {
  guard invocation.profile == .everybody else { return [] }
  return try Pipeline(invocation.folder, papers: .unread)
    .session(in: Database(.memory), making: .analyses([])).results.disclosure.withheld
}

/// The transcription of the document that a file is, and how that was told; a file that could be none or several of them
/// is a problem.
private func choose(
  among transcriptions: [Transcription], documents: [SourceDocument], named: String?,
  digest: String, text: TextExport, file: String
) throws(Problem) -> (Transcription, DocumentReason) {
  if let named {
    if let transcription = transcriptions.first(where: { $0.document.id == named }) {
      return (transcription, .option)
    }
    let isKnown = documents.contains { $0.id == named }
    throw Problem(
      .configuration, at: nil, field: "--document",
      found: quoted(named) + (isKnown ? ", from which no cell was transcribed" : ""),
      expected: "the id of a document",
      advice: suggestion(for: named, among: transcriptions.map(\.document.id)))
  }
  if let transcription = transcriptions.first(where: { $0.document.sha256 == digest }) {
    return (transcription, .digest)
  }
  let recognition = Recognition(transcriptions, of: text)
  if let candidate = recognition.candidate { return (candidate.transcription, .content) }
  let found = recognition.candidates.map { candidate in
    "\(candidate.crosscheck.found) of \(candidate.crosscheck.results.count) cells of "
      + candidate.transcription.document.id
  }
  throw Problem(
    .configuration, at: Place(file: file),
    found: found.isEmpty ? "no document in the study" : enumerated(found),
    expected: "a text export of one document",
    advice: found.isEmpty
      ? "the tables documents and counts, workshops or facts tell what was transcribed"
      : "--document says which: "
        + transcriptions.map(\.document.id).joined(separator: ", "))
}

/// Words in a row: `a, b and c`.
func enumerated(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
