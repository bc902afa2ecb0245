@_spi(_Unicode) import Swift

/// A name as it is compared: two names that match are one name, however each of them is written.
///
/// In Unicode's normal form C (UAX #15), without the characters that are not shown (Default_Ignorable_Code_Point), with one
/// blank for each run of white space (White_Space) and none at the edges, and with the cases of a letter folded one for one
/// (simple case folding, CaseFolding.txt, statuses C and S). What only looks alike stays apart: a ligature is not its
/// letters, ß is not ss, and ı is not i.
package struct MatchingName: Hashable, Sendable {
  /// The name in that form; empty where there is nothing to be seen.
  package let text: String

  /// What is asked of names that match one another.
  package static let difference =
    "names that differ in more than case, blanks and what cannot be seen"

  package init(_ written: some StringProtocol) {
    if written.utf8.allSatisfy(isOwnForm) {
      text = String(written)
      return
    }
    var kept = String.UnicodeScalarView()
    for scalar in String(written)._nfc
    where scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint {
      kept.append(foldedCase(scalar))
    }
    // Two marks may have come together that something unseen stood between.
    var single = String.UnicodeScalarView()
    for scalar in String(kept)._nfc {
      let isBlank =
        scalar.isASCII
        ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
      guard isBlank else {
        single.append(scalar)
        continue
      }
      if !single.isEmpty, single.last != " " { single.append(" ") }
    }
    if single.last == " " { single.removeLast() }
    text = String(single)
  }
}

/// Whether the byte is the same in every form: ASCII that is seen, and no capital.
private func isOwnForm(_ byte: UInt8) -> Bool {
  (0x21...0x7E).contains(byte) && !(0x41...0x5A).contains(byte)
}

/// The letter that stands for all cases of one. Where a mapping gives several letters, it is no simple one; and the i
/// without a dot has no other case, though its capital is that of i.
private func foldedCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  if scalar.isASCII {
    let isCapital = (0x41...0x5A).contains(scalar.value)
    return isCapital ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
  }
  if scalar == "ı" { return scalar }
  func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
  let capital = single(scalar.properties.uppercaseMapping) ?? scalar
  return single(capital.properties.lowercaseMapping) ?? capital
}
