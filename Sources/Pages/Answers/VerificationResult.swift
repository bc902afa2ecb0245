package import Audit
import Base
package import Document
import Figures
package import Recompute

/// What a verification came to, and what became of its receipt.
package struct VerificationResult: Sendable {
  let faults: [Verification.Fault]
  let rebuild: Rebuild
  let recomputation: Recomputation?
  let reasons: [StatusReason]
  let unproven: [UnprovenClaim]
  let receipt: (text: String, provenance: String)
  let otherBuild: OtherBuild?
  let withoutReceipt: WithoutReceipt?

  /// The build of the program that made the reports, and this one, by what they are known by.
  package struct OtherBuild: Sendable {
    let made: String
    let own: String

    package init(made: String, own: String) {
      self.made = made
      self.own = own
    }
  }

  /// Why no receipt was written.
  package enum WithoutReceipt: Sendable {
    case noJournal
    /// The one that stands is evidence.
    case otherStands
  }

  /// `recomputation` is nil where the files it reads are not there; `receipt` are the paths of its two files; `otherBuild`
  /// is nil where this build made the reports.
  package init(
    faults: [Verification.Fault], _ rebuild: Rebuild, _ recomputation: Recomputation?,
    reasons: [StatusReason], unproven: [UnprovenClaim],
    receipt: (text: String, provenance: String), otherBuild: OtherBuild?,
    withoutReceipt: WithoutReceipt?
  ) {
    self.faults = faults
    self.rebuild = rebuild
    self.recomputation = recomputation
    self.reasons = reasons
    self.unproven = unproven
    self.receipt = receipt
    self.otherBuild = otherBuild
    self.withoutReceipt = withoutReceipt
  }
}

/// Every fault a verification found, what was recomputed, the verdict, and what can be done.
package func verification(_ result: VerificationResult) -> Answer {
  let rest =
    waysOut(of: result.reasons) + result.madeAnew
    + [result.withoutReceipt?.words].compactMap(\.self)
    + result.unproven.compactMap { StatusRemark.notProven($0).words }
  let faults = result.faults.flatMap { fault in
    [OutlineLine(0, fault.words)] + fault.details.map { OutlineLine(1, $0) }
  }
  let parts = [
    faults + [result.otherBuild?.words].compactMap(\.self).map { OutlineLine(0, $0) },
    (result.counts + [result.verdict]).map { OutlineLine(0, $0) },
    rest.map { OutlineLine(0, $0) },
  ]
  return Answer(
    Phrase(""), parts.filter { !$0.isEmpty }.map(Block.outline), record: result.record)
}

extension VerificationResult {
  /// What to do where nothing but the bytes tells that the reports are others.
  fileprivate var madeAnew: [Phrase] {
    rebuild.differences.isEmpty || !reasons.isEmpty
      ? [] : [toDo(StatusReason.Kind.editedReport.wayOut)]
  }

  fileprivate var counts: [Phrase] {
    guard let found = recomputation else {
      return [
        Phrase(
          da: "intet kunne genberegnes uden figures.csv og cells.csv",
          en: "nothing could be recomputed without figures.csv and cells.csv")
      ]
    }
    let figures = Phrase.counting(
      found.figures, da: ("tal", "tal"), en: ("figure", "figures"))
    let left = Phrase.counting(
      found.notRepeated.reduce(0) { $0 + $1.figures }, da: ("tal", "tal"),
      en: ("figure", "figures"))
    let cells = Phrase.counting(found.cells, da: ("sted", "steder"), en: ("place", "places"))
    return [
      Phrase(
        da: """
          genberegnet: \(numbers: [found.recomputed]) af \(figures.danish), \
          \(numbers: [found.withoutValue]) med rette uden værdi
          """,
        en: """
          recomputed: \(numbers: [found.recomputed]) of \(figures.english), \
          \(numbers: [found.withoutValue]) rightly without a value
          """),
      Phrase(
        da: "ikke genberegnet, kun dannet på ny: \(left.danish)",
        en: "not recomputed, only made anew: \(left.english)"),
      Phrase(
        da: "holdt op mod inddata: \(cells.danish)",
        en: "held against the inputs: \(cells.english)"),
    ]
  }

  fileprivate var verdict: Phrase {
    guard faults.isEmpty else {
      let count = Phrase.counting(faults.count, da: ("fejl", "fejl"), en: ("fault", "faults"))
      return Phrase(
        da: "ikke efterprøvet: \(count.danish)", en: "not verified: \(count.english)")
    }
    let one = rebuild.files == 1
    let count = Phrase.counting(rebuild.files, da: ("fil", "filer"), en: ("file", "files"))
    return Phrase(
      da: "efterprøvet: \(count.danish) er byte for byte, hvad inddata giver",
      en:
        "verified: \(count.english) \(one ? "is" as Sentence : "are") byte for byte what the inputs give"
    )
  }
}

extension VerificationResult.OtherBuild {
  /// The cause may be the program and no file.
  fileprivate var words: Phrase {
    let (made, own) = (String(made.prefix(12)), String(own.prefix(12)))
    return Phrase(
      da: """
        den seneste kørsel var med en anden udgave af programmet: \(code: made), ikke \(code: own)
        """,
      en: """
        the last run was by another build of the program: \(code: made), not \(code: own)
        """)
  }
}

extension VerificationResult.WithoutReceipt {
  fileprivate var words: Phrase {
    switch self {
    case .noJournal:
      Phrase(
        da: "ingen kvittering blev skrevet, da der ingen journal er til at rumme den",
        en: "no receipt was written, as there is no journal to hold it")
    case .otherStands:
      Phrase(
        da: "ingen kvittering blev skrevet i stedet for den, der ligger der",
        en: "no receipt was written in the place of the one that stands")
    }
  }
}

extension VerificationResult {
  fileprivate var record: JSONOutput {
    .object([
      "version": .integer(1), "verified": .bool(faults.isEmpty),
      "files": .integer(rebuild.files),
      "differences": .array(
        rebuild.differences.map {
          .object(["path": .string($0.path), "text": .string($0.kind.words.english.words)])
        }),
      "obstacles": .array(rebuild.obstacleWords.map { .string($0.english.words) }),
      "reasons": .array(
        reasons.map {
          .object([
            "kind": .string($0.kind.rawValue), "path": .string($0.path),
            "text": .string($0.words.english.words),
          ])
        }), "recomputation": recomputation.map(\.json) ?? .null,
      "receipt": .object([
        "text": .string(receipt.text), "provenance": .string(receipt.provenance),
      ]),
    ])
  }
}

extension Recomputation {
  fileprivate var json: JSONOutput {
    .object([
      "figures": .integer(figures), "recomputed": .integer(recomputed),
      "without_value": .integer(withoutValue),
      "not_repeated": .array(
        notRepeated.map {
          .object(["method": .string($0.method), "figures": .integer($0.figures)])
        }), "ranges": .integer(ranges), "ranges_not_repeated": .integer(rangesNotRepeated),
      "cells": .integer(cells),
      "faults": .array(
        faults.map {
          .object([
            "file": .string($0.file), "line": .integer(orNull: $0.line),
            "figure": .string(orNull: $0.figure), "text": .string($0.words.english.words),
          ])
        }),
    ])
  }
}
