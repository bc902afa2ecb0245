/// Where in the first lines of a file the names of the columns stand, and by what they are split.
struct HeaderSearch {
  /// From 1.
  let line: Int
  let delimiter: Character
  /// Whether the line stands in quotes as a whole.
  let isWrapped: Bool
  /// As they are written, without quotes.
  let names: [String]
  /// The fields of the schema, in its order, by the names that match them but for case and blanks.
  let matches: [Int: String]

  static let delimiters: [Character] = [",", ";", "\t", "|"]
  private static let mostLines = 40

  /// Nil when no line names at least half of the fields.
  init?(_ lines: [Substring], fields: [String], declared: Character?) {
    let wanted = fields.map(folded)
    let candidates = [declared].compactMap(\.self) + HeaderSearch.delimiters
    var best: HeaderSearch?
    for (index, line) in lines.prefix(HeaderSearch.mostLines).enumerated() {
      for delimiter in candidates {
        let names = writtenCells(line, delimiter)
        let isWrapped = names.count == 1 && line.contains("\"") && line.contains(delimiter)
        let found = HeaderSearch(
          index + 1, delimiter, isWrapped: isWrapped,
          isWrapped ? writtenCells(names[0][...], delimiter) : names, wanted, fields)
        if found.matches.count > (best?.matches.count ?? 0) { best = found }
      }
    }
    guard let best, best.matches.count * 2 >= fields.count else { return nil }
    self = best
  }

  private init(
    _ line: Int, _ delimiter: Character, isWrapped: Bool, _ names: [String], _ wanted: [String],
    _ fields: [String]
  ) {
    self.line = line
    self.isWrapped = isWrapped
    self.delimiter = delimiter
    self.names = names
    var matches: [Int: String] = [:]
    for (index, name) in names.enumerated() {
      let near = folded(name)
      if fields.contains(name) {
        matches[index] = name
      } else if let field = wanted.firstIndex(of: near), !names.contains(fields[field]) {
        matches[index] = fields[field]
      }
    }
    self.matches = matches
  }

  /// The names as the schema spells them, without those left empty at the end.
  var corrected: [String] {
    let names = names.enumerated().map { matches[$0] ?? $1 }
    return Array(names.reversed().drop { $0.allSatisfy(\.isWhitespace) }.reversed())
  }

  /// The names that are spelt with other case or blanks than in the schema, each with the name there.
  var misspelt: [(written: String, field: String)] {
    names.enumerated().compactMap { index, name in
      matches[index].flatMap { $0 == name ? nil : (name, $0) }
    }
  }
}

/// The name without the case and blanks that people write differently.
private func folded(_ name: String) -> String {
  let words = name.lowercased().split {
    $0.isWhitespace || $0 == "_" || $0 == "-" || $0 == "\u{FEFF}"
  }
  return words.joined(separator: "_")
}

/// The cells of a line, without their quotes.
func writtenCells(_ line: Substring, _ delimiter: Character) -> [String] {
  var cells: [String] = [""]
  var isQuoted = false
  for character in line {
    if character == "\"" {
      isQuoted.toggle()
    } else if character == delimiter, !isQuoted {
      cells.append("")
    } else {
      cells[cells.count - 1].append(character)
    }
  }
  return cells
}
