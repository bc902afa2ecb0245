extension String {
  /// The text as a literal of SQL, for queries that a reader is to see whole; elsewhere bind it.
  package var sqlLiteral: String { "'" + replacing("'", with: "''") + "'" }
}
