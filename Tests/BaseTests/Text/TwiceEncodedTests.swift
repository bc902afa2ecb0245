import Base
import Foundation
import Testing

@Suite struct TwiceEncodedTests {
  /// The law: what was encoded twice is found to be what it was, whatever it was.
  @Test(arguments: [
    "Milepælen", "Vigør", "Thorupgården", "ÆØÅ", "Café", "Gymnázium", "Žižkov", "Ærø – by", "日本",
    "Ωmega",
    "Cafe\u{301}",
  ])
  func `a text encoded twice is told from what it was`(text: String) {
    let twice = String(
      String.UnicodeScalarView(text.utf8.map { windowsScalar($0) }))
    #expect(onceEncoded(twice) == text.precomposedStringWithCanonicalMapping)
    #expect(onceEncoded(text) == nil)
  }

  @Test(arguments: [
    "", "Nabo", "Milepælen", "Å", "ÅÆØ", "»På«", "100 €", "l’été", "Â°", "â€™", "Ã", "naïve",
    "œuvre", "Łódź",
  ])
  func `a text encoded once is left alone`(text: String) {
    #expect(onceEncoded(text) == nil)
  }

  /// The character of a byte, by Foundation's table; the bytes it leaves free stand for themselves.
  private func windowsScalar(_ byte: UInt8) -> Unicode.Scalar {
    String(data: Data([byte]), encoding: .windowsCP1252)?.unicodeScalars.first
      ?? Unicode.Scalar(byte)
  }
}
