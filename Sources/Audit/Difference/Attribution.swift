import Base
import Figures

/// Which causes stand behind which figure: followed from its operands down to the cells and settings that differ.
struct Attribution {
  private let causes: Causes
  private let figures: FigureComparison
  private let changes: [String: FigureChange]
  /// The indexes of the causes by their files, and by their lines on either side.
  private let inFiles: [String: [Int]]
  private let oldLines: [Place: [Int]]
  private let newLines: [Place: [Int]]
  private let bySubject: [String: [FigureChange]]
  private var known: [String: Set<Int>]
  private var inProgress: Set<String> = []

  /// `given` are figures whose causes are known otherwise.
  init(_ causes: Causes, _ figures: FigureComparison, given: [String: Set<Int>] = [:]) {
    self.causes = causes
    known = given
    func lines(_ side: (Cause) -> Place?) -> [Place: [Int]] {
      Dictionary(
        grouping: causes.list.indices.filter { side(causes.list[$0])?.line != nil },
        by: { index in
          let place = side(causes.list[index])
          return Place(file: place?.file ?? "", line: place?.line)
        })
    }
    inFiles = Dictionary(grouping: causes.list.indices, by: { causes.list[$0].file })
    oldLines = lines { $0.oldPlace }
    newLines = lines { $0.newPlace }
    self.figures = figures
    changes = Dictionary(figures.changes.map { ($0.name, $0) }) { first, _ in first }
    bySubject = Dictionary(grouping: figures.changes.filter(\.isTold)) {
      ($0.new ?? $0.old)?.subject ?? ""
    }
  }

  /// The indexes of the causes behind a figure; empty when nothing in the inputs explains it.
  mutating func causes(of change: FigureChange) -> Set<Int> {
    let name = change.name
    if let found = known[name] { return found }
    guard inProgress.insert(name).inserted else { return [] }
    var found = direct(change)
    if change.isTold || change.aspects.contains(.formula) {
      let operands = operands(of: name)
      for operand in operands { found.formUnion(causesBehind(operand)) }
      // A sum may stay what it was while its parts move, and a method may look at the parts.
      if found.isEmpty {
        for part in operands.flatMap(self.operands) { found.formUnion(causesBehind(part)) }
      }
      // A plan that closes other venues has another formula, whatever else moved it.
      if found.isEmpty || change.aspects.contains(.formula) { found.formUnion(named(change)) }
    }
    if found.isEmpty { found = siblings(of: change) }
    if found.isEmpty { found = fallback(change) }
    inProgress.remove(name)
    known[name] = found
    return found
  }

  /// The figures a formula names, on either side.
  private func operands(of name: String) -> [String] {
    (figures.oldFormulas[name]?.operands ?? []) + (figures.newFormulas[name]?.operands ?? [])
  }

  /// The causes behind an operand; none where it has not moved.
  private mutating func causesBehind(_ operand: String) -> Set<Int> {
    guard let change = changes[operand], change.isTold else { return [] }
    return causes(of: change)
  }

  /// The causes at the places a figure reads itself.
  private func direct(_ change: FigureChange) -> Set<Int> {
    var found: Set<Int> = []
    for place in figures.oldFormulas[change.name]?.places ?? [] {
      found.formUnion(at(place, causes.oldInputs, oldLines) { $0.oldPlace })
    }
    for place in figures.newFormulas[change.name]?.places ?? [] {
      found.formUnion(at(place, causes.newInputs, newLines) { $0.newPlace })
    }
    return found
  }

  /// The causes at a place of one side: `lines` are that side's causes by their lines.
  private func at(
    _ place: Place, _ inputs: KnownInputs, _ lines: [Place: [Int]], _ side: (Cause) -> Place?
  ) -> [Int] {
    guard let line = place.line else {
      return inFiles[place.file, default: []].filter { index in
        let cause = causes.list[index]
        return cause.kind == .rowAdded || cause.kind == .rowRemoved || cause.isNumber
      }
    }
    if let path = inputs.settings[place.file]?.path(at: place) {
      return inFiles[place.file, default: []].filter { index in
        let cause = causes.list[index]
        return cause.isSetting && (isWithin(cause.field, path) || isWithin(path, cause.field))
      }
    }
    return lines[Place(file: place.file, line: line), default: []].filter { index in
      let column = side(causes.list[index])?.column
      return place.column == nil || column == nil || column == place.column
    }
  }

  /// The settings that name a part of the figure's subject: a scenario, an assumption, a criterion.
  private func named(_ change: FigureChange) -> Set<Int> {
    let parts = Set((change.old?.subjectParts ?? []) + (change.new?.subjectParts ?? []))
    return Set(
      causes.list.indices.filter { index in
        let cause = causes.list[index]
        return cause.isSetting && !cause.isText && !cause.ids.isDisjoint(with: parts)
      })
  }

  /// The causes behind other figures of the same subject, for one whose formula is another: a search that finds another plan
  /// gives all figures of the plan another formula.
  private mutating func siblings(of change: FigureChange) -> Set<Int> {
    let subject = (change.new ?? change.old)?.subject ?? ""
    let family = bySubject[subject, default: []]
    guard family.contains(where: { $0.aspects.contains(.formula) || $0.kind != .moved }) else {
      return []
    }
    var found: Set<Int> = []
    for other in family where other.name != change.name {
      // One whose causes are being looked for has none to give yet.
      if inProgress.contains(other.name) { continue }
      found.formUnion(causes(of: other))
    }
    return found
  }

  /// So many causes are named of a figure that no operand leads to; a whole table may have been replaced.
  static let most = 100

  /// What can be said when no operand leads anywhere, the likeliest first.
  private func fallback(_ change: FigureChange) -> Set<Int> {
    let files = Set(
      ((figures.oldFormulas[change.name]?.places ?? [])
        + (figures.newFormulas[change.name]?.places ?? [])).map(\.file))
    let rows: [Cause.Kind] = [.rowAdded, .rowRemoved]
    let steps: [(Cause) -> Bool]
    if change.isTold {
      steps = [
        { files.contains($0.file) && rows.contains($0.kind) },
        { $0.isSetting && !$0.isText && $0.ids.isEmpty },
        { rows.contains($0.kind) || $0.kind == .fileAdded || $0.kind == .fileRemoved },
        { files.contains($0.file) && $0.kind == .file },
        { $0.kind == .file && $0.file.hasSuffix(".json") },
        { $0.kind == .file },
        { $0.isSetting && !$0.isText },
      ]
    } else if change.aspects == [.name] {
      steps = [{ isRenaming($0) }]
    } else {
      let moves = rows + [.rowsMoved, .settingAdded, .settingRemoved]
      steps = [
        { files.contains($0.file) && moves.contains($0.kind) }, { files.contains($0.file) },
        { isRenaming($0) },
      ]
    }
    let possible = causes.list.indices.filter {
      change.isCountOfFindings || !causes.list[$0].isOfPaper
    }
    for step in steps {
      let found = possible.filter { step(causes.list[$0]) }
      if !found.isEmpty { return Set(found.prefix(Attribution.most)) }
    }
    return []
  }

  /// Whether the cause is where an id got another name.
  private func isRenaming(_ cause: Cause) -> Bool {
    guard let old = cause.old, let new = cause.new else { return false }
    return causes.renamings.contains(Renaming(old: old, new: new))
      && (cause.row == new || cause.isSetting)
  }
}

/// Whether a path is another or lies below it.
private func isWithin(_ path: String, _ outer: String) -> Bool {
  path == outer || path.hasPrefix(outer + ".") || path.hasPrefix(outer + "[")
}

extension Cause {
  /// Whether it is a cell that holds a number on one side at least.
  fileprivate var isNumber: Bool {
    kind == .cell && [old, new].contains { $0.flatMap(Double.init) != nil }
  }

  /// Whether it is only words, which no figure is made from.
  fileprivate var isText: Bool {
    [".da", ".en", ".owner", ".signed", ".quality", ".impact", ".symbol"].contains {
      field.hasSuffix($0)
    }
  }
}
