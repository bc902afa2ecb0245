/// How far the journal had come when it was last written, kept in a file beside it: without it, nobody would see that the
/// last entries were taken away.
package struct JournalHead: Hashable, Sendable {
  package let number: Int
  package let digest: String

  package init(number: Int, digest: String) {
    self.number = number
    self.digest = digest
  }

  /// Of a journal that is begun and has no entry yet. With it a journal has a head from its beginning, so that one without
  /// has lost it.
  package static let beginning = JournalHead(number: 0, digest: JournalEntry.beginning)

  /// One line: the number and the digest of the last entry.
  package var text: String { "\(number) \(digest)\n" }

  /// Nil when the text is none.
  package init?(reading text: String) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].isEmpty else { return nil }
    let words = parts[0].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let number = Int(words[0]),
      (0...JournalEntry.largestNumber).contains(number), words[1].utf8.count == 64,
      words[1].utf8.allSatisfy("0123456789abcdef".utf8.contains),
      number > 0 || words[1] == JournalEntry.beginning
    else { return nil }
    self.number = number
    digest = String(words[1])
  }
}
