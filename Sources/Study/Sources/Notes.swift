extension InputTable {
  static let notes = InputTable(
    "notes",
    [
      "note_id": .text, "severity": .text, "text": .prose, "document": .text,
      "line": .whole,
    ], optional: ["text_en": .prose, "answer": .text, "topic": .text])
}
