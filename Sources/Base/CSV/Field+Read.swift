extension Field {
  /// Reads a field's description; a field of the primary key is required, as Table Schema v1 says.
  init(reading object: inout ObjectReader, name: String, _ role: Constraints.Role) {
    object.ignore(["example", "rdfType"])
    object.ignore(prefixes: DataPackage.freePrefixes)
    if name.isEmpty { object.refuse("name", expected: "a name") }
    let type = fieldType(reading: &object)
    if let format = object.optionalString("format"), format != "default" {
      object.refuse("format", expected: "default", advice: "no other format is read")
    }
    let marks = numberMarks(reading: &object, type: type)
    let words = truthWords(reading: &object, type: type)
    let notation = Notation(type: type, marks: marks, words: words)
    let constraints = object.optionalObject("constraints") { constraints in
      Constraints(reading: &constraints, notation: notation, role)
    }
    self.init(
      place: object.place, name: normalForm(name), title: object.optionalString("title"),
      description: object.optionalString("description"), type: type,
      constraints: constraints ?? .none(role), marks: marks, words: words)
  }
}

private func fieldType(reading object: inout ObjectReader) -> FieldType {
  guard let written = object.optionalString("type") else { return .string }
  if let type = FieldType(rawValue: written) { return type }
  let names = FieldType.allCases.map(\.rawValue)
  object.refuse(
    "type", expected: "a type that is read", advice: suggestion(for: written, among: names))
  return .any
}

private func numberMarks(reading object: inout ObjectReader, type: FieldType) -> NumberMarks {
  guard type == .number || type == .integer else { return .plain }
  if object.optionalFlag("bareNumber") == false {
    object.refuse(
      "bareNumber", expected: "true", advice: "put the unit in the column's name or title")
  }
  let group = object.mark("groupChar")
  if let group, group.properties.numericType != nil || "+-".unicodeScalars.contains(group) {
    object.refuse("groupChar", expected: "a mark that no number begins with")
  }
  guard type == .number else { return NumberMarks(statedDecimal: nil, group: group) }
  let marks = NumberMarks(statedDecimal: object.mark("decimalChar"), group: group)
  let decimal = marks.decimal
  if decimal != ".", decimal != "," {
    object.refuse("decimalChar", expected: "\".\" or \",\"")
  }
  if decimal == group { object.refuse("groupChar", expected: "another mark than the decimal one") }
  return marks
}

private func truthWords(reading object: inout ObjectReader, type: FieldType) -> TruthWords {
  guard type == .boolean else { return .standard }
  let yes = object.optionalStrings("trueValues") ?? TruthWords.standard.yes
  let no = object.optionalStrings("falseValues") ?? TruthWords.standard.no
  for word in no where yes.contains(word) {
    object.refuse(
      "falseValues", found: "\(quoted(word)), which means true too", expected: "one meaning a word")
  }
  return TruthWords(yes: yes.map(normalForm), no: no.map(normalForm))
}

extension ObjectReader {
  fileprivate mutating func mark(_ key: String) -> Unicode.Scalar? {
    guard let text = optionalString(key) else { return nil }
    if let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 { return scalar }
    refuse(key, expected: "one character")
    return nil
  }
}
