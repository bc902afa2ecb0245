import Testing

@testable import Base

@Suite struct `A ZIP archive` {
  @Test(
    arguments: [
      ("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43), ("abc", 0x3524_41C2),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func `has the checksums everybody has`(text: String, sum: UInt32) {
    #expect(crc32(text.utf8) == sum)
  }

  @Test(arguments: Vector.all) func `unpacks what zlib packs`(vector: Vector) throws {
    let data = vector.unpacked
    #expect(try inflated(vector.packedBytes[...], to: data.count, of: "x") == data)
    #expect(throws: ZipFault.self) {
      try inflated(vector.packedBytes.dropLast(), to: data.count, of: "x")
    }
    if !data.isEmpty {
      #expect(throws: ZipFault.self) {
        try inflated(vector.packedBytes[...], to: data.count - 1, of: "x")
      }
    }
  }

  @Test(arguments: Vector.all)
  func `ends with a fault where deflated bytes are damaged, or with other bytes`(
    vector: Vector
  ) {
    var numbers = RepeatableNumbers(state: 5)
    let (packed, data) = (vector.packedBytes, vector.unpacked)
    for _ in 0..<400 {
      var bytes = packed
      let place = Int(numbers.next() % UInt64(bytes.count))
      bytes[place] ^= UInt8(1 << (numbers.next() % 8))
      let unpacked = try? inflated(bytes[...], to: data.count, of: "x")
      #expect((unpacked?.count ?? 0) <= data.count)
    }
  }

  private func archive(_ entries: (String, [UInt8])...) -> [UInt8] {
    var zip = ZipFile()
    for (name, bytes) in entries { zip.add(name, bytes) }
    return zip.bytes
  }

  private func fault(_ bytes: [UInt8], _ limits: ZipReader.Limits = .documents) -> ZipFault? {
    do throws(ZipFault) {
      let reader = try ZipReader(bytes, limits: limits)
      for name in reader.names { _ = try reader.file(name) }
      return nil
    } catch {
      return error
    }
  }

  @Test func `is read as it was written, and written the same each time`() throws {
    let bytes = archive(("a/b.xml", Array("<x/>".utf8)), ("å.bin", [0, 1, 255]), ("c", []))
    #expect(bytes == archive(("a/b.xml", Array("<x/>".utf8)), ("å.bin", [0, 1, 255]), ("c", [])))
    let reader = try ZipReader(bytes)
    #expect(reader.names == ["a/b.xml", "å.bin", "c"])
    #expect(try reader.file("a/b.xml") == Array("<x/>".utf8))
    #expect(try reader.file("å.bin") == [0, 1, 255])
    #expect(try reader.file("c").isEmpty)
    #expect(throws: ZipFault.missing("d")) { try reader.file("d") }
  }

  @Test func `with nothing in it is 22 bytes`() throws {
    #expect(archive().count == 22)
    #expect(try ZipReader(archive()).names.isEmpty)
  }

  @Test func `is told from what is none`() {
    #expect(fault([]) == .notAnArchive)
    #expect(fault(Array("hello".utf8)) == .notAnArchive)
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .compoundFile)
    #expect(fault(Array("PK".utf8)) == .truncated)
  }

  @Test(arguments: ["../a", "a/../b", "/a", "a\\b", "C:a", "a/./b", "", "a\nb"])
  func `is refused where a name leads out of it`(name: String) {
    #expect(fault(archive((name, [1]))) == .unsafePath(name))
  }

  @Test func `is refused where two entries have one name`() {
    #expect(fault(archive(("a", [1]), ("A", [2]))) == .duplicate("A"))
  }

  @Test func `is refused where it is larger than is read, packed or unpacked`() {
    let bytes = archive(("a", [1, 2, 3]), ("b", [4, 5, 6]))
    #expect(fault(bytes, .init(packed: 10, unpacked: 100, entries: 9)) == .tooLarge(limit: 10))
    #expect(
      fault(bytes, .init(packed: 999, unpacked: 5, entries: 9)) == .unpacksTooLarge(limit: 5))
    #expect(fault(bytes, .init(packed: 999, unpacked: 6, entries: 2)) == nil)
    #expect(
      fault(bytes, .init(packed: 999, unpacked: 6, entries: 1)) == .tooManyEntries(limit: 1))
  }

  @Test func `is refused where an entry is encrypted, damaged or packed in another way`() {
    let bytes = archive(("a", Array("hello".utf8)))
    let directory = 30 + 1 + 5
    #expect(fault(bytes.with(1, at: directory + 8)) == .encrypted("a"))
    #expect(fault(bytes.with(UInt8(ascii: "j"), at: 31)) == .wrongChecksum("a"))
    // In the list alone, the two contradict each other.
    #expect(
      fault(bytes.with(8, at: directory + 10)).map { if case .damaged = $0 { true } else { false } }
        == true)
    #expect(
      fault(bytes.with(12, at: directory + 10)).map {
        if case .unsupported = $0 { true } else { false }
      } == true)
  }

  @Test func `that breaks off anywhere is refused`() {
    let bytes = archive(("a", Array("hello".utf8)), ("b/c", Array("world".utf8)))
    for count in 0..<bytes.count { #expect(fault(Array(bytes.prefix(count))) != nil) }
  }

  @Test func `whose bytes are damaged is refused or is another archive, and traps on nothing`() {
    var numbers = RepeatableNumbers(state: 11)
    let bytes = archive(("a", Array("hello".utf8)), ("b/c", Array("world".utf8)))
    for _ in 0..<5_000 {
      var damaged = bytes
      for _ in 0...(numbers.next() % 3) {
        damaged[Int(numbers.next() % UInt64(bytes.count))] = UInt8(
          truncatingIfNeeded: numbers.next())
      }
      _ = fault(damaged)
    }
  }

  @Test func `is refused where an entry says it is larger than it unpacks to`() {
    // The sizes of one stored byte, as the list has them.
    let bytes = archive(("a", [7]))
    #expect(fault(bytes.with(2, at: 32 + 24)) != nil)
  }
}

extension [UInt8] {
  fileprivate func with(_ byte: UInt8, at place: Int) -> [UInt8] {
    var bytes = self
    bytes[place] = byte
    return bytes
  }
}
