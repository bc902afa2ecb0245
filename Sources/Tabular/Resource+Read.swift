import JSON

extension Resource {
  /// Reads a resource; `folder` is the one its path begins in, as the study names it.
  init(reading object: inout ObjectReader, folder: String) {
    object.ignore([
      "$schema", "profile", "licenses", "sources", "homepage", "mediatype", "bytes", "hash",
    ])
    object.ignore(prefixes: DataPackage.freePrefixes)
    let name = object.string("name")
    if name.isEmpty { object.refuse("name", expected: "a name") }
    let path = object.string("path")
    if !isInsideFolder(path) {
      object.refuse(
        "path", expected: "a path inside the folder of the data package",
        advice: "write it relative, with / and without .. or a protocol")
    }
    object.require("encoding", oneOf: ["utf-8", "UTF-8", "utf8", "UTF8"])
    object.require("format", oneOf: ["csv"])
    object.require("scheme", oneOf: ["file"])
    self.init(
      place: object.place, name: name, title: object.optionalString("title"),
      description: object.optionalString("description"), path: path,
      file: folder.isEmpty ? path : "\(folder)/\(path)",
      delimiter: object.optionalObject("dialect") { dialectDelimiter(reading: &$0) } ?? nil,
      schema: object.object("schema") { Schema(reading: &$0, table: name) }
        ?? Schema(fields: [], primaryKey: [], foreignKeys: [], missingValues: []))
  }
}

extension ObjectReader {
  /// Lets an optional string be there if it says what is done anyhow.
  fileprivate mutating func require(_ key: String, oneOf words: [String]) {
    guard let word = optionalString(key), !words.contains(word) else { return }
    refuse(key, expected: words.prefix(1).joined())
  }

  /// Lets an optional flag be there if it says what is done anyhow: `true` or `false`.
  fileprivate mutating func require(_ key: String, _ wanted: String) {
    guard let flag = optionalFlag(key), String(flag) != wanted else { return }
    refuse(key, expected: wanted)
  }
}

/// The delimiter of a CSV dialect (specs.frictionlessdata.io/csv-dialect). The dialect's other properties
/// may be there if they say what is done anyhow.
private func dialectDelimiter(reading dialect: inout ObjectReader) -> Delimiter? {
  dialect.ignore(["csvddfVersion", "caseSensitiveHeader"])
  dialect.ignore(prefixes: DataPackage.freePrefixes)
  dialect.require("quoteChar", oneOf: ["\""])
  dialect.require("lineTerminator", oneOf: ["\r\n", "\n", "\r"])
  dialect.require("doubleQuote", "true")
  dialect.require("skipInitialSpace", "false")
  dialect.require("header", "true")
  guard let written = dialect.optionalString("delimiter") else { return nil }
  if let delimiter = Delimiter(rawValue: written) { return delimiter }
  dialect.refuse("delimiter", expected: "\",\" or \";\"")
  return nil
}

private func isInsideFolder(_ path: String) -> Bool {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return !path.contains("\\") && !path.contains("://") && !path.utf8.contains(0)
    && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
}
