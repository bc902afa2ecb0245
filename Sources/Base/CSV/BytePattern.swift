/// A plain regular expression, matched on bytes: ASCII characters or classes of them, each with a count, of
/// which only the last may vary.
///
/// Identifiers and checksums are described so. Such a pattern can match a text in one way only, so no
/// choice is ever taken back, and a cell costs a few nanoseconds where `Regex` costs microseconds.
struct BytePattern {
  private let steps: [Step]
  private let lengths: ClosedRange<Int>

  /// Nil when the pattern is of another kind; it may still be a regular expression.
  init?(_ pattern: String) {
    var rest = Array(pattern.utf8)[...]
    if rest.first == UInt8(ascii: "^") { rest.removeFirst() }
    if rest.last == UInt8(ascii: "$") { rest.removeLast() }
    var steps: [Step] = []
    while !rest.isEmpty {
      guard let step = Step(passing: &rest), rest.isEmpty || step.isFixed else { return nil }
      steps.append(step)
    }
    self.steps = steps
    let shortest = steps.reduce(0) { $0 + $1.counts.lowerBound }
    let variation = steps.last.map { $0.counts.upperBound - $0.counts.lowerBound } ?? 0
    lengths = shortest...shortest + variation
  }

  /// Whether the pattern describes the whole text.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lengths.contains(text.count) else { return false }
    var index = 0
    for step in steps {
      let end = step.isFixed ? index + step.counts.lowerBound : text.count
      while index < end {
        guard step.characters.contains(text[index]) else { return false }
        index += 1
      }
    }
    return true
  }
}

/// One character or class, and how many of it.
private struct Step {
  let characters: Characters
  let counts: ClosedRange<Int>

  var isFixed: Bool { counts.lowerBound == counts.upperBound }

  /// Steps over a character or class and its count; nil when something else stands there.
  init?(passing pattern: inout ArraySlice<UInt8>) {
    guard let characters = Characters(passing: &pattern),
      let counts = countRange(passing: &pattern)
    else { return nil }
    self.characters = characters
    self.counts = counts
  }
}

/// A set of ASCII characters, one bit for each.
private struct Characters {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init?(passing pattern: inout ArraySlice<UInt8>) {
    guard let first = pattern.popFirst() else { return nil }
    if first.isPlain {
      insert(first...first)
      return
    }
    guard first == UInt8(ascii: "["), let end = pattern.firstIndex(of: UInt8(ascii: "]")),
      insertMembers(pattern[..<end])
    else { return nil }
    pattern = pattern[(end + 1)...]
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let half = byte < 64 ? low : high
    return byte < 128 && half &>> UInt64(byte & 63) & 1 == 1
  }

  /// Takes in what stands between brackets; false when it is not plain.
  private mutating func insertMembers(_ written: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var rest = written
    while let first = rest.popFirst() {
      // A hyphen is itself only where nothing follows that it could reach to.
      guard first.isPlain || (first == hyphen && rest.isEmpty && written.count > 1) else {
        return false
      }
      guard rest.count > 1, rest.first == hyphen else {
        insert(first...first)
        continue
      }
      guard let last = rest.dropFirst().first, last.isPlain, first <= last else { return false }
      insert(first...last)
      rest = rest.dropFirst(2)
      if rest.first == hyphen, rest.count > 1 { return false }
    }
    return !written.isEmpty
  }

  private mutating func insert(_ bytes: ClosedRange<UInt8>) {
    for byte in bytes {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
  }
}

/// Steps over `{2}`, `{0,39}` or nothing, which means one; nil when another count stands there.
private func countRange(passing pattern: inout ArraySlice<UInt8>) -> ClosedRange<Int>? {
  guard pattern.first == UInt8(ascii: "{") else { return 1...1 }
  guard let end = pattern.firstIndex(of: UInt8(ascii: "}")) else { return nil }
  let parts = pattern[..<end].dropFirst().split(
    separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  pattern = pattern[(end + 1)...]
  let counts = parts.compactMap(smallNumber)
  guard counts.count == parts.count, counts.count <= 2, let least = counts.first,
    let most = counts.last, least <= most
  else { return nil }
  return least...most
}

private func smallNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  guard (1...4).contains(digits.count), digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
}

extension UInt8 {
  /// Whether it is a character that means itself wherever it stands in a pattern.
  fileprivate var isPlain: Bool {
    let letter = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || self &- 0x30 < 10
      || self == UInt8(ascii: "_")
  }
}
