/// A ZIP archive as it is put together: every entry stored as it is and dated 1 January 1980, the first day the format
/// knows, so that equal entries give equal bytes.
package struct ZipFile: Sendable {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  package init() {}

  /// Adds an entry; its name is a path with `/` between the parts, and no two have the same.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    let start = UInt32(entries.count)
    let path = Array(name.utf8)
    var head: [UInt8] = []
    head.append(little: 20 as UInt16)  // Version 2.0 is needed to read it.
    head.append(little: 0x0800 as UInt16)  // The name is UTF-8.
    head.append(little: 0 as UInt16)  // Stored.
    head.append(little: 0 as UInt16)  // Midnight,
    head.append(little: 0x0021 as UInt16)  // 1 January 1980.
    head.append(little: crc32(bytes))
    head.append(little: UInt32(bytes.count))
    head.append(little: UInt32(bytes.count))
    head.append(little: UInt16(path.count))
    head.append(little: 0 as UInt16)  // No extra field.
    entries.append(little: ZipFile.localHeader)
    entries += head + path + bytes
    directory.append(little: ZipFile.centralHeader)
    directory.append(little: 20 as UInt16)  // Made by version 2.0, on no system in particular.
    directory += head
    directory.append(little: 0 as UInt16)  // No comment,
    directory.append(little: 0 as UInt16)  // the first disk,
    directory.append(little: 0 as UInt16)  // no attributes within
    directory.append(little: 0 as UInt32)  // or without.
    directory.append(little: start)
    directory += path
    count += 1
  }

  /// The whole archive.
  package var bytes: [UInt8] {
    var end: [UInt8] = []
    end.append(little: ZipFile.endOfDirectory)
    end.append(little: 0 as UInt32)  // The one disk.
    end.append(little: count)
    end.append(little: count)
    end.append(little: UInt32(directory.count))
    end.append(little: UInt32(entries.count))
    end.append(little: 0 as UInt16)  // No comment.
    return entries + directory + end
  }

  static let localHeader: UInt32 = 0x0403_4B50
  static let centralHeader: UInt32 = 0x0201_4B50
  static let endOfDirectory: UInt32 = 0x0605_4B50
}

extension [UInt8] {
  /// Adds a number with its lowest byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    for place in 0..<number.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }
}
