import Glibc

/// Splits CSV bytes into records by RFC 4180, one at a time and in bounded memory.
///
/// LF, CRLF and lone CR each end a record. An empty line is a record of one empty cell, unless only empty
/// lines follow it. A fault spoils its record and no other: reading goes on after the cell at fault, or on
/// the line after an opening quote that is never closed.
struct RecordReader: ~Copyable {
  /// The most cells kept of a record; those beyond are only counted. SQLite has no wider tables either.
  static let cellLimit = 2_000
  static let cellLengthLimit = 1 << 20
  static let recordLengthLimit = 1 << 24

  /// The line of the current record's first byte.
  private(set) var line = 0
  /// The number of cells in the current record.
  private(set) var cellCount = 0
  /// What is wrong with the current record, in the order of its cells.
  private(set) var faults: [RecordFault] = []

  /// The bytes at hand, and after the last of them a line feed: scanning always stops there, and only
  /// there has to ask whether it has come to the end.
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var end = 0
  private var continuation = RecordScanner.Continuation.more
  private var source: ByteSource

  private let cells: UnsafeMutablePointer<CellRange>
  private var scanner = RecordScanner(delimiter: .comma)
  /// Where the next record begins, and on which line.
  private var next = 0
  private var nextLine = 1
  /// Empty lines passed that a later record would make rows of.
  private var heldLines = 0..<0
  private var normalForms: [UnsafeMutableBufferPointer<UInt8>] = []

  /// Begins to read; `blockSize` is how many bytes are held at a time, but for a longer record.
  init(_ source: consuming ByteSource, blockSize: Int) throws(Problem) {
    self.source = source
    capacity = max(1, blockSize)
    bytes = .allocate(capacity: capacity + 1)
    cells = .allocate(capacity: RecordReader.cellLimit)
    bytes[0] = .lineFeed
    while end < 3, continuation == .more { try refill() }
    if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { next = 3 }
  }

  deinit {
    for text in normalForms { text.deallocate() }
    bytes.deallocate()
    cells.deallocate()
  }

  /// Sets the delimiter, or finds it in the line at hand when none is given.
  mutating func setDelimiter(_ given: Delimiter?) throws(Problem) {
    if let given {
      scanner = RecordScanner(delimiter: given)
      return
    }
    while !hasWholeLine, continuation == .more, end - next < RecordReader.recordLengthLimit {
      try refill()
    }
    let line = UnsafeBufferPointer(start: bytes + next, count: end - next)
      .prefix { $0 != .lineFeed && $0 != .carriageReturn }
    scanner = RecordScanner(delimiter: Delimiter(ofHeader: line))
  }

  /// Steps to the next record and tells whether there is one.
  mutating func advance() throws(Problem) -> Bool {
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    if !normalForms.isEmpty { forgetNormalForms() }
    while true {
      let scan = scanner.scan(
        UnsafePointer(bytes), from: next, to: end, then: continuation, into: cells)
      switch scan.outcome {
      case .end: return false
      case .incomplete where isTooLong:
        faults = [RecordFault(kind: .longRecord, line: nextLine, cell: 1)]
        try leave(from: next, line: nextLine)
      case .incomplete:
        try refill()
        continue
      case .emptyLine:
        heldLines =
          heldLines.isEmpty ? nextLine..<nextLine + 1 : heldLines.lowerBound..<nextLine + 1
        next = scan.following
        nextLine += 1
        continue
      case .record where !heldLines.isEmpty:
        takeHeldLine()
      case .record:
        take(scan)
      case .unclosedQuote, .longCell:
        guard heldLines.isEmpty else {
          takeHeldLine()
          break
        }
        try abandon(scan)
      }
      return true
    }
  }
}

extension RecordReader {
  /// Whether the buffer can grow no more and a single record fills it.
  private var isTooLong: Bool {
    next == 0 && end == capacity && capacity >= RecordReader.recordLengthLimit
  }

  private var hasWholeLine: Bool {
    UnsafeBufferPointer(start: bytes + next, count: end - next)
      .contains { $0 == .lineFeed || $0 == .carriageReturn }
  }

  /// Moves the unfinished record to the front and reads on after it.
  private mutating func refill() throws(Problem) {
    if next > 0 {
      memmove(bytes, bytes + next, end - next)
      end -= next
      next = 0
    }
    if end == capacity { grow() }
    let space = UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end)
    let count = try source.read(into: space)
    if count == 0 { continuation = .none }
    end += count
    bytes[end] = .lineFeed
  }

  private mutating func grow() {
    let larger = max(capacity * 2, 64)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + 1)
    moved.update(from: bytes, count: end)
    bytes.deallocate()
    bytes = moved
    capacity = larger
  }

  private mutating func takeHeldLine() {
    line = heldLines.lowerBound
    heldLines = heldLines.dropFirst()
    cellCount = 1
    cells[0] = CellRange(start: next, end: next)
  }

  private mutating func take(_ scan: RecordScanner.Scan) {
    line = nextLine
    cellCount = scan.cellCount
    if scan.needsCare { care(scan) }
    next = scan.following
    nextLine += scan.lineBreaks
  }

  /// Does what few records need: reports faults, undoubles quotes and checks what is not ASCII.
  private mutating func care(_ scan: RecordScanner.Scan) {
    faults = scanner.faults.map { RecordFault(kind: $0.kind, line: line, cell: $0.cell) }
    for index in 0..<min(cellCount, RecordReader.cellLimit) {
      if cells[index].hasDoubledQuotes { cells[index].undouble(in: bytes) }
      let isText =
        cells[index].highest < 0x80 || (try? UTF8Span(validating: text(index).span)) != nil
      if !isText { faults.append(RecordFault(kind: .invalidUTF8, line: line, cell: index + 1)) }
    }
    if faults.count > 1 { faults.sort { $0.cell < $1.cell } }
  }

  private mutating func abandon(_ scan: RecordScanner.Scan) throws(Problem) {
    line = nextLine
    cellCount = scan.cellCount + 1
    let opening = nextLine + scan.lineBreaks
    faults = scanner.faults.filter { $0.cell < cellCount }
      .map { RecordFault(kind: $0.kind, line: line, cell: $0.cell) }
    let kind: RecordFault.Kind = scan.outcome == .longCell ? .longCell : .unclosedQuote
    faults.append(RecordFault(kind: kind, line: opening, cell: cellCount))
    try leave(from: scan.following, line: opening)
  }

  /// Goes on at the line after the one that the byte is on.
  private mutating func leave(from index: Int, line: Int) throws(Problem) {
    next = index
    nextLine = line + 1
    while true {
      while next < end, bytes[next] != .lineFeed, bytes[next] != .carriageReturn { next += 1 }
      let isFirstOfTwo = next < end && bytes[next] == .carriageReturn
      if isFirstOfTwo ? next + 1 < end : next < end { break }
      if continuation == .none { break }
      try refill()
    }
    guard next < end else { return }
    let isFirstOfTwo = bytes[next] == .carriageReturn && next + 1 < end
    next += isFirstOfTwo && bytes[next + 1] == .lineFeed ? 2 : 1
  }
}

extension RecordReader {
  /// The text of a cell, without its quotes; readable until the next `advance`.
  func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let cell = cells[index]
    return UnsafeBufferPointer(start: bytes + cell.start, count: cell.end - cell.start)
  }

  /// The text of a cell in normal form C. Only text with a scalar from U+0300 up can be in another, and
  /// their first byte is at least 0xCC.
  @inline(__always)
  mutating func normalText(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    cells[index].highest < 0xCC ? text(index) : composed(text(index))
  }

  private mutating func composed(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let normal = normalFormIfOther(text) else { return text }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: normal.count)
    _ = copy.initialize(from: normal)
    normalForms.append(copy)
    return UnsafeBufferPointer(copy)
  }

  private mutating func forgetNormalForms() {
    for text in normalForms { text.deallocate() }
    normalForms.removeAll(keepingCapacity: true)
  }
}
