import Base
import Figures

extension Delimiter {
  /// What stands between two cells.
  var words: Phrase {
    switch self {
    case .semicolon: Phrase(da: "semikolon", en: "semicolons")
    case .comma: Phrase(da: "komma", en: "commas")
    case .tab: Phrase(da: "tabulator", en: "tabs")
    }
  }
}

extension SheetAccount.Column {
  /// What the column was taken for.
  var holds: Phrase {
    switch content {
    case .name: Phrase(da: "navn", en: "name")
    case .centre: Phrase(da: "\(.centre)", en: "\(.centre)")
    case .trait(let column): Phrase(da: "\(code: column)", en: "\(code: column)")
    case .counts(let measure, nil): Phrase(da: "\(code: measure)", en: "\(code: measure)")
    case .counts(let measure, let at?):
      Phrase(da: "\(code: measure) \(code: at)", en: "\(code: measure) \(code: at)")
    case .nothing: Phrase(da: "ikke brugt", en: "not used")
    }
  }

  var json: JSONOutput {
    let (kind, target, at): (String, String?, String?) =
      switch content {
      case .name: ("name", nil, nil)
      case .centre: ("centre", nil, nil)
      case .trait(let column): ("trait", column, nil)
      case .counts(let measure, let at): ("counts", measure, at)
      case .nothing: ("nothing", nil, nil)
      }
    return .object([
      "number": .integer(number), "name": .string(name), "holds": .string(kind),
      "target": .string(orNull: target), "at": .string(orNull: at),
      "reason": .string(reason.words(self).english.words),
      "decimal": .string(orNull: decimal?.rawValue),
    ])
  }
}

extension SheetAccount.Reason {
  /// Why the column was taken so, with the mark of its decimals where it shows one.
  func words(_ column: SheetAccount.Column) -> Phrase {
    let mark: (danish: Sentence, english: Sentence) =
      switch column.decimal {
      case .comma: ("; decimalkomma", "; decimal comma")
      case .point: ("; decimalpunktum", "; decimal point")
      case nil: ("", "")
      }
    return Phrase(da: "\(own.danish)\(mark.danish)", en: "\(own.english)\(mark.english)")
  }

  private var own: Phrase {
    switch self {
    case .name: Phrase(da: "navnet siger det", en: "its name says so")
    case .timeAlone:
      Phrase(
        da: "navnet er en tid; intet siger andet end besøg",
        en: "its name is a time; nothing says other than visits")
    case .titles: Phrase(da: "linjerne over tabellen siger det", en: "the lines above say so")
    case .told: Phrase(da: "det er oplyst", en: "you say so")
    case .first:
      Phrase(
        da: "den første kolonne, og ingen anden har navne",
        en: "the first column, and no other has names")
    case .block:
      Phrase(
        da: "navnet siger det; et tomt felt hører til navnet over det",
        en: "its name says so; a blank cell belongs to the name above it")
    case .scaled(let factor):
      Phrase(
        da: "navnet siger det; enheden er \(numbers: [factor])",
        en: "its name says so; the unit is \(numbers: [factor])")
    case .idle: Phrase(da: "intet tal beror på den", en: "no figure is made of it")
    case .total: Phrase(da: "den lægger andre sammen", en: "it adds up others")
    case .blank: Phrase(da: "den er tom", en: "it is blank")
    }
  }
}

extension SheetAccount.Line {
  var json: JSONOutput {
    .object([
      "line": .integer(line), "text": .string(text),
      "reason": .string(reason.words.english.words),
    ])
  }
}

extension SheetAccount.Line.Reason {
  /// Why the line was left out.
  var words: Phrase {
    switch self {
    case .title: Phrase(da: "over tabellen", en: "above the table")
    case .total: Phrase(da: "en sum", en: "a total")
    case .mean: Phrase(da: "et gennemsnit", en: "a mean")
    case .remark: Phrase(da: "en bemærkning", en: "a remark")
    case .told: Phrase(da: "som oplyst", en: "as you say")
    }
  }
}

extension SheetAccount.Mark {
  var json: JSONOutput {
    .object([
      "text": .string(text), "meaning": .string(meaning.words.english.words),
      "cells": .integer(cells), "place": .string(place.description),
    ])
  }
}

extension SheetAccount.Mark.Meaning {
  /// What the mark was taken for.
  var words: Phrase {
    switch self {
    case .missing: Phrase(da: "ikke kendt", en: "not known")
    case .zero: Phrase(da: "nul", en: "zero")
    case .withheld: Phrase(da: "holdt tilbage", en: "withheld")
    }
  }
}

extension SheetAccount.Measure {
  var json: JSONOutput {
    .object([
      "id": .string(id), "counted": .integer(counted), "missing": .integer(missing),
    ])
  }
}
