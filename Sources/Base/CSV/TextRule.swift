/// The constraints on a text, made ready for comparing bytes.
struct TextRule: ~Copyable {
  private let lengths: ClosedRange<Int>
  private let days: ClosedRange<String>?
  private let allowed: ByteTexts
  private let bytePattern: BytePattern?
  private let pattern: Regex<AnyRegexOutput>?
  private let hasPattern: Bool
  let allowsEverything: Bool

  init(_ constraints: Constraints) {
    let shortest = constraints.minimumLength ?? 0
    lengths = shortest...max(shortest, constraints.maximumLength ?? .max)
    days = TextRule.days(constraints)
    allowed = ByteTexts(
      constraints.allowed.compactMap { if case .text(let text) = $0 { text } else { nil } })
    bytePattern = constraints.pattern.flatMap(BytePattern.init)
    // A pattern counts Unicode scalars, as the standard's regular expressions do, and not what a reader
    // sees as one character. That it compiles was seen to when the schema was read.
    pattern =
      bytePattern == nil
      ? constraints.pattern.flatMap { try? Regex($0).matchingSemantics(.unicodeScalar) } : nil
    hasPattern = pattern != nil
    allowsEverything =
      lengths == 0...Int.max && days == nil && allowed.isEmpty && constraints.pattern == nil
  }

  func allows(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if !allowed.isEmpty, !allowed.contains(text) { return false }
    if lengths != 0...Int.max, !lengths.contains(scalarCount(text)) { return false }
    if let bytePattern, !bytePattern.matches(text) { return false }
    guard hasPattern || days != nil else { return true }
    let string = String(decoding: text, as: UTF8.self)
    if let days, !days.contains(string) { return false }
    if let pattern { return (try? pattern.wholeMatch(in: string)) != nil }
    return true
  }

  /// The dates allowed. Their text sorts as they do in time, since all have four digits of year.
  private static func days(_ constraints: Constraints) -> ClosedRange<String>? {
    guard constraints.minimum != nil || constraints.maximum != nil else { return nil }
    var bounds = (first: "0000", last: "9999-99-99")
    if case .text(let first) = constraints.minimum { bounds.first = first }
    if case .text(let last) = constraints.maximum { bounds.last = last }
    return bounds.first...max(bounds.first, bounds.last)
  }

  private func scalarCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.count(where: { $0 & 0xC0 != 0x80 })
  }
}
