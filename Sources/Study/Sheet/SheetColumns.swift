import Base
import Figures

/// A column of a sheet, and what it holds.
struct SheetColumn {
  /// From 0.
  let index: Int
  let name: String
  let role: ColumnRole
  let reason: SheetAccount.Reason

  /// What its numbers are multiplied with.
  var factor: Double {
    if case .scaled(let factor) = reason { Double(factor) } else { 1 }
  }

  /// Whether its cells are numbers.
  var isNumeric: Bool {
    switch role {
    case .counts: true
    case .trait(let trait): trait.isNumber
    case .name, .centre, .skip: false
    }
  }

  var isMoney: Bool { role == .trait(.cost) }
}

/// What each column of a sheet holds, by its name or as somebody says.
struct SheetColumns {
  private(set) var list: [SheetColumn] = []
  private(set) var problems: [Problem] = []
  private let sheet: Sheet
  /// Whether all columns that nobody can place are left out.
  private let skipsRest: Bool
  /// Whether the roles have been told.
  private var hasTold = false

  init(_ sheet: Sheet, options: SheetOptions) {
    self.sheet = sheet
    skipsRest = options.columns.contains { $0.name == "*" && $0.role == "skip" }
    let told = takeTold(options.columns.filter { $0.name != "*" || $0.role != "skip" })
    let heading = sheet.heading
    let guesses = sheet.names.map { ColumnGuess($0, titles: heading) }
    let times = TimeChoice(
      guesses.enumerated().compactMap { index, guess in
        if case .counts(_, _, let reading, _) = guess, told[index] == nil { reading } else { nil }
      })
    let hasName =
      told.values.contains(.name)
      || guesses.contains { if case .role(.name) = $0 { true } else { false } }
    for index in sheet.names.indices {
      if let role = told[index] {
        // Whoever says that it is a cost has not said that its head is wrong about thousands.
        let factor = role == .trait(.cost) ? ColumnGuess.scale(ofCost: sheet.names[index]) : nil
        add(index, role, factor.map { .scaled(Int($0)) } ?? .told)
      } else if sheet.rows.allSatisfy({ $0.cells[index].isEmpty }) {
        add(index, .skip, .blank)
      } else if !hasName, sheet.names[index].isEmpty, index == firstFilled, holdsWords(index) {
        add(index, .name, .first)
      } else {
        add(index, guesses[index], times, heading, hasName: hasName)
      }
    }
    checkRepeated()
    if problems.isEmpty, !list.contains(where: { $0.role == .name }) {
      problems.append(
        Problem(
          .data, at: Place(file: sheet.file, line: sheet.headerLine),
          found: "no column that names the venues", expected: "one",
          advice: "--column \"NAME=name\" says which it is"))
    }
  }

  /// The only column of a role.
  func column(_ role: ColumnRole) -> SheetColumn? { list.first { $0.role == role } }

  private var firstFilled: Int? {
    sheet.names.indices.first { index in sheet.rows.contains { !$0.cells[index].isEmpty } }
  }

  private func holdsWords(_ index: Int) -> Bool {
    let cells = sheet.rows.map { $0.cells[index] }.filter { !$0.isEmpty }
    return cells.count { SpreadsheetNumber($0) == nil } * 2 > cells.count
  }

  private mutating func add(_ index: Int, _ role: ColumnRole, _ reason: SheetAccount.Reason) {
    list.append(SheetColumn(index: index, name: sheet.names[index], role: role, reason: reason))
  }

  private mutating func add(
    _ index: Int, _ guess: ColumnGuess, _ times: TimeChoice, _ heading: SheetTitles, hasName: Bool
  ) {
    switch guess {
    case .role(let role): add(index, role, role == .skip ? .idle : .name)
    case .scaledCost(let factor): add(index, .trait(.cost), .scaled(Int(factor)))
    case .total: add(index, .skip, .total)
    case .counts(let kind, let per, let reading, let wording):
      guard let time = times.time(of: reading) else { return ask(index, bothTimes: reading) }
      let counts = SheetCounts(
        kind: kind, per: kind == .visits ? per ?? time.usualPer : nil, time: time)
      let isOfTitles =
        wording == .timeAlone && heading.kind != nil
        || wording == .kind && TimeReading(in: MatchingName(sheet.names[index]).text) == nil
      add(index, .counts(counts), isOfTitles ? .titles : wording == .kind ? .name : .timeAlone)
    case .timeless(let kind, let per):
      let role = kind == .visits ? "visits:\(per?.rawValue ?? "day")" : kind.rawValue
      problems.append(
        Problem(
          .data, at: place(index), found: "\(label(index)), which says not when",
          expected: "a year, a month or a day in its name",
          advice: "\(option(index, "\(role):2016")) says it"))
    case .unknown where skipsRest: add(index, .skip, .told)
    case .unknown: ask(index, mayBeName: !hasName && holdsWords(index))
    }
  }

  private func place(_ index: Int) -> Place {
    Place(file: sheet.file, line: sheet.headerLine, column: index + 1)
  }

  private func label(_ index: Int) -> String {
    sheet.names[index].isEmpty
      ? "column \(index + 1) without a name" : "the column \(quoted(sheet.names[index]))"
  }

  /// What is to be written to say what a column holds.
  private func option(_ index: Int, _ role: String) -> String {
    let name = sheet.names[index]
    let isOwn = !name.isEmpty && sheet.names.count { MatchingName($0) == MatchingName(name) } == 1
    return "--column \"\(isOwn ? name : "#\(index + 1)")=\(role)\""
  }

  private mutating func ask(_ index: Int, mayBeName: Bool) {
    let examples = sheet.rows.lazy.map { $0.cells[index] }.filter { !$0.isEmpty }.prefix(2)
    let shown = examples.map { quoted($0) }.joined(separator: ", ")
    let roles =
      hasTold
      ? ""
      : "; --column \"*=skip\" leaves out all that nobody can place; the roles are \(ColumnRole.words)"
    hasTold = true
    problems.append(
      Problem(
        .data, at: place(index),
        found: "\(label(index)), which nobody can place (\(shown))",
        expected: "a name that says what it holds",
        advice: (mayBeName
          ? "\(option(index, "name")) if it names the venues, \(option(index, "skip")) leaves it out"
          : "\(option(index, "ROLE")) says what it is, \(option(index, "skip")) leaves it out")
          + roles))
  }

  private mutating func ask(_ index: Int, bothTimes reading: TimeReading) {
    let other = reading.other ?? reading.time
    let role = "visits:\(reading.time.usualPer.rawValue)"
    problems.append(
      Problem(
        .data, at: place(index),
        found: "\(label(index)), which may be \(reading.time.text) or \(other.text)",
        expected: "a time that can be read in one way",
        advice: "\(option(index, "\(role):\(reading.time.text)")) says which"))
  }

  /// Reads what is said of columns.
  private mutating func takeTold(_ told: [(name: String, role: String)]) -> [Int: ColumnRole] {
    var roles: [Int: ColumnRole] = [:]
    for (name, word) in told {
      func refuse(_ found: String, _ expected: String, _ advice: String? = nil) {
        problems.append(
          Problem(
            .configuration, at: nil, field: "--column", found: found, expected: expected,
            advice: advice))
      }
      let indices = indices(named: name)
      guard let index = indices.first else {
        let names = sheet.names.filter { !$0.isEmpty }
        refuse(
          "\(quoted(name)), which names no column of \(sheet.file)", "the name of a column",
          suggestion(for: name, among: names))
        continue
      }
      guard indices.count == 1 else {
        refuse(
          "\(quoted(name)), which names \(indices.count) columns", "the name of one column",
          "write " + indices.map { "\"#\($0 + 1)=\(word)\"" }.joined(separator: " or "))
        continue
      }
      let time =
        TimeReading(in: MatchingName(sheet.names[index]).text)?.time
        ?? sheet.heading.year.map { .year($0) }
      guard let role = ColumnRole(option: word, at: time) else {
        let isCount = Measure.Kind(rawValue: String(word.prefix { $0 != ":" })) != nil
        refuse(
          quoted(word), "one of \(ColumnRole.words)",
          isCount && time == nil ? "write when it was counted, as in visits:day:2016" : nil)
        continue
      }
      guard roles[index] == nil else {
        refuse("\(quoted(name)) twice", "each column once")
        continue
      }
      roles[index] = role
    }
    return roles
  }

  private func indices(named name: String) -> [Int] {
    if name.hasPrefix("#"), let number = Int(name.dropFirst()),
      sheet.names.indices.contains(number - 1)
    {
      return [number - 1]
    }
    return sheet.names.indices.filter { MatchingName(sheet.names[$0]) == MatchingName(name) }
  }

  /// Notes columns that hold the same.
  private mutating func checkRepeated() {
    var seen: [ColumnRole: SheetColumn] = [:]
    for column in list where column.role != .skip {
      if let other = seen[column.role] {
        problems.append(
          Problem(
            .data, at: place(column.index),
            found: "\(label(column.index)), which holds what \(label(other.index)) holds",
            expected: "one column of it",
            advice:
              "\(option(column.index, "skip")) or \(option(other.index, "skip")) leaves one out"))
      } else {
        seen[column.role] = column
      }
    }
    for (one, other) in [
      (ColumnRole.Trait.latitude, ColumnRole.Trait.longitude), (.longitude, .latitude),
    ] {
      guard let column = self.column(.trait(one)), self.column(.trait(other)) == nil else {
        continue
      }
      problems.append(
        Problem(
          .data, at: place(column.index), found: "\(label(column.index)) and no \(other.word)",
          expected: "both, or neither", advice: "\(option(column.index, "skip")) leaves it out"))
    }
  }
}
