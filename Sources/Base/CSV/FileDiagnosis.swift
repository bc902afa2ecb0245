/// Why a file cannot be read as its resource describes it, told as one cause and not as the symptoms that follow from it: it is
/// no table, or its encoding, its delimiter, its decimal marks or the place and spelling of its names are others.
struct FileDiagnosis {
  /// What the file has, what is asked for, and what to do.
  private struct Difference {
    let found: String
    let expected: String
    let advice: String
  }

  let problems: [Problem]

  /// How much of a file is looked at.
  static let sampleSize = 1 << 16
  private static let mostRows = 200

  /// Looks at the first bytes of a file whose header does not match; nil when the names of the columns are all that is wrong.
  init?(_ sample: [UInt8], of resource: Resource) {
    if let kind = FileKind(sample) {
      problems = [
        Problem(
          .data, at: Place(file: resource.file), found: kind.name,
          expected: "a table as CSV, whatever the name of the file", advice: kind.advice)
      ]
      return
    }
    let encoding = TextEncoding(of: sample)
    let lines = encoding.text(sample).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    let fields = resource.schema.fields.map(\.name)
    let declared = resource.delimiter.map { Character($0.rawValue) }
    guard let header = HeaderSearch(lines, fields: fields, declared: declared) else {
      guard let problem = FileDiagnosis.unmatched(encoding, sample, lines, resource) else {
        return nil
      }
      problems = [problem]
      return
    }
    let differences =
      [
        FileDiagnosis.encoding(encoding, sample), FileDiagnosis.titles(header),
        FileDiagnosis.wrapping(header), FileDiagnosis.delimiter(header, resource),
        FileDiagnosis.commas(header, lines, resource), FileDiagnosis.spelling(header),
        FileDiagnosis.emptyColumns(header),
      ].compactMap(\.self)
    guard !differences.isEmpty else { return nil }
    var own = Problems()
    own.add(
      Problem(
        .data, at: Place(file: resource.file, line: encoding == .utf8 ? header.line : 1),
        found: listed(differences.map(\.found)), expected: listed(differences.map(\.expected)),
        advice: differences.map(\.advice).joined(separator: "; ")))
    // A name that is missing for a reason of its own does not follow from any of it.
    _ = Header(header.corrected, in: resource, line: header.line, problems: &own)
    problems = own.list
  }

  private static func encoding(_ encoding: TextEncoding, _ sample: [UInt8]) -> Difference? {
    switch encoding {
    case .utf8: return nil
    case .utf16, .utf32:
      return Difference(
        found: "\(encoding.name) text", expected: "UTF-8", advice: conversion(from: encoding))
    case .windows1252, .unknown:
      let line = invalidOffset(sample).map { offset in
        " in line \(1 + sample[..<offset].count { $0 == .lineFeed })"
      }
      let word = encoding == .windows1252 ? foreignWord(sample) : nil
      let example = (word.map { quoted($0) } ?? "first") + (line ?? "")
      return Difference(
        found: encoding == .windows1252
          ? "text in Windows-1252 (\(example))" : "bytes that are not UTF-8 (\(example))",
        expected: "UTF-8",
        advice: encoding == .windows1252 ? conversion(from: encoding) : "save the file as UTF-8")
    }
  }

  private static func titles(_ header: HeaderSearch) -> Difference? {
    guard header.line > 1 else { return nil }
    return Difference(
      found: "the names of the columns in line \(header.line)", expected: "them in line 1",
      advice: header.line == 2 ? "delete line 1" : "delete lines 1-\(header.line - 1)")
  }

  private static func wrapping(_ header: HeaderSearch) -> Difference? {
    header.isWrapped
      ? Difference(
        found: "each line in quotes as a whole", expected: "quotes around single cells",
        advice: "take the quotes at both ends of each line away, and make two quotes one") : nil
  }

  private static func delimiter(_ header: HeaderSearch, _ resource: Resource) -> Difference? {
    let file = resource.place.file
    let declared = resource.delimiter?.rawValue
    // Where nothing is said, the first line tells; a title has none to go by.
    guard header.names.count > 1, String(header.delimiter) != declared,
      declared != nil || Delimiter(ofTable: String(header.delimiter)) == nil
    else { return nil }
    let isRead = Delimiter(ofTable: String(header.delimiter)) != nil
    let shown = header.delimiter == "\t" ? "tabs" : "\"\(header.delimiter)\""
    let other = declared == ";" ? "semicolons" : "commas"
    return Difference(
      found: "cells split at \(shown)",
      expected: declared.map { "\"\($0)\" as \(file) says" } ?? #""," or ";""#,
      advice: isRead
        ? "write \"delimiter\": \(shown) in the dialect of \(quoted(resource.name)) in \(file), "
          + "or save the file with \(other)"
        : "save the file with \(other)")
  }

  private static func commas(
    _ header: HeaderSearch, _ lines: [Substring], _ resource: Resource
  ) -> Difference? {
    guard header.delimiter != "," else { return nil }
    let columns = header.matches.filter { _, name in
      resource.schema.fields.contains { $0.name == name && $0.hasDecimalPoint }
    }
    var example: (text: String, line: Int)?
    var fields: Set<String> = []
    for (index, line) in lines.prefix(mostRows).enumerated().dropFirst(header.line) {
      let cells = writtenCells(line, header.delimiter)
      for (column, name) in columns.sorted(by: { $0.key < $1.key })
      where cells.indices.contains(column) && isDecimalComma(cells[column]) {
        example = example ?? (cells[column], index + 1)
        fields.insert(name)
      }
    }
    guard let example else { return nil }
    let names = resource.schema.fields.map(\.name).filter(fields.contains)
    return Difference(
      found: "decimal commas (\(quoted(example.text)) in line \(example.line))",
      expected: "decimal points",
      advice: #"write "decimalChar": "," in "# + names.map { quoted($0) }.joined(separator: ", ")
        + " there")
  }

  private static func spelling(_ header: HeaderSearch) -> Difference? {
    let names = header.misspelt
    guard !names.isEmpty else { return nil }
    return Difference(
      found: "the columns " + names.map { quoted($0.written) }.joined(separator: ", "),
      expected: names.map { quoted($0.field) }.joined(separator: ", "),
      advice: "write the names as the schema does: case, blanks and what cannot be seen count")
  }

  private static func emptyColumns(_ header: HeaderSearch) -> Difference? {
    let count = header.names.reversed().prefix { $0.allSatisfy(\.isWhitespace) }.count
    guard count > 0 else { return nil }
    return Difference(
      found: count == 1
        ? "a column without a name at the end" : "\(count) columns without a name at the end",
      expected: "none",
      advice: "delete the delimiters at the end of each line")
  }

  /// What to say of a file in which no line names half of the columns.
  private static func unmatched(
    _ encoding: TextEncoding, _ sample: [UInt8], _ lines: [Substring], _ resource: Resource
  ) -> Problem? {
    if let difference = FileDiagnosis.encoding(encoding, sample) {
      return Problem(
        .data, at: Place(file: resource.file, line: 1), found: difference.found,
        expected: difference.expected, advice: difference.advice)
    }
    let names = resource.schema.fields.map(\.name)
    guard names.count > 2, let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) })
    else { return nil }
    let known = HeaderSearch.delimiters.map { delimiter in
      Set(writtenCells(lines[first], delimiter)).intersection(names).count
    }
    return Problem(
      .data, at: Place(file: resource.file, line: first + 1),
      found: "\(quoted(String(lines[first]))), with \(known.max() ?? 0) of \(names.count) columns",
      expected: "the names " + names.joined(separator: ", "),
      advice: "write them in line 1, if it is the right file")
  }
}

/// Several things in words.
private func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
