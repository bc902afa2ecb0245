import Figures

/// Columns of a sheet that stand side by side and hold the same, such as the months of a year.
struct ColumnRun {
  let first: SheetAccount.Column
  private(set) var last: SheetAccount.Column

  /// All columns, those alike together.
  static func all(_ columns: [SheetAccount.Column]) -> [ColumnRun] {
    var runs: [ColumnRun] = []
    for column in columns {
      if let run = runs.last, run.goesOn(with: column) {
        runs[runs.count - 1].last = column
      } else {
        runs.append(ColumnRun(first: column, last: column))
      }
    }
    return runs
  }

  private func goesOn(with column: SheetAccount.Column) -> Bool {
    guard last.number + 1 == column.number, first.reason == column.reason else { return false }
    switch (first.content, column.content) {
    case (.counts(let one, at: _?), .counts(let other, at: _?)): return one == other
    case (.nothing, .nothing): return true
    default: return false
    }
  }

  private var isOne: Bool { first.number == last.number }

  var numbers: Phrase {
    let one = Phrase(da: "\(numbers: [first.number])", en: "\(numbers: [first.number])")
    guard !isOne else { return one }
    return Phrase(
      da: "\(numbers: [first.number])-\(numbers: [last.number])",
      en: "\(numbers: [first.number])-\(numbers: [last.number])")
  }

  var name: Phrase {
    isOne || last.name == first.name
      ? Phrase(first.name)
      : Phrase(da: "\(first.name) … \(last.name)", en: "\(first.name) … \(last.name)")
  }

  var holds: Phrase {
    guard !isOne, case .counts(let measure, let from?) = first.content,
      case .counts(_, let to?) = last.content
    else { return first.holds }
    return Phrase(
      da: "\(code: measure) \(code: from) … \(code: to)",
      en: "\(code: measure) \(code: from) … \(code: to)")
  }
}
