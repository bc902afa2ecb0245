import Base
import Figures

/// What differs behind the figures, file by file in the order of the manifests.
struct Causes {
  private(set) var list: [Cause] = []
  private(set) var renamings: [Renaming] = []
  let oldInputs: KnownInputs
  let newInputs: KnownInputs
  /// Files that differ and of which one side at least is not known.
  private var unknown: [String] = []

  init(_ old: Snapshot, _ new: Snapshot) {
    oldInputs = KnownInputs(old)
    newInputs = KnownInputs(new)
    if old.manifest.program != new.manifest.program {
      list.append(
        Cause(.program, file: "", old: old.manifest.program, new: new.manifest.program))
    }
    let later = new.manifest.inputs.map(\.path)
    let files = later + old.manifest.inputs.map(\.path).filter { !later.contains($0) }
    for file in files where old.digest(of: file) != new.digest(of: file) {
      guard old.digest(of: file) != nil else {
        list.append(Cause(.fileAdded, file: file))
        continue
      }
      guard new.digest(of: file) != nil else {
        list.append(Cause(.fileRemoved, file: file))
        continue
      }
      guard let comparison = comparison(of: file) else {
        unknown.append(file)
        continue
      }
      list += comparison.causes.isEmpty ? [Cause(.notation, file: file)] : comparison.causes
      renamings += comparison.renamings
    }
  }

  /// The measures that play the same part on both sides and go by different names; before a study named its own, the program
  /// had one for each part.
  var renamedMeasures: [Renaming] {
    [("visits", "visits_per_day"), ("present", "present")].compactMap { part, former in
      guard let new = KnownInputs.measure(part, newInputs) else { return nil }
      let old = KnownInputs.measure(part, oldInputs) ?? former
      return old == new ? nil : Renaming(old: old, new: new)
    }
  }

  private func comparison(of file: String) -> FileComparison? {
    if let old = oldInputs.settings[file], let new = newInputs.settings[file] {
      return FileComparison(old, new, file: file)
    }
    if let old = oldInputs.tables[file], let new = newInputs.tables[file] {
      return FileComparison(old, new)
    }
    if let old = oldInputs.papers[file], let new = newInputs.papers[file] {
      return FileComparison(old, new)
    }
    return nil
  }

  /// Finds what it can of the files whose bytes are not known on both sides, from the figures that read them. What is
  /// left is said to differ, and no more.
  mutating func infer(from figures: FigureComparison) {
    guard !unknown.isEmpty else { return }
    var found: [Cause] = []
    var seen: Set<[Place]> = []
    var oldLines: Set<Place> = []
    var newLines: Set<Place> = []
    var lines: [Place: Place] = [:]
    for (old, new) in figures.pairs {
      guard let before = figures.oldFormulas[new.name], let after = figures.newFormulas[new.name],
        before.shape == after.shape
      else { continue }
      if after.places.isEmpty, let cause = assumption(old, new) { found.append(cause) }
      for (place, now) in zip(before.places, after.places) where unknown.contains(now.file) {
        let line = Place(file: place.file, line: place.line)
        let nowLine = Place(file: now.file, line: now.line)
        oldLines.insert(line)
        newLines.insert(nowLine)
        lines[line] = nowLine
        guard seen.insert([place, now]).inserted,
          let cause = cell(place, now, old, new, isWhole: after.isOnePlace)
        else { continue }
        found.append(cause)
      }
    }
    found += rows(figures, oldLines, newLines)
    found += plans(figures)
    let moved = Set(lines.filter { $0.key != $0.value }.map(\.key.file))
    for file in unknown where !file.hasSuffix(".json") && moved.contains(file) {
      let isShifted = found.contains {
        $0.file == file && ($0.kind == .rowAdded || $0.kind == .rowRemoved)
      }
      if !isShifted { found.append(Cause(.rowsMoved, file: file)) }
    }
    let byFile = Dictionary(grouping: found, by: \.file)
    for file in unknown {
      let own = byFile[file, default: []].sorted { first, second in first.line < second.line }
      // Where there are very many, that the file is another says as much.
      list += (own.count <= Causes.most ? own : []) + [Cause(.file, file: file)]
    }
  }

  /// So many causes in one file are told one by one when they are read out of the figures.
  private static let most = 500

  /// A cell that differs; its texts are those of the file where both are known, else the values of the figure that is
  /// nothing but the cell.
  private func cell(
    _ place: Place, _ now: Place, _ old: FigureRecord, _ new: FigureRecord, isWhole: Bool
  ) -> Cause? {
    var texts: (old: String, new: String)?
    if let before = oldInputs.text(at: place), let after = newInputs.text(at: now) {
      texts = (before, after)
    } else if isWhole {
      texts = (old.value, new.value)
    }
    guard let texts, texts.old != texts.new, !isSameNumber(texts.old, texts.new) else { return nil }
    let names = newInputs.names(of: now) ?? oldInputs.names(of: place)
    let isSetting = now.file.hasSuffix(".json")
    return Cause(
      isSetting ? .setting : .cell, file: now.file, oldPlace: place, newPlace: now,
      field: names?.field ?? "", row: names?.row ?? "", old: texts.old, new: texts.new,
      reader: names == nil ? new.name : "")
  }

  /// An assumption that differs, told by its own figure.
  private func assumption(_ old: FigureRecord, _ new: FigureRecord) -> Cause? {
    let file = unknown.first { $0.hasSuffix(".json") }
    guard let file, new.metric == "assumption", !new.subject.contains("@"), old.value != new.value
    else { return nil }
    let path = "assumptions[\(new.subject)].value"
    return Cause(
      .setting, file: file, oldPlace: oldInputs.settings[file]?.place(of: path),
      newPlace: newInputs.settings[file]?.place(of: path), field: path, old: old.value,
      new: new.value)
  }

  /// Rows that came or went, told by the figures that read them: a line no figure reads on both sides.
  private func rows(
    _ figures: FigureComparison, _ oldLines: Set<Place>, _ newLines: Set<Place>
  ) -> [Cause] {
    var found: [Cause] = []
    var seen: Set<Place> = []
    for change in figures.changes
    where change.kind != .moved || change.aspects.contains(.formula) {
      for place in figures.newFormulas[change.name]?.places ?? [] where place.line != nil {
        let line = Place(file: place.file, line: place.line)
        guard unknown.contains(place.file), !place.file.hasSuffix(".json"),
          !newLines.contains(line), seen.insert(line).inserted
        else { continue }
        let row = newInputs.names(of: line)?.row ?? ""
        found.append(
          Cause(
            .rowAdded, file: place.file, newPlace: line, row: row,
            reader: row.isEmpty ? change.name : ""))
      }
    }
    seen = []
    for change in figures.changes
    where change.kind != .moved || change.aspects.contains(.formula) {
      for place in figures.oldFormulas[change.name]?.places ?? [] where place.line != nil {
        let line = Place(file: place.file, line: place.line)
        guard unknown.contains(place.file), !place.file.hasSuffix(".json"),
          !oldLines.contains(line), seen.insert(line).inserted
        else { continue }
        let row = oldInputs.names(of: line)?.row ?? ""
        found.append(
          Cause(
            .rowRemoved, file: place.file, oldPlace: line, row: row,
            reader: row.isEmpty ? change.name : ""))
      }
    }
    return found
  }

  /// Scenarios and the like that came or went, told by figures of a subject that the other side does not know.
  private func plans(_ figures: FigureComparison) -> [Cause] {
    func parts(_ rows: [FigureRecord?]) -> Set<String> {
      Set(rows.compactMap(\.self).flatMap(\.subjectParts))
    }
    let both = parts(figures.pairs.map(\.new))
    let came = parts(figures.changes.filter { $0.kind == .came }.map(\.new)).subtracting(both)
    let went = parts(figures.changes.filter { $0.kind == .went }.map(\.old)).subtracting(both)
    var found: [Cause] = []
    for file in unknown {
      for (path, place) in newInputs.settings[file]?.containers ?? [] {
        guard let id = lastID(path), came.contains(id) else { continue }
        found.append(Cause(.settingAdded, file: file, newPlace: place, field: path))
      }
      for (path, place) in oldInputs.settings[file]?.containers ?? [] {
        guard let id = lastID(path), went.contains(id) else { continue }
        found.append(Cause(.settingRemoved, file: file, oldPlace: place, field: path))
      }
    }
    return found
  }

  /// The program itself as a cause, for what nothing else explains; its index.
  mutating func program(_ version: String) -> Int {
    if let index = list.firstIndex(where: { $0.kind == .program }) { return index }
    list.append(Cause(.program, file: "", old: version, new: version))
    return list.count - 1
  }

  /// Leaves only those that the condition is true for, and tells the new number of each.
  mutating func keep(_ isKept: (Int) -> Bool) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    var kept: [Cause] = []
    for (index, cause) in list.enumerated() where isKept(index) {
      numbers[index] = kept.count
      kept.append(cause)
    }
    list = kept
    return numbers
  }
}

/// Whether two texts are one number in two ways of writing.
private func isSameNumber(_ first: String, _ second: String) -> Bool {
  guard let number = Double(first) else { return false }
  return number == Double(second)
}

extension Cause {
  /// The line by which causes of a file are put in order.
  fileprivate var line: Int { newPlace?.line ?? oldPlace?.line ?? 0 }
}
