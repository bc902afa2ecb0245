extension String {
  /// The text as it stands between the tags of XML. A character that XML cannot hold is written as the one that stands for
  /// what cannot be shown (U+FFFD), so that nobody takes the text for whole.
  package var asXMLText: String { escaped { $0 == "\r" ? "&#13;" : nil } }

  /// The text as it stands in the quotes of an attribute.
  package var asXMLValue: String {
    escaped { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "\t": "&#9;"
      case "\n": "&#10;"
      case "\r": "&#13;"
      default: nil
      }
    }
  }

  private func escaped(_ further: (Unicode.Scalar) -> String?) -> String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case _ where !scalar.isOfXML: text += "\u{FFFD}"
      default:
        if let spelling = further(scalar) {
          text += spelling
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold it (2.2).
  var isOfXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
