import Figures

/// What a cited number is known by in a Word file: its figure and its form, as `visits_per_day[all]|value`.
package struct WordTag: Hashable, Sendable {
  package let content: String

  init(content: String) { self.content = content }

  init(_ figure: FigureName, _ form: CitedForm) {
    let label =
      if case .printed(.precise(let decimals)) = form { "precise \(decimals)" } else { form.label }
    content = "\(figure)|\(label)"
  }

  /// The name of the figure.
  package var figure: String { String(content.prefix { $0 != "|" }) }
  /// What of it is shown.
  package var form: String { String(content.drop { $0 != "|" }.dropFirst()) }
}
