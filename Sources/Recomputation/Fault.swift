/// Something recorded that does not follow from what it is said to follow from.
package struct Fault: Hashable, Sendable {
  /// The file it was found in, as it is called in the reports' folder or in the study.
  package let file: String
  package let line: Int?
  /// The name of the figure concerned, if one is.
  package let figure: String?
  package let words: String
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    /// The record does not agree with itself.
    case record
    /// The record does not agree with the inputs.
    case input
  }

  init(
    _ file: String, line: Int?, figure: String? = nil, _ words: String, kind: Kind = .record
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.figure = figure
    self.words = words
  }

  /// `figures.csv:12 present[nabo]: 16 is recorded, 15 follows from the formula`.
  package var text: String {
    let place = file + (line.map { ":\($0)" } ?? "")
    return "\(place)\(figure.map { " \($0)" } ?? ""): \(words)"
  }
}
