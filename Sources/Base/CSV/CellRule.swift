/// One field's type and constraints, made ready for reading cell after cell.
///
/// It cannot be copied, since copies of its texts would be counted up and down for every cell.
struct CellRule: ~Copyable {
  let field: Field
  /// The index of the field's cell in a record.
  let column: Int

  private let type: FieldType
  private let notation: Notation
  private let isRequired: Bool
  private let isEmptyMissing: Bool
  private let hasMissingTexts: Bool
  private let missingTexts: ByteTexts
  private let decimalMark: UInt8
  private let isGrouped: Bool
  private let integers: ClosedRange<Int>
  private let numbers: ClosedRange<Double>
  private let hasTextRule: Bool
  private let textRule: TextRule
  private let hasAllowedNumbers: Bool
  private let allowedNumbers: [FieldValue]
  private let yes: ByteTexts
  private let no: ByteTexts
  private let form: TextForm?

  init(_ field: Field, column: Int, missingValues: [String], form: TextForm?) {
    self.field = field
    self.column = column
    self.form = form
    type = field.type
    notation = Notation(type: field.type, marks: field.marks, words: field.words)
    let constraints = field.constraints
    isRequired = constraints.isRequired
    isEmptyMissing = missingValues.contains("")
    missingTexts = ByteTexts(missingValues.filter { !$0.isEmpty })
    hasMissingTexts = !missingTexts.isEmpty
    decimalMark = UInt8(truncatingIfNeeded: field.marks.decimal.value)
    isGrouped = field.marks.group != nil
    integers = range(constraints, Int.min...Int.max) { value in
      if case .integer(let integer) = value { integer } else { nil }
    }
    numbers = range(constraints, -Double.infinity...Double.infinity) { value in
      if case .number(let number) = value { number } else { nil }
    }
    textRule = TextRule(constraints)
    hasTextRule = !textRule.allowsEverything
    hasAllowedNumbers = !constraints.allowed.isEmpty
    allowedNumbers = constraints.allowed
    yes = ByteTexts(field.words.yes)
    no = ByteTexts(field.words.no)
  }

  /// Whether the text means that there is no value.
  @inline(__always)
  func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.isEmpty ? isEmptyMissing : hasMissingTexts && missingTexts.contains(text)
  }

  /// The cell that a text in normal form C writes, or nil when it breaks the rule.
  @inline(__always)
  func read(_ text: UnsafeBufferPointer<UInt8>) -> Cell? {
    if isMissing(text) { return isRequired ? nil : .null }
    switch type {
    case .string, .any:
      return !hasTextRule || textRule.allows(text) ? .text(text) : nil
    case .integer:
      let read = isGrouped ? notation.integer(text) : wholeNumber(text)
      guard let value = read, integers.contains(value) else { return nil }
      return allows(.integer(value)) ? .integer(value) : nil
    case .number:
      let read =
        isGrouped ? notation.number(text) : decimalNumber(text, decimalMark: decimalMark)
      guard let value = read, numbers.contains(value) else { return nil }
      return allows(.number(value)) ? .number(value) : nil
    case .boolean:
      let isTrue = yes.contains(text)
      guard isTrue || no.contains(text) else { return nil }
      return allows(.boolean(isTrue)) ? .boolean(isTrue) : nil
    case .date:
      guard isCalendarDate(text) else { return nil }
      return !hasTextRule || textRule.allows(text) ? .text(text) : nil
    case .year:
      guard let value = calendarYear(text), integers.contains(value) else { return nil }
      return allows(.integer(value)) ? .integer(value) : nil
    }
  }

  @inline(__always)
  private func allows(_ value: FieldValue) -> Bool {
    !hasAllowedNumbers || allowedNumbers.contains(value)
  }
}

extension CellRule {
  /// What is wrong with the characters of a cell that keeps to its field's constraints, if it is text.
  @inline(__always)
  func fault(in cell: Cell) -> TextFault? {
    guard let form, case .text(let text) = cell, !isPlain(text, form) else { return nil }
    return form.fault(in: String(decoding: text, as: UTF8.self))
  }

  /// Whether no byte can belong to a character that the form does not take. Beyond ASCII, the first byte tells the letters
  /// from U+00C0 to U+02FF from all that has to be looked at.
  @inline(__always)
  private func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ form: TextForm) -> Bool {
    for byte in text where byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xCC {
      return false
    }
    guard form == .name, let first = text.first, let last = text.last else { return true }
    return first != UInt8(ascii: " ") && last != UInt8(ascii: " ")
  }
}

/// The range between the constraints' bounds, where they are set.
private func range<Value>(
  _ constraints: Constraints, _ all: ClosedRange<Value>, _ value: (FieldValue) -> Value?
) -> ClosedRange<Value> {
  let lower = constraints.minimum.flatMap(value) ?? all.lowerBound
  let upper = constraints.maximum.flatMap(value) ?? all.upperBound
  return lower...max(lower, upper)
}
