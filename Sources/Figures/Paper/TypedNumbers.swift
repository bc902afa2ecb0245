package import Base

extension Paper {
  /// A number that somebody typed where a figure could be cited.
  package struct TypedNumber: Hashable, Sendable {
    package let text: String
    package let place: Place
  }

  /// The numbers typed in digits, or in words from two upward, in the order of the paper. What is written as meant is none.
  package var typedNumbers: [TypedNumber] {
    inlines.flatMap { inline -> [TypedNumber] in
      switch inline.content {
      case .text(let text), .link(let text, _):
        numbers(in: text).map { TypedNumber(text: $0, place: inline.place) }
      case .figure, .reference, .meant, .lineBreak: []
      }
    }
  }

  /// The numbers that are meant as they stand, in the order of the paper.
  package var meantNumbers: [TypedNumber] {
    inlines.compactMap {
      if case .meant(let text) = $0.content {
        TypedNumber(text: text, place: $0.place)
      } else {
        nil
      }
    }
  }

  private func numbers(in text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || ".,-".contains($0)) }.compactMap { word in
      let word = word.trimmingMarks
      if word.contains(where: \.isNumber) { return word }
      return isNumberWord(word.lowercased()) ? word : nil
    }
  }

  private func isNumberWord(_ word: String) -> Bool {
    switch language {
    case .danish:
      (NumberWords.values[word] ?? 0) >= 2 || NumberWords.multipliers[word] != nil
    case .english: (NumberWords.english[word] ?? 0) >= 2
    }
  }
}

extension Substring {
  /// Without the signs at its ends that belong to the sentence.
  fileprivate var trimmingMarks: String {
    let isMark: (Character) -> Bool = { ".,-".contains($0) }
    let start = drop(while: isMark)
    return String(start.reversed().drop(while: isMark).reversed())
  }
}
