import Base
import Document
import Figures

/// How the page prints numbers: the rounding of each unit and the words around a number that vanishes.
extension WhatIfData {
  /// How numbers are printed.
  var print: JSONOutput {
    let numerals = Numerals.reading(language)
    let units =
      formulas.metrics.map(\.unit) + script.assumptions.map(\.unit)
      + [.share, .shareDifference, .kilometres]
      + formulas.graph.given.compactMap { given in
        given.cited.flatMap { results.book[$0]?.unit }
      }
    var listed: [JSONOutput.Member] = []
    for unit in units {
      let key = words.text(of: unit)
      guard listed.allSatisfy({ $0.key != key }) else { continue }
      listed.append(JSONOutput.Member(key, rules(unit)))
    }
    func around(_ sign: FloatingPointSign) -> (JSONOutput, JSONOutput) {
      let words = wording.vanishing(sign)
      return (.string(words.before), .string(words.after))
    }
    return .object([
      "decimal": .string(numerals.decimalMark), "thousands": .string(numerals.thousandsMark),
      "minus": .string(numerals.minus), "circa": .string(wording.circa(.approximate)),
      "under": around(.plus).0, "atLeast": .string(wording.atLeast),
      "between": .array([around(.minus).0, around(.minus).1]),
      "points": .string(wording.unit(.shareDifference)), "undefined": .string(wording.undefined),
      "absent": .string(wording.absent), "hidden": text(Mark.hidden.spoken),
      "units": .object(listed), "others": rules(.number),
      "quotient": text(Expression.quotient(.nothing, .nothing).unanswered),
      "unanswered": text(Expression.sum([]).unanswered), "tooLarge": text(Absence.tooLarge),
      "setDecimals": .integer(RoundedNumber.mostSetDecimals),
      "further": text(Absence.further), "setHere": text(WhatIfWords.setHere),
      "withdrawn": text(WhatIfWords.withdrawn), "least": text(WhatIfWords.least),
    ])
  }

  func rules(_ unit: Unit) -> JSONOutput {
    .object([
      "rounding": unit.rounding.json, "suffix": .string(wording.unit(unit)),
      "isOfShares": .bool(unit.isOfShares),
    ])
  }

  func trimmed(_ text: String) -> String {
    text.replacing("\u{a0}", with: " ").drop { $0 == " " }.description
  }
}

extension Rounding {
  fileprivate var json: JSONOutput {
    switch self {
    case .decimals(let decimals, let tenfold):
      .object([
        "kind": .string("decimals"), "decimals": .integer(decimals), "tenfold": .integer(tenfold),
      ])
    case .shortest(let most): .object(["kind": .string("shortest"), "most": .integer(most)])
    case .counted: .object(["kind": .string("visits")])
    case .calendar(let most): .object(["kind": .string("calendar"), "most": .integer(most)])
    case .written: .object(["kind": .string("written")])
    }
  }
}
