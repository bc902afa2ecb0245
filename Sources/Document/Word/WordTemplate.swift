package import Base

/// The look of somebody's Word file: its styles, its fonts and colours, its sheet, and what stands above and below its text.
/// Its own text is left behind, and nothing of it is run.
package struct WordTemplate: Sendable {
  let styles: WordXMLPart
  let numbering: WordXMLPart?
  let sheet: WordSheet
  /// Whether its first sheet has another header, as a section says it.
  let further: String
  /// Whether its left and right sheets have, as the settings say it.
  let evenAndOdd: String
  /// Parts taken over byte for byte; a list of relations has no type of its own.
  let parts: [(name: String, type: String?, bytes: [UInt8])]
  /// What of them the document refers to.
  let relations: [(id: String, type: String, target: String)]
  private let references: [(kind: MarginKind, xml: String)]

  enum MarginKind: String, CaseIterable { case header, footer }

  /// How the sections refer to its headers or footers.
  func references(_ kind: MarginKind) -> [String] {
    references.filter { $0.kind == kind }.map(\.xml)
  }

  /// How large a file is read.
  package static let largest = ZipReader.Limits.documents.packed

  /// Takes over the look of a file. One that is no Word document, that is encrypted, that could run something or reach out of
  /// itself, is a problem.
  package init(_ bytes: [UInt8], file: String) throws(Problem) {
    let reading = try WordFile(bytes, file: file)
    try reading.refuseMacros()
    styles = try reading.part("word/styles.xml")
    numbering = try reading.has("word/numbering.xml") ? reading.part("word/numbering.xml") : nil
    let document = try reading.part("word/document.xml")
    for part in [styles, document] + [numbering].compactMap(\.self) {
      guard part.root["xmlns:w"] == WordXML.main else {
        throw reading.problem(
          "a document in another form of Open XML", advice: "save it as a Word document (.docx)")
      }
    }
    let section = document.root.first("w:body")?.first("w:sectPr")
    sheet = WordSheet(section)
    further = section?.first("w:titlePg") == nil ? "" : "<w:titlePg/>"
    try reading.refuseActiveContent(in: styles, "word/styles.xml")
    if let numbering { try reading.refuseActiveContent(in: numbering, "word/numbering.xml") }
    let settings =
      try reading.has("word/settings.xml") ? reading.part("word/settings.xml") : nil
    evenAndOdd =
      settings?.root.first("w:evenAndOddHeaders") == nil ? "" : "<w:evenAndOddHeaders/>"
    var collected = WordTemplateParts(reading)
    let known = try reading.relations(of: "word/document.xml")
    var references: [(kind: MarginKind, xml: String)] = []
    var places: Set<String> = []
    for kind in MarginKind.allCases {
      for reference in section?.all("w:\(kind.rawValue)Reference") ?? [] {
        guard let id = reference["r:id"], let relation = known.first(where: { $0.id == id }),
          let place = reference["w:type"], ["default", "first", "even"].contains(place)
        else {
          throw reading.problem("a \(kind.rawValue) that is not in it")
        }
        guard places.insert("\(kind) \(place)").inserted else {
          throw reading.problem("two of its \(kind.rawValue)s for the same sheets")
        }
        let own = "rIdTemplate\(collected.relations.count + 1)"
        try collected.take(relation, as: own, kind.rawValue)
        references.append(
          (kind, "<w:\(kind.rawValue)Reference w:type=\"\(place)\" r:id=\"\(own)\"/>"))
      }
    }
    for kind in ["theme", "fontTable"] {
      for relation in known where relation.kind == kind {
        try collected.take(relation, as: "rIdTemplate\(collected.relations.count + 1)", kind)
      }
    }
    if let numbering, numbering.root.first("w:numPicBullet") != nil {
      throw reading.problem("lists with pictures for points", advice: "take them out of it")
    }
    let own = [(MarginKind.header, WordMargin.headerPart), (.footer, WordMargin.footerPart)]
    for (kind, name) in own where !references.contains(where: { $0.kind == kind }) {
      guard !collected.parts.contains(where: { $0.name.lowercased() == name }) else {
        throw reading.problem("a part \(quoted(name)) that is no \(kind.rawValue)")
      }
    }
    self.references = references
    parts = collected.parts
    relations = collected.relations
  }
}

extension WordSheet {
  /// The sheet of a section; A4 where it does not say.
  fileprivate init(_ section: XMLElement?) {
    let (size, margin) = (section?.first("w:pgSz"), section?.first("w:pgMar"))
    func number(_ element: XMLElement?, _ name: String, _ range: ClosedRange<Int>) -> Int? {
      // Word itself writes whole numbers; a margin that is fixed at the top is negative.
      element?["w:\(name)"].flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
    let usual = WordSheet.usual
    var margins = usual.margins
    let range = -8_000...8_000
    margins.top = number(margin, "top", range) ?? margins.top
    margins.right = number(margin, "right", range) ?? margins.right
    margins.bottom = number(margin, "bottom", range) ?? margins.bottom
    margins.left = number(margin, "left", range) ?? margins.left
    margins.header = number(margin, "header", 0...8_000) ?? margins.header
    margins.footer = number(margin, "footer", 0...8_000) ?? margins.footer
    margins.gutter = number(margin, "gutter", 0...8_000) ?? margins.gutter
    self.init(
      width: number(size, "w", 4_000...31_680) ?? usual.width,
      height: number(size, "h", 4_000...31_680) ?? usual.height, margins: margins)
  }
}

extension WordFile {
  fileprivate func refuseActiveContent(
    in part: WordXMLPart, _ name: String
  ) throws(Problem) {
    guard let active = WordActiveContent.first(in: part.root) else { return }
    throw problem(
      in: name, at: active.element.bytes.lowerBound, active.found, active.expected,
      advice: active.advice)
  }
}

/// The parts that are taken over, each once, with all they refer to.
private struct WordTemplateParts {
  private let reading: WordFile
  private(set) var parts: [(name: String, type: String?, bytes: [UInt8])] = []
  private(set) var relations: [(id: String, type: String, target: String)] = []
  private var taken: Set<String> = []

  init(_ reading: WordFile) { self.reading = reading }

  /// Where a link may lead: to a place in the document, a page or a letter.
  private static let links = ["#", "http://", "https://", "mailto:"]

  mutating func take(
    _ relation: WordFile.Relation, as id: String, _ kind: String
  ) throws(Problem) {
    try take(relation.target, kind)
    relations.append((id, kind, "/" + relation.target))
  }

  private mutating func take(_ name: String, _ kind: String) throws(Problem) {
    guard taken.insert(name).inserted else { return }
    guard !WordPackage.ownParts.contains(name.lowercased()) else {
      throw reading.problem("a header that is \(quoted(name))")
    }
    let type = try reading.contentType(of: name)
    guard WordTemplateParts.types(of: kind).contains(where: { type.lowercased().hasSuffix($0) })
    else {
      throw reading.problem(
        "the \(kind) \(quoted(name)) of the type \(quoted(type))",
        advice: "take it out, or put a picture in as PNG or JPEG")
    }
    if type.lowercased().hasSuffix("+xml") {
      try reading.refuseActiveContent(in: reading.part(name), name)
    }
    parts.append((name, type, try reading.bytes(name)))
    let list = WordFile.relationsName(of: name)
    guard reading.has(list) else { return }
    for relation in try reading.relations(of: name) {
      switch (relation.kind, relation.isExternal) {
      case ("image", false), ("font", false): try take(relation.target, relation.kind)
      case ("hyperlink", true):
        guard WordTemplateParts.links.contains(where: relation.target.lowercased().hasPrefix)
        else {
          throw reading.problem(
            in: list, at: relation.offset, "a link to \(quoted(relation.target))",
            "an address that begins with https://, http:// or mailto:",
            advice: "take the link out of the template")
        }
      case ("image", true), ("font", true):
        throw reading.problem(
          in: list, at: relation.offset, "a picture or a font that lies outside of the file",
          "one that is in it", advice: "put the picture into the file")
      default:
        throw reading.problem(
          in: list, at: relation.offset,
          "a header or footer with something in it of the kind \(quoted(relation.kind))",
          "text, fields, pictures and links", advice: "take it out of the template")
      }
    }
    parts.append((list, nil, try reading.bytes(list)))
  }

  /// What the types of the parts of a kind may end in. A picture that is itself a document, such as SVG, is none.
  private static func types(of kind: String) -> [String] {
    switch kind {
    case "image":
      [
        "image/bmp", "image/emf", "image/gif", "image/jpeg", "image/jpg", "image/png", "image/tiff",
        "image/wmf", "image/x-emf", "image/x-wmf",
      ]
    case "font":
      [
        "application/vnd.openxmlformats-officedocument.obfuscatedfont", "application/x-fontdata",
        "application/x-font-ttf",
      ]
    default: [".\(kind.lowercased())+xml"]
    }
  }
}
