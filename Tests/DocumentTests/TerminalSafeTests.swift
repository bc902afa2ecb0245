import Testing

@testable import Document

@Suite struct TerminalSafeTests {
  @Test func `what would steer a terminal is written out, and line breaks of our own stay`() {
    let text = "a\u{1B}[31mb\r\tc\u{7F}\u{9B}\u{202E}\u{2028}\u{FEFF}\u{E0041}\nd"
    let shown = #"a\u001B[31mb\u000D\u0009c\u007F\u009B\u202E\u2028\uFEFF\uDB40\uDC41"#
    #expect(text.asTerminalText == shown + "\nd")
    #expect(text.asTerminalLine == shown + #"\u000Ad"#)
  }

  @Test(arguments: [
    "", "Nabo", "Støtte- og kontaktcentret", "Cafe\u{301}", "北京 🏠", "Mile\u{AD}pælen", "3 ± 1 …",
  ])
  func `what is only to be seen stays as it is`(text: String) {
    #expect(text.asTerminalLine == text)
    #expect(Array(text.asTerminalText.utf8) == Array(text.utf8))
  }
}
