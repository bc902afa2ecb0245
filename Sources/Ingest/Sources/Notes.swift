extension InputTable {
  static let notes = InputTable(
    "notes",
    [
      "note_id": .text, "severity": .text, "text": .text, "text_en": .text, "document": .text,
      "line": .whole,
    ])
}
