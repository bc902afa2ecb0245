/// A place where the bytes of a record break RFC 4180 or are not text.
struct RecordFault: Hashable {
  enum Kind: Hashable {
    case quoteInsideCell
    case textAfterQuote
    case unclosedQuote
    case zeroByte
    case invalidUTF8
    case longCell
    case longRecord

    /// Whether the cells of the record are at hand all the same.
    var keepsCells: Bool {
      switch self {
      case .quoteInsideCell, .textAfterQuote, .zeroByte, .invalidUTF8: true
      case .unclosedQuote, .longCell, .longRecord: false
      }
    }
  }

  let kind: Kind
  /// The line of the record, or of the opening quote if that is what is wrong.
  let line: Int
  /// From 1.
  let cell: Int

  func problem(in file: String, field: String?) -> Problem {
    let words = words
    return Problem(
      .data, at: Place(file: file, line: line, column: cell), field: field, found: words.found,
      expected: words.expected, advice: words.advice)
  }

  private var words: (found: String, expected: String, advice: String?) {
    switch kind {
    case .quoteInsideCell:
      (
        "a quote inside an unquoted cell", "quotes only around a whole cell",
        "put the cell in quotes and write each quote inside it twice"
      )
    case .textAfterQuote:
      (
        "text after a closing quote", "the end of the cell there",
        "write each quote inside a quoted cell twice"
      )
    case .unclosedQuote:
      ("a quote that is never closed", "a closing quote", "the next line is read as a new row")
    case .zeroByte:
      ("a zero byte", "text", "save the file as UTF-8 text")
    case .invalidUTF8:
      ("bytes that are not UTF-8", "UTF-8", "save the file as UTF-8")
    case .longCell:
      (
        "a cell longer than 1 MiB", "a shorter one",
        "a quote may not have been closed; the next line is read as a new row"
      )
    case .longRecord:
      ("a row longer than 16 MiB", "a shorter one", "the next line is read as a new row")
    }
  }
}
