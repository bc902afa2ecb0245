import Base
import Testing

/// Plain patterns are matched on bytes, others by `Regex`; nobody may notice which.
@Suite struct PatternTests {
  @Test(arguments: [
    "^[a-z][a-z0-9-]{0,39}$", "[A-Z][A-Z0-9]{0,3}", "^[0-9a-f]{4}$", "a{2}b{1,2}", "[a-]{0,2}",
    "^ab_1$", "[0-9](-[0-9])?", "a*", "a+b", "a|b", "[^a]", "[a-c&&[b]]", "a{0,2}b{0,2}", "æ", "",
    "^", "[ab-]{1,3}", "a{2,}", "[a-b-c]",
  ])
  func `a pattern allows the texts that the regular expression matches`(pattern: String) throws {
    let constraint = #""constraints": {"pattern": "\#(pattern)"}"#
    let table = try resource(
      #"{"name": "p", "type": "string", \#(constraint)}"#, more: #", "missingValues": []"#)
    let regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
    var numbers = RepeatableNumbers(state: 3)
    let letters = ["a", "b", "c", "f", "A", "Z", "0", "9", "-", "_", "^", "æ"]
    for length in [0, 1, 1, 2, 2, 3, 4, 5, 40, 41] {
      for _ in 0..<40 {
        let isOneLetter = Bool.random(using: &numbers)
        let only = letters.randomElement(using: &numbers) ?? ""
        let text = (0..<length).map { _ in
          isOneLetter ? only : letters.randomElement(using: &numbers) ?? ""
        }.joined()
        let isMatch = try regex.wholeMatch(in: text) != nil
        let isAllowed = Reading(table, "p\n\"\(text)\"\n").messages.isEmpty
        #expect(isAllowed == isMatch, "\(text) and \(pattern)")
      }
    }
  }
}
