import Audit
import Base
import Figures

/// Text exports of documents that a run was shown, known by their digests. They are read and never copied, and where
/// they lie is told to nobody.
struct PresentedFiles {
  private struct Shown {
    let document: SourceDocument
    let path: String
    let bytes: [UInt8]
  }

  /// In the order of the files.
  private var shown: [Shown] = []

  /// The ids of the documents shown, in the order of the files.
  var ids: [String] { shown.map(\.document.id) }

  /// Reads the files; one that cannot be read, that is no document's export, or that shows a document for the second
  /// time is a problem.
  init(_ paths: [String], among documents: [SourceDocument], _ problems: inout Problems) {
    for path in paths {
      guard let bytes = PresentedFiles.read(path, &problems) else { continue }
      let digest = SHA256.hexadecimal(bytes)
      guard let document = documents.first(where: { $0.sha256 == digest }) else {
        let known = documents.map { "\($0.id) (\($0.sha256 ?? ""))" }.joined(separator: ", ")
        problems.add(
          Problem(
            .data, at: Place(file: path), field: "--source", found: "a file with SHA-256 \(digest)",
            expected: known.isEmpty ? "a study with documents" : "the text export of \(known)",
            advice: "the bytes must be those the line numbers were taken from"))
        continue
      }
      if let earlier = shown.first(where: { $0.document.id == document.id })?.path {
        problems.add(
          Problem(
            .configuration, at: Place(file: path), field: "--source",
            found: "document \(document.id) again, after \(earlier)",
            expected: "each document once"))
        continue
      }
      shown.append(Shown(document: document, path: path, bytes: bytes))
    }
  }

  /// Tells of each cell of the tables that the document it is from, as it was shown, does not have on its line; of a withheld
  /// cell, not what it holds.
  func checkTranscriptions(
    _ transcriptions: [Transcription], withholding cells: [Place], _ problems: inout Problems
  ) {
    let withheld = Set(cells)
    for file in shown {
      // A document that nothing was transcribed from may be in any form.
      guard let transcription = transcriptions.first(where: { $0.document == file.document }),
        transcription.cellCount > 0
      else { continue }
      do throws(Problems) {
        let crosscheck = try DocumentExport(file.bytes, file: file.path).crosscheck(transcription)
        for problem in crosscheck.contradictions(of: file.document.id, withholding: withheld) {
          problems.add(problem)
        }
      } catch {
        for problem in error.list { problems.add(problem) }
      }
    }
  }

  private static func read(_ path: String, _ problems: inout Problems) -> [UInt8]? {
    do throws(Problem) {
      return try FileSystem.read(path)
    } catch {
      problems.add(error)
      return nil
    }
  }
}

extension Crosscheck {
  /// What the document surely does not have where the tables say, cell by cell.
  fileprivate func contradictions(of document: String, withholding cells: Set<Place>) -> [Problem] {
    results.filter(\.isContradicted).map { result in
      let isWithheld = cells.contains(result.cell.place)
      let line = "line \(result.recordedLine) of document \(document)"
      let found = isWithheld ? "a withheld count" : result.cell.content.shown
      let expected =
        switch (result.status, result.line, isWithheld ? nil : result.printed) {
        case (.moved, let line?, _): "line \(line), where it stands there"
        case (_, _, let printed?): "\(quoted(printed)), as it stands there"
        default: "what stands there"
        }
      return Problem(
        .data, at: result.cell.place, field: result.cell.subject, found: "\(found) from \(line)",
        expected: expected,
        advice: """
          correct the row, or leave its line out where it does not stand there; vifte crosscheck tells more
          """
      )
    }
      + beyondEnd.map { row in
        Problem(
          .data, at: row.place, found: "line \(row.documentLine) of document \(document)",
          expected: "a line that the document has")
      }
  }
}

extension TranscribedCell.Content {
  fileprivate var shown: String {
    switch self {
    case .words(let words): quoted(words)
    case .number(let number): plainNumber(number)
    case .blank: "a blank"
    }
  }
}
