package import Figures

/// The pages of a set of reports, as they refer to each other.
package struct Site: Sendable {
  package struct Entry: Sendable {
    /// The name of its report.
    package let report: String
    package let name: Page.FileName
    package let title: Phrase
    /// Its number among the annexes; nil for a page that is none.
    package let annex: Int?
    /// The languages it is written in, among those of the study.
    package let languages: [Language]
    /// The ids of its tables, in their order.
    package let tables: [String]

    package init(
      report: String, name: Page.FileName, title: Phrase, annex: Int? = nil,
      languages: [Language] = Language.allCases, tables: [String] = []
    ) {
      self.languages = languages
      self.report = report
      self.name = name
      self.title = title
      self.annex = annex
      self.tables = tables
    }
  }

  /// What they are about.
  package let title: Phrase
  /// In the order a reader takes them up.
  package let pages: [Entry]

  package init(title: Phrase, pages: [Entry]) {
    self.title = title
    self.pages = pages
  }

  /// A page of a report; nil where the set has none.
  func page(of report: String, in language: Language) -> Entry? {
    pages.first { $0.report == report && $0.languages.contains(language) }
  }
}

extension Page {
  /// What others refer to it by.
  package func entry(of report: String, annex: Int?) -> Site.Entry {
    Site.Entry(
      report: report, name: fileName, title: title, annex: annex, tables: tables.map(\.id))
  }
}

extension Page.FileName {
  /// The path from this page to another of the same language, without its ending.
  func path(to other: Page.FileName, in language: Language) -> String {
    let up = readers[language] == nil ? "" : "../"
    return readers == other.readers
      ? String(other[language].split(separator: "/").last ?? "") : up + other[language]
  }
}

/// What an annex is called, by its number.
package func annexName(_ number: Int) -> Phrase {
  Phrase(da: "bilag \(numbers: [number])", en: "annex \(numbers: [number])")
}
