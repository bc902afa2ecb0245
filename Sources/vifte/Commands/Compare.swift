import Analysis
import Audit
import Document
import Figures
import Ingest
import JSON
import Planning

/// Compares plans with a base, the last one named: only what differs, in number and per cent, and what has to be true
/// for each to free more than the others.
func compare(
  _ names: [String], _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  let plans = try NamedPlans(names, workbench)
  guard let base = plans.scenarios.last else { return .ok }
  let compared = Array(plans.scenarios.dropLast())
  let comparison = Comparison(compared, with: base, in: plans.book)
  let wording = Wording(invocation.language)
  let pairs: [[SwitchingValues]]?
  do {
    pairs = try switchingValues(compared, base, workbench, plans.book)
  } catch {
    pairs = nil
  }
  console.show(
    page(comparison, pairs, plans.book, wording)
      + workbench.caution(wording).flatMap { $0.wrapped() },
    json(comparison, pairs))
  return .ok
}

/// For each plan, against the base and against those named after it: each pair once.
private func switchingValues(
  _ compared: [Scenario], _ base: Scenario, _ workbench: Workbench, _ book: FigureBook
) throws(Problems) -> [[SwitchingValues]] {
  var all: [[SwitchingValues]] = []
  for (index, scenario) in compared.enumerated() {
    var own: [SwitchingValues] = []
    for other in [base] + compared[(index + 1)...] {
      own.append(try SwitchingValues(scenario, against: other, workbench.material, book))
    }
    all.append(own)
  }
  return all
}

/// One block for each scenario, no wider than a terminal of 80 columns.
private func page(
  _ comparison: Comparison, _ pairs: [[SwitchingValues]]?, _ book: FigureBook, _ wording: Wording
) -> [String] {
  func plain(_ danish: Sentence, _ english: Sentence) -> String {
    wording.plain(Phrase(da: danish, en: english), book)
  }
  func title(_ scenario: Scenario) -> String { wording.plain(scenario.title, book) }
  var lines = "\(plain("Målt mod", "Measured against")): \(title(comparison.base))".wrapped()
  for (index, entry) in comparison.entries.enumerated() {
    lines += [""] + title(entry.scenario).wrapped()
    lines += rows(entry, book, wording)
    for other in entry.dominatedBy {
      lines +=
        ("  ! "
        + plain(
          "Ringere end »\(title(other))« på alle tre mål: frigjort uden tab, mistede besøg, center.",
          "No better than “\(title(other))” on any of: freed without loss, lost visits, centre."
        )).wrapped(hanging: 2)
    }
    let conditions = (pairs?[index] ?? []).flatMap { words($0, book, wording) }
    lines.append("  " + plain("Hvad der skal passe", "What has to be true"))
    lines += conditions
    if pairs == nil {
      lines +=
        ("    "
        + plain(
          "Hvor planerne skifter plads, kan ikke beregnes, når besøg mangler og ikke er udfyldt.",
          "Where the plans change places cannot be computed while visits are missing."))
        .wrapped(hanging: 2)
    }
  }
  return lines
}

/// The figures that differ: each with its value and its difference in the same unit.
private func rows(
  _ entry: Comparison.Entry, _ book: FigureBook, _ wording: Wording
) -> [String] {
  func plain(_ danish: Sentence, _ english: Sentence) -> String {
    wording.plain(Phrase(da: danish, en: english), book)
  }
  func row(_ name: String, _ change: Comparison.Change, _ share: Double?) -> [String] {
    let value = wording.text(change.figure, .value)
    let by = change.difference.map { "  " + wording.difference($0, like: change.figure) } ?? ""
    let percent = share.map { " (\(wording.percent($0)))" } ?? ""
    let gap = 49 - name.columnCount - value.columnCount
    return gap > 0
      ? ["  \(name)\(String(repeating: " ", count: gap))\(value)\(by)\(percent)"]
      : "  \(name)".wrapped(hanging: 2) + ["\(value.leftPadded(to: 51))\(by)\(percent)"]
  }
  guard !entry.changes.isEmpty else {
    return ["  " + plain("ingen forskel", "no difference")]
  }
  let changes = entry.changes.flatMap { change in
    // A share differs by percentage points; a per cent of a per cent would be taken for them.
    row(
      wording.plain(change.metric.name, book), change,
      change.figure.unit == .share ? nil : change.share)
  }
  let margin =
    entry.margin.map { row(plain("Margen til rammen", "Margin to the frame"), $0, nil) } ?? []
  return [plain("Forskel", "Difference").leftPadded(to: 53 + plain("Forskel", "Difference").count)]
    + changes + margin
}

/// What each assumption by itself has to be for one plan to stay ahead of another.
private func words(
  _ pair: SwitchingValues, _ book: FigureBook, _ wording: Wording
) -> [String] {
  func plain(_ danish: Sentence, _ english: Sentence) -> String {
    wording.plain(Phrase(da: danish, en: english), book)
  }
  let other = wording.plain(pair.second.title, book)
  guard abs(pair.lead) >= 0.005 else {
    return
      ("    "
      + plain("Frigør lige så meget som »\(other)«.", "Frees as much as “\(other)”."))
      .wrapped(hanging: 2)
  }
  let lead = wording.text(abs(pair.lead), in: .kronerPerYear)
  let head =
    pair.lead > 0
    ? plain("Frigør \(lead) mere end »\(other)«", "Frees \(lead) more than “\(other)”")
    : plain("Frigør \(lead) mindre end »\(other)«", "Frees \(lead) less than “\(other)”")
  let limits = pair.values.compactMap { value -> String? in
    guard case .at(let limit) = value.switching, limit > 0, limit < 1 else { return nil }
    let name = wording.plain(value.assumption.name, book)
    let share = wording.text(limit, in: .share)
    let side =
      value.assumption.value > limit
      ? plain("over \(share)", "above \(share)") : plain("under \(share)", "below \(share)")
    return "      \(name): \(side) \(range(value, book, wording))"
  }
  guard !limits.isEmpty else {
    return
      ("    "
      + plain(
        "\(head): holder i hele intervallet for hver forudsætning",
        "\(head): holds over the whole range of each assumption")).wrapped(hanging: 2)
  }
  return ("    " + plain("\(head), så længe", "\(head) as long as")).wrapped(hanging: 2)
    + limits.flatMap { $0.wrapped(hanging: 2) }
    + [
      plain(
        "      De andre forudsætninger: holder i hele intervallet",
        "      The other assumptions: holds over the whole range")
    ]
}

/// The plausible range, and whether the plan stays ahead all over it.
private func range(
  _ value: SwitchingValues.Value, _ book: FigureBook, _ wording: Wording
) -> String {
  let low = wording.text(value.assumption.range.low, in: .share)
  let high = wording.text(value.assumption.range.high, in: .share)
  let phrase =
    value.holds
    ? Phrase(
      da: "(holder i hele intervallet, \(low) til \(high))",
      en: "(holds over the whole range, \(low) to \(high))")
    : Phrase(
      da: "(intervallet er \(low) til \(high): kan skifte)",
      en: "(the range is \(low) to \(high): may change)")
  return wording.plain(phrase, book)
}

private func json(_ comparison: Comparison, _ pairs: [[SwitchingValues]]?) -> JSONOutput {
  func change(_ change: Comparison.Change) -> [JSONOutput.Member] {
    [
      JSONOutput.Member("base", .finite(change.baseFigure?.outcome.value)),
      JSONOutput.Member("value", .finite(change.figure.outcome.value)),
      JSONOutput.Member("difference", .finite(change.difference)),
      JSONOutput.Member("share", .finite(change.share)),
    ]
  }
  return .object([
    "version": .integer(2), "base": .string(comparison.base.id),
    "scenarios": .array(
      comparison.entries.enumerated().map { index, entry in
        .object([
          "id": .string(entry.scenario.id),
          "dominated_by": .array(entry.dominatedBy.map { .string($0.id) }),
          "changes": .array(
            entry.changes.map {
              .object([JSONOutput.Member("metric", .string($0.metric.id))] + change($0))
            }),
          "margin": entry.margin.map { .object(change($0)) } ?? .null,
          "switching": pairs.map { .array($0[index].map(json)) } ?? .null,
        ])
      }),
  ])
}

private func json(_ pair: SwitchingValues) -> JSONOutput {
  .object([
    "against": .string(pair.second.id), "frees_more_by": .finite(pair.lead),
    "assumptions": .array(
      pair.values.map { value in
        var at: Double?
        if case .at(let limit) = value.switching { at = limit }
        return .object([
          "assumption": .string(value.assumption.id), "value": .finite(value.assumption.value),
          "low": .finite(value.assumption.range.low),
          "high": .finite(value.assumption.range.high), "switches_at": .finite(at),
          "holds_over_range": .bool(value.holds),
        ])
      }),
  ])
}
