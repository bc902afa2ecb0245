import Base
import Figures

/// The parts of a Word file and how they refer to each other (Open Packaging Conventions, ECMA-376 Part 2).
struct WordPackage {
  let title: String
  let language: Language
  let tags: WordTagList

  /// What holds the parts that are ours in every file.
  static let ownParts = [
    "[content_types].xml", "_rels/.rels", "docprops/core.xml", "customxml/item1.xml",
    "customxml/_rels/item1.xml.rels", "customxml/itemprops1.xml",
    "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml",
    "word/settings.xml",
  ]

  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  func bytes(
    document: String, styles: WordStyles, numbering: WordNumbering, margin: WordMargin,
    _ template: WordTemplate?
  ) -> [UInt8] {
    let type = WordPackage.type
    var parts: [(name: String, type: String, text: String)] = [
      ("word/document.xml", type + "document.main+xml", document),
      ("word/styles.xml", type + "styles+xml", styles.part),
      ("word/numbering.xml", type + "numbering+xml", numbering.part),
      ("word/settings.xml", type + "settings+xml", settings(template)),
      (
        "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core
      ),
      (
        "customXml/itemProps1.xml",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", listProperties
      ),
    ]
    var relations = [
      ("rIdVifteStyles", "styles", "styles.xml"),
      ("rIdVifteNumbering", "numbering", "numbering.xml"),
      ("rIdVifteSettings", "settings", "settings.xml"),
      ("rIdVifteList", "customXml", "../customXml/item1.xml"),
    ]
    let copied = template?.parts ?? []
    relations += template?.relations ?? []
    if template?.references(.header).isEmpty ?? true {
      parts.append((WordMargin.headerPart, type + "header+xml", margin.header))
      relations.append((WordMargin.headerID, "header", "vifte-header.xml"))
    }
    if template?.references(.footer).isEmpty ?? true {
      parts.append((WordMargin.footerPart, type + "footer+xml", margin.footer))
      relations.append((WordMargin.footerID, "footer", "vifte-footer.xml"))
    }
    var zip = ZipFile()
    let types =
      parts.map { ($0.name, $0.type) }
      + copied.compactMap { part in part.type.map { (part.name, $0) } }
    zip.add("[Content_Types].xml", Array(contentTypes(types).utf8))
    zip.add("_rels/.rels", Array(packageRelations.utf8))
    for part in parts { zip.add(part.name, Array(part.text.utf8)) }
    zip.add("customXml/item1.xml", Array(tags.part.utf8))
    zip.add(
      "customXml/_rels/item1.xml.rels",
      Array(WordPackage.relations([("rId1", "customXmlProps", "itemProps1.xml")]).utf8))
    zip.add("word/_rels/document.xml.rels", Array(WordPackage.relations(relations).utf8))
    for part in copied { zip.add(part.name, part.bytes) }
    return zip.bytes
  }

  private func contentTypes(_ parts: [(name: String, type: String)]) -> String {
    """
    \(WordXML.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    \(parts.map { "<Override PartName=\"/\($0.name.asXMLValue)\" ContentType=\"\($0.type.asXMLValue)\"/>" }.joined())</Types>
    """
  }

  private var packageRelations: String {
    let office = WordXML.relationships
    return """
      \(WordXML.declaration)<Relationships xmlns="\(WordXML.packageRelationships)">\
      <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" Type="\(WordXML.packageRelationships)/metadata/core-properties" Target="docProps/core.xml"/>\
      </Relationships>
      """
  }

  private static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    let relations = list.map { relation in
      """
      <Relationship Id="\(relation.id.asXMLValue)" Type="\(WordXML.relationships)/\(relation.type)" \
      Target="\(relation.target.asXMLValue)"/>
      """
    }
    return """
      \(WordXML.declaration)<Relationships xmlns="\(WordXML.packageRelationships)">\(relations.joined())</Relationships>
      """
  }

  private func settings(_ template: WordTemplate?) -> String {
    let (decimal, list) = language == .danish ? (",", ";") : (".", ",")
    return """
      \(WordXML.declaration)<w:settings \(WordXML.namespace)>\(template?.evenAndOdd ?? "")<w:defaultTabStop w:val="1304"/>\
      <w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" \
      w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="\(language.tag)"/>\
      <w:decimalSymbol w:val="\(decimal)"/><w:listSeparator w:val="\(list)"/></w:settings>
      """
  }

  /// Title and language; who wrote it and when is for those to say who go on with it.
  private var core: String {
    """
    \(WordXML.declaration)<cp:coreProperties \
    xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title.asXMLText)</dc:title>\
    <dc:language>\(language.tag)</dc:language></cp:coreProperties>
    """
  }

  /// What says that the list of tags is one; the id is any, and the same in each file.
  private var listProperties: String {
    """
    \(WordXML.declaration)<ds:datastoreItem ds:itemID="{0B7E1B5C-52A4-4E0D-9C3B-6D1F0A7C4E21}" \
    xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>\
    <ds:schemaRef ds:uri="\(WordTagList.namespace)"/></ds:schemaRefs></ds:datastoreItem>
    """
  }
}
