package import Figures

extension Assumption {
  /// Where its value stands: the place in a file, or that it is the program's own, or was given for a question.
  package var whereItStands: Phrase {
    if let valuePlace { return Phrase(da: "\(valuePlace)", en: "\(valuePlace)") }
    return isDefault
      ? Phrase(da: "programmets standard", en: "a default of the program")
      : Phrase(da: "værdien står ikke i nogen fil", en: "the value stands in no file")
  }
}
