/// What a terminal is shown of a text from anywhere: characters that would steer it, break its lines or turn them about stand
/// as JSON escapes them, so that an answer in JSON stays the same value.
extension String {
  /// The text on one line, whatever stands in it.
  package var asTerminalLine: String { escaped(breaks: .escaped) }

  /// The text with the line breaks of our own layout.
  package var asTerminalText: String { escaped(breaks: .kept) }

  private func escaped(breaks: LineBreaks) -> String {
    // Letters below U+0300 begin with a byte below 0xCC, and the controls among them with 0xC2.
    let mayAct = utf8.contains {
      $0 < 0x20 && !($0 == UInt8(ascii: "\n") && breaks == .kept) || $0 == 0x7F || $0 == 0xC2
        || $0 >= 0xCC
    }
    let isPlain =
      !mayAct
      || unicodeScalars.allSatisfy { $0 == "\n" ? breaks == .kept : !$0.isSteering }
    if isPlain { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n" ? breaks == .kept : !scalar.isSteering {
        shown.append(scalar)
      } else {
        shown.append(contentsOf: jsonEscape(scalar).unicodeScalars)
      }
    }
    return String(shown)
  }
}

private enum LineBreaks { case kept, escaped }

extension Unicode.Scalar {
  /// Whether it acts on what stands beside it instead of being shown: controls, separators and marks of format. The soft
  /// hyphen and the joiners of letters are part of how words are written.
  fileprivate var isSteering: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2FF, 0x200C, 0x200D: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return false
    }
  }
}

private func jsonEscape(_ scalar: Unicode.Scalar) -> String {
  UTF16.encode(scalar).map { unit in
    unit.map { code in
      let digits = String(code, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  } ?? ""
}
