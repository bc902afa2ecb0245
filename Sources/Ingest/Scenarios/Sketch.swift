package import Figures

/// A plan as somebody wrote it: names in any known spelling, still to be resolved against the study.
package struct Sketch: Sendable {
  /// A word and where it was written; no place for one from the command line.
  package struct Named: Hashable, Sendable {
    package let text: String
    package let place: Place?

    package init(_ text: String, at place: Place? = nil) {
      self.text = text
      self.place = place
    }
  }

  /// An assumption the plan reads with another value.
  package struct Setting: Hashable, Sendable {
    package let assumption: Named
    package let value: Double

    package init(_ assumption: Named, value: Double) {
      self.assumption = assumption
      self.value = value
    }
  }

  package let id: String
  package let title: Phrase?
  package let purpose: Phrase?
  /// The scenario whose closures and settings it takes over first.
  package let base: Named?
  package let closes: [Named]
  /// The venues that must stay open, whatever else is asked.
  package let keeps: [Named]
  package let settings: [Setting]
  package let place: Place?

  package init(
    id: String, title: Phrase? = nil, purpose: Phrase? = nil, base: Named? = nil,
    closes: [Named] = [], keeps: [Named] = [], settings: [Setting] = [], place: Place? = nil
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.base = base
    self.closes = closes
    self.keeps = keeps
    self.settings = settings
    self.place = place
  }
}
