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
            advice: """
              the bytes must be those the line numbers were taken from; where the document itself was put right, correct the rows \
              that are from it, and write its SHA-256 in the table documents
              """))
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

  /// Tells of each cell of the tables that the document it is from, as it was shown, does not have on its line, with the numbers
  /// that may be told.
  func checkTranscriptions(
    _ transcriptions: [Transcription], telling numbers: ToldNumbers, _ problems: inout Problems
  ) {
    for file in shown {
      guard let transcription = transcriptions.first(where: { $0.document == file.document }) else {
        continue
      }
      do throws(Problems) {
        let export = try DocumentExport(file.bytes, file: file.path)
        let order = export.contradictions(of: transcription)
          .sorted {
            ($0.place.file, $0.place.line ?? 0, $0.place.column ?? 0)
              < ($1.place.file, $1.place.line ?? 0, $1.place.column ?? 0)
          }
        for contradiction in order {
          let extent = contradiction.cell.map { numbers.extent(of: $0, in: file.document) }
          problems.add(contradiction.problem(in: file.document.id, telling: extent ?? .all))
        }
      } catch {
        // A document that nothing was transcribed from may be in any form.
        guard transcription.cellCount > 0 else { continue }
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

extension Contradiction {
  fileprivate func problem(in document: String, telling numbers: ToldNumbers.Extent) -> Problem {
    let line = "line \(line) of document \(document)"
    guard let cell else {
      return Problem(
        .data, at: place, found: line, expected: "a line that the document has",
        advice: "correct the line")
    }
    let content =
      switch (cell.content, numbers) {
      case (.words(let words), _): quoted(words)
      case (_, .none): "a number"
      case (.number(let value), _): plainNumber(value)
      case (.blank, _): "a blank"
      }
    let expected =
      switch (kind, numbers) {
      case (.beyondEnd, _): "a line that the document has"
      case (.noName, _): "a line on which the name begins"
      case (.otherName, _): "a line that is not of another"
      case (.elsewhere(let other), _): "line \(other), where it stands"
      case (.otherNumbers(let printed), .all) where !printed.isEmpty:
        "what stands there: \(printed.map { quoted($0) }.joined(separator: ", "))"
      case (.notBlank(let printed), .all): "what stands there: \(quoted(printed))"
      case (.otherNumbers, _), (.notBlank, _): "what stands there"
      }
    return Problem(
      .data, at: place, field: cell.subject, found: "\(content) from \(line)", expected: expected,
      advice: "correct the cell, or the line it names; vifte crosscheck tells more")
  }
}
