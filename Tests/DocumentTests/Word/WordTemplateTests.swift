import Base
import Figures
import Testing

@testable import Document

@Suite struct `The template of a Word file` {
  /// A template as somebody else's program writes one, with parts of it in other words.
  private func template(
    _ changes: [String: String?] = [:], types: String = "", section: String = Template.section
  ) -> [UInt8] {
    var parts = Template.parts(types: types, section: section)
    for (name, text) in changes {
      parts.removeAll { $0.name == name }
      if let text { parts.append((name, text)) }
    }
    var zip = ZipFile()
    for part in parts { zip.add(part.name, Array(part.text.utf8)) }
    return zip.bytes
  }

  private func problem(_ bytes: [UInt8]) -> String? {
    do throws(Problem) {
      _ = try WordTemplate(bytes, file: "t.docx")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `gives its styles by their names, its sheet, header and footer with what is in them`()
    throws
  {
    let word = try WordSample(template: try WordTemplate(template(), file: "t.docx"))
    let styles = try word.part("word/styles.xml")
    #expect(styles.all("w:style").count { $0.first("w:name")?["w:val"] == "heading 1" } == 1)
    let body = try word.document()
    #expect(body.all("w:p").contains { $0.style == "Overskrift1" && $0.words == "Første afsnit" })
    #expect(body.all("w:p").contains { $0.style == "Caption" && $0.words == "Tabel 1. Besøg" })
    // What it says of the language is ours.
    #expect(styles.every("w:lang").allSatisfy { $0["w:val"] == "da-DK" })
    // Ours are based on those it has.
    let quote = styles.all("w:style").first { $0.first("w:name")?["w:val"] == "Quote" }
    #expect(quote?.first("w:basedOn")?["w:val"] == "Standard")
    #expect(try word.text("word/header3.xml") == Template.header)
    #expect(word.reader.names.contains("word/media/logo.png"))
    #expect(word.reader.names.contains("word/_rels/header3.xml.rels"))
    #expect(word.reader.names.contains("word/theme/theme1.xml"))
    #expect(!word.reader.names.contains("word/vifte-header.xml"))
    #expect(word.reader.names.contains("word/vifte-footer.xml"))
    let size = body.every("w:pgSz").first
    #expect(size?["w:w"] == "10000" && body.every("w:pgMar").first?["w:left"] == "2000")
    #expect(body.every("w:titlePg").count == 3)
    // Everything that is referred to is there, and of a known type.
    let types = try word.part("[Content_Types].xml").all("Override").compactMap { $0["PartName"] }
    let relations = try word.part("word/_rels/document.xml.rels").elements
    for target in relations.compactMap({ $0["Target"] }) where !target.hasPrefix("../") {
      let name = target.hasPrefix("/") ? String(target.dropFirst()) : "word/" + target
      #expect(word.reader.names.contains(name) && types.contains("/" + name), "\(name)")
    }
  }

  @Test func `keeps its lists, and ours are beside them`() throws {
    let word = try WordSample(template: try WordTemplate(template(), file: "t.docx"))
    let numbering = try word.part("word/numbering.xml")
    let kinds = numbering.all("w:abstractNum").compactMap { $0["w:abstractNumId"] }
    #expect(kinds == ["7", "8", "9"])
    let lists = numbering.all("w:num").compactMap { $0["w:numId"] }
    #expect(lists.first == "3" && Set(lists).count == lists.count && lists.count == 5)
    // The kinds stand before the lists.
    let names = numbering.elements.map(\.name)
    #expect(names == names.sorted())
    let used = try word.document().every("w:numId").compactMap { $0["w:val"] }
    #expect(!used.contains("3") && Set(used).isSubset(of: Set(lists)))
  }

  @Test func `is the same bytes each time`() throws {
    let read = try WordTemplate(template(), file: "t.docx")
    #expect(try WordSample(template: read).bytes == WordSample(template: read).bytes)
  }

  @Test func `takes what a run wrote itself`() throws {
    let own = try WordSample()
    let word = try WordSample(template: try WordTemplate(own.bytes, file: "own.docx"))
    let styles = try word.part("word/styles.xml").all("w:style").compactMap { $0["w:styleId"] }
    #expect(Set(styles).count == styles.count)
  }

  @Test func `is refused where it is none, is locked, or could do anything`() {
    #expect(problem(template()) == nil)
    #expect(problem(Array("hello".utf8))?.contains("no ZIP archive") == true)
    #expect(
      problem([0xD0, 0xCF, 0x11, 0xE0])?.contains("protected by a password") == true)
    for part in ["word/document.xml", "word/styles.xml", "[Content_Types].xml"] {
      #expect(problem(template([part: nil]))?.contains("without \(part)") == true)
    }
    #expect(problem(template(["word/vbaProject.bin": "x"]))?.contains("macros") == true)
    let macros = """
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>
      """
    #expect(problem(template(types: macros))?.contains("macros") == true)
    #expect(problem(template(["../x": "x"]))?.contains("leads out") == true)
    #expect(
      problem(template(["word/styles.xml": "<w:styles"]))?.hasPrefix("t.docx/word/styles.xml:1:")
        == true)
    #expect(
      problem(template(["word/styles.xml": "<!DOCTYPE a><a/>"]))?.contains("document type") == true)
    let strict = "<w:styles xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>"
    #expect(problem(template(["word/styles.xml": strict]))?.contains("another form") == true)
  }

  @Test func `is refused where its header reaches out of it or holds more than pictures`() {
    func header(_ relation: String) -> [UInt8] {
      template(["word/_rels/header3.xml.rels": Template.relations(relation)])
    }
    #expect(
      problem(
        header(
          "<Relationship Id=\"a\" Type=\"x/image\" Target=\"http://a.b/c.png\" TargetMode=\"External\"/>"
        ))?
        .contains("outside of the file") == true)
    #expect(
      problem(header("<Relationship Id=\"a\" Type=\"x/oleObject\" Target=\"embeddings/a.bin\"/>"))?
        .contains("oleObject") == true)
    #expect(
      problem(header("<Relationship Id=\"a\" Type=\"x/image\" Target=\"media/gone.png\"/>")) != nil)
    #expect(
      problem(
        header("<Relationship Id=\"a\" Type=\"x/image\" Target=\"../../../word/styles.xml\"/>"))
        != nil)
  }

  @Test(arguments: [
    ("DDEAUTO c:\\\\x.exe", "DDEAUTO"), ("INCLUDEPICTURE http://a.b/c.png", "INCLUDEPICTURE"),
    ("includetext \"//a/b\"", "includetext"), (" HYPERLINK \"file:///c:/x.exe\"", "HYPERLINK"),
    ("PAGEX", "PAGEX"), ("\u{a0}PAGE", "\u{a0}PAGE"), ("=1+1", "=1+1"),
  ])
  func `is refused with its place where a field could run or fetch something`(
    code: String, name: String
  ) {
    let escaped = code.asXMLValue
    let simple = "<w:fldSimple w:instr=\"\(escaped)\"/>"
    let bound = "<w:fldChar w:fldCharType=\"begin\"/>"
    let end = "<w:fldChar w:fldCharType=\"end\"/>"
    // A code in pieces, and one that nothing begins.
    let middle = code.index(code.startIndex, offsetBy: 3)
    let pieces = [code[..<middle], code[middle...]]
      .map { "<w:instrText>\(String($0).asXMLText)</w:instrText>" }.joined()
    for content in [
      simple, bound + pieces + end, bound + pieces, "<w:instrText>\(code.asXMLText)</w:instrText>",
    ] {
      let told = problem(template(["word/header3.xml": Template.header(holding: content)]))
      #expect(
        told?.hasPrefix(
          "t.docx/word/header3.xml:2:1: found the field \(quoted(name)), expected a field")
          == true, "\(told ?? "nothing")")
      #expect(told?.contains("; take the field out of the template") == true)
    }
  }

  @Test func `may have fields that tell of the document and of the day`() {
    let bound = ["begin", "separate", "end"].map { "<w:fldChar w:fldCharType=\"\($0)\"/>" }
    func code(_ text: String) -> String { "<w:instrText>\(text)</w:instrText>" }
    for content in [
      "<w:fldSimple w:instr=\" PAGE \"/>", "<w:fldSimple w:instr=\"date\\@ yyyy\"/>",
      bound[0] + code(" PA") + code("GE ") + bound[1] + "1" + bound[2], bound[0] + bound[2],
      bound[0] + code("STYLEREF ") + bound[0] + code("TITLE") + bound[1] + bound[2] + bound[2],
    ] { #expect(problem(template(["word/header3.xml": Template.header(holding: content)])) == nil) }
    // What another field shows could be any part of a name.
    let joined =
      bound[0] + code("D") + bound[0] + code("TITLE") + bound[2] + code("ATE") + bound[2]
    #expect(
      problem(template(["word/header3.xml": Template.header(holding: joined)]))?
        .contains("found the field \"D") == true)
  }

  @Test func `is refused with its place where anything else in it runs or reaches out`() {
    let named = [
      "<y:OLEObject/>", "<w:altChunk/>", "<w:control/>", "<q:webVideoPr embeddedHtml=\"x\"/>",
      "<v:imagedata src=\"http://a.b/c.png\"/>", "<v:fill o:href=\"//a/b.png\"/>",
    ]
    for content in named {
      let told = problem(template(["word/header3.xml": Template.header(holding: content)]))
      #expect(told?.hasPrefix("t.docx/word/header3.xml:2:1: found ") == true, "\(content)")
    }
    // Whatever prefix its namespace goes by.
    let prefixed = Template.header(
      holding: "<z:fldSimple xmlns:z=\"\(WordXML.main)\" z:instr=\"DDE a\"/>")
    #expect(problem(template(["word/header3.xml": prefixed]))?.contains("\"DDE\"") == true)
    let styles = "<w:styles \(WordXML.namespace)>\n<w:fldSimple w:instr=\"DDE\"/></w:styles>"
    #expect(
      problem(template(["word/styles.xml": styles]))?.hasPrefix("t.docx/word/styles.xml:2:1: ")
        == true)
  }

  @Test func `is refused where a part of it is no XML, or of another kind than it is used for`() {
    #expect(
      problem(template(["word/header3.xml": "<w:hdr><not closed"]))?
        .hasPrefix("t.docx/word/header3.xml:1:") == true)
    #expect(
      problem(template(["word/theme/theme1.xml": "<a:theme"]))?
        .hasPrefix("t.docx/word/theme/theme1.xml:1:") == true)
    let drawing = """
      <Override PartName="/word/media/logo.png" ContentType="image/svg+xml"/>
      """
    #expect(problem(template(types: drawing))?.contains("type \"image/svg+xml\"") == true)
    let program = """
      <Override PartName="/word/media/logo.png" ContentType="application/x-msdownload"/>
      """
    #expect(
      problem(template(types: program))?.contains(
        "found the image \"word/media/logo.png\" of the type") == true)
  }

  @Test func `has links to pages and letters only`() {
    func told(_ target: String) -> String? {
      let relation = """
        \n<Relationship Id="a" Type="x/hyperlink" Target="\(target.asXMLValue)" TargetMode="External"/>
        """
      return problem(template(["word/_rels/header3.xml.rels": Template.relations(relation)]))
    }
    for target in ["https://a.b", "HTTP://a.b/?c=d&e", "mailto:a@b.c", "#top"] {
      #expect(told(target) == nil)
    }
    for target in [
      "file:///c:/x.exe", "\\\\a\\b.exe", " https://a.b", "javascript:x",
      "ms-word:ofe|u|http://a.b",
      "x.exe", "",
    ] {
      let told = told(target)
      #expect(
        told?.hasPrefix(
          "t.docx/word/_rels/header3.xml.rels:2:1: found a link to \(quoted(target)),")
          == true, "\(told ?? "nothing")")
      #expect(told?.contains("; take the link out of the template") == true)
    }
    let inner = "<Relationship Id=\"a\" Type=\"x/hyperlink\" Target=\"media/logo.png\"/>"
    #expect(
      problem(template(["word/_rels/header3.xml.rels": Template.relations(inner)]))?
        .contains("kind \"hyperlink\"") == true)
    // A list of relations that others would read and we would not.
    let prefixed = """
      <r:Relationships xmlns:r="\(WordXML.packageRelationships)"><r:Relationship Id="a" Type="x/oleObject" \
      Target="http://a.b" TargetMode="External"/></r:Relationships>
      """
    #expect(
      problem(template(["word/_rels/header3.xml.rels": prefixed]))?.contains("r:Relationship")
        == true)
  }

  @Test func `may number its lists as high as it likes`() throws {
    for number in ["9223372036854775807", "-9223372036854775808", "2147483647", "x"] {
      let lists = """
        <w:numbering \(WordXML.namespace)><w:abstractNum w:abstractNumId="\(number)"/><w:num w:numId="\(number)"/>\
        </w:numbering>
        """
      let read = try WordTemplate(template(["word/numbering.xml": lists]), file: "t.docx")
      #expect(try WordSample(template: read).part("word/numbering.xml").all("w:num").count == 5)
    }
  }

  @Test func `that is damaged anywhere is refused or taken, and traps on nothing`() {
    let bytes = template()
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[place] ^= 0x55
      _ = problem(damaged)
    }
    for count in stride(from: 0, to: bytes.count, by: 97) {
      _ = problem(Array(bytes.prefix(count)))
    }
  }
}

/// The parts of a template.
private enum Template {
  static let section = """
    <w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="10000" w:h="15000"/>\
    <w:pgMar w:top="1000" w:right="1500" w:bottom="1000" w:left="2000" w:header="500" w:footer="500" w:gutter="0"/>\
    <w:titlePg/></w:sectPr>
    """
  static let header = """
    <w:hdr \(WordXML.documentNamespaces)><w:p><w:r><w:t>Kommunen</w:t></w:r></w:p></w:hdr>
    """

  /// One with something on its second line.
  static func header(holding content: String) -> String {
    "<w:hdr \(WordXML.documentNamespaces)>\n\(content)</w:hdr>"
  }

  static func relations(_ list: String) -> String {
    "<Relationships xmlns=\"\(WordXML.packageRelationships)\">\(list)</Relationships>"
  }

  static func parts(types: String, section: String) -> [(name: String, text: String)] {
    let office = WordXML.relationships
    let type = "application/vnd.openxmlformats-officedocument."
    return [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/header3.xml" ContentType="\(type)wordprocessingml.header+xml"/>\
        <Override PartName="/word/theme/theme1.xml" ContentType="\(type)theme+xml"/>\(types)</Types>
        """
      ),
      (
        "word/document.xml",
        "<w:document \(WordXML.documentNamespaces)><w:body><w:p/>\(section)</w:body></w:document>"
      ),
      (
        "word/_rels/document.xml.rels",
        relations(
          """
          <Relationship Id="rId9" Type="\(office)/header" Target="header3.xml"/>\
          <Relationship Id="rId2" Type="\(office)/theme" Target="/word/theme/theme1.xml"/>
          """)
      ),
      (
        "word/styles.xml",
        """
        <?xml version="1.0"?><w:styles \(WordXML.namespace)><w:docDefaults><w:rPrDefault><w:rPr>\
        <w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Something else"/></w:style></w:styles>
        """
      ),
      (
        "word/numbering.xml",
        """
        <w:numbering \(WordXML.namespace)><w:abstractNum w:abstractNumId="7"/><w:num w:numId="3">\
        <w:abstractNumId w:val="7"/></w:num></w:numbering>
        """
      ),
      ("word/header3.xml", header),
      (
        "word/_rels/header3.xml.rels",
        relations("<Relationship Id=\"rId1\" Type=\"\(office)/image\" Target=\"media/logo.png\"/>")
      ),
      ("word/media/logo.png", "a picture"),
      ("word/theme/theme1.xml", "<a:theme xmlns:a=\"x\"/>"),
    ]
  }
}
