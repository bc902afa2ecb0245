/// The value of one cell, read by its field's type.
package enum Cell {
  /// No value: the cell holds one of the schema's missing values.
  case null
  /// Of a field of type integer or year.
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  /// Of a field of type string, date or any: UTF-8 in normal form C, perhaps empty, and readable only as
  /// long as the row it came in is at hand.
  case text(UnsafeBufferPointer<UInt8>)
}
