import Base
import Figures
import SQLite

extension Database {
  /// Tells what is wrong with the names in the cells of a column that lists rows of another table, in the order of the lines.
  func tellFaults(
    in list: ListColumn, of table: LoadedTable, _ problems: inout Problems
  ) throws(DatabaseError) {
    let (key, target) = (list.key.sqlName, list.table.sqlName)
    let all = try rows("SELECT \(key) FROM \(target) ORDER BY csv_line") { $0.text(0) }
    let some = try rows(
      "SELECT \(key) FROM \(target) WHERE \(list.condition) ORDER BY csv_line"
    ) { $0.text(0) }
    let cells = try prepare(
      """
      SELECT csv_line, \(list.field.sqlName) FROM \(table.resource.name.sqlName)
      WHERE \(list.field.sqlName) IS NOT NULL ORDER BY csv_line
      """)
    var reading = ListReading(list, known: all, allowed: some)
    // Many rows may hold the same list, and the search for what was meant is long.
    var faults: [String: [ListReading.Fault]] = [:]
    while let cell = try cells.step() {
      let text = cell.text(1)
      let found = faults[text] ?? reading.faults(in: text)
      if faults.count == Problems.closelyRead { faults.removeAll() }
      faults[text] = found
      for fault in found {
        problems.add(
          Problem(
            .data, at: table.place(line: cell.integer(0), list.field), field: list.field,
            found: fault.found, expected: fault.expected, advice: fault.advice))
      }
    }
  }
}

/// How the cells of a column of lists are read.
private struct ListReading {
  typealias Fault = (found: String, expected: String, advice: String?)

  let list: ListColumn
  let allowed: [String]
  private let known: Set<String>
  private let isAllowed: Set<String>
  /// How many names are still searched for what they may have meant: in a long list the search takes its length again.
  private var searches = Problems.closelyRead

  init(_ list: ListColumn, known: [String], allowed: [String]) {
    self.list = list
    self.allowed = allowed
    self.known = Set(known)
    isAllowed = Set(allowed)
  }

  mutating func faults(in text: String) -> [Fault] {
    if text == list.everything { return [] }
    var faults: [Fault] = []
    var seen: Set<String> = []
    for part in text.split(separator: list.mark, omittingEmptySubsequences: false) {
      let name = String(part)
      if !seen.insert(name).inserted {
        faults.append((quoted(name) + " twice", "each name once", nil))
      } else if name.isEmpty {
        faults.append(
          ("an empty name in \(quoted(text))", "a name on each side of \"\(list.mark)\"", nil))
      } else if name == list.everything {
        faults.append(
          ("\(quoted(name)) beside other names", "\(quoted(name)) alone, or names without it", nil))
      } else if !isAllowed.contains(name) {
        let isKnown = known.contains(name)
        faults.append(
          (
            isKnown ? "\(quoted(name)), \(list.others)" : quoted(name),
            "\(list.key) of a row in \(list.table)" + (isKnown ? " that may be used" : ""),
            advice(for: name)
          ))
      }
    }
    return faults
  }

  private mutating func advice(for name: String) -> String? {
    guard searches > 0 else { return nil }
    searches -= 1
    return nearestName(to: name, among: allowed).map { "did you mean \(quoted($0))?" }
  }
}
