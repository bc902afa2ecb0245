/// A part of a published document that numbers were read from, as a reader finds it.
package struct SourceLabel: Hashable, Sendable {
  /// The document's title, as it is cited.
  package let document: String
  /// The part of it, as `figur 1`; empty where the rows name none.
  package let label: Phrase

  package init(_ document: String, label: Phrase) {
    self.document = document
    self.label = label
  }
}

/// What the numbers of a study were read from.
package struct StudySources: Sendable {
  /// The counts of each measure, by its id: where the measure stands, then the other documents that some of its counts are
  /// of.
  package let counts: [String: [SourceLabel]]
  package let frame: [SourceLabel]
  package let workshops: [SourceLabel]
  /// The documents that the venues, and so where they lie, are of.
  package let venues: [SourceLabel]
  /// The lists whose items are coded.
  package let lists: [SourceLabel]

  package init(
    counts: [String: [SourceLabel]], frame: [SourceLabel], workshops: [SourceLabel],
    venues: [SourceLabel], lists: [SourceLabel]
  ) {
    self.lists = lists
    self.counts = counts
    self.frame = frame
    self.workshops = workshops
    self.venues = venues
  }

  /// What the counts of some measures were read from.
  package func of(_ measures: [Measure]) -> [SourceLabel] {
    measures.flatMap { counts[$0.id, default: []] }
  }
}

extension SourceLabel {
  /// Each document once, with its parts: `Title, figur 1 og afsnit 3.2`.
  package static func cited(_ sources: [SourceLabel]) -> Phrase {
    var titles: [String] = []
    for title in sources.map(\.document) where !titles.contains(title) { titles.append(title) }
    let parts = titles.map { title -> Phrase in
      var labels: [Phrase] = []
      for source in sources
      where source.document == title && source.label != Phrase("")
        && !labels.contains(source.label)
      {
        labels.append(source.label)
      }
      guard !labels.isEmpty else { return Phrase(title) }
      let parts = listed(labels)
      return Phrase(da: "\(title), \(parts.danish)", en: "\(title), \(parts.english)")
    }
    return Phrase(
      da: joined(parts.map(\.danish), "; "), en: joined(parts.map(\.english), "; "))
  }
}
