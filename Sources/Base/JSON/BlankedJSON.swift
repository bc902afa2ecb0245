/// A JSON file from which some strings or numbers are taken out.
package struct BlankedJSON {
  /// The bytes without them.
  package let bytes: [UInt8]
  /// Where they were: each as if those before it on its line were gone, so that it does not tell how long they are.
  package let places: [Place]

  /// Takes out the values that begin at places as the file is.
  package init(_ bytes: [UInt8], withoutValuesAt places: [Place]) {
    let ordered = places.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    var shown: [Place] = []
    var left = bytes
    var (line, removed) = (0, 0)
    for place in ordered {
      if place.line != line { (line, removed) = (place.line ?? 0, 0) }
      let now = Place(
        file: place.file, line: place.line, column: place.column.map { $0 - removed })
      guard let range = BlankedJSON.value(at: now, in: left) else { continue }
      removed += String(decoding: left[range], as: UTF8.self).unicodeScalars.count
      left.removeSubrange(range)
      shown.append(now)
    }
    self.bytes = left
    self.places = shown
  }

  /// The bytes without the values that are gone from `places`, as the other form of the file has them.
  package static func bytes(_ bytes: [UInt8], withoutValuesAt places: [Place]) -> [UInt8] {
    places.reduce(into: bytes) { left, place in
      if let range = value(at: place, in: left) { left.removeSubrange(range) }
    }
  }

  /// Whether a file is one.
  package static func isJSON(_ bytes: [UInt8], named name: String) -> Bool {
    let first = bytes.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return name.lowercased().hasSuffix(".json") && first == UInt8(ascii: "{")
  }

  /// Where a string or number lies that begins at a place; nil where there is none.
  private static func value(at place: Place, in bytes: [UInt8]) -> Range<Int>? {
    guard let line = place.line, let column = place.column,
      var start = beginning(of: line, in: bytes)
    else { return nil }
    for _ in 1..<max(column, 1) {
      start += 1
      // The bytes that continue a character.
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    guard start < bytes.count else { return nil }
    var end = start + 1
    if bytes[start] == .quote {
      while end < bytes.count, bytes[end] != .quote {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end += 1
    } else {
      while end < bytes.count, !Array(",]} \t\r\n".utf8).contains(bytes[end]) { end += 1 }
    }
    return start..<min(end, bytes.count)
  }

  /// Where a line begins; LF, CRLF and CR each end one.
  private static func beginning(of line: Int, in bytes: [UInt8]) -> Int? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for _ in 1..<max(line, 1) {
      guard
        let end = bytes[start...].firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn })
      else { return nil }
      let isPair = bytes[end] == .carriageReturn && bytes[(end + 1)...].first == .lineFeed
      start = end + (isPair ? 2 : 1)
    }
    return start
  }
}
