/// A title for a plan that nobody has given one: what it does, kind by kind.
package enum PlanTitle {
  /// A kind of move, in the order in which they are told.
  package enum Part: String, CaseIterable, Sendable {
    case close, merge, open, withdraw, stagger

    /// What is done to the venues whose names follow.
    package var verb: (da: String, en: String) {
      switch self {
      case .close: ("Luk", "Close")
      case .merge: ("Saml", "Merge")
      case .open: ("Åbn", "Open")
      case .withdraw: ("Mindre tilskud til", "Less grant for")
      case .stagger: ("Forskyd åbningstiderne for", "Stagger the hours of")
      }
    }
  }

  package static let nothing = Phrase(da: "Intet lukkes", en: "Nothing closes")

  /// The title of a plan; of each kind the names of the venues, none where there are none.
  package static func of(_ names: (Part) -> [String]) -> Phrase {
    let parts = Part.allCases.map { (verb: $0.verb, names: names($0).joined(separator: ", ")) }
      .filter { !$0.names.isEmpty }
    guard !parts.isEmpty else { return nothing }
    func one(_ texts: [String]) -> String {
      ([texts[0]] + texts.dropFirst().map(\.lowercasedFirst)).joined(separator: "; ")
    }
    let danish = one(parts.map { "\($0.verb.da) \($0.names)" })
    let english = one(parts.map { "\($0.verb.en) \($0.names)" })
    return Phrase(da: "\(danish)", en: "\(english)")
  }
}
