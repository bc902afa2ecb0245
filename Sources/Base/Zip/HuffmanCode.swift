/// A canonical Huffman code (RFC 1951, 3.2.2): how many codes there are of each length, and the symbols in the order of
/// their codes.
struct HuffmanCode {
  /// By length, from 0 to 15; none has the length 0.
  let counts: [Int]
  let symbols: [Int]
  private let unused: Int

  /// The code in which each symbol has the length given, 0 for those that do not occur; nil where there is none, since more codes
  /// are asked for than there are.
  init?(_ lengths: [Int]) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[length] += 1 }
    var unused = 1
    for length in 1...15 {
      unused = unused * 2 - counts[length]
      guard unused >= 0 else { return nil }
    }
    var places = [Int](repeating: 0, count: 17)
    for length in 1...15 { places[length + 1] = places[length] + counts[length] }
    var symbols = [Int](repeating: 0, count: places[16])
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[places[length]] = symbol
      places[length] += 1
    }
    self.counts = counts
    self.symbols = symbols
    self.unused = unused
  }

  private init(allOf lengths: [Int]) {
    self = HuffmanCode(lengths) ?? HuffmanCode()
  }

  /// The code of nothing.
  private init() {
    counts = Array(repeating: 0, count: 16)
    symbols = []
    unused = 1
  }

  /// Whether every row of bits stands for something.
  var isComplete: Bool { unused == 0 }

  var hasOneSymbol: Bool { symbols.count == 1 && counts[1] == 1 }

  /// The codes of a block that brings none (RFC 1951, 3.2.6).
  static let fixedLiterals = HuffmanCode(
    allOf: Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
      + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
  static let fixedDistances = HuffmanCode(allOf: Array(repeating: 5, count: 30))

  /// In which order the lengths of the code of lengths are told.
  static let orderOfLengths = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The least length each symbol from 257 stands for, and how many bits more tell the rest (RFC 1951, 3.2.5).
  static let lengths: [(Int, Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
    (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
    (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
  ]

  /// The same for distances.
  static let distances: [(Int, Int)] = [
    (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4),
    (49, 4), (65, 5), (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8),
    (1025, 9), (1537, 9), (2049, 10), (3073, 10), (4097, 11), (6145, 11), (8193, 12),
    (12289, 12), (16385, 13), (24577, 13),
  ]
}
