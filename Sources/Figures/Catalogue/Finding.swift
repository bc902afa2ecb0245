/// Something a rule saw in the inputs that a reader of the figures must know.
package struct Finding: Hashable, Sendable, Identifiable {
  package enum Severity: String, CaseIterable, Sendable {
    /// Must be settled or waived before a final paper.
    case blocking
    case warning
    case note
  }

  /// What a person can do about one that must be answered.
  package enum Answer: String, CaseIterable, Sendable {
    /// Somebody can find out, or sign.
    case resolve
    /// It lies in the source and can only be known and said.
    case accept
  }

  /// What of the pages one is also told beside, where a note of the study says so.
  package enum Topic: String, CaseIterable, Sendable {
    /// Who speaks for and against what.
    case themes
    /// A change from one count to a later one.
    case changes
  }

  /// The rule that saw it, as in `vifte findings`: `percent-misfit`.
  package let rule: String
  /// What it is about, where a rule gives several findings: `round-1/amager`. It is unique within the rule and says
  /// what was seen, not where in a list it stands, so that it stays when other findings come or go.
  package let about: String?
  package let severity: Severity
  package let answer: Answer
  /// What it is also told beside; nil for one that stands in the lists of findings alone.
  package let topic: Topic?
  /// What the rule looks for, in a few words.
  package let title: Phrase
  /// What the rule saw and what it means for the reader.
  package let message: Phrase
  package let sources: [Source]
  /// The figures it bears on.
  package let figures: [FigureName]
  /// Who lets it stand, and why; nil while nobody does.
  package let waiver: Waiver?

  package init(
    rule: String, about: String? = nil, severity: Severity, answer: Answer = .resolve,
    topic: Topic? = nil, title: Phrase = Phrase(""), message: Phrase, sources: [Source],
    figures: [FigureName] = [],
    waiver: Waiver? = nil
  ) {
    self.rule = rule
    self.about = about
    self.severity = severity
    self.answer = answer
    self.topic = topic
    self.title = title
    self.message = message
    self.sources = sources
    self.figures = figures
    self.waiver = waiver
  }

  /// The rules whose findings no waiver lets stand: an assumption is signed where it stands, what a paper or a plan says
  /// and the figures do not bear is written anew, and a number typed by hand is cited or written as meant.
  package static let unsignedAssumption = "unsigned-assumption"
  package static let brokenClaim = "broken-claim"
  package static let typedNumber = "typed-number"
  package static let notTheFewest = "not-the-fewest"

  /// The name it has in `vifte findings` and in a waiver: `percent-misfit[round-1/amager]`, unique within a study.
  package var id: String { about.map { "\(rule)[\($0)]" } ?? rule }

  /// Whether it keeps a paper from being final.
  package var isOpen: Bool { severity == .blocking && waiver == nil }

  /// The same finding, let stand.
  package func waived(by waiver: Waiver) -> Finding {
    Finding(
      rule: rule, about: about, severity: severity, answer: answer, topic: topic,
      title: title,
      message: message, sources: sources, figures: figures, waiver: waiver)
  }

  /// The same finding, with the words of its rule.
  package func titled(_ title: Phrase) -> Finding {
    Finding(
      rule: rule, about: about, severity: severity, answer: answer, topic: topic,
      title: title,
      message: message, sources: sources, figures: figures, waiver: waiver)
  }
}
