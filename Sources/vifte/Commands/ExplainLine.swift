import Answers
import Assembly
import Audit
import Digest
import Document
import Figures
import Files
import JSON

/// Explains every figure on a line of a report, provided that the file still holds what the inputs give.
struct LineExplanation {
  private let dossier: Dossier
  private let edition: Edition
  private let folder: StudyFolder
  private let manner: Explanation.Manner
  private let index: CitationIndex

  init(
    _ dossier: Dossier, _ edition: Edition, _ folder: StudyFolder, _ manner: Explanation.Manner
  ) {
    self.dossier = dossier
    self.edition = edition
    self.folder = folder
    self.manner = manner
    index = edition.citations
  }

  /// Shows the line, and then each figure on it; a file that is not what the inputs give is refused.
  func show(_ asked: String, _ console: Console) throws -> ExitCode {
    let place = try ReportPlace(asked)
    let path = try path(of: place)
    let file = folder.reports + "/" + path
    guard FileSystem.kind(of: file) == .file else {
      return refuse(
        file, found: "no such file", expected: "the report a run wrote",
        advice: "vifte run writes it anew", .mismatch, console)
    }
    let bytes = try FileSystem.read(file)
    guard bytes == edition.files.first(where: { $0.path == path })?.bytes else {
      return try refuse(file, path, bytes, console)
    }
    let line = try line(place, of: file, bytes, path)
    let figures = try figures(on: line.reading, at: place, file).compactMap { dossier.book[$0] }
    let citations = index.citations
    let explanation = Explanation(of: figures, in: dossier, citations: citations, manner)
    let shown = Answer(Phrase(""), explanation.blocks, citing: dossier.book, record: .null)
    console.show(
      text(file, place, line)
        + (figures.isEmpty
          ? []
          : Terminal(manner.language, book: dossier.book, width: Output.width).rendered(shown).text
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)),
      .object(
        [
          JSONOutput.Member("version", .integer(1)), JSONOutput.Member("asked", .string(asked)),
          JSONOutput.Member("line", json(file, place, line)),
        ] + ExplanationRecord(in: dossier, citations: citations, manner).members(of: figures)))
    return .ok
  }

  /// The path of the report below the reports' folder, however it was named.
  private func path(of place: ReportPlace) throws(Problem) -> String {
    let written = place.file
    var names = [written]
    if let real = FileSystem.realPath(written), let reports = FileSystem.realPath(folder.reports),
      real.hasPrefix(reports + "/")
    {
      names.insert(String(real.dropFirst(reports.count + 1)), at: 0)
    }
    let bare = written.hasPrefix("./") ? String(written.dropFirst(2)) : written
    names.append(bare)
    for folder in [folder.reports, "reports"] where bare.hasPrefix(folder + "/") {
      names.append(String(bare.dropFirst(folder.count + 1)))
    }
    if let path = names.first(where: { index.lines(of: $0) != nil }) { return path }
    let isMade = edition.files.contains { names.contains($0.path) }
    throw Problem(
      .configuration, at: nil, found: quoted(written),
      expected: isMade ? "a report; this file prints no figures" : "a report",
      advice: isMade ? nil : advice(written))
  }

  /// The reports of the nearest name, by the last part of their path.
  private func advice(_ written: String) -> String {
    func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let near = nearestName(to: last(written), among: index.paths.map(last))
    guard let path = index.paths.first(where: { last($0) == near }) else {
      return "reports are the files below \(folder.reports), such as "
        + index.paths.prefix(1).map { "\(folder.reports)/\($0)" }.joined()
    }
    return "did you mean \(quoted("\(folder.reports)/\(path)"))?"
  }

  /// Tells why a file that is not what the inputs give now is not explained.
  private func refuse(
    _ file: String, _ path: String, _ bytes: [UInt8], _ console: Console
  ) throws -> ExitCode {
    let manifest = (try? ReportsOnDisk.manifest(in: folder)) ?? nil
    let written = manifest?.outputs.first { $0.path == path }?.sha256
    guard let written, written == SHA256.hexadecimal(bytes) else {
      return refuse(
        file, found: "a report that is not as a run left it",
        expected:
          "the bytes the inputs give, so that the line explained is the line that stands there",
        advice: "vifte status tells which files were edited; vifte run writes them anew", .mismatch,
        console)
    }
    return refuse(
      file, found: "a report made from other inputs, or by another version",
      expected:
        "the bytes the inputs give now, so that the line explained is the line that stands there",
      advice: "vifte run makes it anew", .stale, console)
  }

  private func refuse(
    _ file: String, found: String, expected: String, advice: String, _ code: ExitCode,
    _ console: Console
  ) -> ExitCode {
    console.report([
      Problem(.file, at: Place(file: file), found: found, expected: expected, advice: advice)
    ])
    return code
  }
}

extension LineExplanation {
  /// A line of a report: its text, and what its numbers are.
  private struct Line {
    let text: String
    let reading: LineReading
  }

  private func line(
    _ place: ReportPlace, of file: String, _ bytes: [UInt8], _ path: String
  ) throws(Problem) -> Line {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let count = bytes.last == UInt8(ascii: "\n") ? lines.count - 1 : lines.count
    guard (1...max(1, count)).contains(place.line), place.line <= count else {
      throw Problem(
        .configuration, at: Place(file: file), found: "line \(place.line)",
        expected: "a line from 1 to \(count)")
    }
    var shown = lines[place.line - 1]
    if shown.last == UInt8(ascii: "\r") { shown.removeLast() }
    if shown.starts(with: [0xEF, 0xBB, 0xBF]) { shown.removeFirst(3) }
    guard shown.contains(where: { $0 != UInt8(ascii: " ") }) else {
      throw Problem(
        .configuration, at: Place(file: file, line: place.line), found: "a blank line",
        expected: "a line with text", advice: nearest(place.line, path))
    }
    let cited = index.lines(of: path) ?? []
    return Line(
      text: String(decoding: shown, as: UTF8.self),
      reading: LineReading(
        cited.indices.contains(place.line - 1) ? cited[place.line - 1] : CitedLine(pieces: [])))
  }

  /// The lines with figures on either side of a line.
  private func nearest(_ line: Int, _ path: String) -> String? {
    let cited = (index.lines(of: path) ?? []).enumerated()
      .filter { !LineReading($0.element).figures.isEmpty }.map { $0.offset + 1 }
    let near = [cited.last { $0 < line }, cited.first { $0 > line }].compactMap(\.self)
    guard !near.isEmpty else { return nil }
    return "the nearest lines with figures: \(near.map(String.init).joined(separator: " and "))"
  }

  /// The figures on the line, or the one at the column.
  private func figures(
    on reading: LineReading, at place: ReportPlace, _ file: String
  ) throws(Problem) -> [FigureName] {
    guard let column = place.column else { return reading.figures }
    let isCell = file.hasSuffix(".csv")
    var starts: [Int] = []
    for number in reading.numbers {
      guard case .figure(let name, _) = number.kind else { continue }
      let end = number.column + (isCell ? 1 : max(1, number.text.unicodeScalars.count))
      if (number.column..<end).contains(column) { return [name] }
      starts.append(number.column)
    }
    throw Problem(
      .configuration, at: Place(file: file, line: place.line, column: column),
      found: "no figure", expected: isCell ? "the cell of a figure" : "a character of a figure",
      advice: starts.isEmpty
        ? "the line has none"
        : "figures stand at " + starts.map(String.init).joined(separator: ", "))
  }

  /// The line itself, and what its numbers are.
  private func text(_ file: String, _ place: ReportPlace, _ line: Line) -> [String] {
    let language = manner.language
    func words(_ phrase: Phrase) -> String { phrase[language].words }
    var before: FigureName?
    let numbers = line.reading.numbers.compactMap { number -> String? in
      let head = "  \(number.column): \(number.text.isEmpty ? "\"\"" : number.text)"
      switch number.kind {
      case .figure(let name, let form):
        defer { before = name }
        // A row for programs holds a figure in several cells.
        if case .field = form, before == name { return nil }
        return "\(head) = \(name)"
      default: return "\(head)  (\(words(number.kind.meaning)))"
      }
    }
    let heading =
      file.hasSuffix(".csv")
      ? Phrase(
        da: "Tallene på linjen, efter cellens nummer:", en: "The numbers on the line, by cell:")
      : Phrase(
        da: "Tallene på linjen, efter tegnets nummer:", en: "The numbers on the line, by character:"
      )
    let none = Phrase(da: "Der står ingen tal på linjen.", en: "There are no numbers on the line.")
    return ["\(file):\(place.line)"] + line.text.wrapped(indent: 2) + [""]
      + (numbers.isEmpty
        ? [words(none)] : [words(heading)] + numbers.flatMap { $0.wrapped(hanging: 4) })
      + (line.reading.figures.isEmpty ? [] : [""])
  }

  private func json(_ file: String, _ place: ReportPlace, _ line: Line) -> JSONOutput {
    .object([
      "file": .string(file), "line": .integer(place.line),
      "column": .integer(orNull: place.column), "text": .string(line.text),
      "numbers": .array(
        line.reading.numbers.map { number in
          let cited: (name: FigureName, form: CitedForm)? =
            if case .figure(let name, let form) = number.kind { (name, form) } else { nil }
          return .object([
            "column": .integer(number.column), "text": .string(number.text),
            "kind": .string(number.kind.label),
            "figure": cited.map { .string($0.name.description) } ?? .null,
            "form": cited.map { .string($0.form.label) } ?? .null,
          ])
        }),
    ])
  }
}

/// A line of a file as it is named on the command line: `reports/da/scenarier.md:42`, with a column after it or not.
struct ReportPlace {
  let file: String
  let line: Int
  let column: Int?

  init(_ written: String) throws(Problem) {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    var numbers: [Int] = []
    for part in parts.dropFirst().reversed() {
      guard numbers.count < 2, let number = Int(part), part.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
      else { break }
      numbers.insert(number, at: 0)
    }
    let file = parts.dropLast(numbers.count).joined(separator: ":")
    guard let line = numbers.first, !file.isEmpty, numbers.allSatisfy({ $0 > 0 }) else {
      throw Problem(
        .configuration, at: nil, found: quoted(written), expected: "METRIC[SUBJECT] or FILE:LINE",
        advice: "lines and columns count from 1: reports/da/overblik.md:5")
    }
    self.file = file
    self.line = line
    column = numbers.dropFirst().first
  }
}
