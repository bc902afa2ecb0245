import Audit
package import Base
package import Figures

extension Scenario {
  /// What the plan asks, as a line of standard input may say it again.
  package var asked: JSONOutput {
    let merged = moves.mergers.flatMap(\.venues)
    let lists: [(String, JSONOutput?)] = [
      ("close", .array(closed.filter { !merged.contains($0) }.map(JSONOutput.string))),
      ("merge", moves.mergers.isEmpty ? nil : mergers),
      ("open", moves.openings.isEmpty ? nil : openings),
      ("withdraw", moves.withdrawals.isEmpty ? nil : withdrawals),
      ("stagger", moves.staggered.isEmpty ? nil : .array(moves.staggered.map(JSONOutput.string))),
      ("keep", kept.isEmpty ? nil : .array(kept.map(JSONOutput.string))),
      ("set", overrides.isEmpty ? nil : ownValues),
      ("closes", timing.map { closes($0.closes) }),
      ("notice_months", timing?.notice.map { .integer($0.count) }),
      ("one_off", timing.flatMap { $0.oneOff.isEmpty ? nil : oneOff($0.oneOff) }),
      ("kind", kind == .plan ? nil : .string(kind.rawValue)),
    ]
    return .object(lists.compactMap { key, value in value.map { JSONOutput.Member(key, $0) } })
  }

  private var mergers: JSONOutput {
    .array(
      moves.mergers.map {
        .object([
          "venues": .array($0.venues.map(JSONOutput.string)), "into": .string($0.receiver),
        ])
      })
  }

  private var openings: JSONOutput {
    .array(
      moves.openings.map { opening in
        .object(
          [
            JSONOutput.Member("id", .string(opening.venue.id)),
            JSONOutput.Member("name", .string(opening.venue.name)),
            JSONOutput.Member("centre", .string(opening.venue.centre)),
          ]
            + [
              ("cost", opening.kroner), ("latitude", opening.location?.latitude),
              ("longitude", opening.location?.longitude),
            ]
            .compactMap { key, value in value.map { JSONOutput.Member(key, .finite($0)) } })
      })
  }

  private var withdrawals: JSONOutput {
    .object(moves.withdrawals.map { JSONOutput.Member($0.venue, .finite($0.share)) })
  }

  private var ownValues: JSONOutput {
    .object(overrides.map { JSONOutput.Member($0.parameter.rawValue, .finite($0.value)) })
  }

  private func closes(_ month: PlanTiming.Month) -> JSONOutput {
    .object(["year": .integer(month.year), "month": .integer(month.month)])
  }

  private func oneOff(_ costs: [PlanTiming.OneOff]) -> JSONOutput {
    .object(
      costs.map { JSONOutput.Member($0.kind.rawValue, $0.amount.map(JSONOutput.finite) ?? .null) })
  }

  /// The plan with stable keys, in all its parts.
  package func json(in words: StudyWords) -> JSONOutput {
    .object([
      "id": .string(id), "title": .string(title[words.recorded].words),
      "title_en": .string(title.english.words), "kind": .string(kind.rawValue),
      "close": .array(closed.map(JSONOutput.string)),
      "merge": mergers, "open": openings, "withdraw": withdrawals,
      "stagger": .array(moves.staggered.map(JSONOutput.string)),
      "keep": .array(kept.map(JSONOutput.string)),
      "set": ownValues,
      "closes": timing.map { closes($0.closes) } ?? .null,
      "notice_months": timing?.notice.map { .integer($0.count) } ?? .null,
      "one_off": oneOff(timing?.oneOff ?? []),
      "place": .string(place.description),
    ])
  }
}
