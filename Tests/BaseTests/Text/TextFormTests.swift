import Base
import Testing

@Suite struct TextFormTests {
  @Test(arguments: [
    ("Na\u{FFFD}bo", "U+FFFD"), ("Na\u{1B}bo", "U+001B"), ("Na\u{7F}bo", "U+007F"),
    ("Na\u{9B}bo", "U+009B"), ("Na\u{202E}bo", "U+202E"), ("Na\u{2066}bo", "U+2066"),
    ("Na\u{2028}bo", "U+2028"), ("Na\u{0}bo", "U+0000"), ("Na\u{FFFE}bo", "U+FFFE"),
  ])
  func `some characters belong in no text`(text: String, code: String) {
    for form in [TextForm.name, .line, .prose] {
      #expect(form.fault(in: text)?.found.contains(code) == true, "\(form)")
    }
  }

  @Test(arguments: ["a\nb", "a\tb", "a\r\nb"])
  func `prose may have several lines, a line and a name may not`(text: String) {
    #expect(TextForm.prose.fault(in: text) == nil)
    #expect(TextForm.line.fault(in: text) != nil)
    #expect(TextForm.name.fault(in: text) != nil)
  }

  @Test(arguments: [
    " Nabo", "Nabo ", "Nabo\u{A0}", "\u{3000}Nabo", "Na\u{200B}bo", "Nabo\u{2800}", "Na\u{FFFC}bo",
    "Na\u{E000}bo", "Na\u{AD}bo", "Na\u{200F}bo",
    "Na\u{FEFF}bo", "Na\u{FE0F}bo", "Na\u{E0041}bo", " ",
  ])
  func `a name has no blanks at its edges and nothing that cannot be seen`(text: String) {
    #expect(TextForm.name.fault(in: text) != nil)
    #expect(TextForm.line.fault(in: text) == nil)
  }

  @Test(arguments: [
    "Støtte- og kontaktcentret i Linnesgade", "Café “Rose”", "Cafe\u{301}", "Det\u{A0}gule hus",
    "ΟΔΟΣ", "北京", "naïve – 100 %", "🏠", "", "Idræts/huset (nr. 2)",
  ])
  func `ordinary names are left alone`(text: String) {
    for form in [TextForm.name, .line, .prose] { #expect(form.fault(in: text) == nil) }
  }

  @Test func `the fault names the character and shows the text without it acting`() throws {
    let fault = try #require(TextForm.name.fault(in: "\u{202E}Nabo"))
    #expect(fault.found == #"U+202E in "\u{202E}Nabo", which changes the direction of the text"#)
  }
}
