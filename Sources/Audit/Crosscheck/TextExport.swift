package import Base
import Figures
@_spi(_Unicode) import Swift

/// A document as plain text: its lines as people see them, and in a form that can be compared.
///
/// A byte-order mark, the encoding of letters with marks (composed or not), letters set as one (`ﬀ`), the kind of line end,
/// of blank, of hyphen or dash and of quotation mark make no difference. Blanks are kept one by one, since they may be all
/// that tells a column.
package struct TextExport: Sendable {
  let lines: [PrintedLine]

  /// The most bytes that are read; no text export of a paper is near it.
  package static let mostBytes = 8_000_000

  /// Reads the file's bytes; what is no UTF-8 text is a problem.
  package init(_ bytes: [UInt8], file: String) throws(Problem) {
    func refusal(_ found: String, _ advice: String, line: Int? = nil) -> Problem {
      Problem(
        .data, at: Place(file: file, line: line), found: found,
        expected: "a text export in UTF-8", advice: advice)
    }
    let export = "pdftotext -enc UTF-8 makes one from a PDF file"
    guard bytes.count <= TextExport.mostBytes else {
      throw refusal("\(bytes.count) bytes", "a text export has at most \(TextExport.mostBytes)")
    }
    if bytes.starts(with: Array("%PDF".utf8)) { throw refusal("a PDF file", export) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw refusal("text in UTF-16", "iconv -f UTF-16 -t UTF-8 turns it into UTF-8")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var lines: [PrintedLine] = []
    for line in splitLines(bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)) {
      guard let text = String(validating: line, as: UTF8.self), !line.contains(0) else {
        throw refusal(
          line.contains(0) ? "a zero byte" : "bytes that are no UTF-8",
          line.contains(0) ? export : "iconv -f ISO-8859-1 -t UTF-8 helps if it is an older export",
          line: lines.count + 1)
      }
      lines.append(PrintedLine(text))
    }
    guard lines.contains(where: { !$0.isBlank }) else { throw refusal("no text", export) }
    self.lines = lines.withNumbers
  }

  /// The lines of a text.
  package init(_ text: String) {
    lines =
      text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintedLine(String($0)) }.withNumbers
  }

  /// The line of that number, from 1; nil outside the document.
  func line(_ number: Int) -> PrintedLine? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}

/// One line of a document.
struct PrintedLine: Sendable {
  /// The line as it is shown.
  let text: String
  /// The line as it is compared: normal form C, letters one by one, one kind of blank, hyphen and quotation mark.
  let scalars: [Unicode.Scalar]
  /// The numbers that begin on the line, from left to right.
  fileprivate(set) var numbers: [PrintedNumber] = []

  fileprivate init(_ text: String) {
    self.text = text
    scalars = comparable(text)
  }

  var isBlank: Bool { scalars.allSatisfy { $0 == " " } }
}

extension [PrintedLine] {
  fileprivate var withNumbers: [PrintedLine] {
    var lines = self
    for index in indices { lines[index].numbers = PrintedNumber.all(on: index, of: self) }
    return lines
  }
}

/// The text in the form in which texts are compared.
func comparable(_ text: String) -> [Unicode.Scalar] {
  if text.utf8.allSatisfy({
    $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "`")
  }) {
    return Array(text.unicodeScalars)
  }
  var scalars: [Unicode.Scalar] = []
  // Where a line is set in columns, what stands to the right of letters set as one keeps its place.
  var owed = 0
  for scalar in text._nfc {
    if let letters = setAsOne[scalar] {
      scalars += letters.unicodeScalars
      owed += letters.unicodeScalars.count - 1
      continue
    }
    guard let scalar = comparable(scalar) else { continue }
    if owed > 0, scalar == " ", scalars.suffix(5).count == 5,
      scalars.suffix(5).allSatisfy({ $0 == " " })
    {
      owed -= 1
    } else {
      scalars.append(scalar)
    }
  }
  return scalars
}

/// The scalar that stands for all that look like it; nil where nothing is seen.
private func comparable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  // Quotation marks and apostrophes of all countries.
  case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: "\""
  case 0x2018...0x201B, 0x2032, 0x2039, 0x203A, 0x60, 0xB4: "'"
  // Hyphens, dashes and the minus.
  case 0x2010...0x2015, 0x2212: "-"
  // A soft hyphen only counts where it breaks a line, and then the hyphen is printed.
  case 0xAD: "\u{AD}"
  case 0x200B...0x200D, 0x2060, 0xFEFF: nil
  case 0x09, 0x0B, 0x0C, 0x85: " "
  default: scalar.properties.isWhitespace ? " " : scalar
  }
}

/// Letters that a document may set as one, and the three full stops; the letters one by one.
private let setAsOne: [Unicode.Scalar: String] = [
  "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
  "\u{FB05}": "st", "\u{FB06}": "st", "\u{17F}": "s", "\u{2026}": "...",
]

extension Unicode.Scalar {
  /// Whether a word or a number goes on with it.
  var isOfWord: Bool {
    isASCII
      ? isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
      : properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  var isDigit: Bool { ("0"..."9").contains(self) }
}

/// The lines between LF, CRLF and CR; a final line end begins no further line.
private func splitLines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = bytes.startIndex
  var index = start
  while index < bytes.endIndex {
    let byte = bytes[index]
    guard byte == 0x0A || byte == 0x0D else {
      index += 1
      continue
    }
    lines.append(bytes[start..<index])
    index += byte == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? 2 : 1
    start = index
  }
  if start < bytes.endIndex { lines.append(bytes[start...]) }
  return lines
}

extension TextExport {
  package var count: Int { lines.count }

  /// A line as it stands in the document, from 1; nil outside it.
  package func shown(_ number: Int) -> String? { line(number)?.text }

  /// The part of a line around a place in it that a terminal of 80 columns has room for, in quotes where blanks end it.
  package func excerpt(_ number: Int, around offset: Int) -> String? {
    guard let line = line(number), !line.isBlank else { return nil }
    let room = 60
    let scalars = line.scalars
    guard scalars.count > room else { return quoted(String(String.UnicodeScalarView(scalars))) }
    let start = max(0, min(offset - room / 2, scalars.count - room))
    let part = String(String.UnicodeScalarView(scalars[start..<(start + room)]))
    return (start > 0 ? "…" : "") + part + (start + room < scalars.count ? "…" : "")
  }
}
