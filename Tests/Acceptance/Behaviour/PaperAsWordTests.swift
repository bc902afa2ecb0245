import Foundation
import Testing

@Suite struct `A page is written as a Word file of its own` {
  @Test func `that is held against the study again, and changes nothing in it`() throws {
    let study = try Study.withPapers()
    try study.vifte("paper", "word", "indstilling", "ud.docx").succeeds().changesNothing()
      .mentions("wrote ud.docx").mentions("vifte crosscheck ud.docx")
    try study.vifte("crosscheck", "ud.docx").succeeds()
      .mentions("da/indstilling.docx: as the file itself says").mentions("all agree")
    try study.vifte("paper", "word", "overview", "out.docx", "--language", "en").succeeds()
    try study.vifte("crosscheck", "out.docx").succeeds().mentions("en/overview.docx")
  }

  @Test func `in the look of another Word file, whose words are left behind`() throws {
    let study = try Study.withPapers()
    try study.vifte("paper", "word", "bilag-besoegstal", "skabelon.docx").succeeds()
    try study.vifte(
      "paper", "word", "indstilling", "ud.docx", "--template", "skabelon.docx"
    ).succeeds()
    try study.vifte("crosscheck", "ud.docx").succeeds().mentions("da/indstilling.docx")
    // What stands above and below the text comes with the look.
    #expect(
      try study.words(inWord: "ud.docx").contains(
        "headerReference w:type=\"default\" r:id=\"rIdTemplate"))
    try study.vifte("paper", "word", "indstilling", "x.docx", "--template", "pipeline.json").fails(
      .data, saying: "pipeline.json: found no ZIP archive, expected a Word document (.docx)")
    try study.vifte("paper", "word", "indstilling", "x.docx", "--template", "gone.docx").ends(.file)
  }

  @Test func `is final only where the reports are, and are what the inputs give`() throws {
    let study = try Study.ready()
    try study.vifte(Study.final).succeeds()
    let files = [("bilag-besoegstal", "før.docx"), ("bilag-besoegstal", "efter.docx")]
    try study.vifte("paper", "word", files[0].0, files[0].1).succeeds()
    let changed = try study.replacing(
      "pinta,visits_2013,17", with: "pinta,visits_2013,71", in: "inputs/counts.csv")
    try changed.vifte("paper", "word", files[1].0, files[1].1).succeeds()
    #expect(try study.words(inWord: "før.docx").contains("Endelig udgave"))
    #expect(try !study.words(inWord: "efter.docx").contains("Endelig udgave"))
    #expect(try study.words(inWord: "efter.docx").contains("UDKAST"))
  }

  @Test func `and never over another, nor of a page there is not`() throws {
    let study = try Study.withPapers().writing("mine", to: "ud.docx")
    try study.vifte("paper", "word", "indstillin", "ud.docx").ends(.file).changesNothing()
      .complains(#"found "indstillin", expected a page for a committee, by the name of its file; "#)
      .complains(#"did you mean "indstilling"?"#)
      .complains("ud.docx: found something of that name, expected a new file")
    #expect(try study.text(of: "ud.docx") == "mine")
    try study.vifte("paper", "word", "indstilling", "ud.pdf").ends(.configuration)
      .complains(#"found "ud.pdf", expected the name of a new file that ends in .docx"#)
    try study.vifte("paper", "word", "indstilling").fails(
      .configuration,
      saying: #"found "word" "indstilling", expected new NAME, or word PAGE FILE.docx"#)
  }
}

extension Study {
  /// The text of a Word file, with its marks.
  fileprivate func words(inWord file: String) throws -> String {
    let script =
      "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())"
    let ending = try Program.run(
      ["-c", script, file], of: URL(filePath: "/usr/bin/python3"), in: folder)
    try #require(ending.code == 0, "\(ending.errors)")
    return ending.output
  }
}
