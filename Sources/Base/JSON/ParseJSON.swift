/// The value written in `bytes`, read by the letter of RFC 8259.
///
/// The text must be UTF-8; a byte-order mark before it is passed over. Beyond the standard's grammar these
/// are refused: an object that holds a key twice, a number outside the range of `Double`, nesting
/// deeper than 64, and more than a million values. A column counts Unicode scalars from 1; LF, CRLF and CR each end a line.
///
/// `file` is the name that messages show, `line` the number of the text's first line, and `kind` the kind of the problem thrown.
package func parseJSON(
  _ bytes: [UInt8], file: String, line: Int = 1, kind: Problem.Kind = .configuration
) throws(Problem) -> JSONValue {
  var parser = JSONParser(cursor: JSONCursor(bytes, file: file, line: line), kind: kind)
  try parser.requireUTF8(bytes)
  return try parser.document()
}
