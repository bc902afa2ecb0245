/// An element of an XML document, with what stands in it. Names keep their prefixes.
package struct XMLElement: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  package enum Node: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
  }

  package let name: String
  package let attributes: [Attribute]
  package internal(set) var nodes: [Node] = []
  /// Where it stands in the document, from the first byte of its opening tag to the last of its closing tag.
  package internal(set) var bytes: Range<Int>

  /// The value of an attribute; nil where it has none of that name.
  package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The elements in it.
  package var elements: [XMLElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name in it.
  package func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// The elements of a name in it.
  package func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The text that stands in it itself.
  package var text: String {
    nodes.reduce(into: "") { text, node in if case .text(let words) = node { text += words } }
  }
}

/// Why a text is no XML document that is read here, and where.
package struct XMLFault: Error, Hashable, Sendable {
  /// From 1; the column counts characters.
  package let line: Int
  package let column: Int
  package let found: String
  package let expected: String

  /// The fault as a problem of a file; a part of an archive is named after the file, as in `paper.docx/word/styles.xml`.
  package func problem(in file: String) -> Problem {
    Problem(
      .data, at: Place(file: file, line: line, column: column), found: found, expected: expected)
  }
}
