/// What a text may be made of.
package enum TextForm: Sendable {
  /// An id, a name or a title: one line whose every character is seen, without blanks at its edges.
  case name
  /// Words on one line.
  case line
  /// Words on one line or several.
  case prose

  /// What is wrong with a text, told of the first character that may not stand there; nil where nothing is.
  package func fault(in text: String) -> TextFault? {
    for scalar in text.unicodeScalars {
      if let fault = fault(of: scalar) { return TextFault(fault, of: scalar, in: text) }
    }
    guard self == .name else { return nil }
    let scalars = text.unicodeScalars
    for edge in [scalars.first, scalars.last].compactMap(\.self) where edge.properties.isWhitespace
    {
      return TextFault(.edgeBlank, of: edge, in: text)
    }
    return nil
  }

  private func fault(of scalar: Unicode.Scalar) -> TextFault.Kind? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return nil
    case 0x9, 0xA, 0xD: if self == .prose { return nil }
    case 0xFFFD: return .lostLetter
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: return self == .prose ? .control : .lineBreak
    case .control: return self != .prose && isLineBreak(scalar) ? .lineBreak : .control
    case .unassigned where properties.isNoncharacterCodePoint: return .control
    default: break
    }
    // A mark only tells which way its neighbours are read; an override turns the text about.
    if properties.isBidiControl,
      self == .name || !"\u{61C}\u{200E}\u{200F}".unicodeScalars.contains(scalar)
    {
      return .direction
    }
    guard self == .name else { return nil }
    // A blank of braille, and what stands for an object that is not there; and letters of no alphabet, which each machine
    // shows as it pleases.
    let isUnseen =
      properties.isDefaultIgnorableCodePoint || ["\u{2800}", "\u{FFFC}"].contains(scalar)
      || [.format, .privateUse, .unassigned].contains(properties.generalCategory)
    return isUnseen ? .unseen : nil
  }
}

private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
  "\n\u{B}\u{C}\r\u{85}".unicodeScalars.contains(scalar)
}

/// Why a text will not do.
package struct TextFault: Hashable, Sendable {
  fileprivate enum Kind {
    case lostLetter, control, lineBreak, direction, unseen, edgeBlank
  }

  package let found: String
  package let expected: String
  package let advice: String

  fileprivate init(_ kind: Kind, of scalar: Unicode.Scalar, in text: String) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let shown = quoted(text)
    switch kind {
    case .lostLetter:
      found = "\(code) in \(shown), which stands where a letter was lost"
      expected = "the letter that was there"
      advice = "look it up where the text comes from, and save as UTF-8"
    case .control:
      found = "the control character \(code) in \(shown)"
      expected = "characters that can be seen"
      advice = "remove it"
    case .lineBreak:
      found = "the line break \(code) in \(shown)"
      expected = "one line"
      advice = "write a blank instead"
    case .direction:
      found = "\(code) in \(shown), which changes the direction of the text"
      expected = "characters in the order they are read"
      advice = "remove it"
    case .unseen:
      found = "\(code) in \(shown), which cannot be seen"
      expected = "a name whose every character can be seen"
      advice = "remove it"
    case .edgeBlank:
      found = "\(shown), with the blank \(code) at an edge"
      expected = "a name without blanks around it"
      advice = "remove it"
    }
  }
}
