/// The entries of a ZIP archive, of which nothing is believed: names that lead out of it, sizes that no reader has room for and
/// lists that contradict the entries are refused before anything is unpacked.
package struct ZipReader: Sendable {
  /// How much is read of any archive.
  package struct Limits: Sendable {
    /// The bytes of the file.
    package let packed: Int
    /// The bytes of all entries together, unpacked.
    package let unpacked: Int
    package let entries: Int

    package init(packed: Int, unpacked: Int, entries: Int) {
      self.packed = packed
      self.unpacked = unpacked
      self.entries = entries
    }

    /// What a document of an office program stays far below.
    package static let documents = Limits(
      packed: 200 * 1_048_576, unpacked: 64 * 1_048_576, entries: 4_000)
  }

  private struct Entry {
    let name: String
    let isDeflated: Bool
    let checksum: UInt32
    let size: Int
    /// Where its packed bytes stand in the file.
    let packed: Range<Int>
  }

  private let bytes: [UInt8]
  private let entries: [Entry]

  /// The names of the files in the archive, in its order.
  package var names: [String] { entries.map(\.name) }

  /// Reads the list of entries, and holds it against what stands before each.
  package init(_ bytes: [UInt8], limits: Limits = .documents) throws(ZipFault) {
    guard bytes.count <= limits.packed else { throw .tooLarge(limit: limits.packed) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .compoundFile }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAnArchive }
    let end = try ZipReader.endOfDirectory(in: bytes)
    guard bytes.number(at: end + 4, 4) == 0 else {
      throw .unsupported("an archive in several parts")
    }
    let (count, listed) = (bytes.number(at: end + 10, 2), bytes.number(at: end + 12, 4))
    let start = bytes.number(at: end + 16, 4)
    guard count != 0xFFFF, listed != 0xFFFF_FFFF, start != 0xFFFF_FFFF else {
      throw .unsupported("a ZIP64 archive")
    }
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    guard start + listed <= end else { throw .truncated }
    var entries: [Entry] = []
    var known: Set<String> = []
    var (offset, sum) = (start, 0)
    for _ in 0..<count {
      guard offset + 46 <= end else {
        throw .damaged("its list of entries is shorter than it says")
      }
      guard bytes.number(at: offset, 4) == Int(ZipFile.centralHeader) else {
        throw .damaged("its list of entries has something else in it")
      }
      let length = bytes.number(at: offset + 28, 2)
      let next =
        offset + 46 + length + bytes.number(at: offset + 30, 2) + bytes.number(at: offset + 32, 2)
      guard next <= end else { throw .damaged("its list of entries is shorter than it says") }
      let name = String(decoding: bytes[offset + 46..<offset + 46 + length], as: UTF8.self)
      try ZipReader.check(name)
      // The names of a package's parts are the same whatever their case.
      guard known.insert(name.lowercased()).inserted else { throw .duplicate(name) }
      let entry = try ZipReader.entry(name, at: offset, in: bytes, before: start)
      sum += entry.size
      guard sum <= limits.unpacked else { throw .unpacksTooLarge(limit: limits.unpacked) }
      // A folder has nothing in it of its own.
      if !name.hasSuffix("/") { entries.append(entry) }
      offset = next
    }
    self.bytes = bytes
    self.entries = entries
  }

  /// What is packed under a name, unpacked and held against its checksum.
  package func file(_ name: String) throws(ZipFault) -> [UInt8] {
    guard let entry = entries.first(where: { $0.name == name }) else { throw .missing(name) }
    let packed = bytes[entry.packed]
    let unpacked =
      entry.isDeflated ? try inflated(packed, to: entry.size, of: name) : Array(packed)
    guard unpacked.count == entry.size else {
      throw .damaged("the entry \(quoted(name)) has another size than it says")
    }
    guard crc32(unpacked) == entry.checksum else { throw .wrongChecksum(name) }
    return unpacked
  }

  /// Where the record stands that ends the archive; a comment of up to 65,535 bytes may follow it.
  private static func endOfDirectory(in bytes: [UInt8]) throws(ZipFault) -> Int {
    let (last, first) = (bytes.count - 22, max(0, bytes.count - 22 - 0xFFFF))
    guard last >= 0 else { throw .truncated }
    for offset in stride(from: last, through: first, by: -1)
    where bytes[offset] == 0x50 && bytes.number(at: offset, 4) == Int(ZipFile.endOfDirectory) {
      // Nothing else may pass for the end, such as an archive within the archive.
      if offset + 22 + bytes.number(at: offset + 20, 2) == bytes.count { return offset }
    }
    throw .truncated
  }

  private static func check(_ name: String) throws(ZipFault) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe =
      !name.isEmpty && !name.hasPrefix("/") && !parts.contains("..") && !parts.contains(".")
      && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }
    guard isSafe else { throw .unsafePath(name) }
  }

  private static func entry(
    _ name: String, at offset: Int, in bytes: [UInt8], before start: Int
  ) throws(ZipFault) -> Entry {
    let (flags, method) = (bytes.number(at: offset + 8, 2), bytes.number(at: offset + 10, 2))
    guard flags & 0x2041 == 0 else { throw .encrypted(name) }
    guard method == 0 || method == 8 else {
      throw .unsupported("the entry \(quoted(name)), packed in a way other than deflate")
    }
    let (packed, size) = (bytes.number(at: offset + 20, 4), bytes.number(at: offset + 24, 4))
    let local = bytes.number(at: offset + 42, 4)
    guard packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF, local != 0xFFFF_FFFF else {
      throw .unsupported("a ZIP64 archive")
    }
    guard local + 30 <= start else { throw .truncated }
    let length = bytes.number(at: local + 26, 2)
    let data = local + 30 + length + bytes.number(at: local + 28, 2)
    guard data + packed <= start else { throw .truncated }
    guard bytes.number(at: local, 4) == Int(ZipFile.localHeader),
      bytes.number(at: local + 8, 2) == method,
      bytes[local + 30..<local + 30 + length].elementsEqual(name.utf8)
    else { throw .damaged("the entry \(quoted(name)) is another than the list says") }
    return Entry(
      name: name, isDeflated: method == 8,
      checksum: UInt32(bytes.number(at: offset + 16, 4)), size: size, packed: data..<data + packed)
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; the bytes must be there.
  fileprivate func number(at offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
  }
}
