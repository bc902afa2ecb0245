import Analysis
import Answers
import Audit
import Document
import Figures
import Ingest
import JSON
import Tabular

/// Holds the amounts a planner would reinvest against what a plan frees: the two parts of it, each amount, the rest.
func reinvest(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  var problems = Problems()
  let options = workbench.dossier.reinvestment
  let given = amounts(
    invocation.values[.amount, default: []], for: options.map(\.id),
    within: workbench.dossier.book[.frame, .all]?.outcome.value, &problems)
  try problems.throwIfAny()
  let result = try workbench.result(of: sketch(invocation, workbench))
  let account = Reinvestment(options, given: given, of: result)
  let wording = Wording(invocation.language)
  console.show(
    page(account, result, wording) + workbench.caution(wording).flatMap { $0.wrapped() },
    json(account, result.scenario))
  return .ok
}

/// `OPTION=MILLION` for each option, each at most once.
private func amounts(
  _ texts: [String], for ids: [String], within frame: Double?, _ problems: inout Problems
) -> [String: Money] {
  var amounts: [String: Money] = [:]
  func refuse(_ found: String, _ expected: String, _ advice: String? = nil) {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--amount", found: found, expected: expected,
        advice: advice))
  }
  for text in texts {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      refuse(quoted(text), "OPTION=MILLION", "million kr. a year, as in hours=1.5")
      continue
    }
    let (id, value) = (parts[0], parts[1])
    if !ids.contains(id) {
      refuse(quoted(id), "a reinvestment of pipeline.json", suggestion(for: id, among: ids))
    }
    if let advice = thousandsAdvice(value) {
      refuse(quoted(text), "a number that can be read in one way", advice)
      continue
    }
    guard let million = Double(value), million >= 0, let money = Money(kroner: million * 1_000_000)
    else {
      refuse(
        quoted(text), "million kr. a year from 0, with a decimal point", "as in hours=1.5")
      continue
    }
    if let problem = unitProblem("--amount", million, written: "\(id)=", within: frame) {
      problems.add(problem)
    }
    if amounts.updateValue(money, forKey: id) != nil {
      refuse("\(quoted(id)) twice", "each option once")
    }
  }
  return amounts
}

/// What a plan frees, and what the options that have an amount leave of it.
private struct Reinvestment {
  struct Entry {
    let option: ReinvestmentOption
    /// Nil while no price is known.
    let amount: Money?
  }

  let frame: Money?
  let withoutLosingVisits: Money?
  let becauseVisitsLost: Money?
  let freed: Money?
  let entries: [Entry]
  /// What the amounts come to; nil where none is known.
  let reinvested: Money?
  /// What is left of the freed money; nil where it cannot be known. Below zero, the frame is exceeded.
  let left: Money?
  /// Options left out because they have no price, where others were given an amount.
  let isPartial: Bool

  init(
    _ options: [ReinvestmentOption], given: [String: Money], of result: Workbench.Result
  ) {
    let plan = result.scenario.subject
    func amount(_ subject: Subject) -> Money? {
      result.book[.budget, subject]?.outcome.value.flatMap { Money(kroner: $0) }
    }
    frame = result.book[.frame, .all]?.outcome.value.flatMap { Money(kroner: $0) }
    withoutLosingVisits = amount(BudgetLine.freedWithoutLosingVisits.subject(in: plan))
    becauseVisitsLost = amount(BudgetLine.freedBecauseVisitsLost.subject(in: plan))
    freed = amount(BudgetLine.Sum.freed.subject(in: plan))
    entries = options.map { option in
      let price = result.book[.reinvestmentPrice, option.subject]?.outcome.value
      return Entry(
        option: option, amount: given[option.id] ?? price.flatMap { Money(kroner: $0) })
    }
    let known = entries.compactMap(\.amount)
    isPartial = known.count < entries.count
    reinvested = known.isEmpty ? nil : known.reduce(.zero, +)
    // Nobody chose among the options: then one without a price may cost anything.
    let isOpen = given.isEmpty && isPartial
    if !isOpen, let freed, let reinvested {
      left = freed - reinvested
    } else {
      left = nil
    }
  }

  /// By how much the amounts exceed what is freed; nil where they do not.
  var overFrame: Money? { left.flatMap { $0 < .zero ? .zero - $0 : nil } }

  /// By how much they exceed the part that is freed without losing visits; nil where they do not.
  var overWithoutLosingVisits: Money? {
    guard left != nil, let reinvested, let withoutLosingVisits, reinvested > withoutLosingVisits
    else { return nil }
    return reinvested - withoutLosingVisits
  }
}

private func page(
  _ account: Reinvestment, _ result: Workbench.Result, _ wording: Wording
) -> [String] {
  func plain(_ phrase: Phrase) -> String { wording.plain(phrase, result.book) }
  func text(_ money: Money) -> String { wording.text(money.kroner, in: .kronerAndOere) }
  let unknown = plain(Phrase(da: "kan ikke beregnes", en: "not computable"))
  let unpriced = plain(Phrase(da: "pris ikke oplyst", en: "price not known"))
  func row(_ name: Phrase, _ money: Money?, _ otherwise: String) -> [String] {
    [plain(name), money.map(text) ?? otherwise]
  }
  func lines(_ rows: [[String]]) -> [String] { tableLines(rows, atLeast: [50, 24]) }
  let head = [
    row(Phrase(da: "Rammen", en: "The frame"), account.frame, unknown),
    row(BudgetLine.freedWithoutLosingVisits.name, account.withoutLosingVisits, unknown),
    row(BudgetLine.freedBecauseVisitsLost.name, account.becauseVisitsLost, unknown),
    row(BudgetLine.Sum.freed.name, account.freed, unknown),
  ]
  let options = account.entries.map { entry in
    row(
      Phrase(da: "  \(entry.option.name.danish)", en: "  \(entry.option.name.english)"),
      entry.amount, unpriced)
  }
  let sum = account.reinvested.map { _ in
    row(Phrase(da: "  Geninvesteret i alt", en: "  Reinvested in all"), account.reinvested, "")
  }
  let heading = plain(Phrase(da: "Geninvestering om året", en: "Reinvestment a year"))
  return plain(result.scenario.title).wrapped() + lines(head) + ["", heading]
    + lines(options + (sum.map { [$0] } ?? [])) + [""]
    + rest(account, result, wording)
    + [plain(Phrase(da: "Et regnestykke, ikke et budget.", en: "Arithmetic, not a budget."))]
}

/// What is left, or by how much the amounts go too far, or why neither can be told.
private func rest(
  _ account: Reinvestment, _ result: Workbench.Result, _ wording: Wording
) -> [String] {
  func lines(_ danish: String, _ english: String) -> [String] {
    let words = wording.language == .danish ? danish : english
    return words.wrapped()
  }
  func text(_ money: Money) -> String { wording.text(money.kroner, in: .kronerAndOere) }
  guard let freed = account.freed else {
    let figure = result.book[
      .budget, BudgetLine.Sum.freed.subject(in: result.scenario.subject)]
    let reasons = (figure?.outcome.absence?.reasons ?? []).flatMap {
      "  \(wording.plain($0, result.book))".wrapped()
    }
    return lines(
      "Hvad der frigøres, kan ikke beregnes:", "What is freed cannot be computed:") + reasons
  }
  guard let left = account.left else {
    return lines(
      "Tilbage: kan ikke beregnes, for prisen er ikke oplyst. Giv et beløb med --amount.",
      "Left: not computable, for the price is not stated. Give an amount with --amount.")
  }
  let dependence: [String] =
    account.overWithoutLosingVisits.map { excess in
      let share = min(excess, freed - (account.withoutLosingVisits ?? .zero))
      return share > .zero
        ? lines(
          "! \(text(share)) af beløbene kan kun betales, fordi besøg mistes.",
          "! \(text(share)) of the amounts can be paid only because visits are lost.") : []
    } ?? []
  if let excess = account.overFrame {
    return lines(
      "! Rammen overskrides med \(text(excess)): beløbene er større end det frigjorte.",
      "! The frame is exceeded by \(text(excess)): the amounts are more than is freed.")
      + dependence
  }
  return lines(
    account.isPartial
      ? "Tilbage, hvis intet andet vælges: \(text(left))" : "Tilbage: \(text(left))",
    account.isPartial
      ? "Left, if nothing else is chosen: \(text(left))" : "Left: \(text(left))") + dependence
}

private func json(_ account: Reinvestment, _ scenario: Scenario) -> JSONOutput {
  func amount(_ money: Money?) -> JSONOutput { .finite(money?.kroner) }
  return .object([
    "version": .integer(1), "scenario": scenario.json, "frame": amount(account.frame),
    "freed_without_losing_visits": amount(account.withoutLosingVisits),
    "freed_because_visits_lost": amount(account.becauseVisitsLost),
    "freed": amount(account.freed),
    "options": .array(
      account.entries.map { entry in
        .object([
          "id": .string(entry.option.id), "kind": .string(entry.option.kind.rawValue),
          "amount": amount(entry.amount),
        ])
      }),
    "reinvested": amount(account.reinvested), "left": amount(account.left),
    "exceeds_frame_by": amount(account.overFrame),
    "exceeds_freed_without_losing_visits_by": amount(account.overWithoutLosingVisits),
  ])
}
