import Figures

extension Phrase {
  /// So many of what an answer lists, with the word for one or for several.
  static func counting(
    _ count: Int, da danish: (one: Sentence, many: Sentence),
    en english: (one: Sentence, many: Sentence)
  ) -> Phrase {
    Phrase(
      da: "\(numbers: [count]) \(count == 1 ? danish.one : danish.many)",
      en: "\(numbers: [count]) \(count == 1 ? english.one : english.many)")
  }

  /// Phrases one after the other, with commas between.
  static func listing(_ phrases: [Phrase]) -> Phrase {
    Phrase(
      da: joined(phrases.map(\.danish), ", "), en: joined(phrases.map(\.english), ", "))
  }
}
