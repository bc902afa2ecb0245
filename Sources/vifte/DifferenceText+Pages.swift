import Audit
import Figures

extension DifferenceText {
  mutating func addFindings() {
    guard !difference.findings.isEmpty else { return }
    addParagraph(words(da: "Fund", en: "Findings"))
    for finding in difference.findings.prefix(DifferenceText.most.findings) {
      let kind =
        switch finding.kind {
        case .came: words(da: "nyt", en: "new")
        case .went: words(da: "faldet bort", en: "gone")
        case .moved: words(da: "ændret", en: "changed")
        }
      add(2, "\(finding.rule) (\(finding.heading.lowercasedFirst)): \(kind)")
      addChange(finding.old, finding.new)
    }
    addRest(2, difference.findings.count - DifferenceText.most.findings)
  }

  mutating func addPages() {
    guard !difference.pages.isEmpty else { return }
    addParagraph(words(da: "Sætninger og tabeller", en: "Sentences and tables"))
    for page in difference.pages { add(page) }
  }

  private mutating func add(_ page: PageChange) {
    switch page.cameOrWent {
    case .came: add(2, page.path + ": " + words(da: "ny side", en: "new page"))
    case .went: add(2, page.path + ": " + words(da: "siden er faldet bort", en: "page gone"))
    case .moved, nil: add(2, page.path)
    }
    for sentence in page.sentences.prefix(DifferenceText.most.sentences) {
      let line = words(da: "linje", en: "line")
      let places = [sentence.oldLine, sentence.newLine].compactMap { $0.map(String.init) }
      let place = Set(places).count == 1 ? places[0] : places.joined(separator: " → ")
      add(4, "\(line) \(place)")
      addChange(sentence.old, sentence.new)
    }
    addRest(4, page.sentences.count - DifferenceText.most.sentences)
    for table in page.tables { add(4, text(table)) }
  }

  /// What was said and what is said instead.
  private mutating func addChange(_ old: String?, _ new: String?) {
    if let old { add(6, "- " + plain(old)) }
    if let new { add(6, "+ " + plain(new)) }
  }

  /// The words without the marks of Markdown.
  private func plain(_ text: String) -> String {
    let words = text.hasPrefix("- ") ? text.dropFirst(2) : text[...]
    return words.split(separator: "**", omittingEmptySubsequences: false).joined()
      .filter { $0 != "`" }
  }

  private func text(_ table: PageChange.Table) -> String {
    let line = table.newLine ?? table.oldLine ?? 0
    let name =
      table.caption.isEmpty
      ? words(da: "Tabellen på linje \(line)", en: "The table on line \(line)") : table.caption
    var parts: [String] = []
    if table.cells > 0 {
      parts.append(
        "\(table.cells) "
          + (table.cells == 1 ? words(da: "celle", en: "cell") : words(da: "celler", en: "cells")))
    }
    if table.rowsAdded > 0 {
      parts.append(
        table.rowsAdded == 1
          ? words(da: "1 ny række", en: "1 new row")
          : words(da: "\(table.rowsAdded) nye rækker", en: "\(table.rowsAdded) new rows")
      )
    }
    if table.rowsRemoved > 0 {
      parts.append(

        table.rowsRemoved == 1
          ? words(da: "1 række væk", en: "1 row gone")
          : words(da: "\(table.rowsRemoved) rækker væk", en: "\(table.rowsRemoved) rows gone")
      )
    }
    return "\(name): " + parts.joined(separator: ", ")
  }
}
