package import Figures

/// What is to be said of the signatures and the receipt.
extension StatusReason {
  package static let lapsedSignature = StatusReason(
    .lapsedSignature, Signoff.fileName, Signoff.State.otherBytes.words)

  /// A signature is not the one that was given here. `held` is the signer as the journal has it.
  package static func alteredSignature(
    _ signature: StepSignature, held: String
  ) -> StatusReason {
    let file = Signoff.fileName
    let step = signature.step.words
    return StatusReason(
      .alteredSignature, file,
      Phrase(
        da: """
          \(file): \(step.danish) af \(signature.words), men det, der blev underskrevet her, er af \(held)
          """,
        en: """
          \(file): \(step.english) by \(signature.words), but what was signed here is by \(held)
          """))
  }

  package static func damagedSignoff(_ fault: String) -> StatusReason {
    StatusReason(.damagedSignoff, Signoff.fileName, Phrase(fault))
  }

  package static func alteredReceipt(_ path: String) -> StatusReason {
    StatusReason(
      .alteredReceipt, path,
      Phrase(
        da: "\(path) er ikke den kvittering, som en efterprøvning her efterlod",
        en: "\(path) is not the receipt that a verification here left"))
  }

  package static func damagedReceipt(_ path: String, _ fault: String) -> StatusReason {
    StatusReason(.damagedReceipt, path, Phrase(fault))
  }
}

extension SignoffStep {
  /// What the reports are once it is taken.
  package var words: Phrase {
    switch self {
    case .prepared: Phrase(da: "udarbejdet", en: "prepared")
    case .checked: Phrase(da: "kontrolleret", en: "checked")
    case .approved: Phrase(da: "godkendt", en: "approved")
    }
  }
}
