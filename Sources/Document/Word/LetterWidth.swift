/// How broad a text is in a sans serif letter, in thousandths of its height, after the widths of Helvetica (Adobe Font
/// Metrics), which Arial and Liberation Sans share.
func letterWidth(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
}

private func width(of scalar: Unicode.Scalar) -> Int {
  switch scalar {
  case "i", "j", "l", "'": 222
  case " ", "\u{a0}", "f", "t", "I", ".", ",", ":", ";", "/", "|", "!", "[", "]": 278
  case "(", ")", "-", "r", "`": 333
  case "c", "k", "s", "v", "x", "y", "z", "J": 500
  case "m", "M": 833
  case "w", "C", "D", "H", "N", "R", "U": 722
  case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": 667
  case "G", "O", "Q", "Ø": 778
  case "F", "T", "Z", "ø": 611
  case "W", "Æ", "@", "—", "…": 1000
  case "æ", "%": 889
  case "−", "+", "=", "<", ">", "~": 584
  case "\u{AD}", "\u{200B}"..."\u{200F}": 0
  case "\u{1100}"...: 1000
  default: 556
  }
}

/// How broad letters may be, in per cent of the width of plain ones.
struct LetterBreadth {
  let plain: Int
  let bold: Int

  /// Those of our own styles, which are bold ones of the same family.
  static let own = LetterBreadth(plain: 104, bold: 112)
  /// Those of a template, which may be as broad as Verdana.
  static let any = LetterBreadth(plain: 125, bold: 142)
}
