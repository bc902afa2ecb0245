package import SQLite

extension Database {
  /// The table that says where the venues lie: `coordinates`, or else `venues` as soon as one of its rows does; nil where
  /// neither does.
  package func tableOfPlaces(among tables: [String]) throws(DatabaseError) -> String? {
    if tables.contains("coordinates") { return "coordinates" }
    return try firstPlaceInVenues(tables) == nil ? nil : "venues"
  }

  /// The first line of the table `venues` that says where its venue lies.
  package func firstPlaceInVenues(_ tables: [String]) throws(DatabaseError) -> Int? {
    guard tables.contains("venues"), try has("latitude", in: "venues"),
      try has("longitude", in: "venues")
    else { return nil }
    return try rows(
      """
      SELECT csv_line FROM venues WHERE latitude IS NOT NULL OR longitude IS NOT NULL
      ORDER BY csv_line LIMIT 1
      """
    ) { $0.integer(0) }.first
  }

  /// Whether a table that was read has a column of that name.
  package func has(_ column: String, in table: String) throws(DatabaseError) -> Bool {
    try optional(column, of: table, as: "t") != "NULL"
  }
}
