import Audit
import Digest
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

  /// What the receipt that stands there says; nil when there is none. A file that is no whole receipt of this version is
  /// a problem.
  func standing() throws(Problem) -> Receipt? {
    if FileSystem.kind(of: text) != nil {
      try Receipt.check(text: FileSystem.read(text), file: text)
    }
    guard FileSystem.kind(of: provenance) != nil else { return nil }
    return try Receipt(reading: FileSystem.read(provenance), file: provenance)
  }

  /// Writes both, one after the other put in the place of what stands.
  func write(_ verification: Verification) throws(Problem) {
    try FileSystem.makeFolder(parent)
    for (path, content) in [
      (text, verification.text), (provenance, verification.provenance),
    ] {
      try FileSystem.write(Array(content.utf8), to: path + ".new")
      try FileSystem.move(path + ".new", over: path)
    }
  }
}

extension StudyFolder {
  /// The receipt of the last verification.
  var receipt: ReceiptFiles { ReceiptFiles(in: work) }
}

/// What the standing receipt says of the standing reports, for `status`.
enum ReceiptStanding: Equatable {
  /// No verification has left a receipt.
  case none
  /// The verification looked at these very reports.
  case ofTheseReports(Receipt.Verdict)
  /// The reports have been changed or made anew since.
  case ofOtherReports(Receipt.Verdict)

  /// What to tell of it, if there is anything.
  var words: [String] {
    switch self {
    case .none: []
    case .ofTheseReports(.verified): ["verified: these very reports, by vifte verify"]
    case .ofTheseReports(.notVerified): ["not verified: the last verification found faults"]
    case .ofOtherReports: ["not verified: the last verification was of other reports"]
    }
  }

  /// Throws what is wrong with a receipt that cannot be read.
  init(_ folder: StudyFolder) throws(Problem) {
    guard let receipt = try folder.receipt.standing() else {
      self = .none
      return
    }
    let sums = folder.reports + "/" + Edition.checksums
    let digest =
      FileSystem.kind(of: sums) == .file ? try FileDigest.sha256(sums, named: sums) : nil
    self =
      digest != nil && digest == receipt.reports
      ? .ofTheseReports(receipt.verdict) : .ofOtherReports(receipt.verdict)
  }
}
