extension InputTable {
  static let documents = InputTable(
    "documents",
    [
      "document_id": .text, "title": .text, "publisher": .text, "date": .text, "published": .truth,
      "sha256": .text,
    ], optional: ["short_title": .text])
}
