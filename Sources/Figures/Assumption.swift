package import Base

/// A number nobody published, chosen so that the question can be answered at all.
package struct Assumption: Hashable, Sendable, Identifiable {
  /// Where the value comes from.
  package enum Kind: String, CaseIterable, Sendable {
    case published
    case derived
    case assumption
    case valueJudgement = "value-judgement"
  }

  /// How good the ground for it is, or how much hangs on it.
  package enum Grade: String, CaseIterable, Sendable {
    case red, amber, green
  }

  /// As in `pipeline.json`: `fixed_share`.
  package let id: String
  package let symbol: String
  package let name: Phrase
  package let value: Double
  /// The range it is tried over.
  package let range: Interval
  package let unit: Unit
  package let kind: Kind
  package let reason: Phrase
  /// The office that answers for it.
  package let owner: String
  package let quality: Grade
  package let impact: Grade
  /// Who stands by the value; nil while nobody does.
  package let signed: Signature?
  /// What other studies have measured that bears on it.
  package let evidence: [Evidence]
  /// Where the study says so; nil for a default of the program.
  package let place: Place?
  /// Where the value stands: with the assumption, or where another value is put in its place; nil where no file has it.
  package let valuePlace: Place?

  package init(
    id: String, symbol: String, name: Phrase, value: Double, range: Interval, unit: Unit,
    kind: Kind, reason: Phrase, owner: String, quality: Grade, impact: Grade, signed: Signature?,
    evidence: [Evidence] = [], place: Place?
  ) {
    self.init(
      id: id, symbol: symbol, name: name, value: value, range: range, unit: unit, kind: kind,
      reason: reason, owner: owner, quality: quality, impact: impact, signed: signed,
      evidence: evidence, place: place, valuePlace: place)
  }

  private init(
    id: String, symbol: String, name: Phrase, value: Double, range: Interval, unit: Unit,
    kind: Kind, reason: Phrase, owner: String, quality: Grade, impact: Grade, signed: Signature?,
    evidence: [Evidence], place: Place?, valuePlace: Place?
  ) {
    self.id = id
    self.symbol = symbol
    self.name = name
    self.value = value
    self.range = range
    self.unit = unit
    self.kind = kind
    self.reason = reason
    self.owner = owner
    self.quality = quality
    self.impact = impact
    self.signed = signed
    self.evidence = evidence
    self.place = place
    self.valuePlace = valuePlace
  }

  /// Whether the study says nothing, and the program's own value stands in. Nobody has signed for that.
  package var isDefault: Bool { place == nil }

  /// The same assumption with another value, for a reading beside the chosen one. The reason of the chosen value and what was
  /// measured of it say nothing of this one, which stands at a place of its own, or in no file.
  package func with(value: Double, at valuePlace: Place?) -> Assumption {
    Assumption(
      id: id, symbol: symbol, name: name, value: value, range: range, unit: unit, kind: kind,
      reason: Phrase(
        da: """
          Det er ikke den valgte værdi (\(code: plainNumber(self.value))), men en, der er sat i dens sted, for at vise, hvor meget der hænger på den.
          """,
        en: """
          This is not the chosen value (\(code: plainNumber(self.value))) but one put in its place, to show how much hangs on it.
          """),
      owner: owner, quality: quality, impact: impact, signed: signed, evidence: [], place: place,
      valuePlace: valuePlace)
  }
}
