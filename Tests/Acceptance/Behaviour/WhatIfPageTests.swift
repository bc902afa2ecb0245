import Testing

@Suite struct `A page on which plans can be tried` {
  @Test func `is written once, and never over a file`() throws {
    let study = try Study()
    try study.vifte("page", "plans.html", "--language", "en").succeeds()
      .mentions("wrote plans.html")
    let page = try study.text(of: "plans.html")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    try study.vifte("page", "plans.html").fails(
      .file,
      saying:
        "plans.html: found something of that name, expected a new file; name another file, or remove the old one"
    )
    #expect(try study.text(of: "plans.html") == page)
    try study.vifte("page", "plans.md").fails(
      .configuration,
      saying: #"found "plans.md", expected the name of a new file that ends in .html"#)
  }

  @Test func `is the same however often it is written, and the same as that of a run`() throws {
    let study = try Study().settings(
      #""formats": ["markdown", "csv"]"#, #""formats": ["markdown", "html"]"#)
    try study.vifte("run", "--quiet").succeeds()
    try study.vifte("verify", "--quiet").succeeds()
    let page = try study.text(of: "reports/da/hvad-nu-hvis.html")
    try study.vifte("page", "one.html").succeeds()
    try study.vifte("page", "other.html").succeeds()
    #expect(try study.text(of: "one.html") == study.text(of: "other.html"))
    func model(_ text: String) throws -> Substring {
      let start = try #require(text.firstRange(of: "id=\"model\">")).upperBound
      return text[start...]
    }
    #expect(try model(page) == model(study.text(of: "one.html")))
    #expect(try study.text(of: "reports/da/index.html").contains("href=\"hvad-nu-hvis.html\""))
  }

  @Test func `holds no number that is not given`() throws {
    let study = try Study().settings(#""filling": "city_mean""#, #""filling": "none""#)
    try study.vifte("page", "plans.html", "--language", "en", "--quiet").succeeds()
    let page = try study.text(of: "plans.html")
    #expect(page.contains("{\"name\": \"plan_visits[kompasset]\", \"value\": null, "))
  }
}
