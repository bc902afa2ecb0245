/// How a field's values are written.
struct Notation {
  let type: FieldType
  let marks: NumberMarks
  let words: TruthWords

  /// What the type asks for, as messages say it.
  var description: String {
    switch type {
    case .string, .any: "text"
    case .integer: "a whole number"
    case .number where marks.decimal == ",": "a number with a decimal comma"
    case .number: "a number"
    case .boolean: (words.yes + words.no).joined(separator: " or ")
    case .date: "a date such as 2024-12-31"
    case .year: "a year such as 2024"
    }
  }

  /// The value that a schema writes as a JSON string, in the field's notation, or as a JSON value.
  func value(_ written: JSONValue) -> FieldValue? {
    switch (written.kind, type) {
    case (.string(let text), _): value(text)
    case (.number(let number, _), .number): .number(number)
    case (.number, .integer), (.number, .year): written.integer.map(FieldValue.integer)
    case (.bool(let value), .boolean): .boolean(value)
    default: nil
    }
  }

  private func value(_ text: String) -> FieldValue? {
    let text = normalForm(text)
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      switch type {
      case .string, .any: .text(text)
      case .integer: integer(bytes).map(FieldValue.integer)
      case .number: number(bytes).map(FieldValue.number)
      case .boolean:
        words.yes.contains(text) ? .boolean(true) : words.no.contains(text) ? .boolean(false) : nil
      case .date: isCalendarDate(bytes) ? .text(text) : nil
      case .year: calendarYear(bytes).map(FieldValue.integer)
      }
    }
  }

  func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let group = marks.group else { return wholeNumber(text) }
    return withoutGroups(text, mark: group)?.withUnsafeBufferPointer { wholeNumber($0) }
  }

  func number(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let mark = UInt8(truncatingIfNeeded: marks.decimal.value)
    guard let group = marks.group else { return decimalNumber(text, decimalMark: mark) }
    return withoutGroups(text, mark: group)?.withUnsafeBufferPointer {
      decimalNumber($0, decimalMark: mark)
    }
  }
}
