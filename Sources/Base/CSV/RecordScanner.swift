/// Finds the cells of one record among bytes at hand.
///
/// The byte at `end` must be a line feed that is not part of the text. What changes is kept in locals, and
/// nothing is allocated unless there is a fault: this is the innermost loop of all reading.
struct RecordScanner {
  /// Whether bytes will follow those at hand.
  enum Continuation {
    case more
    case none
  }

  /// What came of a scan.
  struct Scan {
    enum Outcome {
      case record
      case emptyLine
      /// The bytes ended before the record did.
      case incomplete
      case unclosedQuote
      case longCell
      /// There are no more bytes.
      case end
    }

    let outcome: Outcome
    var cellCount = 0
    /// Where the next record begins; after an unclosed quote or a long cell, where that cell begins.
    var following = 0
    /// The line breaks passed, the record's own included; with a cell at fault, those before it.
    var lineBreaks = 0
    /// Whether there are faults, doubled quotes or bytes beyond ASCII.
    var needsCare = false
  }

  /// The faults of the last scan, in the order of its cells, which count from 1.
  private(set) var faults: [(kind: RecordFault.Kind, cell: Int)] = []
  private let delimiter: UInt8
  /// One bit for each byte below 64 that is not plain text.
  private let stops: UInt64

  init(delimiter: Delimiter) {
    self.delimiter = delimiter.byte
    let stopping: [UInt8] = [delimiter.byte, .lineFeed, .carriageReturn, .quote, 0]
    stops = stopping.reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// Scans the record that begins at `start`.
  mutating func scan(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, then continuation: Continuation,
    into cells: UnsafeMutablePointer<CellRange>
  ) -> Scan {
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    guard start < end else { return Scan(outcome: continuation == .more ? .incomplete : .end) }
    var position = start
    var count = 0
    var lineBreaks = 0
    var highest: UInt8 = 0
    var hasDoubledQuotes = false
    while true {
      let opening = position
      let lineBreaksBefore = lineBreaks
      var cell = CellRange(start: position, end: position)
      var outcome = Scan.Outcome.record
      let isQuoted = bytes[position] == .quote
      if isQuoted {
        outcome = scanQuoted(
          bytes, at: &position, to: end, then: continuation, number: count + 1, &cell, &lineBreaks)
        hasDoubledQuotes = hasDoubledQuotes || cell.hasDoubledQuotes
      }
      if outcome == .record {
        let closing = position
        passPlain(bytes, at: &position, &cell.highest)
        if isQuoted, position > closing || isFault(bytes[position]) {
          passFault(.textAfterQuote, in: count + 1, bytes, at: &position)
        } else if isFault(bytes[position]) {
          let kind: RecordFault.Kind = bytes[position] == 0 ? .zeroByte : .quoteInsideCell
          passFault(kind, in: count + 1, bytes, at: &position)
        }
        if !isQuoted { cell.end = position }
        if position == end, continuation == .more { outcome = .incomplete }
        if position + 1 == end, bytes[position] == .carriageReturn, continuation == .more {
          outcome = .incomplete
        }
      }
      if position - opening > RecordReader.cellLengthLimit { outcome = .longCell }
      guard outcome == .record else {
        return Scan(
          outcome: outcome, cellCount: count, following: opening, lineBreaks: lineBreaksBefore)
      }
      if count < RecordReader.cellLimit { cells[count] = cell }
      count += 1
      highest = max(highest, cell.highest)
      if bytes[position] == delimiter {
        position += 1
        continue
      }
      let isPair = bytes[position] == .carriageReturn && bytes[position + 1] == .lineFeed
      return Scan(
        outcome: position == start ? .emptyLine : .record, cellCount: count,
        following: min(position + (isPair ? 2 : 1), end), lineBreaks: lineBreaks + 1,
        needsCare: highest >= 0x80 || hasDoubledQuotes || !faults.isEmpty)
    }
  }
}

extension RecordScanner {
  /// Passes bytes up to the first that is not plain text.
  @inline(__always)
  private func passPlain(
    _ bytes: UnsafePointer<UInt8>, at position: inout Int, _ highest: inout UInt8
  ) {
    var index = position
    var top = highest
    while true {
      let byte = bytes[index]
      if byte < 64, stops &>> UInt64(byte) & 1 == 1 { break }
      top = max(top, byte)
      index &+= 1
    }
    position = index
    highest = top
  }

  /// Passes a quoted cell, from its opening quote to after its closing one.
  private mutating func scanQuoted(
    _ bytes: UnsafePointer<UInt8>, at position: inout Int, to end: Int,
    then continuation: Continuation, number: Int, _ cell: inout CellRange,
    _ lineBreaks: inout Int
  ) -> Scan.Outcome {
    position += 1
    cell.start = position
    while true {
      passPlain(bytes, at: &position, &cell.highest)
      switch bytes[position] {
      case .quote where bytes[position + 1] == .quote:
        cell.hasDoubledQuotes = true
        position += 1
      case .quote:
        cell.end = position
        position += 1
        return .record
      case .lineFeed where position == end:
        return continuation == .more ? .incomplete : .unclosedQuote
      case .lineFeed:
        lineBreaks += 1
      case .carriageReturn:
        if position + 1 == end, continuation == .more { return .incomplete }
        // The line feed of a pair counts for both.
        if position + 1 == end || bytes[position + 1] != .lineFeed { lineBreaks += 1 }
      case 0:
        note(.zeroByte, cell: number)
      default:
        break
      }
      position += 1
    }
  }

  /// Whether the byte may not stand outside quotes.
  private func isFault(_ byte: UInt8) -> Bool { byte == .quote || byte == 0 }

  /// Passes the rest of a cell that cannot be right, up to the next delimiter or line break.
  @inline(never)
  private mutating func passFault(
    _ kind: RecordFault.Kind, in cell: Int, _ bytes: UnsafePointer<UInt8>, at position: inout Int
  ) {
    note(kind, cell: cell)
    var highest: UInt8 = 0
    while isFault(bytes[position]) {
      position += 1
      passPlain(bytes, at: &position, &highest)
    }
  }

  /// Notes the first fault of a cell.
  private mutating func note(_ kind: RecordFault.Kind, cell: Int) {
    if faults.last?.cell != cell { faults.append((kind, cell)) }
  }
}
