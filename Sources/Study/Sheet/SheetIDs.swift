import Base

/// Ids made of names: small letters of ASCII, digits and hyphens; each once.
struct SheetIDs {
  private var taken: Set<MatchingName> = []

  /// An id is no name of something else.
  init(besides names: [String]) { taken = Set(names.map { MatchingName($0) }) }

  /// The id of a name; the name itself may be one.
  mutating func id(of name: String, or stand: String) -> String {
    let plain = SheetIDs.plain(name)
    let isUsable = plain.unicodeScalars.first?.properties.isAlphabetic ?? false && plain != "all"
    let base = isUsable ? plain : plain.isEmpty || plain == "all" ? stand : "\(stand)-\(plain)"
    var id = base
    var number = 2
    while taken.contains(MatchingName(id)),
      MatchingName(id) != MatchingName(name) || used.contains(id)
    {
      id = "\(base)-\(number)"
      number += 1
    }
    used.insert(id)
    taken.insert(MatchingName(id))
    return id
  }

  private var used: Set<String> = []

  /// The name in small letters of ASCII with hyphens between its words.
  static func plain(_ name: String, mark: Character = "-") -> String {
    var text = ""
    for scalar in MatchingName(name).text.unicodeScalars {
      if let letters = letters[scalar] {
        text += letters
      } else if scalar.isASCII {
        let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        text += isPlain ? String(scalar) : String(mark)
      } else {
        // A letter with a mark is its letter.
        let base = base(of: scalar)
        text += base.map { String($0) } ?? String(mark)
      }
    }
    return text.split(separator: mark).joined(separator: String(mark)).prefix(40)
      .description.split(separator: mark).joined(separator: String(mark))
  }

  private static let letters: [Unicode.Scalar: String] = [
    "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "þ": "th",
    "ð": "d", "ł": "l", "đ": "d", "œ": "oe", "ı": "i", "'": "", "’": "",
  ]

  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    plainLetters.first { $0.marked.unicodeScalars.contains(scalar) }?.letter
  }

  private static let plainLetters: [(letter: Unicode.Scalar, marked: String)] = [
    ("a", "àáâãāăą"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
    ("i", "ìíîïĩīĭį"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀ"), ("n", "ñńņňŉ"), ("o", "òóôõōŏő"),
    ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧț"), ("u", "ùúûũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
    ("z", "źżž"),
  ]
}
