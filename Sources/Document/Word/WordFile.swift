package import Base

/// The parts of a Word file that somebody else wrote.
package struct WordFile: Sendable {
  private let zip: ZipReader
  private let file: String
  private let types: XMLElement
  /// What is said of parts by name, and of the others by the ending of their names; both in small letters.
  private let typesByName: [String: String]
  private let typesByEnding: [String: String]
  package static let expected = "a Word document (.docx)"

  /// The bytes of XML that are read; as elements they take many times the room.
  private static let largestPart = 16 * 1_048_576

  /// Another part that one refers to.
  struct Relation {
    let id: String
    /// The last part of its type, such as `header`.
    let kind: String
    /// The name of the part; the address of what lies outside of the file.
    let target: String
    let isExternal: Bool
    /// Where it stands in the list of relations.
    let offset: Int
  }

  /// The parts of a file, which must be a Word document.
  package init(_ bytes: [UInt8], file: String) throws(Problem) {
    self.file = file
    let zip: ZipReader
    do throws(ZipFault) {
      zip = try ZipReader(bytes)
    } catch {
      throw error.problem(in: file, expected: WordFile.expected)
    }
    let names = zip.names
    for needed in ["[Content_Types].xml", "word/document.xml", "word/styles.xml"]
    where !names.contains(needed) {
      throw Problem(
        .data, at: Place(file: file), found: "an archive without \(needed)",
        expected: WordFile.expected)
    }
    self.zip = zip
    types = try WordFile.read("[Content_Types].xml", zip, file).root
    typesByName = WordFile.types(of: "Override", "PartName", in: types)
    typesByEnding = WordFile.types(of: "Default", "Extension", in: types)
  }

  private static func types(
    of element: String, _ attribute: String, in types: XMLElement
  ) -> [String: String] {
    let pairs = types.all(element).compactMap { type in
      type[attribute].flatMap { name in type["ContentType"].map { (name.lowercased(), $0) } }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// A problem of the file.
  func problem(_ found: String, advice: String? = nil) -> Problem {
    Problem(
      .data, at: Place(file: file), found: found, expected: WordFile.expected, advice: advice)
  }

  /// A problem of a part that is in it, at a byte of the part.
  func problem(
    in part: String, at offset: Int, _ found: String, _ expected: String, advice: String
  ) -> Problem {
    let place = ((try? bytes(part)) ?? []).lineAndColumn(of: offset)
    return Problem(
      .data, at: Place(file: "\(file)/\(part)", line: place.line, column: place.column),
      found: found, expected: expected, advice: advice)
  }

  package var names: [String] { zip.names }

  package func has(_ name: String) -> Bool { zip.names.contains(name) }

  func bytes(_ name: String) throws(Problem) -> [UInt8] {
    try WordFile.bytes(name, zip, file)
  }

  /// A part as XML.
  func part(_ name: String) throws(Problem) -> WordXMLPart { try WordFile.read(name, zip, file) }

  /// A part as XML.
  package func root(of name: String) throws(Problem) -> XMLElement { try part(name).root }

  private static func bytes(
    _ name: String, _ zip: ZipReader, _ file: String
  ) throws(Problem) -> [UInt8] {
    do throws(ZipFault) {
      return try zip.file(name)
    } catch {
      throw error.problem(in: file, expected: expected)
    }
  }

  private static func read(
    _ name: String, _ zip: ZipReader, _ file: String
  ) throws(Problem) -> WordXMLPart {
    let bytes = try bytes(name, zip, file)
    guard bytes.count <= largestPart else {
      throw Problem(
        .data, at: Place(file: file), found: "a part \(quoted(name)) of \(bytes.count) bytes",
        expected: "no more than \(largestPart)",
        advice: "a document of text and tables is far smaller")
    }
    do throws(XMLFault) {
      return try WordXMLPart(bytes: bytes, root: readXML(bytes))
    } catch {
      throw error.problem(in: "\(file)/\(name)")
    }
  }

  /// A document that could run a program is refused.
  func refuseMacros() throws(Problem) {
    let isMacro =
      zip.names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
      || types.elements.contains {
        let type = ($0["ContentType"] ?? "").lowercased()
        return type.contains("macroenabled") || type.contains("vbaproject")
      }
    guard !isMacro else {
      throw problem(
        "a document with macros", advice: "save it as a Word document without macros (.docx)")
    }
  }

  /// What the list of types says of a part.
  func contentType(of name: String) throws(Problem) -> String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let type = typesByName["/" + name.lowercased()] ?? typesByEnding[ending] else {
      throw problem("a part \(quoted(name)) of no known type")
    }
    return type
  }

  /// The name of the list of what a part refers to.
  static func relationsName(of name: String) -> String {
    let parts = name.split(separator: "/")
    return (parts.dropLast() + ["_rels"]).joined(separator: "/") + "/\(parts.last ?? "").rels"
  }

  /// What a part refers to.
  func relations(of name: String) throws(Problem) -> [Relation] {
    let list = WordFile.relationsName(of: name)
    guard has(list) else { return [] }
    var relations: [Relation] = []
    for element in try part(list).root.elements {
      guard element.name == "Relationship", let id = element["Id"], let type = element["Type"],
        let target = element["Target"]
      else {
        throw problem(
          in: list, at: element.bytes.lowerBound, "the element \(quoted(element.name))",
          "a Relationship with Id, Type and Target",
          advice: "save the file anew as a Word document (.docx)")
      }
      let isExternal = element["TargetMode"] == "External"
      relations.append(
        Relation(
          id: id, kind: String(type.split(separator: "/").last ?? ""),
          target: isExternal ? target : WordFile.resolved(target, from: name),
          isExternal: isExternal, offset: element.bytes.lowerBound))
    }
    return relations
  }

  /// The name of a part that another names by a path from itself.
  private static func resolved(_ target: String, from name: String) -> String {
    var parts = target.hasPrefix("/") ? [] : name.split(separator: "/").dropLast()
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
