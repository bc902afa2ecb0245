import Base
import Figures

/// The numbers of a sheet, read as each column writes them.
struct SheetNumbers {
  /// What a cell of numbers says.
  enum Value: Hashable {
    case number(Double)
    /// Nothing that is known.
    case missing
    /// Something that somebody keeps back.
    case withheld
  }

  private(set) var problems: [Problem] = []
  private(set) var marks: [SheetAccount.Mark] = []
  /// The mark of decimals of each column that shows one, by its index.
  private(set) var decimals: [Int: SheetAccount.Decimal] = [:]
  private var values: [Int: [Int: Value]] = [:]
  private var isDecimalAsked = false
  private let file: String
  private let options: SheetOptions

  init(_ rows: [TextRecord], _ columns: [SheetColumn], file: String, options: SheetOptions) {
    self.file = file
    self.options = options
    var unknown: [(text: String, cells: Int, place: Place, column: String, isCount: Bool)] = []
    var known: [MatchingName: SheetAccount.Mark] = [:]
    var order: [MatchingName] = []
    var found: [(column: SheetColumn, numbers: [Found])] = []
    for column in columns {
      var numbers: [Found] = []
      for row in rows {
        let text = row.cells[column.index]
        let place = Place(file: file, line: row.line, column: column.index + 1)
        func note(_ meaning: SheetAccount.Mark.Meaning) {
          guard !text.isEmpty else { return }
          let name = MatchingName(text)
          if known[name] == nil { order.append(name) }
          known[name] = SheetAccount.Mark(
            text, meaning, cells: (known[name]?.cells ?? 0) + 1, place: known[name]?.place ?? place)
        }
        switch SheetCell(text, options: options, isMoney: column.isMoney) {
        case .number(let number): numbers.append((row.line, text, number))
        case .zero:
          note(.zero)
          values[column.index, default: [:]][row.line] = .number(0)
        case .missing(let meaning):
          note(meaning == .withheld ? .withheld : .missing)
          values[column.index, default: [:]][row.line] = meaning == .withheld ? .withheld : .missing
        case .mark:
          let name = MatchingName(text)
          if let index = unknown.firstIndex(where: { MatchingName($0.text) == name }) {
            unknown[index].cells += 1
          } else {
            unknown.append(
              (
                text, 1, place, column.name,
                { if case .counts = column.role { true } else { false } }()
              ))
          }
        }
      }
      found.append((column, numbers))
    }
    let common = SheetNumbers.commonDecimal(of: found.flatMap(\.numbers))
    for (column, numbers) in found { read(numbers, of: column, otherwise: common) }
    marks = order.compactMap { known[$0] }
    for mark in unknown {
      ask(mark.text, mark.cells, at: mark.place, mark.column, isCount: mark.isCount)
    }
  }

  /// What a cell says; a cell that could not be read says nothing.
  func value(_ line: Int, _ column: SheetColumn) -> Value {
    values[column.index]?[line] ?? .missing
  }

  /// The number of a cell; nil where it says none.
  func number(_ line: Int, _ column: SheetColumn) -> Double? {
    if case .number(let number) = value(line, column) { number } else { nil }
  }

  private typealias Found = (line: Int, text: String, number: SpreadsheetNumber)

  /// The mark of decimals that some numbers of the sheet can only be read with, and none without: a spreadsheet writes all of
  /// a sheet with one.
  private static func commonDecimal(of numbers: [Found]) -> SheetAccount.Decimal? {
    let hasComma = numbers.contains { $0.number.withPoint == nil }
    let hasPoint = numbers.contains { $0.number.withComma == nil }
    return hasComma == hasPoint ? nil : hasComma ? .comma : .point
  }

  private mutating func read(
    _ numbers: [Found], of column: SheetColumn, otherwise common: SheetAccount.Decimal?
  ) {
    let commaAlone = numbers.first { $0.number.withPoint == nil }
    let pointAlone = numbers.first { $0.number.withComma == nil }
    let either = numbers.first { $0.number.isAmbiguous }
    let isSmall = if case .trait(let trait) = column.role { trait.isSmall } else { false }
    var mark: SheetAccount.Decimal?
    if let decimal = options.decimal, commaAlone != nil || pointAlone != nil || either != nil {
      mark = decimal
    } else if let comma = commaAlone, let point = pointAlone {
      problems.append(
        Problem(
          .data, at: place(point.line, column), field: column.name,
          found: "\(quoted(point.text)), and \(quoted(comma.text)) in line \(comma.line)",
          expected: "one mark for the decimals of a column",
          advice: "write them alike in the sheet, with a comma or a point"))
      return
    } else if commaAlone != nil {
      mark = .comma
    } else if pointAlone != nil {
      mark = .point
    } else if either != nil, let common {
      mark = common
    } else if let either {
      // No place, no week and no shift has thousands of anything.
      guard isSmall else { return ask(either.text, at: place(either.line, column), column) }
      mark = either.text.contains(",") ? .comma : .point
    }
    decimals[column.index] = mark
    for (line, text, number) in numbers {
      let value = mark == .point ? number.withPoint : number.withComma ?? number.withPoint
      guard let value else {
        problems.append(
          Problem(
            .data, at: place(line, column), field: column.name, found: quoted(text),
            expected: "a number with a decimal \(mark?.rawValue ?? "point")"))
        continue
      }
      values[column.index, default: [:]][line] = .number(value * column.factor)
    }
  }

  private func place(_ line: Int, _ column: SheetColumn) -> Place {
    Place(file: file, line: line, column: column.index + 1)
  }

  /// Asks about the decimals; once for the sheet, which has one mark for them.
  private mutating func ask(_ text: String, at place: Place, _ column: SheetColumn) {
    guard !isDecimalAsked else { return }
    isDecimalAsked = true
    let isComma = text.contains(",")
    problems.append(
      Problem(
        .data, at: place, field: column.name,
        found:
          "\(quoted(text)), which may be thousands or three decimals, as may all of the sheet",
        expected: "numbers that can be read in one way",
        advice:
          "--decimal \(isComma ? "point" : "comma") if they are thousands, --decimal "
          + "\(isComma ? "comma" : "point") if they are decimals"))
  }

  private mutating func ask(
    _ text: String, _ cells: Int, at place: Place, _ column: String, isCount: Bool
  ) {
    let isDash = !text.contains { $0.isLetter || $0.isNumber } && text.count < 4
    let advice: String
    if SheetCell.looksWithheld(text) {
      advice =
        "--withheld \(quoted(text)) if a number is kept back, --missing \(quoted(text)) if none is known"
    } else if isDash {
      advice =
        "--zero \(quoted(text)) if it means none, --missing \(quoted(text)) if the number is not known"
    } else if text.contains("/"), text.contains(where: \.isNumber) {
      advice =
        "a spreadsheet shows fractions and dates so: write the number with decimals in the sheet, or --missing "
        + quoted(text)
    } else {
      advice =
        "write the number alone in the sheet, or --missing \(quoted(text)) if it is not known"
    }
    problems.append(
      Problem(
        .data, at: place, field: column.isEmpty ? nil : column,
        found: quoted(text) + (cells > 1 ? " in \(cells) cells" : ""),
        expected: "a number, or a blank cell where it is not known", advice: advice))
  }
}
