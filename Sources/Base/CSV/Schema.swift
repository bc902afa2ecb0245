/// The columns of a table and its keys.
package struct Schema: Hashable, Sendable {
  package let fields: [Field]
  /// The fields that together name a row; none when the table has no key. Each of them is required.
  package let primaryKey: [String]
  package let foreignKeys: [ForeignKey]
  /// The cell texts that mean there is no value.
  package let missingValues: [String]
}

/// Fields whose values together must be found in another table.
package struct ForeignKey: Hashable, Sendable {
  /// Where the key is described.
  package let place: Place
  package let fields: [String]
  /// The resource referred to; the table's own name when it refers to itself.
  package let resource: String
  /// As many as `fields`, in the same order.
  package let referencedFields: [String]
}
