import Assembly
import Audit
import Base
import Figures

/// The two files of a receipt, in the study's own working folder or where the user wants them.
struct ReceiptFiles {
  let text: String
  let provenance: String
  private let parent: String

  init(in parent: String) {
    self.parent = parent
    text = parent + "/" + Receipt.textName
    provenance = parent + "/" + Receipt.provenanceName
  }

  /// The two files by their names.
  var files: [(name: String, path: String)] {
    [(Receipt.textName, text), (Receipt.provenanceName, provenance)]
  }

  /// A file in the receipt's place that is none, or none any more.
  struct Damage: Error {
    let problem: Problem
  }

  /// What the receipt that stands there says; nil when there is none. A file that is no whole receipt of this version is
  /// a damage.
  func standing() throws -> Receipt? {
    guard let told = try content(of: text) else { return try receipt() }
    do throws(Problem) {
      try Receipt.check(text: told, file: text)
    } catch {
      throw Damage(problem: error)
    }
    return try receipt()
  }

  private func receipt() throws -> Receipt? {
    guard let recorded = try content(of: provenance) else { return nil }
    do throws(Problem) {
      return try Receipt(reading: recorded, file: provenance)
    } catch {
      throw Damage(problem: error)
    }
  }

  /// The bytes of one of the files; nil where there is none. What is no file is a damage, what cannot be read a problem.
  private func content(of path: String) throws -> [UInt8]? {
    let found = try FileSystem.found(at: path)
    guard let found else { return nil }
    if found == .file { return try FileSystem.read(path) }
    let words =
      switch found {
      case .folder: "a directory"
      case .link: "a symbolic link"
      case .file, .other: "no regular file"
      }
    throw Damage(
      problem: Problem(
        .file, at: Place(file: path), found: words, expected: "a file that can be read",
        advice: "move it away; verify then writes a new one"))
  }

  /// A receipt of which both files lie ready under other names.
  struct Prepared {
    /// The two files and their digests.
    let entries: [Manifest.Entry]
    fileprivate let files: [String]

    /// Puts them in the place of what stands.
    func place() throws(Problem) {
      for file in files { try FileSystem.move(file + ".new", over: file) }
    }

    /// Takes them away again.
    func discard() {
      for file in files { try? FileSystem.discard(file + ".new") }
    }
  }

  /// Writes both under other names.
  func prepare(_ verification: Verification) throws(Problem) -> Prepared {
    guard !FileSystem.isLink(parent) else {
      throw Problem(
        .file, at: Place(file: parent), found: "a symbolic link",
        expected: "a folder for the receipt", advice: "name the folder itself")
    }
    try FileSystem.makeFolder(parent)
    let contents = [verification.text, verification.provenance].map { Array($0.utf8) }
    let prepared = Prepared(
      entries: zip(files, contents).map {
        Manifest.Entry(path: $0.name, sha256: SHA256.hexadecimal($1))
      }, files: files.map(\.path))
    for path in prepared.files { try FileSystem.discard(path + ".new") }
    do throws(Problem) {
      for (path, bytes) in zip(prepared.files, contents) {
        try FileSystem.write(bytes, to: path + ".new")
      }
    } catch {
      prepared.discard()
      throw error
    }
    return prepared
  }

  /// Takes away what stands.
  func discard() throws(Problem) {
    for (_, path) in files { try FileSystem.discard(path) }
  }
}

extension StudyFolder {
  /// The receipt of the last verification.
  var receipt: ReceiptFiles { ReceiptFiles(in: work) }
}

extension ReceiptStanding {
  /// What the receipt of a study says of its reports. Throws what is wrong with a receipt that cannot be read.
  init(_ folder: StudyFolder) throws {
    guard let receipt = try folder.receipt.standing() else {
      self = .none
      return
    }
    let sums = folder.reports + "/" + Edition.checksums
    let digest =
      try FileSystem.found(at: sums) == .file ? try FileDigest.sha256(sums, named: sums) : nil
    self =
      digest != nil && digest == receipt.reports
      ? .ofTheseReports(receipt.verdict) : .ofOtherReports(receipt.verdict)
  }
}
