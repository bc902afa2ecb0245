extension InputTable {
  static let facts = InputTable(
    "facts",
    [
      "fact_id": .text, "value": .number, "unit": .text, "approximate": .truth,
      "meaning": .text, "document": .text, "line": .whole,
    ])
}
