package import Document

/// A Word file that somebody has edited, held against the page it was written from as it would be written today.
package struct WordComparison: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case agrees
    /// The file says something else than the page would.
    case differs
    /// No page cites the figure any more, or not in that form.
    case unknown
    /// The page cites it, and the file does not, or not as often.
    case missing
  }

  /// A cited number and what came of it.
  package struct Result: Hashable, Sendable {
    package let status: Status
    package let tag: WordTag
    /// What the file says; nil where it is missing.
    package let found: String?
    /// What a page says today, the first where it says it in several ways; nil where none says anything.
    package let expected: String?
    /// Where it stands in the file; for one that is missing, in the page as it would be written.
    package let place: WordPlace
  }

  /// Those of the file in its order, and then those that are missing.
  package let results: [Result]

  /// Holds the file against the page it is, and numbers that were brought in from other pages against those.
  package init(_ file: WordReading, with page: WordReading, beside others: [WordReading]) {
    let own = WordComparison.texts([page])
    let all = WordComparison.texts(others)
    // What was emptied, or marked as deleted, is no longer there.
    let present = file.citations.filter { !$0.text.isEmpty }
    var results = present.map { citation -> Result in
      let expected = own[citation.tag] ?? all[citation.tag] ?? []
      let status: Status =
        expected.isEmpty ? .unknown : expected.contains(citation.text) ? .agrees : .differs
      return Result(
        status: status, tag: citation.tag, found: citation.text,
        expected: status == .agrees ? citation.text : expected.first, place: citation.place)
    }
    var counts: [WordTag: Int] = [:]
    for citation in present { counts[citation.tag, default: 0] += 1 }
    for citation in page.citations {
      if let count = counts[citation.tag], count > 0 {
        counts[citation.tag] = count - 1
        continue
      }
      results.append(
        Result(
          status: .missing, tag: citation.tag, found: nil, expected: citation.text,
          place: citation.place))
    }
    self.results = results
  }

  /// What pages say of each figure and form, each text once, in their order: a mark in a table, and words in a sentence.
  private static func texts(_ pages: [WordReading]) -> [WordTag: [String]] {
    var texts: [WordTag: [String]] = [:]
    for citation in pages.flatMap(\.citations)
    where !texts[citation.tag, default: []].contains(citation.text) {
      texts[citation.tag, default: []].append(citation.text)
    }
    return texts
  }

  package func count(_ status: Status) -> Int { results.count { $0.status == status } }

  /// Whether every number that either cites is the same in both.
  package var isMatch: Bool { results.allSatisfy { $0.status == .agrees } }
}

extension WordReading {
  /// How many of its numbers a page says in the same words, by which a file is known that does not say which page it is.
  package func likeness(to page: WordReading) -> Int {
    let known = Set(page.citations.map { [$0.tag.content, $0.text] })
    return citations.count { known.contains([$0.tag.content, $0.text]) }
  }
}
