package import Audit
import Base
package import Document
package import Figures

/// How it was told which page a Word file was written from.
package enum WordPageReason: String, Sendable {
  /// By what the file says itself.
  case property
  /// By the numbers in it.
  case content
}

/// A Word file held against the page it was written from: how many numbers agree, and each that does not.
package func crosscheckedWord(
  _ comparison: WordComparison, of page: String, toldBy reason: WordPageReason,
  citing book: FigureBook
) -> Answer {
  let rest = comparison.results.filter { $0.status != .agrees }
  return Answer(
    Phrase(""),
    [.outline(head(comparison, page, reason).map { OutlineLine(0, $0) })]
      + rest.map { .outline($0.entry) },
    citing: book, record: record(comparison, page, reason))
}

private func head(
  _ comparison: WordComparison, _ page: String, _ reason: WordPageReason
) -> [Phrase] {
  let path = Place(file: page)
  let told =
    switch reason {
    case .property:
      Phrase(da: "\(path): som filen selv siger", en: "\(path): as the file itself says")
    case .content:
      Phrase(
        da: "\(path): kendt på tallene i filen", en: "\(path): seen from the numbers in the file")
    }
  let count = comparison.results.count
  if comparison.isMatch {
    return [
      told,
      .counting(
        count,
        da: ("citeret tal stemmer", "citerede tal: alle stemmer"),
        en: ("cited number agrees", "cited numbers: all agree")),
    ]
  }
  let counts = Phrase.listing(
    WordComparison.Status.allCases.map { status in
      let (count, words) = (comparison.count(status), status.words)
      return Phrase(
        da: "\(numbers: [count]) \(words.danish)", en: "\(numbers: [count]) \(words.english)")
    })
  let numbers = Phrase.counting(
    count, da: ("citeret tal", "citerede tal"), en: ("cited number", "cited numbers"))
  return [
    told,
    Phrase(
      da: "\(numbers.danish): \(counts.danish)", en: "\(numbers.english): \(counts.english)"),
  ]
}

extension WordComparison.Status {
  fileprivate var words: Phrase {
    switch self {
    case .agrees: Phrase(da: "stemmer", en: "agree")
    case .differs: Phrase(da: "afviger", en: "differ")
    case .unknown: Phrase(da: "kendes ikke mere", en: "no longer known")
    case .missing: Phrase(da: "mangler i filen", en: "missing from the file")
    }
  }
}

extension WordComparison.Result {
  /// What is told of one that does not agree, with its paragraph.
  fileprivate var entry: [OutlineLine] {
    let head =
      switch status {
      case .agrees: Phrase(da: "stemmer: \(code: tag.figure)", en: "agrees: \(code: tag.figure)")
      case .differs: Phrase(da: "afviger: \(code: tag.figure)", en: "differs: \(code: tag.figure)")
      case .unknown:
        Phrase(
          da: "kendes ikke mere: \(code: tag.figure), som ingen side nævner således",
          en: "no longer known: \(code: tag.figure), which no page cites like that")
      case .missing:
        Phrase(
          da: "mangler i filen: \(code: tag.figure)",
          en: "missing from the file: \(code: tag.figure)")
      }
    var lines = [OutlineLine(0, head)]
    switch (found, expected) {
    case (let found?, let expected?):
      lines.append(
        OutlineLine(
          1,
          Phrase(
            da:
              "filen siger \(recorded: quoted(found)), siden siger i dag \(recorded: quoted(expected))",
            en:
              "the file says \(recorded: quoted(found)), the page says today \(recorded: quoted(expected))"
          )))
    case (let found?, nil):
      lines.append(
        OutlineLine(
          1,
          Phrase(
            da: "filen siger \(recorded: quoted(found))",
            en: "the file says \(recorded: quoted(found))")))
    case (nil, let expected?):
      lines.append(
        OutlineLine(
          1,
          Phrase(
            da: "siden siger i dag \(recorded: quoted(expected))",
            en: "the page says today \(recorded: quoted(expected))")))
    case (nil, nil): break
    }
    lines.append(
      OutlineLine(
        1,
        found == nil
          ? Phrase(da: "stod \(place.told.danish)", en: "stood \(place.told.english)")
          : Phrase(da: "står \(place.told.danish)", en: "stands \(place.told.english)")))
    let words: Sentence = "\(place.excerpt(around: found ?? expected ?? ""))"
    lines.append(OutlineLine(1, Phrase(da: words, en: words)))
    return lines
  }
}

extension WordPlace {
  /// Where it stands, as it is counted by somebody who looks the heading up.
  fileprivate var told: Phrase {
    if heading.isEmpty {
      return Phrase(
        da: "i afsnit \(lines: [paragraph]) før den første overskrift",
        en: "in paragraph \(lines: [paragraph]) before the first heading")
    }
    guard paragraph > 0 else {
      return Phrase(
        da: "i overskriften \(quoted(heading))", en: "in the heading \(quoted(heading))")
    }
    return Phrase(
      da: "i afsnit \(lines: [paragraph]) under \(quoted(heading))",
      en: "in paragraph \(lines: [paragraph]) under \(quoted(heading))")
  }

  /// The words of its paragraph; of many, those around what is told of.
  fileprivate func excerpt(around text: String) -> String {
    let limit = 160
    guard words.count > limit else { return words }
    let place = words.firstRange(of: text)?.lowerBound ?? words.startIndex
    let before = words.distance(from: words.startIndex, to: place)
    let start = words.index(
      words.startIndex, offsetBy: max(0, min(before - limit / 2, words.count - limit)))
    let part = words[start...].prefix(limit)
    return (start == words.startIndex ? "" : "…") + part
      + (part.endIndex == words.endIndex ? "" : "…")
  }
}

/// The same with stable keys.
private func record(
  _ comparison: WordComparison, _ page: String, _ reason: WordPageReason
) -> JSONOutput {
  .object([
    "version": .integer(1), "page": .string(page), "told_by": .string(reason.rawValue),
    "matches": .bool(comparison.isMatch),
    "counts": .object(
      WordComparison.Status.allCases.map {
        JSONOutput.Member($0.rawValue, .integer(comparison.count($0)))
      }),
    "numbers": .array(
      comparison.results.map { result in
        .object([
          "status": .string(result.status.rawValue), "figure": .string(result.tag.figure),
          "form": .string(result.tag.form), "found": .string(orNull: result.found),
          "expected": .string(orNull: result.expected), "heading": .string(result.place.heading),
          "paragraph": .integer(result.place.paragraph), "text": .string(result.place.words),
        ])
      }),
  ])
}
