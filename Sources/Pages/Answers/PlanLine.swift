import Audit
package import Base
package import Figures

/// What a plan comes to, on one line for a program; where a number is missing, why.
package func planLine(
  _ scenario: Scenario, _ values: [(metric: Metric, value: Double?, reason: String?)],
  in words: StudyWords
) -> JSONOutput {
  let reasons = values.compactMap { metric, _, reason in
    reason.map { JSONOutput.Member(metric.id, .string($0)) }
  }
  return .object(
    [
      JSONOutput.Member("version", .integer(1)),
      JSONOutput.Member("scenario", scenario.json(in: words)),
      JSONOutput.Member(
        "values",
        .object(values.map { JSONOutput.Member($0.metric.id, .finite($0.value)) })),
    ] + (reasons.isEmpty ? [] : [JSONOutput.Member("reasons", .object(reasons))]))
}
