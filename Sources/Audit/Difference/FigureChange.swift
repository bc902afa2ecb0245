/// A figure that is not the same on the two sides.
package struct FigureChange: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// It is on both sides.
    case moved
    case came
    case went
  }

  /// What of a figure can differ.
  package enum Aspect: String, CaseIterable, Sendable {
    /// `name` is that of the figure, or of one in its formula.
    case name, value, unit, status, reason, interval, coverage, printed, formula
    /// Only the lines it was read from.
    case place
  }

  /// Nil when the figure came.
  package let old: FigureRecord?
  /// Nil when the figure went.
  package let new: FigureRecord?
  package let aspects: [Aspect]
  /// The indexes of the causes behind it, in order; at least one.
  package var causes: [Int] = []

  package var kind: Kind { old == nil ? .came : new == nil ? .went : .moved }

  /// Whether a reader would see another figure: all but a formula or places that give the same.
  package var isTold: Bool {
    kind != .moved || aspects.contains { ![.name, .formula, .place].contains($0) }
  }

  /// Whether it counts findings, which a sentence of a paper can be behind.
  var isCountOfFindings: Bool {
    ["findings", "open_findings", "open_remarks"].contains((new ?? old)?.metric)
  }

  /// Its name on the newer side that has it.
  package var name: String { (new ?? old)?.name ?? "" }

  /// How far the value moved, as a share of the larger; 1 when one side has no value.
  package var relativeMove: Double {
    guard let before = old.flatMap({ Double($0.value) }),
      let after = new.flatMap({ Double($0.value) })
    else { return old?.value == new?.value ? 0 : 1 }
    let larger = max(before.magnitude, after.magnitude)
    return larger == 0 ? 0 : (after - before).magnitude / larger
  }
}

/// Figures held against each other by their names.
struct FigureComparison {
  /// In the order of the new file, those that went at the end.
  private(set) var changes: [FigureChange] = []
  /// The formulas, by the names that the new side gives the figures.
  private(set) var oldFormulas: [String: FormulaText] = [:]
  private(set) var newFormulas: [String: FormulaText] = [:]
  /// The old and new lines of the figures that are on both sides, in the new order.
  private(set) var pairs: [(old: FigureRecord, new: FigureRecord)] = []

  init(
    _ old: [FigureRecord], _ new: [FigureRecord], renamings: [Renaming], metrics: [Renaming] = []
  ) {
    let names = RenamedText(renamings, metrics: metrics)
    var oldByName: [String: FigureRecord] = [:]
    for row in old {
      let name = names.text(row.name)
      oldByName[name] = row
      oldFormulas[name] = FormulaText(names.text(row.formula))
    }
    var seen: Set<String> = []
    for row in new {
      seen.insert(row.name)
      let before = oldByName[row.name]
      let written = before.map { names.text($0.formula) }
      // Most formulas are those they were, and are read once.
      let formula =
        (written == row.formula ? oldFormulas[row.name] : nil) ?? FormulaText(row.formula)
      newFormulas[row.name] = formula
      guard let before, let written else {
        changes.append(FigureChange(old: nil, new: row, aspects: []))
        continue
      }
      pairs.append((before, row))
      let aspects = FigureComparison.aspects(
        before, row, oldFormulas[row.name], formula, written: written)
      if !aspects.isEmpty { changes.append(FigureChange(old: before, new: row, aspects: aspects)) }
    }
    for row in old where !seen.contains(names.text(row.name)) {
      changes.append(FigureChange(old: row, new: nil, aspects: []))
    }
  }

  private static func aspects(
    _ old: FigureRecord, _ new: FigureRecord, _ oldFormula: FormulaText?, _ formula: FormulaText,
    written: String
  ) -> [FigureChange.Aspect] {
    FigureChange.Aspect.allCases.filter { aspect in
      switch aspect {
      case .name:
        old.name != new.name || written != old.formula && written == new.formula
      case .value: old.value != new.value
      case .unit: old.unit != new.unit
      case .status: old.status != new.status
      case .reason: old.reason != new.reason
      case .interval: old.low != new.low || old.high != new.high
      case .coverage: old.counted != new.counted || old.expected != new.expected
      case .printed: old.printed != new.printed
      case .formula: oldFormula?.shape != formula.shape
      case .place: oldFormula?.shape == formula.shape && written != new.formula
      }
    }
  }
}

/// A text in which ids that were changed are written as they are now.
struct RenamedText {
  private let names: [String: String]
  private let metrics: [String: String]

  init(_ renamings: [Renaming], metrics: [Renaming] = []) {
    names = Dictionary(renamings.map { ($0.old, $0.new) }) { first, _ in first }
    self.metrics = Dictionary(metrics.map { ($0.old, $0.new) }) { first, _ in first }
  }

  /// The text with each whole id put in its new form; only ids inside square brackets are names, and only one that a bracket
  /// follows is a metric.
  func text(_ text: String) -> String {
    guard !names.isEmpty || !metrics.isEmpty else { return text }
    var result = ""
    var word = ""
    var depth = 0
    for character in text {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        word.append(character)
        continue
      }
      let known = depth > 0 ? names : character == "[" ? metrics : [:]
      result += known[word] ?? word
      word = ""
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      result.append(character)
    }
    return result + (depth > 0 ? names[word] ?? word : word)
  }
}
