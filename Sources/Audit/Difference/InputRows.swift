import Base
import Figures

/// A table of the inputs as rows with names.
struct InputRows {
  let file: String
  let columns: [String]
  let rows: [TextRecord]

  /// Nil when the text is no sound CSV.
  init?(_ bytes: [UInt8], file: String) {
    guard let records = try? readRecords(bytes, file: file), let head = records.first else {
      return nil
    }
    self.file = file
    columns = head.cells
    rows = Array(records.dropFirst())
  }

  /// How many leading cells it takes to tell the rows of all the tables apart; all of them where no number does.
  static func keyWidth(_ tables: [InputRows]) -> Int {
    let width = tables.map(\.columns.count).max() ?? 1
    return (1...max(1, width)).first { width in
      tables.allSatisfy { table in
        Set(table.rows.map { Array($0.cells.prefix(width)) }).count == table.rows.count
      }
    } ?? width
  }

  /// The row on a line.
  func row(at line: Int) -> TextRecord? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].line == line ? rows[low] : nil
  }

  /// The text of a cell; nil where there is no such cell.
  func cell(_ place: Place) -> String? {
    guard let line = place.line, let column = place.column, let row = row(at: line),
      column >= 1, column <= row.cells.count
    else { return nil }
    return row.cells[column - 1]
  }

  /// The leading cells that name a row.
  func name(of row: TextRecord, width: Int) -> String {
    row.cells.prefix(width).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension FileComparison {
  /// Holds two versions of a table against each other, row by row as their leading cells name them.
  init(_ old: InputRows, _ new: InputRows) {
    let file = new.file
    for (index, name) in new.columns.enumerated() where !old.columns.contains(name) {
      causes.append(
        Cause(
          .columnAdded, file: file, newPlace: Place(file: file, line: 1, column: index + 1),
          field: name))
    }
    for (index, name) in old.columns.enumerated() where !new.columns.contains(name) {
      causes.append(
        Cause(
          .columnRemoved, file: file, oldPlace: Place(file: file, line: 1, column: index + 1),
          field: name))
    }
    let width = InputRows.keyWidth([old, new])
    let oldRows = FileComparison.keyed(old, width)
    let newRows = FileComparison.keyed(new, width)
    let oldByKey = Dictionary(oldRows.map { ($0.key, $0.row) }) { first, _ in first }
    let newKeys = Set(newRows.map(\.key))
    let columns = FileComparison.columns(old, new)
    var gone = oldRows.filter { !newKeys.contains($0.key) }.map(\.row)
    for (key, row) in newRows {
      if let before = oldByKey[key] {
        addCells(before, row, columns, named: new.name(of: row, width: width), file)
        continue
      }
      // Where very many rows went, looking for renamed ones among them would take too long.
      let twins = gone.indices.prefix(gone.count > 500 ? 0 : gone.count).filter {
        FileComparison.isRenamed(gone[$0], row, columns, width)
      }
      if twins.count == 1, let twin = twins.first {
        let before = gone.remove(at: twin)
        addCells(before, row, columns, named: new.name(of: row, width: width), file)
        if width == 1, let old = before.cells.first, let new = row.cells.first {
          renamings.append(Renaming(old: old, new: new))
        }
      } else {
        causes.append(
          Cause(
            .rowAdded, file: file, newPlace: Place(file: file, line: row.line),
            row: new.name(of: row, width: width), new: row.cells.joined(separator: ",")))
      }
    }
    causes += gone.map { row in
      Cause(
        .rowRemoved, file: file, oldPlace: Place(file: file, line: row.line),
        row: old.name(of: row, width: width), old: row.cells.joined(separator: ","))
    }
    let order = oldRows.map(\.key).filter(newKeys.contains)
    if order != newRows.map(\.key).filter({ oldByKey[$0] != nil }) {
      causes.append(Cause(.rowsMoved, file: file))
    }
  }

  private mutating func addCells(
    _ old: TextRecord, _ new: TextRecord, _ columns: [Column], named name: String, _ file: String
  ) {
    for column in columns {
      let before = column.text(old, column.old)
      let after = column.text(new, column.new)
      guard before != after else { continue }
      causes.append(
        Cause(
          .cell, file: file,
          oldPlace: Place(file: file, line: old.line, column: column.old + 1),
          newPlace: Place(file: file, line: new.line, column: column.new + 1),
          field: column.name, row: name, old: before, new: after))
    }
  }

  private struct Column {
    let name: String
    let old: Int
    let new: Int

    func text(_ row: TextRecord, _ index: Int) -> String {
      index < row.cells.count ? row.cells[index] : ""
    }
  }

  private struct Key: Hashable {
    let cells: [String]
    let occurrence: Int
  }

  /// The columns that both have, in the order of the new.
  private static func columns(_ old: InputRows, _ new: InputRows) -> [Column] {
    new.columns.enumerated().compactMap { index, name in
      old.columns.firstIndex(of: name).map { Column(name: name, old: $0, new: index) }
    }
  }

  private static func keyed(
    _ table: InputRows, _ width: Int
  ) -> [(key: Key, row: TextRecord)] {
    var seen: [[String]: Int] = [:]
    return table.rows.map { row in
      let cells = Array(row.cells.prefix(width))
      seen[cells, default: 0] += 1
      return (Key(cells: cells, occurrence: seen[cells, default: 0]), row)
    }
  }

  /// Whether a row is another but for one of the cells that name it.
  private static func isRenamed(
    _ old: TextRecord, _ new: TextRecord, _ columns: [Column], _ width: Int
  ) -> Bool {
    let differing = columns.filter { $0.text(old, $0.old) != $0.text(new, $0.new) }
    return differing.count == 1 && differing.allSatisfy { $0.new < width } && columns.count > width
  }
}
