/// How the bytes of a file write its text, as far as its beginning tells.
enum TextEncoding: Hashable {
  case utf8
  /// `isMarked` where the file begins with a byte-order mark.
  case utf16(isBigEndian: Bool, isMarked: Bool)
  case utf32(isBigEndian: Bool)
  case windows1252
  /// Bytes no encoding known here gives a meaning.
  case unknown

  init(of sample: [UInt8]) {
    if sample.starts(with: [0xFF, 0xFE, 0, 0]) {
      self = .utf32(isBigEndian: false)
    } else if sample.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32(isBigEndian: true)
    } else if sample.starts(with: [0xFF, 0xFE]) {
      self = .utf16(isBigEndian: false, isMarked: true)
    } else if sample.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isBigEndian: true, isMarked: true)
    } else if let isBigEndian = TextEncoding.zeroes(in: sample) {
      self = .utf16(isBigEndian: isBigEndian, isMarked: false)
    } else if isUTF8(sample) {
      self = .utf8
    } else {
      self = windowsText(sample) == nil || hasLongLetters(sample) ? .unknown : .windows1252
    }
  }

  /// Whether the first of every two bytes is zero; nil when neither is. Names of columns are mostly ASCII.
  private static func zeroes(in sample: [UInt8]) -> Bool? {
    let pairs = sample.prefix(2000).count / 2
    guard pairs > 1 else { return nil }
    let first = (0..<pairs).count { sample[2 * $0] == 0 }
    let second = (0..<pairs).count { sample[2 * $0 + 1] == 0 }
    if second * 10 > pairs * 6, first * 10 < pairs { return false }
    if first * 10 > pairs * 6, second * 10 < pairs { return true }
    return nil
  }

  /// As standards and `iconv` call it.
  var name: String {
    switch self {
    case .utf8, .unknown: "UTF-8"
    case .utf16(_, isMarked: true): "UTF-16"
    case .utf16(let isBigEndian, _): isBigEndian ? "UTF-16BE" : "UTF-16LE"
    case .utf32: "UTF-32"
    case .windows1252: "WINDOWS-1252"
    }
  }

  /// The text of the bytes; what cannot be read is a replacement character.
  func text(_ sample: [UInt8]) -> String {
    switch self {
    case .utf8, .unknown:
      return String(
        decoding: sample.dropFirst(sample.starts(with: utf8Mark) ? 3 : 0), as: UTF8.self)
    case .windows1252: return windowsText(sample) ?? ""
    case .utf16(let isBigEndian, let isMarked):
      let units = stride(from: isMarked ? 2 : 0, to: sample.count - 1, by: 2).map { index in
        let (first, second) = (UInt16(sample[index]), UInt16(sample[index + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
      }
      return String(decoding: units, as: UTF16.self)
    case .utf32(let isBigEndian):
      var text = ""
      for index in stride(from: 4, to: sample.count - 3, by: 4) {
        let bytes = sample[index..<index + 4].map(UInt32.init)
        let ordered = isBigEndian ? bytes : bytes.reversed()
        text.unicodeScalars.append(
          Unicode.Scalar(ordered.reduce(0) { $0 << 8 | $1 }) ?? "\u{FFFD}")
      }
      return text
    }
  }
}

private let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a sample is UTF-8, but for a letter that its end cuts off.
private func isUTF8(_ sample: [UInt8]) -> Bool {
  guard let offset = invalidOffset(sample) else { return true }
  return sample.count == FileDiagnosis.sampleSize && offset > sample.count - 4
}

/// Where the bytes stop being UTF-8; nil when they are.
func invalidOffset(_ bytes: [UInt8]) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// Whether the bytes hold a letter of UTF-8 beyond ASCII: then they are UTF-8 gone wrong, and nothing else.
private func hasLongLetters(_ bytes: [UInt8]) -> Bool {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
    $0.value >= 0x80 && $0 != "\u{FFFD}"
  }
}

/// The text that Windows-1252 makes of the bytes; nil when one of them has no meaning there, or would be a control character.
func windowsText(_ bytes: some Sequence<UInt8>) -> String? {
  var text = ""
  for byte in bytes {
    let value =
      (0x80..<0xA0).contains(byte) ? windowsScalars[Int(byte) - 0x80] : UInt32(byte)
    guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
    text.unicodeScalars.append(scalar)
  }
  return text
}

/// What Windows-1252 has from 0x80 to 0x9F, where ISO 8859-1 has control characters; 0 where it has nothing.
private let windowsScalars: [UInt32] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
  0x203A, 0x0153, 0, 0x017E, 0x0178,
]
