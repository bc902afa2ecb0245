/// Whether the text is a day that exists, as `2024-02-29` (ISO 8601, the Gregorian calendar).
package func isCalendarDate(_ text: String) -> Bool {
  var text = text
  return text.withUTF8(isCalendarDate)
}

/// Whether the bytes write a day that exists, as `2024-02-29` (ISO 8601, the Gregorian calendar).
func isCalendarDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
    let year = digits(text, 0..<4), let month = digits(text, 5..<7), let day = digits(text, 8..<10)
  else { return false }
  return year >= 1 && day >= 1 && day <= days(inMonth: month, of: year)
}

/// The year that four digits write.
func calendarYear(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  text.count == 4 ? digits(text, 0..<4) : nil
}

private func days(inMonth month: Int, of year: Int) -> Int {
  switch month {
  case 1, 3, 5, 7, 8, 10, 12: 31
  case 4, 6, 9, 11: 30
  case 2:
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
  default: 0
  }
}

private func digits(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
  var value = 0
  for index in range {
    let digit = text[index] &- 0x30
    guard digit < 10 else { return nil }
    value = value * 10 + Int(digit)
  }
  return value
}
