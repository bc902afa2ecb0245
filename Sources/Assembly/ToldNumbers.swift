package import Figures

/// Which numbers of a document, and of what was transcribed from it, may be told where the two do not agree. A number that was
/// mistyped is not withheld itself, and what stands in its place may be one that should be.
package struct ToldNumbers: Sendable {
  private let rule: DisclosureRule
  private let profile: DisclosureProfile
  /// The ids of the measures that count visits.
  private let visits: Set<String>

  /// What may be told of a cell.
  package enum Extent: Sendable {
    /// What it holds, and what the document has there.
    case all
    /// What it holds alone: beside it on the line may stand what is withheld.
    case own
    /// Neither.
    case none
  }

  /// By the rule of a study with these measures.
  package init(_ rule: DisclosureRule, for profile: DisclosureProfile, measures: [Measure]) {
    self.rule = rule
    self.profile = profile
    visits = Set(measures.filter { $0.kind == .visits }.map(\.id))
  }

  /// What may be told of a cell that a document does not have. A name is no count.
  package func extent(of cell: TranscribedCell, in document: SourceDocument) -> Extent {
    if case .words = cell.content { return .all }
    if profile == .ownHouse { return .all }
    if document.publication == .published, rule.published == .keep { return .all }
    let measure = cell.subject.split(separator: " ").last.map(String.init) ?? ""
    return rule.visits == .keep && visits.contains(measure) ? .own : .none
  }
}
