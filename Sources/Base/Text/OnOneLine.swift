extension String {
  /// The text with each run of line breaks and tabs, and the blanks around it, as one blank.
  package var onOneLine: String {
    // Most texts have no byte that a line break could begin with.
    let mayBreak = utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bytes.contains { 0x09...0x0D ~= $0 || $0 == 0xC2 || $0 == 0xE2 }
    }
    guard mayBreak != false, unicodeScalars.contains(where: \.breaksLine) else { return self }
    var text = String.UnicodeScalarView()
    var isAfterBreak = false
    for scalar in unicodeScalars {
      if scalar.breaksLine {
        if !isAfterBreak {
          while text.last == " " { text.removeLast() }
          text.append(" ")
        }
        isAfterBreak = true
      } else if !(isAfterBreak && scalar == " ") {
        text.append(scalar)
        isAfterBreak = false
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether it ends a line, or is a tab, which no line of ours has a place for.
  fileprivate var breaksLine: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
