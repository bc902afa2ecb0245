extension String {
  /// The text as a literal of SQL, for queries that a reader is to see whole; elsewhere bind it.
  package var sqlLiteral: String { between("'") }

  /// The text as a name of SQL.
  package var sqlName: String { between("\"") }

  /// The text between quotes, each quote inside it doubled. Few texts hold one, and looking is quicker than
  /// replacing.
  private func between(_ quote: Unicode.Scalar) -> String {
    let mark = String(quote)
    let text =
      utf8.contains(UInt8(ascii: quote)) ? replacing(mark, with: mark + mark) : self
    return mark + text + mark
  }
}
