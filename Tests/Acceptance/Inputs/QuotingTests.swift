import Foundation
import Testing

private let counts = "inputs/counts.csv"
private let venues = "inputs/venues.csv"

@Suite struct `Text that is no CSV is refused with its place` {
  @Test func `a quote inside a cell`() throws {
    try Study().replacing("nabo,visits_2013", with: "na\"bo,visits_2013", in: counts).isRefused(
      .data,
      saying: """
        \(counts):2:1 venue_id: found a quote inside an unquoted cell, \
        expected quotes only around a whole cell; \
        put the cell in quotes and write each quote inside it twice
        """)
  }

  @Test func `text after a closing quote`() throws {
    try Study().replacing("nabo,visits_2013", with: "\"na\"bo,visits_2013", in: counts).isRefused(
      .data,
      saying: """
        \(counts):2:1 venue_id: found text after a closing quote, \
        expected the end of the cell there; write each quote inside a quoted cell twice
        """)
  }

  @Test func `a quote that is never closed spoils its own line only`() throws {
    try Study().replacing("nabo,visits_2013", with: "\"nabo,visits_2013", in: counts)
      .replacing("kompasset,present_2015,17", with: "kompasset,present_2015,many", in: counts)
      .isRefused(
        .data,
        saying: """
          \(counts):2:1 venue_id: found a quote that is never closed, expected a closing quote; \
          the next line is read as a new row
          """,
        #"\#(counts):5:3 value: found "many", expected a number from 0 to 100000"#)
  }

  @Test func `a zero byte`() throws {
    try Study().replacing("nabo,visits_2013", with: "na\0bo,visits_2013", in: counts).isRefused(
      .data,
      saying: """
        \(counts):2:1 venue_id: found a zero byte, expected text; save the file as UTF-8 text
        """)
  }

  @Test func `a file saved as Latin-1, once for all lines that suffer by it`() throws {
    let study = try Study()
    let latin1 = try #require(study.text(of: venues).data(using: .isoLatin1))
    let refused = try study.writing(latin1, to: venues).vifte("check").ends(.data)
    #expect(refused.ending.errors.split(separator: "\n").count == 2)
    refused.complains("\(venues):5:2 name: found bytes that are not UTF-8, which are ")
      .complains(" in Windows-1252, expected UTF-8; save the file as UTF-8 (iconv")
      .complains(#"; and 4 more like it (line 6 "Milepælen"; line 8 "Vigør"; "#).complains(
        "5 problems; nothing was changed")
  }
}
