extension InputTable {
  static let notes = InputTable(
    "notes",
    [
      "note_id": .text, "severity": .text, "text": .prose, "text_en": .prose, "document": .text,
      "line": .whole,
    ])
}
