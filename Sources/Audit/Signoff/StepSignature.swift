package import Base
package import Figures

/// A step on the way from a draft to an approved paper, in the order they are taken.
package enum SignoffStep: String, CaseIterable, Sendable {
  case prepared, checked, approved

  /// The one who takes the step.
  package var signer: String {
    switch self {
    case .prepared: "preparer"
    case .checked: "checker"
    case .approved: "approver"
    }
  }

  /// The steps that are another person's work.
  package var others: [SignoffStep] {
    switch self {
    case .prepared: [.checked, .approved]
    case .checked, .approved: [.prepared]
    }
  }
}

/// Who took a step, when, and for which bytes.
package struct StepSignature: Hashable, Sendable {
  package let step: SignoffStep
  /// As it was given, without blanks around it and with one between words.
  package let name: String
  package let role: String
  /// The day as the signer states it, `2026-06-24`.
  package let date: String
  /// The SHA-256 of `reports/SHA256SUMS`, which covers every report.
  package let digest: String

  package init(step: SignoffStep, name: String, role: String, date: String, digest: String) {
    self.step = step
    self.name = tidied(name)
    self.role = tidied(role)
    self.date = date
    self.digest = digest
  }

  /// `N. N., fuldmægtig, 2026-06-24`.
  package var words: String { "\(name), \(role), \(date)" }

  /// The same for a page, `N. N., kontorchef, 24. juni 2026`.
  package var inWords: Phrase { Signature(name: name, role: role, date: date).inWords }

  /// Whether two signatures are one person's: the same name, however its letters are encoded or their case.
  package func isSamePerson(as other: StepSignature) -> Bool {
    folded(name) == folded(other.name)
  }

  /// What is wrong with the parts of the signature, each by its key.
  func faults() -> [(key: String, found: String, expected: String)] {
    var faults: [(key: String, found: String, expected: String)] = []
    for (key, text) in [("name", name), ("role", role)] where !isReadable(text) {
      faults.append((key, quoted(text), "1 to 120 characters on one line, letters among them"))
    }
    if !isCalendarDate(date) {
      faults.append(("date", quoted(date), "a day of the calendar, as 2026-06-24"))
    }
    if digest.utf8.count != 64
      || !digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    {
      faults.append(("sha256", quoted(digest), "64 hexadecimal digits in lower case"))
    }
    return faults
  }

  /// Reads a signature; whatever is wrong with a part of it is a problem of the reader.
  static func read(_ reader: inout ObjectReader) -> StepSignature {
    let step = reader.choice("step", among: SignoffStep.allCases.map(\.rawValue))
    let signature = StepSignature(
      step: SignoffStep(rawValue: step) ?? .prepared, name: reader.string("name"),
      role: reader.string("role"), date: reader.string("date"), digest: reader.string("sha256"))
    for fault in signature.faults() { reader.refuse(fault.key, expected: fault.expected) }
    return signature
  }

  package var json: JSONOutput {
    .object([
      "step": .string(step.rawValue), "name": .string(name), "role": .string(role),
      "date": .string(date), "sha256": .string(digest),
    ])
  }
}

/// The text without blanks around it, and with one between words.
private func tidied(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The name as it is compared: its words in the order of the alphabet, without marks between them. Two strings are equal
/// when they are canonically equivalent, composed or not; upper case first, so that letters which only differ below it are
/// folded too. Å and Aa are one letter.
private func folded(_ name: String) -> String {
  let shown = name.unicodeScalars.filter { $0.properties.generalCategory != .format }
  return String(String.UnicodeScalarView(shown)).uppercased().lowercased().replacing(
    "å", with: "aa"
  )
  .split { !$0.isLetter }.sorted().joined(separator: " ")
}

private func isReadable(_ text: String) -> Bool {
  text.count <= 120 && text.contains(where: \.isLetter) && TextForm.name.fault(in: text) == nil
}
