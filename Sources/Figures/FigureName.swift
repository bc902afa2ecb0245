/// What a figure is about: a venue, a centre, a workshop round in a centre, a scenario, the whole city.
package struct Subject: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let id: String

  package init(_ id: String) { self.id = id }
  package init(stringLiteral value: String) { id = value }

  /// The whole city.
  package static let all: Subject = "all"

  /// A part of this subject, as in `round-1/amager`.
  package static func / (whole: Subject, part: Subject) -> Subject {
    Subject("\(whole.id)/\(part.id)")
  }

  /// This subject read under another value of one assumption, as in `no-amager@fixed_share=0`.
  package func reading(_ assumption: String, as value: String) -> Subject {
    Subject("\(id)@\(assumption)=\(value)")
  }

  package var description: String { id }
}

/// The one name a number has everywhere: in the database, in `figures.csv`, in the sentence that
/// prints it and in `vifte explain`.
package struct FigureName: Hashable, Sendable, CustomStringConvertible {
  package let metric: Metric
  package let subject: Subject

  package init(_ metric: Metric, _ subject: Subject) {
    self.metric = metric
    self.subject = subject
  }

  /// `visits_2026[nabo]`.
  package var description: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Adds the name to a text.
  func write(to text: inout String) {
    text += metric.id
    text += "["
    text += subject.id
    text += "]"
  }
}
