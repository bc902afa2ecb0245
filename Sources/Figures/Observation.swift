package import Base

/// A row or cell of the inputs that a number was read from, and where the published document has it.
package struct Source: Hashable, Sendable {
  package let place: Place
  /// The document's id in `inputs/documents.csv`, and the line of its text export.
  package let document: String?
  package let documentLine: Int?
  /// The number that stands there, where it is one number of several; nil for a row that is only counted.
  package let value: Double?

  package init(
    place: Place, document: String? = nil, documentLine: Int? = nil, value: Double? = nil
  ) {
    self.place = place
    self.document = document
    self.documentLine = documentLine
    self.value = value
  }
}

/// A number that entered from the inputs: one cell, or what was made of several rows.
package struct Observation: Hashable, Sendable {
  /// How the number follows from its sources. Written out in every formula, so that whoever has the inputs can make
  /// the number again without asking the program.
  package enum Reading: Hashable, Sendable {
    /// The number in the one cell.
    case cell
    /// The numbers in the cells, added in their order.
    case sum
    /// How many rows there are. `key` numbers the cells that tell one row from another.
    case rows(key: [Int])
    /// How many different keys the rows have; a row with an empty cell in its key is not counted.
    case distinct(key: [Int])
    /// A number stated in the settings.
    case setting
  }

  package let reading: Reading
  /// What was asked of the database, for the reader who wants to ask it again.
  package let query: String
  package let sources: [Source]

  package init(_ reading: Reading, query: String, sources: [Source]) {
    self.reading = reading
    self.query = query
    self.sources = sources
  }
}

extension Observation {
  /// What stands for it in a written formula: `cell(inputs/counts.csv:2:4)`, the cells of a sum with `+` between,
  /// `rows(…)`, `distinct(…)` or `setting(…)`; `unknown()` where there is nothing to read.
  package var terms: [String] {
    func call(_ name: String, _ sources: [Source]) -> String {
      "\(name)(\(sources.map(\.place.operand).joined(separator: ", ")))"
    }
    let nothing = [Expression.nothing.written(in: .names)]
    return switch reading {
    case .rows: [call("rows", sources)]
    case .distinct: [call("distinct", sources)]
    case .cell: sources.isEmpty ? nothing : [call("cell", sources)]
    case .setting: sources.isEmpty ? nothing : [call("setting", sources)]
    case .sum: sources.isEmpty ? nothing : sources.map { call("cell", [$0]) }
    }
  }
}

extension Observation {
  /// The numbers of a sum, one for each cell; nil for what is no sum.
  package var addends: [Double]? {
    let numbers = sources.compactMap(\.value)
    return reading == .sum && !numbers.isEmpty && numbers.count == sources.count ? numbers : nil
  }
}

extension Place {
  /// The place as an operand of a written formula: as it is, with the file in quotes where its name holds a mark that
  /// formulas are written with.
  package var operand: String {
    guard file.utf8.contains(where: \.isFormulaMark) else { return description }
    let numbers = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    return quoted(file) + numbers
  }
}

extension UInt8 {
  /// Whether it is one of `()[]",:+*` or a blank.
  fileprivate var isFormulaMark: Bool {
    switch self {
    case 0x28...0x2C, 0x5B, 0x5D, 0x22, 0x3A, 0x20: true
    default: false
    }
  }
}
