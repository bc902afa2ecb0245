extension InputTable {
  static let documents = InputTable(
    "documents",
    ["document_id": .text, "title": .text, "publisher": .text, "sha256": .text])
}
