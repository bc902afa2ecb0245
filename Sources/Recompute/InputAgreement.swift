import Base
import Figures

/// Whether cells.csv, and the assumptions among the figures, say what the inputs say.
struct InputAgreement {
  private(set) var faults: [Fault] = []
  /// How many places were held against their file.
  private(set) var checked = 0
  private let inputs: InputTexts

  init(_ recorded: Recorded, _ inputs: InputTexts) {
    self.inputs = inputs
    for cell in recorded.cellsInOrder where inputs.has(cell.place.file) {
      checked += 1
      check(cell)
    }
    for figure in recorded.figures { check(figure) }
  }

  private mutating func check(_ cell: RecordedCell) {
    let found: String?
    if let table = inputs.table(cell.place.file) {
      guard let line = cell.place.line else {
        if !cell.value.isEmpty {
          add(cell, Phrase(da: "en værdi uden linje", en: "a value without a line"))
        }
        return
      }
      guard let row = table.rows[line] else {
        return add(
          cell, Phrase(da: "ingen række begynder på den linje", en: "no row begins on that line"))
      }
      guard let column = cell.place.column else {
        if !has(row, cell.value) {
          add(
            cell,
            Phrase(
              da: "\(code: quotation(cell.value)) er noteret, men står ikke i rækken",
              en: "\(code: quotation(cell.value)) is recorded, which is not in the row"))
        }
        return
      }
      found = row.indices.contains(column - 1) ? row[column - 1] : nil
    } else {
      found = stated(at: cell.place)
    }
    if found != cell.value {
      let there =
        found.map {
          Phrase(
            da: "der står \(code: quotation($0))", en: "\(code: quotation($0)) stands there")
        } ?? Phrase(da: "der står intet", en: "nothing stands there")
      add(
        cell,
        Phrase(
          da: "\(code: quotation(cell.value)) er noteret, men \(there.danish)",
          en: "\(code: quotation(cell.value)) is recorded, \(there.english)"))
    }
  }

  /// Whether a key is made of cells of a row, with a slash between; the columns may stand in any order, and a cell may hold
  /// a slash itself.
  private func has(_ row: [String], _ key: String) -> Bool {
    // A key that could be cut in very many ways is not looked at for ever.
    var steps = 10_000
    func isMade(_ rest: ArraySlice<UInt8>, of cells: [[UInt8]]) -> Bool {
      var tried: Set<[UInt8]> = []
      for (place, cell) in cells.enumerated() where tried.insert(cell).inserted {
        steps -= 1
        guard steps > 0 else { return false }
        if rest.elementsEqual(cell) { return true }
        guard rest.starts(with: cell + [UInt8(ascii: "/")]) else { continue }
        var others = cells
        others.remove(at: place)
        if isMade(rest.dropFirst(cell.count + 1), of: others) { return true }
      }
      return false
    }
    return isMade(Array(key.utf8)[...], of: row.map { Array($0.utf8) })
  }

  /// What a JSON file states at a place: a number or a text as written, the value of a key, nothing for more.
  private func stated(at place: Place) -> String? {
    guard let line = place.line.flatMap({ inputs.line($0, of: place.file) }),
      let column = place.column, column > 0
    else { return nil }
    var rest = line.unicodeScalars.dropFirst(column - 1)
    guard let first = rest.first else { return nil }
    if first == "\"" {
      let text = rest.dropFirst().prefix { $0 != "\"" }
      rest = rest.dropFirst(text.count + 2).drop { $0 == " " }
      guard rest.first == ":" else { return String(String.UnicodeScalarView(text)) }
      rest = rest.dropFirst().drop { $0 == " " }
    }
    let number = String(
      String.UnicodeScalarView(rest.prefix { !",]} \t\r".unicodeScalars.contains($0) }))
    return Double(number) == nil ? "" : number
  }

  private mutating func add(_ cell: RecordedCell, _ words: Phrase) {
    let place = cell.place
    faults.append(
      Fault(
        "cells.csv", line: cell.line,
        Phrase(da: "\(place): \(words.danish)", en: "\(place): \(words.english)"), kind: .input))
  }
}

extension InputAgreement {
  /// Holds an assumption, or the weight of a criterion, against the settings.
  private mutating func check(_ figure: RecordedFigure) {
    guard let settings = inputs.settings, figure.formula?.steps.count == 1 else { return }
    if case .operand(.constant)? = figure.formula?.steps.first,
      figure.name.metric == "assumption"
    {
      return checkDefault(figure, settings)
    }
    guard case .operand(.assumption(let id))? = figure.formula?.steps.first else { return }
    let isWeight = figure.name.metric == "criterion_weight"
    let list = isWeight ? settings["criteria"]?["list"] : settings["assumptions"]
    guard let stated = list?.elements?.first(where: { $0["id"]?.string == id }) else {
      return add(
        figure,
        Phrase(
          da: "opsætningen har ingen \(code: id)", en: "the settings have no \(code: id)"))
    }
    let own = value(of: id, readAs: figure.name.subject, settings)
    let expected = own ?? stated[isWeight ? "weight" : "value"]?.number
    if expected != figure.value {
      let (own, stated) = (amount(figure.value), amount(expected))
      add(
        figure,
        Phrase(
          da: "\(own.danish) er noteret, men opsætningen siger \(stated.danish)",
          en: "\(own.english) is recorded, the settings say \(stated.english)"))
    }
    guard figure.low != nil || figure.high != nil else { return }
    let (low, high) = isWeight ? (0, 100) : (stated["low"]?.number, stated["high"]?.number)
    if low != figure.low || high != figure.high {
      add(
        figure,
        Phrase(
          da: "intervallet er ikke det, opsætningen angiver",
          en: "the range is not the one the settings give"))
    }
  }

  /// Holds an assumption that the settings are said not to state against the program's defaults.
  private mutating func checkDefault(_ figure: RecordedFigure, _ settings: JSONValue) {
    let id = String(figure.name.subject.prefix { $0 != "@" })
    let stated = settings["assumptions"]?.elements ?? []
    guard !stated.contains(where: { $0["id"]?.string == id }),
      let own = ProgramDefaults.value(of: id)
    else {
      return add(
        figure,
        Phrase(
          da: "\(code: id) er noteret som programmets standard, men er det ikke",
          en: "\(code: id) is recorded as a default of the program, which it is not"))
    }
    let expected = value(of: id, readAs: figure.name.subject, settings) ?? own.value
    if expected != figure.value {
      let (found, expected) = (amount(figure.value), amount(expected))
      add(
        figure,
        Phrase(
          da: "\(found.danish) er noteret, men programmets standard er \(expected.danish)",
          en: "\(found.english) is recorded, the program's default is \(expected.english)"))
    }
    guard figure.low != nil || figure.high != nil else { return }
    if own.low != figure.low || own.high != figure.high {
      add(
        figure,
        Phrase(
          da: "intervallet er ikke det, programmet har som standard",
          en: "the range is not the program's default"))
    }
  }

  /// The value a reading beside the study's own gives an assumption: `fixed_share@fixed_share=0`, or that of a scenario.
  private func value(
    of id: String, readAs subject: String, _ settings: JSONValue
  ) -> Double? {
    let marks = subject.split(separator: "@").dropFirst().map(String.init)
    for mark in marks.reversed() where mark.hasPrefix("\(id)=") {
      return Double(mark.dropFirst(id.count + 1))
    }
    if id == "retain_other_centre",
      let same = marks.last.flatMap({ ProgramDefaults.retention(readAs: $0) })
    {
      let stated = settings["retention_readings"]?.elements?.map {
        ($0["retain_same_centre"]?.number, $0["retain_other_centre"]?.number)
      }
      let readings = stated ?? ProgramDefaults.retentionReadings.map { ($0, $1) }
      return readings.first { $0.0 == same }?.1
    }
    let scenarios = settings["scenarios"]?.elements ?? []
    var next = marks.first
    var steps = 0
    while let name = next, steps <= scenarios.count,
      let scenario = scenarios.first(where: { $0["id"]?.string == name })
    {
      if let value = scenario["set"]?[id]?.number { return value }
      next = scenario["extends"]?.string
      steps += 1
    }
    return nil
  }

  private mutating func add(_ figure: RecordedFigure, _ words: Phrase) {
    faults.append(
      Fault("figures.csv", line: figure.line, figure: figure.name.text, words, kind: .input))
  }
}

/// A number as it is recorded, or that there is none.
private func amount(_ value: Double?) -> Phrase {
  value.map { Phrase(da: "\(code: "\($0)")", en: "\(code: "\($0)")") }
    ?? Phrase(da: "intet", en: "nothing")
}
