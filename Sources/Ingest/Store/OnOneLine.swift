/// The SQL for a column of prose as it stands in a sentence or a cell: with a blank for each line break and tab.
package func onOneLine(_ column: String) -> String {
  ["char(13) || char(10)", "char(13)", "char(10)", "char(9)"].reduce(column) { text, mark in
    "replace(\(text), \(mark), ' ')"
  }
}
