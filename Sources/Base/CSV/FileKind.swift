/// A file that is no table of text, told by the bytes it begins with.
struct FileKind {
  let name: String
  let advice: String

  /// Nil when the bytes may be a table.
  init?(_ sample: [UInt8]) {
    let start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(sample.dropFirst(3)) : sample
    if let zip = FileKind.zip(sample) {
      self = zip
      return
    }
    for (bytes, name, advice) in FileKind.signatures where sample.starts(with: bytes) {
      self.init(name, advice)
      return
    }
    let text = String(decoding: start.prefix(1000), as: UTF8.self).drop { $0.isWhitespace }
    let isMarkup =
      text.hasPrefix("<")
      && text.dropFirst().first.map { $0.isLetter || "!?".contains($0) } ?? false
    let head = text.prefix(400).lowercased()
    if isMarkup,
      ["<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<div"]
        .contains(where: head.contains)
    {
      self.init("a page of HTML", FileKind.export)
    } else if isMarkup {
      self.init("XML", FileKind.export)
    } else if beginsJSON(text) {
      self.init("JSON", "write the rows as CSV")
    } else if text.hasPrefix("version https://git-lfs") {
      self.init("a pointer that Git LFS left in place of the file", "git lfs pull fetches it")
    } else if !sample.isEmpty, sample.allSatisfy({ $0 == 0 }) {
      self.init("nothing but zero bytes", "fetch the file anew: its content is lost")
    } else {
      return nil
    }
  }

  private init(_ name: String, _ advice: String) {
    self.name = name
    self.advice = advice
  }

  private static let export =
    "open it in a spreadsheet and save the sheet as CSV in UTF-8"
  private static let unpack = "unpack it"

  private static let signatures: [([UInt8], String, String)] = [
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls)", export),
    (Array("%PDF-".utf8), "a PDF", "ask for the table itself, as CSV"),
    (Array("{\\rtf".utf8), "a text document (.rtf)", export),
    (Array("SQLite format 3".utf8), "an SQLite database", "export the table as CSV"),
    (Array("PAR1".utf8), "a Parquet file", "export the table as CSV"),
    ([0x1F, 0x8B], "a file packed by gzip", "unpack it: gunzip does"),
    (Array("BZh".utf8), "a file packed by bzip2", unpack),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a file packed by xz", unpack),
    ([0x28, 0xB5, 0x2F, 0xFD], "a file packed by zstd", unpack),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive", unpack),
    ([0x89, 0x50, 0x4E, 0x47], "an image", "ask for the table itself, as CSV"),
    ([0xFF, 0xD8, 0xFF], "an image", "ask for the table itself, as CSV"),
  ]

  /// What the zip archive is; workbooks of today are such archives.
  private static func zip(_ sample: [UInt8]) -> FileKind? {
    guard sample.starts(with: Array("PK".utf8)), sample.count > 3, sample[2] < 9 else {
      return nil
    }
    let names = String(decoding: sample, as: UTF8.self)
    if names.contains("opendocument.spreadsheet") {
      return FileKind("an OpenDocument workbook (.ods)", export)
    }
    if names.contains("xl/") || names.contains("[Content_Types].xml") {
      return FileKind("an Excel workbook (.xlsx)", export)
    }
    return FileKind("a zip archive", "unpack it")
  }
}

/// Whether the text begins with an object, or an array of more than words.
private func beginsJSON(_ text: Substring) -> Bool {
  let second = text.dropFirst().drop { $0.isWhitespace }.first
  switch text.first {
  case "{": return second == "\"" || second == "}"
  case "[": return second.map { "{[]\"-0123456789".contains($0) } ?? false
  default: return false
  }
}
