import Base
import Testing

private func match(_ first: String, _ second: String) -> Bool {
  MatchingName(first) == MatchingName(second)
}

@Suite struct MatchingNameTests {
  @Test(arguments: [
    ("Nabo", "NABO"), ("Nabo", " nabo "), ("Nabo", "Nabo\u{A0}"), ("Nabo", "Na\u{200B}bo"),
    ("Nabo", "Na\u{AD}bo"), ("Nabo", "\u{FEFF}Nabo"), ("Nabo", "Na\u{2060}bo"),
    ("Nabo", "\u{202E}Nabo"),
    ("Det gule hus", "Det\u{A0} \tgule\nhus"), ("Café", "Cafe\u{301}"), ("Ærø", "ÆRØ"),
    ("Thorupgården", "THORUPGA\u{30A}RDEN"), ("A\u{200B}\u{30A}", "å"), ("Große", "GROẞE"),
    ("ΟΔΟΣ", "οδος"), ("οδοσ", "οδος"), ("ſ", "S"), ("\u{212A}", "k"), ("ǅ", "ǆ"),
  ])
  func `names that differ in case, blanks and what cannot be seen match`(
    _ one: String, _ other: String
  ) {
    #expect(match(one, other))
    #expect(match(other, one))
  }

  @Test(arguments: [
    ("ı", "i"), ("İ", "i"), ("ß", "ss"), ("ﬁ", "fi"), ("Nabo", "Nab0"), ("é", "e"), ("Å", "Aa"),
    ("Det gule hus", "Detgulehus"), ("nord-vest", "nord vest"), ("Α", "A"), ("x²", "x2"), ("", "a"),
  ])
  func `names that only look alike do not`(_ one: String, _ other: String) {
    #expect(!match(one, other))
  }

  /// The form is one name of its class: it matches what it comes from, and is its own form.
  @Test func `the form of each character is its own form`() {
    var wrong: [String] = []
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = MatchingName(String(scalar)).text
      if MatchingName(form).text.unicodeScalars.elementsEqual(form.unicodeScalars) { continue }
      wrong.append(String(value, radix: 16))
    }
    #expect(wrong == [])
  }

  @Test func `the cases of a letter match, where each is one letter`() {
    var wrong: [String] = []
    for value in UInt32(0)...0x2FFFF where value != 0x131 && value != 0x130 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for mapping in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      where mapping.unicodeScalars.count == 1 && !match(mapping, String(scalar)) {
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong == [])
  }

  @Test func `what cannot be seen is no name`() {
    #expect(MatchingName(" \u{A0}\u{200B}\t").text == "")
    #expect(MatchingName("").text == "")
  }

  @Test func `a name of a megabyte is compared`() {
    let long = String(repeating: "Æ \u{200B}", count: 200_000)
    #expect(match(long, long.lowercased()))
  }

  @Test func `the nearest name is sought among the forms`() {
    #expect(nearestName(to: "KOM\u{AD}PASET", among: ["nabo", "Kompasset"]) == "Kompasset")
    #expect(nearestName(to: "\u{200B}", among: ["nabo"]) == nil)
  }
}
