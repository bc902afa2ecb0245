/// Why bytes cannot be taken for a ZIP archive, or not for one that is safe to unpack.
package enum ZipFault: Error, Hashable, Sendable {
  /// The bytes are no ZIP archive.
  case notAnArchive
  /// A compound file, as Office writes a document that is protected by a password.
  case compoundFile
  /// The file is larger than is read at all; in bytes.
  case tooLarge(limit: Int)
  /// The archive ends before what it lists.
  case truncated
  /// Something in it contradicts itself; in words.
  case damaged(String)
  /// An entry is encrypted.
  case encrypted(String)
  /// The archive is written in a way that is not read here; in words.
  case unsupported(String)
  /// The name of an entry leads out of the archive.
  case unsafePath(String)
  /// Two entries have one name.
  case duplicate(String)
  /// More entries than are read.
  case tooManyEntries(limit: Int)
  /// Unpacked, it would be larger than is read; in bytes.
  case unpacksTooLarge(limit: Int)
  /// What was unpacked is not what was packed, by its checksum.
  case wrongChecksum(String)
  /// No entry has the name.
  case missing(String)
}

extension ZipFault {
  /// The fault as a problem of a file that should be an archive of some kind, such as `a Word document (.docx)`.
  package func problem(in file: String, expected: String) -> Problem {
    let (found, advice) = words
    return Problem(
      .data, at: Place(file: file), found: found, expected: expected, advice: advice)
  }

  private var words: (found: String, advice: String?) {
    switch self {
    case .notAnArchive: ("no ZIP archive", nil)
    case .compoundFile:
      (
        "a compound file, as of a document that is protected by a password or saved in an old format",
        "take the password off and save it anew"
      )
    case .tooLarge(let limit): ("a file of more than \(megabytes(limit))", nil)
    case .truncated: ("an archive that breaks off", "fetch the file anew")
    case .damaged(let what): ("a damaged archive: \(what)", "fetch the file anew")
    case .encrypted(let name):
      ("the encrypted entry \(quoted(name))", "take the password off and save it anew")
    case .unsupported(let what): (what, "save it anew")
    case .unsafePath(let name):
      ("an entry \(quoted(name)), whose name leads out of the archive", nil)
    case .duplicate(let name): ("two entries named \(quoted(name))", nil)
    case .tooManyEntries(let limit): ("more than \(limit) entries", nil)
    case .unpacksTooLarge(let limit):
      ("an archive that unpacks to more than \(megabytes(limit))", nil)
    case .wrongChecksum(let name):
      (
        "an entry \(quoted(name)) that is not what was packed, by its checksum",
        "fetch the file anew"
      )
    case .missing(let name): ("no entry \(quoted(name))", nil)
    }
  }

  private func megabytes(_ bytes: Int) -> String { "\(bytes / 1_048_576) MB" }
}
