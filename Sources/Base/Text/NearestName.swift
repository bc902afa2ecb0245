/// The allowed name nearest to what was written, for "did you mean …", or nil when none is near.
///
/// Near means an edit distance (insertions, deletions, substitutions, two neighbours that changed places) of at most a third of the length, and
/// that something of what was written is left; names that match (`MatchingName`) are nearest of all.
package func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  let target = Array(MatchingName(written).text.unicodeScalars)
  let limit = min(max(1, target.count / 3), target.count - 1)
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(target, Array(MatchingName(name).text.unicodeScalars))
    if distance <= limit, best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
  }
  return best?.name
}

/// The words of a suggestion: the nearest name if there is one, else all that is allowed.
package func suggestion(for written: String, among names: [String]) -> String {
  if let near = nearestName(to: written, among: names) { return "did you mean \(quoted(near))?" }
  if names.count > 40 { return "allowed are \(names.count) names, none of them near" }
  return names.isEmpty ? "there is none" : "allowed: " + names.joined(separator: ", ")
}

/// Levenshtein's distance with neighbours that changed places counted once (optimal string alignment), one row at a time.
package func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var row = Array(0...second.count)
  var before = row
  for (index, scalar) in first.enumerated() {
    let last = row
    row[0] = index + 1
    for (column, other) in second.enumerated() {
      var least = min(
        last[column] + (scalar == other ? 0 : 1), row[column] + 1, last[column + 1] + 1)
      if index > 0, column > 0, scalar == second[column - 1], other == first[index - 1] {
        least = min(least, before[column - 1] + 1)
      }
      row[column + 1] = least
    }
    before = last
  }
  return row[second.count]
}
