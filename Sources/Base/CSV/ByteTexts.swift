/// A few texts to compare bytes with, kept in one piece.
struct ByteTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ texts: some Sequence<String>) {
    for text in texts {
      bytes += text.utf8
      ends.append(bytes.count)
    }
  }

  var isEmpty: Bool { ends.isEmpty }

  /// Whether the text is one of these.
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in ends {
        if end - start == text.count, areEqual(bytes, from: start, text) { return true }
        start = end
      }
      return false
    }
  }
}

@inline(__always)
private func areEqual(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ text: UnsafeBufferPointer<UInt8>
) -> Bool {
  for index in 0..<text.count where bytes[start &+ index] != text[index] { return false }
  return true
}
