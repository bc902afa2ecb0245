extension Resource {
  /// Reads a resource; `folder` is the one its path begins in, as the study names it.
  init(reading object: inout ObjectReader, folder: String) {
    object.ignore([
      "$schema", "profile", "licenses", "sources", "homepage", "mediatype",
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
        ?? Schema(fields: [], primaryKey: [], foreignKeys: [], missingValues: []),
      stated: StatedBytes(reading: &object))
  }
}

extension StatedBytes {
  /// Reads `hash` and `bytes`. A hash is hexadecimal digits of the length its algorithm has, which is written before
  /// them (`sha256:`); without one it is MD5, as Data Package v1 says.
  fileprivate init(reading object: inout ObjectReader) {
    hash = object.optionalString("hash")
    hashPlace = object.optionalValue("hash")?.place
    bytes = object.optionalValue("bytes") == nil ? nil : object.integer("bytes")
    bytesPlace = object.optionalValue("bytes")?.place
    if let bytes, bytes < 0 { object.refuse("bytes", expected: "a length of 0 or more") }
    guard let hash else { return }
    let parts = hash.lowercased().split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let (algorithm, digits) = parts.count == 2 ? (parts[0], parts[1]) : ("md5", parts[0])
    let length = ["md5": 32, "sha1": 40, "sha256": 64, "sha512": 128][String(algorithm)]
    let isSound = digits.count == length && digits.utf8.allSatisfy { isHexadecimal($0) }
    if !isSound {
      object.refuse(
        "hash", expected: "sha256: and 64 hexadecimal digits",
        advice: "md5:, sha1: and sha512: may stand there too, and are not checked")
    }
  }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10 || byte &- 0x61 < 6
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
  if let delimiter = Delimiter(ofTable: written) { return delimiter }
  dialect.refuse("delimiter", expected: "\",\" or \";\"")
  return nil
}

private func isInsideFolder(_ path: String) -> Bool {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return !path.contains("\\") && !path.contains("://") && !path.utf8.contains(0)
    && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
}
