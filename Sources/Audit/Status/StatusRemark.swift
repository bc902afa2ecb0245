package import Figures

/// What else there is to tell of a study, whose reports may be current all the same.
package enum StatusRemark: Hashable, Sendable {
  /// The reports are final, and a run as it is advised would make a draft of them.
  case finalBecomesDraft
  case noJournal
  case noDatabase(path: String)
  case databaseOfEarlierRun(path: String)
  case signed(Signoff.State)
  case notProven(UnprovenClaim)
  case verified(ReceiptStanding)

  /// Nil where there is nothing to tell.
  package var words: Phrase? {
    switch self {
    case .finalBecomesDraft:
      Phrase(
        da: """
          rapporterne er den endelige udgave; en kørsel gør dem til et udkast, medmindre den får \(code: "--final") og \
          \(code: "--source FIL") for hvert kildedokument
          """,
        en: """
          the reports are the final edition; a run makes a draft of them, unless it is given \(code: "--final") and \
          \(code: "--source FILE") for each source document
          """)
    case .noJournal:
      Phrase(
        da: """
          her er ingen journal: hvad der er kørt og underskrevet andre steder, er ikke bevist i denne mappe
          """,
        en: """
          no journal here: what was run and signed elsewhere is not proven by one of this folder
          """)
    case .noDatabase(let path):
      Phrase(
        da: "her er ingen database: \(code: "vifte run") danner \(path)",
        en: "no database here: \(code: "vifte run") makes \(path)")
    case .databaseOfEarlierRun(let path):
      Phrase(
        da: "\(path) er fra en tidligere kørsel end disse rapporter",
        en: "\(path) is of an earlier run than these reports")
    case .signed(let state): state.words
    case .notProven(let claim):
      Phrase(
        da: "ikke bevist her: \(claim.words.danish)", en: "not proven here: \(claim.words.english)")
    case .verified(let standing): standing.words
    }
  }
}

/// What the reports or signatures claim, and the journal here does not hold.
package enum UnprovenClaim: Hashable, Sendable {
  case finalReports
  case signature(StepSignature)
  case receipt

  package var words: Phrase {
    switch self {
    case .finalReports:
      Phrase(
        da: "at rapporterne er endelige, hvad ingen kørsel her har gjort dem til",
        en: "that the reports are final, which no run here made them")
    case .signature(let signature):
      Phrase(
        da: "\(signature.step.words.danish) af \(signature.inWords.danish)",
        en: "\(signature.step.words.english) by \(signature.inWords.english)")
    case .receipt:
      Phrase(
        da: "at kvitteringen her er fra en efterprøvning",
        en: "that a verification left the receipt here")
    }
  }
}

/// What the standing receipt says of the standing reports.
package enum ReceiptStanding: Hashable, Sendable {
  /// No verification has left a receipt.
  case none
  /// The verification looked at these very reports.
  case ofTheseReports(Receipt.Verdict)
  /// The reports have been changed or made anew since.
  case ofOtherReports(Receipt.Verdict)
  /// A later verification has left another.
  case ofEarlierVerification

  /// Nil where there is nothing to tell.
  package var words: Phrase? {
    switch self {
    case .none: nil
    case .ofTheseReports(.verified):
      Phrase(
        da: "efterprøvet: netop disse rapporter, af \(code: "vifte verify")",
        en: "verified: these very reports, by \(code: "vifte verify")")
    case .ofTheseReports(.notVerified):
      Phrase(
        da: "ikke efterprøvet: den seneste efterprøvning fandt fejl",
        en: "not verified: the last verification found faults")
    case .ofOtherReports:
      Phrase(
        da: "ikke efterprøvet: den seneste efterprøvning var af andre rapporter",
        en: "not verified: the last verification was of other reports")
    case .ofEarlierVerification:
      Phrase(
        da: "ikke efterprøvet: kvitteringen her er ikke fra den seneste efterprøvning",
        en: "not verified: the receipt here is not of the last verification")
    }
  }
}
