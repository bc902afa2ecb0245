import Base
import Figures

/// What is known of a side's inputs: their bytes, or at least the cells that the reports list.
struct KnownInputs {
  private(set) var tables: [String: InputRows] = [:]
  private(set) var settings: [String: SettingTree] = [:]
  private(set) var papers: [String: PaperLines] = [:]
  private var cells: [Place: String] = [:]

  init(_ snapshot: Snapshot) {
    for (path, bytes) in snapshot.inputs {
      if path.hasSuffix(".json") {
        settings[path] = SettingTree(bytes, file: path)
      } else if Paper.isFile(path) {
        papers[path] = PaperLines(bytes, file: path)
      } else {
        tables[path] = InputRows(bytes, file: path)
      }
    }
    readCells(snapshot)
  }

  /// Reads `cells.csv`, where the reports have one: every cell that a figure was read from.
  private mutating func readCells(_ snapshot: Snapshot) {
    let records =
      snapshot.record(CellRecord.file).flatMap { try? CellRecord.read($0, file: CellRecord.file) }
    for record in records ?? [] where record.source.place.line != nil {
      cells[record.source.place] = record.value
    }
  }

  /// The text of a cell or a setting; nil where it is not known.
  func text(at place: Place) -> String? {
    if let table = tables[place.file] { return table.cell(place) }
    if let tree = settings[place.file] {
      return tree.path(at: place).flatMap { tree.leaf($0)?.shown }
    }
    return cells[place]
  }

  /// What a place is called: the column's name or the setting's path, and the name of the row.
  func names(of place: Place) -> (field: String, row: String)? {
    if let tree = settings[place.file] { return tree.path(at: place).map { ($0, "") } }
    guard let table = tables[place.file], let line = place.line, let row = table.row(at: line)
    else { return nil }
    let field = place.column.flatMap { column in
      column >= 1 && column <= table.columns.count ? table.columns[column - 1] : nil
    }
    return (field ?? "", table.name(of: row, width: InputRows.keyWidth([table])))
  }
}

extension KnownInputs {
  /// The id of the measure that plays a part, as the settings name it; nil where they do not or are not known.
  static func measure(_ part: String, _ inputs: KnownInputs) -> String? {
    inputs.settings.values.compactMap { $0.leaf("measures.\(part)")?.shown }.first
  }
}
