import Base
import CWhatIf
package import Document
package import Figures

/// The page on which plans are made: one file that needs no other, with the formulas of the study and a program that computes
/// them.
package struct WhatIfPage {
  package static let entry = Site.Entry(
    report: "what-if", name: Page.FileName(da: "hvad-nu-hvis", en: "what-if"),
    title: Phrase(da: "Hvad nu hvis?", en: "What if?"))

  private let results: StudyResults
  private let formulas: WhatIfFormulas

  /// Nil where the study computes no plans.
  package init?(_ results: StudyResults) {
    guard let script = results.script() else { return nil }
    self.results = results
    formulas = WhatIfFormulas(results, script)
  }

  /// The file in a language. Where it stands alone, it leads to no other.
  package func text(in language: Language, beside site: Site?) -> String {
    let words = results.book.words
    let model = JSONText(
      WhatIfData(results, formulas, in: language).json, style: .compact
    ).text.escapedForScript
    let program = String(cString: vifte_what_if_program())
    let style = HTMLStyle.text + "\n" + String(cString: vifte_what_if_style())
    var parts: [String: Part] = [
      "language": .text(language.rawValue),
      "title": .text(words.plain(results.markedTitle, in: language)),
      "style": .raw(style), "program": .raw(program), "model": .raw(model),
      "scriptHash": .raw(sourceHash(program)), "styleHash": .raw(sourceHash(style)),
      "navigation": .raw(""), "otherwise": .raw(""),
    ]
    for word in WhatIfWords.all {
      parts[word.id] = .text(words.plain(word.phrase, in: language))
    }
    if site != nil {
      parts["navigation"] = .raw(filled(Self.navigation(from: language, words.languages), parts))
      parts["otherwise"] = .raw(
        filled(#" {{page.otherwise}} <a href="index.html">{{page.annexes}}</a>."#, parts))
    }
    return filled(String(cString: vifte_what_if_shell()), parts)
  }

  /// The ways to the other pages, and to this one in the other language where there is one.
  private static func navigation(from language: Language, _ languages: [Language]) -> String {
    let other: Language = language == .danish ? .english : .danish
    let address = "../\(other.rawValue)/\(entry.name[other]).html"
    let translation =
      #" <a id="translation" href="\#(address)" lang="\#(other.rawValue)" hreflang="\#(other.rawValue)">{{page.other}}</a>"#
    let ways =
      #"<a href="index.html">{{page.home}}</a>"#
      + (languages.contains(other) ? translation : "")
    return #"<nav aria-label="{{page.pages}}">\#(ways)</nav>"#
  }

  private enum Part {
    case text(String)
    case raw(String)
  }

  /// The shell with a part in the place of each name in double braces.
  private func filled(_ shell: String, _ parts: [String: Part]) -> String {
    var text = ""
    var rest = shell[...]
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      text += rest[..<start.lowerBound]
      let name = String(rest[start.upperBound..<end.lowerBound])
      switch parts[name] {
      case .text(let words): text += words.escapedForHTML
      case .raw(let words): text += words
      case nil:
        preconditionFailure("the shell of the what-if page names \(name), which there is not")
      }
      rest = rest[end.upperBound...]
    }
    return text + rest
  }
}

/// A text as Content-Security-Policy names it.
private func sourceHash(_ text: String) -> String {
  let digits = Array(SHA256.hexadecimal(Array(text.utf8)))
  let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0..<($0 + 2)]), radix: 16)
  }
  return "'sha256-\(Base64.text(of: bytes))'"
}

extension String {
  /// As JSON within a script element of HTML has to be spelt, so that nothing in it can end the element.
  fileprivate var escapedForScript: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    let text = Array(utf8)
    var place = 0
    while place < text.count {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003c".utf8
      case UInt8(ascii: ">"): bytes += "\\u003e".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      // The separators U+2028 and U+2029, which end a line in some scripts.
      case 0xE2 where text[place...].starts(with: [0xE2, 0x80, 0xA8]):
        bytes += "\\u2028".utf8
        place += 2
      case 0xE2 where text[place...].starts(with: [0xE2, 0x80, 0xA9]):
        bytes += "\\u2029".utf8
        place += 2
      default: bytes.append(byte)
      }
      place += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
