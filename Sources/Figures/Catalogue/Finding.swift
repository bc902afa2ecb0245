/// Something a rule saw in the inputs that a reader of the figures must know.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Sendable {
    /// Must be settled or waived before a final paper.
    case blocking
    case warning
    case note
  }

  /// The rule that saw it, as in `vifte findings`: `percent-misfit`.
  package let rule: String
  package let severity: Severity
  /// What the rule saw and what it means for the reader.
  package let message: Phrase
  package let sources: [Source]
  /// The figures it bears on.
  package let figures: [FigureName]

  package init(
    rule: String, severity: Severity, message: Phrase, sources: [Source],
    figures: [FigureName] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.sources = sources
    self.figures = figures
  }
}
