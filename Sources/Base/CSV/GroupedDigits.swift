/// The number's text without its group marks, or nil when they do not stand between groups of three.
///
/// A misplaced mark is refused, since `1.5` read with a group mark `.` would silently be fifteen.
func withoutGroups(_ text: UnsafeBufferPointer<UInt8>, mark: Unicode.Scalar) -> [UInt8]? {
  let mark = Array(String(mark).utf8)
  var result: [UInt8] = []
  var rest = text[...]
  if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
    result.append(rest.removeFirst())
  }
  var groups = 0
  while true {
    let group = rest.prefix { $0 &- 0x30 < 10 }
    let following = rest[group.endIndex...]
    let isMarked = following.starts(with: mark)
    let isFirst = groups == 0
    if isMarked || !isFirst {
      guard isFirst ? (1...3).contains(group.count) : group.count == 3 else { return nil }
    }
    result += group
    rest = following
    guard isMarked else { return result + rest }
    rest = rest.dropFirst(mark.count)
    groups += 1
  }
}
