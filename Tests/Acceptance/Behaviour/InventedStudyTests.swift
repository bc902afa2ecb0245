import Foundation
import Testing

/// The nouns of the shipped study, which another says none of.
private func nounsOfOthers(_ invention: Study.Invention) throws -> Regex<AnyRegexOutput> {
  switch invention {
  case .danish:
    try Regex(#"(?i)\b(tilbud(det|dene|dets|denes)?|cent(er|eret|erets|re|rene)|byens?|kr|øre)\b"#)
  case .english: try Regex(#"(?i)\b(venues?|centres?|city|kr|øre)\b"#)
  }
}

/// A text in which many words are looked for, most of which it does not hold.
private struct SearchedText {
  private let text: String
  private let bytes: [CChar]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8CString)
  }

  /// Whether it holds the word; a number only where it is no part of a longer one.
  func holds(_ word: String) -> Bool {
    strstr(bytes, word) != nil && isHeld(word, in: text)
  }
}

private func isHeld(_ word: String, in text: String) -> Bool {
  guard word.first?.isNumber == true else { return text.contains(word) }
  return text.ranges(of: word).contains { range in
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    return before?.isNumber != true && after?.isNumber != true
  }
}

@Suite struct `A study of another town` {
  @Test(arguments: Study.Invention.allCases)
  func `is told in its own words alone, whatever is asked`(_ invention: Study.Invention) throws {
    let (study, foreign) = try Study.invented(invention)
    let nouns = try nounsOfOthers(invention)
    try study.vifte("run").succeeds()
    try study.vifte("verify").succeeds()
    let commands = [
      ["check"], ["status"], ["findings"], ["journal"], ["graph"], ["diff"],
      ["explain", "freed_net[plan-3]"], ["explain", "moment_share[all]"],
      ["scenario", "list"], ["scenario", "show", "plan-3"],
      ["scenario", "show", "--close", "Solsort 1", "--open", "Ny=c-1"],
      ["scenario", "compare", "plan-2", "plan-3"], ["scenario", "stress", "plan-3"],
      ["scenario", "ranking"], ["scenario", "criteria"],
      ["scenario", "reinvest", "plan-3", "--reinvest", "hours=1.5"],
      ["scenario", "frontier"], ["scenario", "seek", "--free", "3"],
      ["scenario", "show", "--close", "Solsort 99"], ["explain", "visits_2031[v-77]"],
    ]
    for (command, outcome) in zip(commands, try study.vifteTogether(commands)) {
      let said = SearchedText(outcome.ending.output + outcome.ending.errors)
      for word in foreign {
        #expect(!said.holds(word), "\(word) in the answer to \(command)")
      }
      guard command[0] == "scenario" || command[0] == "findings" else { continue }
      for line in outcome.ending.output.split(separator: "\n")
      where line.contains(nouns) {
        Issue.record("\(command): \(line)")
      }
    }
    for file in try study.reports().files.keys.sorted() {
      let text = try study.text(of: "reports/" + file)
      let searched = SearchedText(text)
      // A digest or a long number may hold any four digits.
      // So may the page on which plans are made, whose formulas are spelt in letters and digits.
      let isSpelt = file.hasSuffix("/what-if.html") || file.hasSuffix("/hvad-nu-hvis.html")
      let isForReaders = file.hasSuffix(".md") || file.hasSuffix(".html") && !isSpelt
      for word in foreign where isForReaders || word.first?.isNumber == false {
        #expect(!searched.holds(word), "\(word) in \(file)")
      }
      guard file.hasSuffix(".md") else { continue }
      let prose = text.replacing(/`[^`]*`/, with: "").replacing(/\\_\w+/, with: "")
      for line in prose.split(separator: "\n") where line.contains(nouns) {
        Issue.record("\(file): \(line.prefix(200))")
      }
    }
    #expect(try study.names(in: "reports").contains(invention.language))
    #expect(try !study.names(in: "reports").contains(invention == .danish ? "en" : "da"))
  }

  @Test func `is not told in a language it is not written in`() throws {
    let study = try Study.invented(.english).study
    try study.vifte("scenario", "list", "--language", "da").fails(
      .configuration,
      saying: [
        """
        --language: found "da", expected en; the study is written in that alone (languages in \
        pipeline.json)
        """
      ])
  }
}
