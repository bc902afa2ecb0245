package import Figures

/// The three marks that take a number's place in a table. A cell is never blank, and a missing count never
/// reads as zero.
package enum Mark: String, CaseIterable, Sendable {
  case missing = ".."
  case zero = "-"
  case hidden = "·"

  /// The mark a figure's cell shows instead of a number, if any.
  package init?(_ figure: Figure, _ form: Form) {
    switch figure.outcome {
    case .absent(let absence):
      self = absence.kind == .hidden ? .hidden : .missing
    case .value(let value):
      switch form {
      case .plain: return nil
      case .value, .bare, .spelled, .millions, .precise, .signed, .difference, .magnitude:
        guard value == 0 else { return nil }
        self = .zero
      case .interval, .bareInterval:
        guard figure.interval == nil else { return nil }
        self = .missing
      case .coverage:
        guard figure.coverage == nil else { return nil }
        self = .missing
      case .fraction:
        guard figure.fraction == nil else { return nil }
        self = .missing
      }
    }
  }

  /// What a reader who listens hears in its place.
  package var spoken: Phrase {
    switch self {
    case .missing: Phrase(da: "mangler", en: "missing")
    case .zero: Phrase(da: "nul", en: "zero")
    case .hidden: Phrase(da: "udeladt", en: "withheld")
    }
  }

  package var meaning: Phrase {
    switch self {
    case .missing:
      Phrase(
        da: ".. = oplysning mangler, eller tallet kan ikke beregnes",
        en: ".. = not known, or not computable")
    case .zero: Phrase(da: "- = nul", en: "- = zero")
    case .hidden:
      Phrase(
        da: "· = udeladt af hensyn til fortrolighed", en: "· = withheld to protect confidentiality")
    }
  }
}

/// How a printed number stands to the sources, told in words and in one letter for a crowded table.
package enum Provenance: String, CaseIterable, Sendable {
  case stated, derived, assumed

  package init?(_ figure: Figure) {
    switch figure.status {
    case .stated: self = .stated
    case .derived: self = .derived
    case .assumed: self = .assumed
    case .missing, .undefined, .hidden: return nil
    }
  }

  package var word: Phrase {
    switch self {
    case .stated: Phrase(da: "Oplyst", en: "Stated")
    case .derived: Phrase(da: "Beregnet", en: "Computed")
    case .assumed: Phrase(da: "Forudsætning", en: "Assumption")
    }
  }

  /// What a note says of the columns with these titles, or of a whole table where there are none.
  func note(on titles: [Phrase]) -> Phrase {
    let danish = joined(titles.map(\.danish), ", ")
    let english = joined(titles.map(\.english), ", ")
    return switch (self, titles.isEmpty) {
    case (.stated, true):
      Phrase(da: "Tallene er oplyst i kilden.", en: "The numbers are stated in the source.")
    case (.stated, false): Phrase(da: "Oplyst: \(danish).", en: "Stated: \(english).")
    case (.derived, true): Phrase(da: "Tallene er beregnet.", en: "The numbers are computed.")
    case (.derived, false): Phrase(da: "Beregnet: \(danish).", en: "Computed: \(english).")
    case (.assumed, true):
      Phrase(
        da: "Tallene hviler på forudsætninger.", en: "The numbers rest on assumptions.")
    case (.assumed, false):
      Phrase(
        da: "Hviler på forudsætninger: \(danish).", en: "Rests on assumptions: \(english).")
    }
  }

  /// What a note says of the numbers that have no mark of their own, where the others have one.
  var noteOnUnmarked: Phrase {
    switch self {
    case .stated:
      Phrase(
        da: "Tal uden mærke er oplyst i kilden.",
        en: "Numbers without a mark are stated in the source.")
    case .derived:
      Phrase(da: "Tal uden mærke er beregnet.", en: "Numbers without a mark are computed.")
    case .assumed:
      Phrase(
        da: "Tal uden mærke hviler på forudsætninger.",
        en: "Numbers without a mark rest on assumptions.")
    }
  }

  package var letter: Phrase {
    switch self {
    case .stated: Phrase(da: "O", en: "S")
    case .derived: Phrase(da: "B", en: "C")
    case .assumed: Phrase(da: "F", en: "A")
    }
  }
}
