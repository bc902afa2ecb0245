extension InputTable {
  static let centres = InputTable(
    "centres", ["centre_id": .text, "name": .text, "position": .whole])
}
