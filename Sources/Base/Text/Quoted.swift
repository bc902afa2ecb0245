/// Text as it is shown inside a message: in quotes, on one line, and no longer than a line can hold.
package func quoted(_ text: some StringProtocol) -> String {
  let limit = 60
  var shown = ""
  for scalar in text.unicodeScalars.prefix(limit) {
    let isUnseen = unseen.contains(scalar.properties.generalCategory)
    shown += isUnseen ? scalar.escaped(asASCII: true) : String(scalar)
  }
  let rest = text.unicodeScalars.count - limit
  return rest > 0 ? "\"\(shown)…\" (and \(rest) characters more)" : "\"\(shown)\""
}

/// Characters that would break the line, or turn it about, instead of being seen.
private let unseen: Set<Unicode.GeneralCategory> = [
  .control, .format, .lineSeparator, .paragraphSeparator,
]
