import Base

/// The first thing in a part of a template that could run something or reach out of the file: a field that fetches or starts
/// what it names, an object, a drawing with an address of its own.
///
/// Elements and attributes are known by what stands after their prefix, since a part may give any prefix to a namespace.
struct WordActiveContent {
  let element: XMLElement
  let found: String
  let expected: String
  let advice: String

  /// What fields may begin with: they tell of the document and of the day, and fetch nothing.
  private static let fields = [
    "AUTHOR", "CREATEDATE", "DATE", "DOCPROPERTY", "FILENAME", "KEYWORDS", "NUMPAGES", "PAGE",
    "PAGEREF", "REF", "SAVEDATE", "SECTION", "SECTIONPAGES", "STYLEREF", "SUBJECT", "TIME", "TITLE",
  ]

  /// What runs a program, or shows what lies elsewhere.
  private static let objects = ["OLEObject", "altChunk", "control", "subDoc", "webVideoPr"]

  /// What is first in a part; nil where there is nothing of the kind.
  static func first(in root: XMLElement) -> WordActiveContent? {
    var reader = Reader()
    reader.read(root)
    reader.finish()
    return reader.first
  }

  /// Goes through a part; the code of a field may stand in many pieces, with other fields in it.
  private struct Reader {
    private(set) var first: WordActiveContent?
    private var open: [Field] = []

    private struct Field {
      let element: XMLElement
      var code = ""
      /// Whether what follows is what the field shows.
      var isComplete = false
    }

    mutating func read(_ element: XMLElement) {
      switch element.name.withoutPrefix {
      case "fldChar": bound(element)
      case "instrText", "delInstrText":
        if let field = open.last, !field.isComplete {
          open[open.count - 1].code += element.text
        } else {
          check(element.text, element)
        }
      case "fldSimple":
        for code in element.values("instr") { check(code, element) }
      case let name where WordActiveContent.objects.contains(name):
        report(
          element, "the element \(quoted(element.name))", "text, fields and pictures",
          "take it out of the template")
      default: break
      }
      for value in element.values("src") + element.values("href")
      where !value.isEmpty && !value.hasPrefix("#") {
        report(
          element, "a drawing that names \(quoted(value))", "a picture that is in the file",
          "put the picture into the template, and take its address out")
      }
      for child in element.elements { read(child) }
    }

    /// Where a field begins, where its code ends, or where it ends itself.
    private mutating func bound(_ element: XMLElement) {
      switch element.values("fldCharType").first {
      case "begin":
        // What another field shows may be any part of this one's code.
        if !open.isEmpty, !open[open.count - 1].isComplete {
          open[open.count - 1].code += "\u{FFFC}"
        }
        open.append(Field(element: element))
      case "separate": if !open.isEmpty { open[open.count - 1].isComplete = true }
      default: if let field = open.popLast() { check(field.code, field.element) }
      }
    }

    mutating func finish() {
      for field in open { check(field.code, field.element) }
      open = []
    }

    private mutating func check(_ code: String, _ element: XMLElement) {
      let words = code.drop { " \t\n".contains($0) }
      let name = words.prefix { !" \t\n\\".contains($0) }
      guard !words.isEmpty, !WordActiveContent.fields.contains(name.uppercased()) else { return }
      report(
        element, "the field \(quoted(String(name.prefix(40))))",
        "a field that fetches nothing: \(WordActiveContent.fields.joined(separator: ", "))",
        "take the field out of the template, or write what it shows as text")
    }

    private mutating func report(
      _ element: XMLElement, _ found: String, _ expected: String, _ advice: String
    ) {
      guard first.map({ element.bytes.lowerBound < $0.element.bytes.lowerBound }) ?? true else {
        return
      }
      first = WordActiveContent(
        element: element, found: found, expected: expected, advice: advice)
    }
  }
}

extension XMLElement {
  /// The values of its attributes of a name, whatever their prefix.
  fileprivate func values(_ name: String) -> [String] {
    attributes.filter { $0.name.withoutPrefix == name }.map(\.value)
  }
}

extension String {
  /// What stands after the last colon of a name.
  fileprivate var withoutPrefix: String {
    String(self[(lastIndex(of: ":").map(index(after:)) ?? startIndex)...])
  }
}
