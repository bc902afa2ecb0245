/// The SQL for a column of prose as it stands in a sentence or a cell: with one blank for the line breaks between two lines,
/// and for a tab.
package func onOneLine(_ column: String) -> String {
  let breaks = ["char(13) || char(10)", "char(13)"].reduce(column) { text, mark in
    "replace(\(text), \(mark), char(10))"
  }
  // Each time half of those that stand side by side goes.
  let single = (0..<4).reduce(breaks) { text, _ in
    "replace(\(text), char(10) || char(10), char(10))"
  }
  return "replace(replace(\(single), char(10), ' '), char(9), ' ')"
}
