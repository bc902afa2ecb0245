import Figures

extension Source {
  /// Where it stands in the inputs, and in the document.
  var words: Phrase {
    guard let document, let documentLine else { return Phrase(da: "\(place)", en: "\(place)") }
    return Phrase(
      da: "\(place) (\(code: document), linje \(lines: [documentLine]))",
      en: "\(place) (\(code: document), line \(lines: [documentLine]))")
  }
}
