import Base
import Figures

/// Every figure computed a second time from what is recorded beside it, by code that shares nothing with the first.
///
/// Arithmetic, counts and sums are computed as the formula says; each method is written anew from its description. What
/// is found is told; nothing is corrected.
package struct Recomputation: Sendable {
  /// What does not follow from what it is said to follow from, in the order of the files.
  package let faults: [Fault]
  /// How many figures are recorded.
  package let figures: Int
  /// How many have a value that came out again.
  package let recomputed: Int
  /// How many have no value, and rightly: an operand is wanting, or there is no answer.
  package let withoutValue: Int
  /// How many have a value, or none, by a method that only the rebuild repeats; by method, the most first.
  package let notRepeated: [(method: String, figures: Int)]
  /// How many ranges came out again, and how many are not repeated.
  package let ranges: Int
  package let rangesNotRepeated: Int
  /// How many places were held against the input they were read from.
  package let cells: Int

  /// Computes what the bytes of `figures.csv` and `cells.csv` record, and holds it against the input files as far as they
  /// are there, each with the path the study gives it.
  package init(
    figures: [UInt8], cells: [UInt8], inputs files: [(path: String, bytes: [UInt8])]
  ) {
    let recorded = Recorded(figures: figures, cells: cells)
    let inputs = InputTexts(files)
    let study = Study(recorded, inputs)
    var tally = Tally(study: study)
    for figure in recorded.figures { tally.check(figure) }
    let agreement = InputAgreement(recorded, inputs)
    faults = recorded.faults + tally.faults + agreement.faults
    self.figures = recorded.figures.count
    recomputed = tally.recomputed
    withoutValue = tally.withoutValue
    notRepeated = tally.notRepeated.map { (method: $0.key, figures: $0.value) }.sorted {
      ($1.figures, $0.method) < ($0.figures, $1.method)
    }
    ranges = tally.ranges
    rangesNotRepeated = tally.rangesNotRepeated
    self.cells = agreement.checked
  }
}

/// What has been found so far.
private struct Tally {
  let study: Study
  var faults: [Fault] = []
  var recomputed = 0
  var withoutValue = 0
  var notRepeated: [String: Int] = [:]
  var ranges = 0
  var rangesNotRepeated = 0

  mutating func check(_ figure: RecordedFigure) {
    checkStanding(figure)
    if let words = study.plans?.fault(in: figure) { add(figure, words) }
    guard let formula = figure.formula, hasAllOperands(formula, figure) else {
      return checkPrinting(figure, sides: nil)
    }
    checkCoverage(formula, figure)
    let result = Evaluator(study: study).evaluate(formula, of: figure)
    checkPrinting(figure, sides: result.sides)
    switch (result.answer, figure.value) {
    case (.notRepeated(let method), _): notRepeated[method, default: 0] += 1
    case (.nothing, nil): withoutValue += 1
    case (.nothing, let value?):
      add(
        figure,
        Phrase(
          da: "\(code: "\(value)") er noteret, men intet tal følger",
          en: "\(code: "\(value)") is recorded, and no number follows"))
    case (.number(let number), nil):
      add(
        figure,
        Phrase(
          da: "ingen værdi er noteret, men \(code: "\(number)") følger af leddene",
          en: "no value is recorded, and \(code: "\(number)") follows from its operands"))
    case (.number(let number), let value?):
      if agree(number, value, differencesOf: result.amounts) {
        recomputed += 1
      } else {
        add(
          figure,
          Phrase(
            da: "\(code: "\(value)") er noteret, men \(code: "\(number)") følger af leddene",
            en: "\(code: "\(value)") is recorded, \(code: "\(number)") follows from its operands"),
          kind: (figure.formula?.methods ?? []).contains { $0.hasPrefix("rows_") }
            ? .input : .record)
      }
    }
    checkRange(figure, result)
  }

  private mutating func checkPrinting(_ figure: RecordedFigure, sides: (Double, Double)?) {
    let printing = Printing(
      figure: figure, sides: sides, decimals: study.printedDecimals(of: figure),
      language: study.inputs.language, currency: study.inputs.currency)
    if let words = printing.fault { add(figure, words) }
  }

  /// A figure has a value or a reason, and its status says which.
  private mutating func checkStanding(_ figure: RecordedFigure) {
    let isAbsent = ["missing", "undefined", "hidden"].contains(figure.status)
    let isPresent = ["stated", "derived", "assumed"].contains(figure.status)
    if !isAbsent && !isPresent {
      add(
        figure,
        Phrase(
          da: "\(code: quotation(figure.status)) er ingen status",
          en: "\(code: quotation(figure.status)) is no status"))
    }
    if isAbsent, figure.value != nil {
      add(
        figure,
        Phrase(
          da: "en værdi, men med status \(code: figure.status)",
          en: "a value, and the status \(code: figure.status)"))
    }
    if isPresent, figure.value == nil {
      add(
        figure,
        Phrase(
          da: "ingen værdi, men med status \(code: figure.status)",
          en: "no value, and the status \(code: figure.status)"))
    }
    if figure.value != nil, !figure.reason.isEmpty {
      add(
        figure,
        Phrase(
          da: "en værdi, men med en grund til, at der ingen er",
          en: "a value, and a reason for none"))
    }
  }

  private mutating func hasAllOperands(_ formula: Formula, _ figure: RecordedFigure) -> Bool {
    var hasAll = true
    func miss(_ what: Phrase) {
      hasAll = false
      add(
        figure,
        Phrase(
          da: "formlen nævner \(what.danish)", en: "the formula names \(what.english)"))
    }
    func missPlace(_ place: Place) {
      miss(
        Phrase(
          da: "\(place), som cells.csv ikke har", en: "\(place), which cells.csv does not have"))
    }
    for operand in formula.operands {
      switch operand {
      case .figure(let metric, let subject):
        let name = RecordedName(metric, subject)
        if study.recorded.byName[name] == nil {
          // What was never made has no value to be wrong; only a figure with a value would rest on nothing.
          if figure.value != nil {
            miss(
              Phrase(
                da: "\(code: name.text), som ikke er noget tal",
                en: "\(code: name.text), which is no figure"))
          }
        }
      case .cell(let place), .setting(let place):
        if study.recorded.cells[place] == nil { missPlace(place) }
      case .assumption, .constant: break
      }
    }
    for place in formula.rows where study.recorded.cells[place] == nil {
      missPlace(place)
    }
    return hasAll
  }

  /// A sum of cells says how many were counted; so many there must be.
  private mutating func checkCoverage(_ formula: Formula, _ figure: RecordedFigure) {
    guard let counted = figure.counted, figure.value != nil else { return }
    let isSumOfCells = formula.steps.allSatisfy { step in
      switch step {
      case .operand(.cell), .add: true
      default: false
      }
    }
    // An occasion may be the sum of its parts; how many there are has a figure of its own.
    let occasions = study.value("count_occasions", "\(figure.name.metric)/\(figure.name.subject)")
    let cells = occasions.flatMap(whole) ?? formula.operands.count
    if isSumOfCells, Double(cells) != counted {
      add(
        figure,
        Phrase(
          da:
            "\(code: "\(counted)") siges at være talt, men formlen lægger \(code: "\(cells)") sammen",
          en:
            "\(code: "\(counted)") are said to be counted, and the formula adds \(code: "\(cells)")"
        ))
    }
  }

  private mutating func checkRange(_ figure: RecordedFigure, _ result: Evaluator.Result) {
    guard let low = figure.low, let high = figure.high else {
      if figure.low != nil || figure.high != nil {
        add(figure, Phrase(da: "et interval med kun én ende", en: "a range with one end"))
      }
      return
    }
    if figure.value == nil {
      add(figure, Phrase(da: "et interval uden en værdi", en: "a range without a value"))
    }
    // The range of an assumption is held against the settings, or against the program's defaults.
    if figure.isAssumption || figure.name.metric == "assumption" {
      ranges += 1
      return
    }
    guard let range = study.range(around: figure, result) else {
      rangesNotRepeated += 1
      return
    }
    if agree(range.low, low, differencesOf: result.amounts),
      agree(range.high, high, differencesOf: result.amounts)
    {
      ranges += 1
    } else {
      add(
        figure,
        Phrase(
          da: """
            et interval fra \(code: "\(low)") til \(code: "\(high)") er noteret, men et fra \(code: "\(range.low)") til \
            \(code: "\(range.high)") følger
            """,
          en: """
            a range from \(code: "\(low)") to \(code: "\(high)") is recorded, from \(code: "\(range.low)") to \
            \(code: "\(range.high)") follows
            """))
    }
  }

  private mutating func add(
    _ figure: RecordedFigure, _ words: Phrase, kind: Fault.Kind = .record
  ) {
    faults.append(
      Fault("figures.csv", line: figure.line, figure: figure.name.text, words, kind: kind))
  }
}
