/// A position in a JSON text that knows its line and column.
struct JSONCursor {
  private let bytes: [UInt8]
  private let file: String
  private(set) var index = 0
  private var line: Int
  private var column = 1

  /// `line` is the number of the first line.
  init(_ bytes: [UInt8], file: String, line: Int) {
    self.line = line
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The byte here, or nil at the end of the text.
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  var place: Place { Place(file: file, line: line, column: column) }

  /// Steps over the byte here.
  mutating func advance() {
    let passed = bytes[index]
    index += 1
    let isFirstOfTwo = passed == .carriageReturn && byte == .lineFeed
    if passed == .lineFeed || (passed == .carriageReturn && !isFirstOfTwo) {
      line += 1
      column = 1
    } else if passed & 0xC0 != 0x80 {
      // A scalar is counted by its first byte; the bytes that continue it have the top bits 10.
      column += 1
    }
  }

  mutating func advance(to target: Int) {
    while index < target { advance() }
  }

  /// Steps over the byte here if it is the one given, and tells whether it was.
  mutating func pass(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    advance()
    return true
  }

  mutating func passDigits() {
    while let byte, byte.isDigit { advance() }
  }

  mutating func passBlanks() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == .lineFeed || byte == .carriageReturn {
      advance()
    }
  }

  /// The text from an earlier index up to here.
  func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }

  /// The Unicode scalar that begins here, for messages.
  var scalar: Unicode.Scalar? {
    String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
  }
}
