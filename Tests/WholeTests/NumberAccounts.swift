import Audit
import Document
import Figures
import Foundation

@testable import vifte

/// Reads reports back from their bytes and accounts for every group of digits in them: part of a cited figure, printed as
/// `Wording` prints it; the number of a table or an item; a place; a digest, formula or id; words of the inputs; or one of
/// the labels below.
struct NumberAccounts {
  /// What the reports call things that have a number in their name.
  static let labels = [
    "workshoprunde 1 og 2", "workshop 1 and 2", "workshop 1 og 2",
    "Workshop round 1", "Workshop round 2", "Workshoprunde 1", "Workshoprunde 2", "Round 1",
    "Round 2", "round 1", "Runde 1", "Runde 2", "runde 1", "sections 1-4", "afsnit 1-4",
    "section 3.2", "afsnit 3.2", "figure 2", "figur 2", "SplitMix64", "SHA-256", "FNV-1a",
    "type 7", "2013", "2015",
  ]

  let results: StudyResults
  let index: CitationIndex
  /// The text of every file the study reads.
  private let inputs: [CChar]
  private let lineCounts: [String: Int]
  /// The numbers of the annexes.
  private let annexes = Array(1...4)

  init(_ results: StudyResults, _ index: CitationIndex) throws {
    self.results = results
    self.index = index
    let texts = try results.inputs.map { ($0.path, try TestStudy.text($0.path)) }
    inputs = Array(texts.map(\.1).joined(separator: "\n").utf8CString)
    lineCounts = Dictionary(
      uniqueKeysWithValues: texts.map {
        ($0, $1.split(separator: "\n", omittingEmptySubsequences: false).count)
      })
  }

  /// Each group of digits that nothing accounts for, with file and line.
  func unaccounted(in path: String, _ bytes: [UInt8]) -> [String] {
    switch ReportFormat(ofFile: path) {
    case .csv: table(path, bytes)
    case .markdown, .html: page(path, bytes)
    case nil where path.hasSuffix(Chart.fileEnding): page(path, bytes)
    case .docx, nil: ["\(path): a file of no format whose numbers are known"]
    }
  }

  // Pages.

  private func page(_ path: String, _ bytes: [UInt8]) -> [String] {
    let language = Language(rawValue: String(path.prefix(2))) ?? .danish
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let citedLines = index.lines(of: path) ?? []
    var faults: [String] = []
    let isMarkdown = ReportFormat(ofFile: path) == .markdown
    let tableCount = lines.count { $0.hasPrefix("**") && $0.contains(Patterns.tableCaption) }
    var (tables, charts) = (0, 0)
    var items = 0
    var isVerbatim = false
    for (offset, line) in lines.enumerated() {
      // Most lines of HTML hold no number; those of Markdown tell what is code and which item is which.
      if ReportFormat(ofFile: path) == .html, !line.utf8.contains(where: { 0x30...0x39 ~= $0 }) {
        continue
      }
      var line = Line(line, at: "\(path):\(offset + 1)")
      let cited = citedLines[safe: offset]?.pieces ?? []
      if line.text.hasPrefix("```") { isVerbatim.toggle() }
      if isVerbatim { continue }
      for piece in cited {
        account(piece, &line, language)
        // In HTML, code and the page's own numbers have no marks of their own to be known by.
        let isOwn = [.code, .structure, .markup].contains(piece.nature)
        if isOwn, !isMarkdown { line.cover(piece) }
        // The number of an annex is part of the words that lead to it.
        if case .link = piece.nature, annexes.contains(where: { piece.text.hasSuffix(" \($0)") }) {
          line.cover(piece)
        }
      }
      line.coverCode()
      items = line.text.hasPrefix("\(items + 1). **") ? items + 1 : 0
      guard line.hasDigits else { continue }
      line.cover(Patterns.annexHeading) { match in
        annexes.contains { match.1 == "\($0)" }
      }
      line.cover(Patterns.tableCaption) { match in
        tables += 1
        return match.1 == "\(tables)"
      }
      line.cover(Patterns.chartCaption) { match in
        charts += 1
        return match.1 == "\(charts)"
      }
      // Tables of another page, which the words after it lead to; ChartsTests holds it against that page.
      line.cover(Patterns.tableElsewhere) { _ in
        true
      }
      line.cover(Patterns.tableHere) { match in
        match.1.matches(of: Patterns.digits).allSatisfy {
          (1...max(tableCount, 1)).contains(Int($0.0) ?? 0)
        }
      }
      line.cover(Patterns.item) { $0.1 == "\(items)" }
      coverPlaces(&line)
      if path.contains("talbilag") || path.contains("figures-annex") {
        line.cover(Patterns.findingNumber) { (1...results.findings.count).contains(Int($0.1) ?? 0) }
      }
      line.coverLabels()
      faults += line.faults
    }
    return faults
  }

  /// A piece of a line in a page is what stands there, and a figure stands as it is worded.
  private func account(_ piece: CitedLine.Piece, _ line: inout Line, _ language: Language) {
    switch piece.nature {
    case .figure(let name, .printed(let form)):
      guard let figure = results.book[name] else { return }
      let worded =
        Mark(figure, form)?.rawValue == piece.text
        || wording(on: line.place, language).text(figure, form) == piece.text
      if worded {
        line.cover(piece)
      } else {
        line.faults.append("\(line.place) \(name): \(piece.text)")
      }
    case .words
    where piece.text.utf8.contains(where: { 0x30...0x39 ~= $0 }) && isOfInputs(piece.text):
      line.cover(piece)
    default: break
    }
  }

  /// How a page words its figures: one for a committee rounds estimates. A table is no page.
  private func wording(on place: String, _ language: Language) -> Wording {
    guard !place.contains(".csv:") else { return Wording(language, .usual) }
    let isOfAudit = ["da/revision/", "en/audit/"].contains { place.hasPrefix($0) }
    let page = Page.FileName(da: "page", en: "page", for: isOfAudit ? .audit : .committee)
    return Wording(language, .usual, on: page, of: Site(title: Phrase(""), pages: []))
  }

  /// Whether words stand in an input; the first letter may be small inside a sentence.
  private func isOfInputs(_ words: String) -> Bool {
    let plain = words.replacing(Patterns.escape) { $0.1 }
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return strstr(inputs, plain.count > 1 ? String(plain.dropFirst()) : plain) != nil
  }

  private func coverPlaces(_ line: inout Line) {
    line.cover(Patterns.fileLine) { match in
      if let count = lineCounts[String(match.1)] { return Int(match.2) ?? 0 <= count }
      return index.paths.contains { $0.hasSuffix("/\(match.1)") }
    }
    line.cover(Patterns.documentLine) { match in
      results.documents.contains { $0.id == match.1 }
    }
    line.cover(Patterns.digest) { _ in true }
    line.cover(Patterns.finding) { match in
      results.findings.contains { $0.id == match.replacing("\\", with: "") }
    }
  }

  // Tables.

  private func table(_ path: String, _ bytes: [UInt8]) -> [String] {
    let isSpreadsheet = path.contains("/excel/")
    let records = csvRecords(bytes, isSpreadsheet ? ";" : ",")
    let headings = records.first?.cells ?? []
    let citedLines = index.lines(of: path) ?? []
    var faults: [String] = []
    for (number, cells) in records {
      let cited = citedLines[safe: number - 1]?.pieces ?? []
      for (column, cell) in cells.enumerated() {
        let pieces = cited.filter { $0.column == column + 1 }
        let isDanish = isSpreadsheet || headings[safe: column] == "message"
        // A text that a spreadsheet would take for another value is a formula of that text.
        let cell = isSpreadsheet && cell.hasPrefix("=") ? String(cell.dropFirst()) : cell
        var line = Line(cell, at: "\(path):\(number):\(column + 1)")
        if let piece = pieces.first, case .figure(let name, .field(let field)) = piece.nature {
          if !agrees(cell, name, field) { faults.append("\(line.place) \(name): \(cell)") }
          continue
        }
        var start = 1
        for piece in pieces {
          if piece.nature == .code {
            line.cover(CitedLine.Piece(column: start, text: piece.text, nature: piece.nature))
          }
          account(
            CitedLine.Piece(column: start, text: piece.text, nature: piece.nature), &line,
            isDanish ? .danish : .english)
          start += piece.text.unicodeScalars.count
        }
        if line.hasDigits { coverPlaces(&line) }
        if line.hasDigits { line.coverLabels() }
        faults += line.faults
      }
    }
    return faults
  }

  /// Whether a cell holds what the field of the figure is.
  private func agrees(_ cell: String, _ name: FigureName, _ field: String) -> Bool {
    guard let figure = results.book[name] else { return false }
    func plain(_ value: Double?) -> String { value.map(plainNumber) ?? "" }
    func whole(_ value: Int?) -> String { value.map(String.init) ?? "" }
    func printed(_ form: Form) -> [Double] {
      Wording(.danish, .usual).text(figure, form).matches(of: Patterns.danishNumber)
        .compactMap {
          Double(
            $0.output.replacing(".", with: "").replacing(",", with: ".")
              .replacing("\u{2212}", with: "-"))
        }
    }
    // A share that is printed as at least so much stands in a spreadsheet with the decimals that tell it from the whole.
    func isNearlyWhole(_ figure: Figure) -> Bool {
      Wording(.english, .usual).text(figure, .bare).hasPrefix("at least ")
    }
    /// Whether a cell is below a hundred and the value in per cent, to its own decimals.
    func isNearest(_ cell: String, _ value: Double?) -> Bool {
      let places = cell.split(separator: ",").dropFirst().first?.count ?? 0
      let number = Double(cell.replacing(",", with: ".")) ?? 100
      return number < 100 && abs(number - (value ?? 0) * 100) <= 0.5001 * pow(10, -Double(places))
    }
    func isVanishing(_ figure: Figure) -> Bool {
      let text = Wording(.english, .usual).text(figure, .bare)
      return text.hasPrefix("under ") || text.hasPrefix("between ")
    }
    let rounded = Double(cell.replacing(",", with: "."))
    return switch field {
    case "value": cell == plain(figure.outcome.value)
    case "low": cell == plain(figure.interval?.low)
    case "high": cell == plain(figure.interval?.high)
    case "counted": cell == whole(figure.coverage?.counted)
    case "expected": cell == whole(figure.coverage?.expected)
    case "part": cell == whole(figure.fraction?.part)
    case "whole": cell == whole(figure.fraction?.whole)
    case "status": cell == figure.status.rawValue
    case "name": cell == name.description
    case "metric": cell == name.metric.id
    case "subject": cell == name.subject.id
    case "unit": cell == StudyWords.usual.text(of: figure.unit)
    case "formula": cell == figure.expression.written(in: .names)
    case "printed":
      cell == Wording(.danish, .usual).text(figure, .value).replacing("\u{a0}", with: " ")
    case "reason": cell.isEmpty == (figure.outcome.value != nil)
    case "value, rounded":
      cell == ".." || (cell == "0" && figure.outcome.value != 0 && isVanishing(figure))
        || rounded == printed(.bare).first
        || rounded == printed(.precise(decimals: 2)).first
        || (isNearlyWhole(figure) && isNearest(cell, figure.outcome.value))
    case "low, rounded": cell == ".." || rounded == printed(.interval).first
    case "high, rounded": cell == ".." || rounded == printed(.interval).last
    default: false
    }
  }
}

extension NumberAccounts {
  /// A line of which parts are covered as they are accounted for.
  private struct Line {
    let place: String
    private(set) var scalars: [Unicode.Scalar]
    private var wrong: [String] = []
    private let whole: String

    init(_ text: String, at place: String) {
      self.place = place
      scalars = Array(text.unicodeScalars)
      whole = text
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    var hasDigits: Bool { scalars.contains { "0"..."9" ~= $0 } }

    /// What is wrong with the line: what was told, and each group of digits left.
    var faults: [String] {
      get {
        guard hasDigits else { return wrong }
        return wrong
          + text.matches(of: Patterns.digits).map {
            "\(place) \"\($0.output)\" in \(whole.prefix(200))"
          }
      }
      set { wrong = newValue }
    }

    /// Covers a piece, provided that its text stands where it says.
    mutating func cover(_ piece: CitedLine.Piece) {
      let start = piece.column - 1
      let end = start + piece.text.unicodeScalars.count
      guard end <= scalars.count, scalars[start..<end].elementsEqual(piece.text.unicodeScalars)
      else { return }
      for place in start..<end { scalars[place] = "\u{1}" }
    }

    mutating func cover<Output>(
      _ pattern: Regex<Output>, where isSound: (Output) -> Bool
    ) {
      guard hasDigits else { return }
      let found = text.matches(of: pattern).filter { isSound($0.output) }.map(\.range)
      cover(found)
    }

    /// What stands between backticks that are not escaped.
    mutating func coverCode() {
      var isCode = false
      for place in scalars.indices {
        if scalars[place] == "`", place == 0 || scalars[place - 1] != "\\" { isCode.toggle() }
        if isCode { scalars[place] = "\u{1}" }
      }
    }

    mutating func coverLabels() {
      for label in NumberAccounts.labels where hasDigits {
        let text = text
        cover(
          text.ranges(of: label).filter { range in
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            return !(before?.isNumber ?? false) && !(after?.isNumber ?? false)
          })
      }
    }

    private mutating func cover(_ ranges: [Range<String.Index>]) {
      guard !ranges.isEmpty else { return }
      let text = text
      for range in ranges {
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.unicodeScalars.distance(from: text.startIndex, to: range.upperBound)
        for place in start..<end { scalars[place] = "\u{1}" }
      }
    }
  }
}

extension Array {
  fileprivate subscript(safe place: Int) -> Element? {
    indices.contains(place) ? self[place] : nil
  }
}

/// The records of a CSV file, each with the line it begins on.
private func csvRecords(
  _ bytes: [UInt8], _ delimiter: Unicode.Scalar
) -> [(line: Int, cells: [String])] {
  var records: [(line: Int, cells: [String])] = []
  var cells = [""]
  var (line, start, isQuoted) = (1, 1, false)
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar != "\u{feff}" {
    switch scalar {
    case "\"": isQuoted.toggle()
    case delimiter where !isQuoted: cells.append("")
    case "\r" where !isQuoted: break
    case "\n" where !isQuoted:
      records.append((start, cells))
      cells = [""]
      start = line + 1
    default: cells[cells.count - 1].unicodeScalars.append(scalar)
    }
    if scalar == "\n" { line += 1 }
  }
  return records
}

/// What is looked for in every line; a pattern that stands in a function is read anew each time.
private enum Patterns {
  nonisolated(unsafe) static let annexHeading = #/^[#-] (?:Bilag|Annex) ([0-9]+)\. /#
  nonisolated(unsafe) static let tableCaption = #/^\*\*(?:Tabel|Table) ([0-9]+)\. /#
  nonisolated(unsafe) static let chartCaption = #/^\*\*(?:Figur|Figure) ([0-9]+)\. /#
  nonisolated(unsafe) static let tableElsewhere =
    #/ (?:Det samme står i|The same is in) (?:(?: og | and )?(?:tabel|table) [0-9]+)+ (?:i|of) \[/#
  nonisolated(unsafe) static let tableHere =
    #/ (?:Det samme står i|The same is in) ((?:(?: og | and )?(?:tabel|table) [0-9]+)+)\./#
  nonisolated(unsafe) static let item = #/^([0-9]+)\. \*\*/#
  nonisolated(unsafe) static let findingNumber = #/\bF([0-9]+)\b/#
  nonisolated(unsafe) static let escape = #/\\([\\`*_~<\[|&:$.#>+=-])/#
  nonisolated(unsafe) static let fileLine =
    #/((?:(?:inputs|papers)/)?[a-z-]+(?:\.[a-z]{2})?\.(?:csv|json|md)):([0-9]+)(?:(?::|, )[0-9]+)*/#
  nonisolated(unsafe) static let documentLine = #/\b(\w+) (?:linje|line) [0-9]+(?:, [0-9]+)*/#
  nonisolated(unsafe) static let digest = #/\b[0-9a-f]{64}\b/#
  nonisolated(unsafe) static let finding = #/[a-z-]+\\?\[[^\]]+\]/#
  nonisolated(unsafe) static let digits = #/[0-9]+(?:[.,][0-9]+)*/#
  nonisolated(unsafe) static let danishNumber = #/\u{2212}?[0-9][0-9.]*(?:,[0-9]+)?/#
}
