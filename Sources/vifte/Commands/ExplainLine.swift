import Assembly
import Audit
import Base
import Figures
import Pages

/// Explains every figure on a line of a report, provided that the file still holds what the inputs give.
struct LineExplanation {
  private let results: StudyResults
  private let edition: Edition
  private let folder: StudyFolder
  private let options: Explanation.ExplainOptions
  private let index: CitationIndex

  init(
    _ results: StudyResults, _ edition: Edition, _ folder: StudyFolder,
    _ options: Explanation.ExplainOptions
  ) {
    self.results = results
    self.edition = edition
    self.folder = folder
    self.options = options
    index = edition.citations
  }

  /// The line, and then each figure on it; a file that is not what the inputs give is refused.
  func reply(_ asked: String) throws -> Reply {
    let place = try ReportPlace(asked)
    let path = try path(of: place)
    let file = folder.reports + "/" + path
    guard FileSystem.kind(of: file) == .file else {
      throw refusal(
        file, found: "no such file", expected: "the report a run wrote",
        advice: "vifte run writes it anew", .mismatch)
    }
    let bytes = try FileSystem.read(file)
    guard bytes == edition.files.first(where: { $0.path == path })?.bytes else {
      throw refusal(file, path, bytes)
    }
    let line = try ReportLine(
      at: Place(file: file, line: place.line, column: place.column), in: bytes, path: path, index)
    let figures = try line.figures().compactMap { results.book[$0] }
    let told = Lineage.names(of: figures, in: results.book, depth: options.depth)
    return Reply(
      explanation(
        of: line, figures: figures, asked: asked, in: results,
        citations: index.citations(of: told), options),
      in: options.language)
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

  /// Why a file that is not what the inputs give now is not explained.
  private func refusal(_ file: String, _ path: String, _ bytes: [UInt8]) -> Refusal {
    let manifest = (try? ReportsOnDisk.manifest(in: folder)) ?? nil
    let written = manifest?.outputs.first { $0.path == path }?.sha256
    guard let written, written == SHA256.hexadecimal(bytes) else {
      return refusal(
        file, found: "a report that is not as a run left it",
        expected:
          "the bytes the inputs give, so that the line explained is the line that stands there",
        advice: "vifte status tells which files were edited; vifte run writes them anew", .mismatch
      )
    }
    return refusal(
      file, found: "a report made from other inputs, or by another version",
      expected:
        "the bytes the inputs give now, so that the line explained is the line that stands there",
      advice: "vifte run makes it anew", .stale)
  }

  private func refusal(
    _ file: String, found: String, expected: String, advice: String, _ code: ExitCode
  ) -> Refusal {
    Refusal(
      [Problem(.file, at: Place(file: file), found: found, expected: expected, advice: advice)],
      code)
  }
}

/// A line of a file as it is named on the command line: `reports/da/bilag-scenarier.md:42`, with a column after it or not.
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
