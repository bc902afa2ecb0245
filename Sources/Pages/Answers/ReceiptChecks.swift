package import Audit
package import Recompute

/// What was checked and what it came to, as a receipt tells it, in English whoever asks.
package func receiptChecks(
  _ rebuild: Rebuild, inputs: Int, reports: Int, reasons: Int, _ recomputation: Recomputation?
) -> [Verification.Check] {
  [
    Verification.Check(
      "rebuild",
      rebuild.obstacles.isEmpty
        ? "\(rebuild.files) files made anew, \(rebuild.differences.count) differ"
        : "could not be done"),
    Verification.Check(
      "digests",
      "\(inputs) inputs and \(reports) reports held against the manifest and SHA256SUMS, "
        + "\(reasons == 0 ? "nothing" : "\(reasons)") amiss"),
  ] + checks(recomputation)
}

private func checks(_ recomputation: Recomputation?) -> [Verification.Check] {
  guard let recomputation else {
    return [
      Verification.Check(
        "recomputation", "nothing could be recomputed without figures.csv and cells.csv")
    ]
  }
  let left = recomputation.notRepeated.map { "\($0.method) \($0.figures)" }
    .joined(separator: ", ")
  let faults = recomputation.faults.count
  return [
    Verification.Check(
      "recomputation",
      """
      of \(recomputation.figures) figures \(recomputation.recomputed) came out again, \
      \(recomputation.withoutValue) are rightly without a value; \(faults) \(faults == 1 ? "fault" : "faults")
      """),
    Verification.Check(
      "only made anew", left.isEmpty ? "none" : "by methods that are not repeated: \(left)"),
    Verification.Check(
      "ranges",
      "\(recomputation.ranges) came out again, \(recomputation.rangesNotRepeated) are not repeated"),
    Verification.Check(
      "cells", "\(recomputation.cells) places were held against the inputs"),
  ]
}
