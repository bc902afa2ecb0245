import Base
import Document
import Figures

/// What the what-if page holds of a study: its formulas, and all that is told beside them.
struct WhatIfData {
  private let results: StudyResults
  private let script: PlanScript
  private let language: Language
  private let words: StudyWords
  private let wording: Wording
  private let graph: WhatIfGraph
  /// Where each line of the plan has its condition; nothing where it is always there.
  private let conditions: [FigureName: Int]
  private let metrics: [Metric]

  init(_ results: StudyResults, _ script: PlanScript, in language: Language) {
    self.results = results
    self.script = script
    self.language = language
    words = results.book.words
    wording = Wording(language, results.book.words)
    var steps = ScriptGraph()
    var conditions: [FigureName: Int] = [:]
    for line in script.allLines where line.isThere.isPossible {
      _ = steps.number(of: line.number)
      conditions[line.name] = steps.number(of: line.isThere)
    }
    for name in script.further {
      _ = steps.number(of: .given(results.book.traced(name.metric, name.subject)))
    }
    self.conditions = conditions
    let graph = WhatIfGraph(
      steps, parameters: script.assumptions.compactMap { Parameter(rawValue: $0.id) },
      sites: results.venues.count)
    self.graph = graph
    let names = graph.figures.map(\.name.metric) + graph.given.compactMap(\.cited?.metric)
    metrics = results.book.metrics.filter(Set(names).contains)
  }

  var json: JSONOutput {
    .object([
      "version": .integer(1), "language": .string(language.rawValue), "digest": .string(digest),
      "title": text(results.title), "hasMoney": .bool(results.conventions.hasMoney),
      "currency": .string(words.text(of: .moneyPerYear)),
      "million": .string(trimmed(wording.unit(.moneyPerYear))),
      "edition": results.edition.kind == .draft ? text(WhatIfWords.draft) : .null,
      "sources": sources,
      "scenarioLanguages": .array(words.languages.map { .string($0.rawValue) }),
      "plan": .string(script.plan.id),
      "groups": .array(
        results.centres.map { .object(["id": .string($0.id), "name": .string($0.name)]) }),
      "sites": .array(results.venues.indices.map(site)),
      "openings": .array(script.openings.map(opening)),
      "parameters": .array(script.assumptions.compactMap(parameter)), "switches": .array([]),
      "presets": .array(results.scenarios.map(preset)), "readings": readings,
      "words": .object(
        WhatIfWords.all.map { JSONOutput.Member($0.id, text($0.phrase)) }),
      "metrics": .array(metrics.map(metric)), "print": print,
      "problems": .object(
        WhatIfWords.problems.map { JSONOutput.Member($0.id, text($0.phrase)) }),
      "cautions": cautions, "numbers": .array(graph.numbers.map(number)),
      "leaves": .array(graph.given.map(leaf)), "figures": .array(graph.figures.map(figure)),
      "lines": .array(script.lines.compactMap { index(of: $0) }),
      "loads": rows(script.loads, before: .planVisits),
      "present": script.present.isEmpty
        ? .array([]) : rows(script.present, before: results.present),
      "centres": .array(
        script.kept.compactMap { kept in
          index(of: kept.line).map { .array([.integer(kept.centre), $0]) }
        }),
      "budget": script.frame.isEmpty ? .null : .array(script.frame.compactMap(frameLine)),
      "distances": distances, "additive": additive,
      "leastOpen": .integer(results.conventions.leastOpenPerCentre),
      "graph": graph.json(in: language, words),
    ])
  }

  private func text(_ phrase: Phrase) -> JSONOutput { .string(words.plain(phrase, in: language)) }

  private func number(_ value: Double) -> JSONOutput {
    FiniteNumber(value).map(JSONOutput.number) ?? .null
  }

  /// What tells these inputs from others.
  private var digest: String {
    let lines = results.inputs.map { "\($0.sha256)  \($0.path)\n" }.joined()
    return SHA256.hexadecimal(Array(lines.utf8))
  }

  private var sources: JSONOutput {
    .array(
      results.documents.map { document in
        let told = [document.publisher, document.date ?? ""].filter { !$0.isEmpty }
        return .object([
          "name": .string(document.title), "text": .string(told.joined(separator: ", ")),
        ])
      })
  }

  private var cautions: JSONOutput {
    guard case .paragraph(let phrase) = results.caution else { return .array([]) }
    return .array([text(phrase)])
  }

  private func site(_ number: Int) -> JSONOutput {
    let venue = results.venues[number]
    return .object([
      "id": .string(venue.id), "name": .string(venue.name),
      "group": .integer(results.centres.firstIndex { $0.id == venue.centre } ?? 0),
      "facts": .array(
        script.further.filter { $0.subject == venue.subject }.compactMap { results.book[$0] }
          .map(fact)),
      "keep": .bool(venue.lock?.state == .open),
      "locked": .string(orNull: venue.lock?.state.rawValue),
      "source": .string(
        script.rows.indices.contains(number) ? script.rows[number].description : ""),
    ])
  }

  private func fact(_ figure: Figure) -> JSONOutput {
    .object([
      "name": .string(figure.name.description), "label": text(figure.name.metric.name),
      "text": figure.status == .hidden
        ? text(Mark.hidden.spoken) : .string(wording.text(figure, .value)),
      "isWithheld": .bool(figure.status == .hidden),
      "missing": figure.outcome.absence.map { .string(told($0.reasons)) } ?? .null,
      "interval": figure.interval == nil ? .null : .string(wording.text(figure, .interval)),
      "source": .string(places(of: figure.expression).joined(separator: ", ")),
    ])
  }

  private func told(_ reasons: [Phrase]) -> String {
    reasons.map { words.plain($0, in: language) }.joined(separator: "; ")
  }

  private func opening(_ opening: Scenario.Opening) -> JSONOutput {
    .object([
      "id": .string(opening.venue.id), "name": .string(opening.venue.name),
      "group": .integer(results.centres.firstIndex { $0.id == opening.venue.centre } ?? 0),
      "source": .string(opening.place.description),
    ])
  }

  private func parameter(_ assumption: Assumption) -> JSONOutput? {
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
      "kind": .string(parameter.bearing.word), "values": .null,
      "basis": .string(Traced(assumption).basis.word),
      "mark": text(assumption.signed == nil ? WhatIfWords.unsigned : WhatIfWords.signed),
      "source": .string(
        assumption.place?.description ?? words.plain(WhatIfWords.isDefault, in: language)),
      "owner": .string(assumption.owner), "quality": .string(assumption.quality.rawValue),
      "impact": .string(assumption.impact.rawValue), "reason": text(assumption.reason),
      "evidence": .array(assumption.evidence.map { evidence($0, assumption.unit) }),
      "settable": .bool(true),
    ])
  }

  private func evidence(_ evidence: Evidence, _ unit: Unit) -> JSONOutput {
    let range = WhatIfWords.range(
      wording.text(evidence.range.low, in: unit), wording.text(evidence.range.high, in: unit))
    let source = words.plain(evidence.source, in: language)
    let bears = words.plain(evidence.bears, in: language)
    return .string(
      "\(source): \(wording.text(evidence.value, in: unit)) (\(words.plain(range, in: language))). \(bears)"
    )
  }

  private func preset(_ scenario: Scenario) -> JSONOutput {
    let merged = scenario.moves.mergers.flatMap(\.venues)
    let isOffered = scenario.moves.openings.allSatisfy(script.openings.contains)
    return .object([
      "id": .string(scenario.id), "title": text(scenario.title), "purpose": text(scenario.purpose),
      "kind": .string(scenario.kind.rawValue),
      "plan": !isOffered
        ? .null
        : .object([
          "close": ids(scenario.closed.filter { !merged.contains($0) }),
          "merge": .array(
            scenario.moves.mergers.map { merger in
              .object(["sites": ids(merger.venues), "into": .string(merger.receiver)])
            }),
          "withdraw": .object(
            scenario.moves.withdrawals.map { JSONOutput.Member($0.venue, number($0.share)) }),
          "open": ids(scenario.moves.openings.map(\.venue.id)),
        ]),
      "settings": .object(
        scenario.overrides.map { JSONOutput.Member($0.parameter.rawValue, number($0.value)) }),
      "reason": isOffered ? .null : text(WhatIfWords.otherOpening),
    ])
  }

  private func ids(_ ids: [String]) -> JSONOutput { .array(ids.map(JSONOutput.string)) }

  /// The chosen retention among those it is read beside, from the fewest who continue to the most.
  private var readings: JSONOutput {
    func value(_ parameter: Parameter) -> Double? {
      results.assumptions.first { $0.id == parameter.rawValue }?.value
    }
    let chosen = Conventions.Retention(
      sameCentre: value(.retainSameCentre) ?? 0, otherCentre: value(.retainOtherCentre) ?? 0)
    let all = (results.conventions.retentionReadings + [chosen]).sorted {
      ($0.sameCentre, $0.otherCentre) < ($1.sameCentre, $1.otherCentre)
    }
    return .array(
      all.map { retention in
        let isChosen = retention == chosen
        let title =
          isChosen
          ? WhatIfWords.chosen
          : retention.sameCentre < chosen.sameCentre ? WhatIfWords.fewer : WhatIfWords.more
        let settings = retention.overrides.map {
          JSONOutput.Member($0.parameter.rawValue, number($0.value))
        }
        return .object([
          "id": .string(isChosen ? "chosen" : String(retention.mark.dropFirst())),
          "title": text(title), "settings": .object(isChosen ? [] : settings),
        ])
      })
  }

  private func metric(_ metric: Metric) -> JSONOutput {
    .object([
      "id": .string(metric.id), "name": text(metric.name),
      "unit": .string(words.text(of: metric.unit)),
    ])
  }

  private func leaf(_ given: Traced) -> JSONOutput {
    let figure = given.cited.flatMap { results.book[$0] }
    var members: [JSONOutput.Member] = [
      JSONOutput.Member(
        "name", .string(given.cited?.description ?? given.expression.written(in: .names))),
      JSONOutput.Member("value", given.outcome.value.map(number) ?? .null),
      JSONOutput.Member("basis", .string(given.basis.word)),
    ]
    if given.precision == .approximate { members.append(JSONOutput.Member("circa", .bool(true))) }
    if let absence = given.outcome.absence {
      members.append(
        JSONOutput.Member(
          "absence",
          .object([
            "kind": .string(absence.kind.rawValue), "reasons": .array(absence.reasons.map(text)),
          ])))
    }
    if let figure {
      members += [
        JSONOutput.Member("isFigure", .bool(true)),
        JSONOutput.Member("metric", .integer(metrics.firstIndex(of: figure.name.metric) ?? 0)),
        JSONOutput.Member("subject", .string(figure.name.subject.id)),
        JSONOutput.Member("unit", .string(words.text(of: figure.unit))),
        JSONOutput.Member("text", .string(wording.text(figure, .value))),
        JSONOutput.Member("formula", .string(figure.formula)),
        JSONOutput.Member("sources", ids(places(of: figure.expression))),
      ]
    }
    return .object(members)
  }

  /// The rows and cells that a number rests on, those of a figure it cites among them; of many, the first.
  private func places(of expression: Expression) -> [String] {
    var found: [String] = []
    func look(_ expression: Expression, _ depth: Int) {
      for operand in expression.operands where found.count < WhatIfData.mostPlaces && depth < 4 {
        switch operand {
        case .observation(let observation, _):
          for source in observation.sources where !found.contains(source.place.description) {
            found.append(source.place.description)
          }
        case .assumption(let assumption):
          if let place = assumption.place { found.append(place.description) }
        case .figure(let name, _):
          if let figure = results.book[name] { look(figure.expression, depth + 1) }
        default: break
        }
      }
    }
    look(expression, 0)
    return found.count > WhatIfData.mostPlaces
      ? found.prefix(WhatIfData.mostPlaces) + ["…"] : found
  }

  private static let mostPlaces = 6

  private func figure(_ figure: (name: FigureName, step: Int)) -> JSONOutput {
    .array([
      .integer(metrics.firstIndex(of: figure.name.metric) ?? 0),
      .string(figure.name.subject.id), .integer(figure.step),
      .integer(conditions[figure.name] ?? -1),
    ])
  }

  private func index(of line: PlanScript.Line) -> JSONOutput? {
    graph.place(of: line.name).map(JSONOutput.integer)
  }

  /// Each venue with the figure of today and that of the plan.
  private func rows(_ lines: [PlanScript.Line], before: Metric) -> JSONOutput {
    let venues = results.venues + script.openings.map(\.venue)
    return .array(
      zip(venues, lines).map { venue, line in
        let name = FigureName(before, venue.subject)
        return .array([
          .string(venue.id), results.book[name] == nil ? .integer(-1) : .string(name.description),
          index(of: line) ?? .integer(-1),
        ])
      })
  }

  private func frameLine(_ line: PlanScript.FrameLine) -> JSONOutput? {
    guard let index = index(of: line.line) else { return nil }
    let (name, side, isHatched, isPart): (Phrase, String, Bool, Bool) =
      switch line.part {
      case .line(let line): (line.name, line.side.rawValue, line == .freedByLostVisits, false)
      case .following: (WhatIfWords.following, BudgetLine.Sum.kept.rawValue, false, true)
      case .total: (BudgetLine.Sum.total.name, BudgetLine.Sum.total.rawValue, false, false)
      }
    return .array([text(name), .string(side), .bool(isHatched), .bool(isPart), index])
  }

  /// In whole metres, which no address tells better; null where a way is not known.
  private var distances: JSONOutput {
    guard let kilometres = script.kilometres else { return .null }
    let venues = results.venues.indices
    return .array(
      venues.map { from in
        .array(
          venues.map { to in
            let metres = (kilometres[from][to] * 1000).rounded()
            return metres.isFinite ? .integer(Int(metres)) : .null
          })
      })
  }

  private var additive: JSONOutput {
    guard script.isAdditive else { return .null }
    func name(_ metric: Metric) -> JSONOutput {
      .string(FigureName(metric, script.plan).description)
    }
    let hasMoney = results.conventions.hasMoney
    return .object([
      "freed": hasMoney ? name(.freedNet) : .null,
      "fewer": hasMoney ? name(.freedByFewerAddresses) : .null, "lost": name(.lostVisits),
      "same": .string(Parameter.retainSameCentre.rawValue),
      "other": .string(Parameter.retainOtherCentre.rawValue),
    ])
  }

  private func trimmed(_ text: String) -> String {
    text.replacing("\u{a0}", with: " ").drop { $0 == " " }.description
  }

  /// How numbers are printed.
  private var print: JSONOutput {
    let numerals = Numerals.reading(language)
    let units =
      metrics.map(\.unit) + script.assumptions.map(\.unit)
      + [.share, .shareDifference, .kilometres]
      + graph.given.compactMap { given in
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
      "under": around(.plus).0, "between": .array([around(.minus).0, around(.minus).1]),
      "points": .string(wording.unit(.shareDifference)), "undefined": .string(wording.undefined),
      "absent": .string(wording.absent), "units": .object(listed), "others": rules(.number),
      "quotient": text(Expression.quotient(.nothing, .nothing).unanswered),
      "unanswered": text(Expression.sum([]).unanswered), "tooLarge": text(Absence.tooLarge),
      "further": text(Absence.further), "setHere": text(WhatIfWords.setHere),
    ])
  }

  private func rules(_ unit: Unit) -> JSONOutput {
    .object([
      "rounding": unit.rounding.json, "suffix": .string(wording.unit(unit)),
      "isOfShares": .bool(unit.isOfShares),
    ])
  }
}

extension PlanScript {
  /// Every figure of it.
  fileprivate var allLines: [Line] {
    lines + loads + present + kept.map(\.line) + frame.map(\.line)
  }
}

extension Traced {
  /// The figure it is cited as.
  fileprivate var cited: FigureName? {
    if case .figure(let name, _) = expression { name } else { nil }
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

extension Basis {
  fileprivate var word: String {
    switch self {
    case .given: "given"
    case .stated: "stated"
    case .derived: "derived"
    case .assumed: "assumed"
    }
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
