import Base
import Document
import Figures

/// What the page holds of each assumption that can be moved, and of the readings of retention.
extension WhatIfData {
  func parameter(_ assumption: Assumption) -> JSONOutput? {
    guard let parameter = Parameter(rawValue: assumption.id) else { return nil }
    let bounds = parameter.bounds
    let isShare = assumption.unit == .share || assumption.unit == .factor
    let step =
      parameter.isWhole ? 1 : isShare ? 0.01 : (bounds.upperBound - bounds.lowerBound) / 200
    return .object([
      "id": .string(assumption.id), "name": text(assumption.name),
      "symbol": .string(assumption.symbol), "unit": .string(words.text(of: assumption.unit)),
      "base": number(assumption.value), "low": number(assumption.range.low),
      "high": number(assumption.range.high), "least": number(bounds.lowerBound),
      "most": number(bounds.upperBound), "isWhole": .bool(parameter.isWhole), "step": number(step),
      "kind": .string(parameter.bearing.word),
      "basis": .string(Traced(assumption).basis.word),
      "mark": text(assumption.signed == nil ? WhatIfWords.unsigned : WhatIfWords.signed),
      "source": .string(
        assumption.place?.description ?? words.plain(WhatIfWords.isDefault, in: language)),
      "owner": .string(assumption.owner), "reason": text(assumption.reason),
      "evidence": .array(assumption.evidence.map { evidence($0, assumption.unit) }),
    ])
  }

  func evidence(_ evidence: Evidence, _ unit: Unit) -> JSONOutput {
    let range = WhatIfWords.range(
      wording.text(evidence.range.low, in: unit), wording.text(evidence.range.high, in: unit))
    let source = words.plain(evidence.source, in: language)
    let bears = words.plain(evidence.bears, in: language)
    return .string(
      "\(source): \(wording.text(evidence.value, in: unit)) (\(words.plain(range, in: language))). \(bears)"
    )
  }

  /// The study's own retention among those it is read beside, from the fewest who continue to the most.
  var readings: JSONOutput {
    func value(_ parameter: Parameter) -> Double? {
      results.assumptions.first { $0.id == parameter.rawValue }?.value
    }
    guard let same = value(.retainSameCentre), let other = value(.retainOtherCentre) else {
      return .array([])
    }
    let own = Conventions.Retention(sameCentre: same, otherCentre: other)
    let all = (results.conventions.retentionReadings.filter { $0 != own } + [own]).sorted {
      ($0.sameCentre, $0.otherCentre) < ($1.sameCentre, $1.otherCentre)
    }
    return .array(
      all.map { retention in
        .object([
          "id": .string(retention == own ? "study" : String(retention.mark.dropFirst())),
          "isOwn": .bool(retention == own),
          "settings": .object(
            retention.overrides(at: nil).map {
              JSONOutput.Member($0.parameter.rawValue, number($0.value))
            }),
        ])
      })
  }
}

extension Parameter.Bearing {
  fileprivate var word: String {
    switch self {
    case .trials: "uncertain"
    case .choices: "choice"
    case .plans, .counts, .staffing: "value"
    }
  }
}
