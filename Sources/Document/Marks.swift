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
      case .presence, .plain: return nil
      case .value, .bare, .precise, .signed, .difference, .magnitude:
        guard value == 0 else { return nil }
        self = .zero
      case .interval:
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
  var spoken: Phrase {
    switch self {
    case .missing: Phrase(da: "mangler", en: "missing")
    case .zero: Phrase(da: "nul", en: "zero")
    case .hidden: Phrase(da: "skjult", en: "withheld")
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
        da: "· = skjult af hensyn til fortrolighed", en: "· = withheld to protect confidentiality")
    }
  }
}

/// How a printed number stands to the sources, told in words and in one letter for a crowded table.
package enum Provenance: String, CaseIterable, Sendable {
  case published, derived, assumed

  package init?(_ figure: Figure) {
    switch figure.status {
    case .published: self = .published
    case .derived: self = .derived
    case .assumed: self = .assumed
    case .missing, .undefined, .hidden: return nil
    }
  }

  package var word: Phrase {
    switch self {
    case .published: Phrase(da: "Oplyst", en: "Stated")
    case .derived: Phrase(da: "Beregnet", en: "Computed")
    case .assumed: Phrase(da: "Forudsætning", en: "Assumption")
    }
  }

  package var letter: Phrase {
    switch self {
    case .published: Phrase(da: "O", en: "S")
    case .derived: Phrase(da: "B", en: "C")
    case .assumed: Phrase(da: "F", en: "A")
    }
  }
}
