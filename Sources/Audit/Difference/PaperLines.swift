import Base

/// The lines of a paper that have words.
struct PaperLines {
  fileprivate let file: String
  fileprivate let texts: [String]
  private let numbers: [Int]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().map {
        (number: $0 + 1, text: String(decoding: $1, as: UTF8.self).trimmingBlanks)
      }
      .filter { !$0.text.isEmpty }
    (numbers, texts) = (lines.map(\.number), lines.map(\.text))
  }

  fileprivate func text(_ index: Int?) -> String? { index.map { texts[$0] } }

  fileprivate func place(_ index: Int?) -> Place? {
    index.map { Place(file: file, line: numbers[$0]) }
  }
}

extension FileComparison {
  /// Holds two versions of a paper against each other, line by line.
  init(_ old: PaperLines, _ new: PaperLines) {
    for pair in Alignment(old.texts, new.texts).pairedGaps {
      let kind: Cause.Kind =
        pair.old == nil ? .lineAdded : pair.new == nil ? .lineRemoved : .line
      causes.append(
        Cause(
          kind, file: new.file, oldPlace: old.place(pair.old), newPlace: new.place(pair.new),
          old: old.text(pair.old), new: new.text(pair.new)))
    }
  }
}
