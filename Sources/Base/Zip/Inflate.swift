/// Unpacks what deflate packed (RFC 1951), to no more bytes than it should be.
func inflated(
  _ packed: ArraySlice<UInt8>, to size: Int, of name: String
) throws(ZipFault) -> [UInt8] {
  var inflation = Inflation(packed, size, name)
  try inflation.run()
  return inflation.output
}

private struct Inflation {
  private let input: ArraySlice<UInt8>
  private let size: Int
  private let name: String
  private(set) var output: [UInt8] = []
  private var offset: Int
  private var (bits, bitCount): (UInt32, Int) = (0, 0)

  init(_ input: ArraySlice<UInt8>, _ size: Int, _ name: String) {
    self.input = input
    self.size = size
    self.name = name
    offset = input.startIndex
    // A size that the bytes cannot reach is only somebody's word: deflate packs no more than 1032 into one.
    output.reserveCapacity(min(size, input.count &* 1032))
  }

  private func damage(_ what: String) -> ZipFault {
    .damaged("the entry \(quoted(name)) \(what)")
  }

  mutating func run() throws(ZipFault) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try unpack(HuffmanCode.fixedLiterals, HuffmanCode.fixedDistances)
      case 2:
        let (literals, distances) = try readCodes()
        try unpack(literals, distances)
      default: throw damage("has a block of no known kind")
      }
    }
  }

  /// The next bits, the lowest first.
  private mutating func take(_ count: Int) throws(ZipFault) -> Int {
    while bitCount < count {
      guard offset < input.endIndex else { throw damage("breaks off") }
      bits |= UInt32(input[offset]) << UInt32(bitCount)
      offset += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func append(_ byte: UInt8) throws(ZipFault) {
    guard output.count < size else { throw damage("unpacks to more than it says") }
    output.append(byte)
  }

  private mutating func copyStored() throws(ZipFault) {
    (bits, bitCount) = (0, 0)
    guard offset + 4 <= input.endIndex else { throw damage("breaks off") }
    let count = Int(input[offset]) | Int(input[offset + 1]) << 8
    let complement = Int(input[offset + 2]) | Int(input[offset + 3]) << 8
    guard count == ~complement & 0xFFFF else { throw damage("has a block of two lengths") }
    offset += 4
    guard offset + count <= input.endIndex else { throw damage("breaks off") }
    guard output.count + count <= size else { throw damage("unpacks to more than it says") }
    output += input[offset..<offset + count]
    offset += count
  }

  /// The next symbol of a code, bit by bit: among the codes of each length those of the next longer begin.
  private mutating func symbol(_ code: HuffmanCode) throws(ZipFault) -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1..<code.counts.count {
      value |= try take(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw damage("has a code that stands for nothing")
  }

  private mutating func unpack(
    _ literals: HuffmanCode, _ distances: HuffmanCode
  ) throws(ZipFault) {
    while true {
      let symbol = try symbol(literals)
      if symbol < 256 {
        try append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < HuffmanCode.lengths.count else {
        throw damage("repeats by no known length")
      }
      let (base, extra) = HuffmanCode.lengths[symbol - 257]
      let length = base + (try take(extra))
      let place = try self.symbol(distances)
      guard place < HuffmanCode.distances.count else { throw damage("repeats from no known place") }
      let (near, further) = HuffmanCode.distances[place]
      let distance = near + (try take(further))
      guard distance <= output.count else {
        throw damage("repeats what stands before its beginning")
      }
      guard output.count + length <= size else { throw damage("unpacks to more than it says") }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  /// The two codes of a block that brings its own; their lengths are packed by a third.
  private mutating func readCodes() throws(ZipFault) -> (HuffmanCode, HuffmanCode) {
    let (literalCount, distanceCount) = (try take(5) + 257, try take(5) + 1)
    let ofLengths = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw damage("has too long a code") }
    var lengths = [Int](repeating: 0, count: 19)
    for place in HuffmanCode.orderOfLengths.prefix(ofLengths) { lengths[place] = try take(3) }
    guard let code = HuffmanCode(lengths), code.isComplete else {
      throw damage("has a code that cannot be")
    }
    var all: [Int] = []
    while all.count < literalCount + distanceCount {
      let symbol = try symbol(code)
      if symbol < 16 {
        all.append(symbol)
        continue
      }
      guard symbol != 16 || !all.isEmpty else { throw damage("repeats a length before the first") }
      let repeated = symbol == 16 ? all[all.count - 1] : 0
      let count =
        switch symbol {
        case 16: 3 + (try take(2))
        case 17: 3 + (try take(3))
        default: 11 + (try take(7))
        }
      guard all.count + count <= literalCount + distanceCount else {
        throw damage("has more lengths than it says")
      }
      all += Array(repeating: repeated, count: count)
    }
    guard all[256] != 0 else { throw damage("has a block without an end") }
    // One length alone may leave codes that stand for nothing (RFC 1951, 3.2.7).
    guard let literals = HuffmanCode(Array(all[..<literalCount])),
      literals.isComplete || literals.hasOneSymbol,
      let distances = HuffmanCode(Array(all[literalCount...])),
      distances.isComplete || distances.hasOneSymbol || distances.symbols.isEmpty
    else { throw damage("has a code that cannot be") }
    return (literals, distances)
  }
}
