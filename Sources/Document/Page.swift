package import Figures

/// A report as a tree of blocks: what is said, not how it looks.
package struct Page: Sendable {
  /// The name of its file in each language, without folder and ending.
  package let fileName: FileName
  package let title: Phrase
  package let blocks: [Block]
  /// The languages it is written in, among those of the study.
  package let languages: [Language]

  package init(
    fileName: FileName, title: Phrase, blocks: [Block],
    languages: [Language] = Language.allCases
  ) {
    self.languages = languages
    self.fileName = fileName
    self.title = title
    self.blocks = blocks
  }

  /// Whom a page is written for: it decides in which folder the page lies, and how exactly estimates are printed.
  package enum Readers: Sendable, CaseIterable {
    /// Those who decide, and anybody else.
    case committee
    /// Those who hold the figures to account.
    case audit

    /// The folder of their pages below that of the language; nil where they lie in that itself.
    package subscript(language: Language) -> String? {
      switch (self, language) {
      case (.committee, _): nil
      case (.audit, .danish): "revision"
      case (.audit, .english): "audit"
      }
    }
  }

  /// A file name per language; ASCII, lower case, no blanks.
  package struct FileName: Sendable {
    package let danish: String
    package let english: String
    package let readers: Readers

    package init(da danish: String, en english: String, for readers: Readers = .committee) {
      self.danish = danish
      self.english = english
      self.readers = readers
    }

    /// The path below the folder of the language.
    package subscript(language: Language) -> String {
      let name =
        switch language {
        case .danish: danish
        case .english: english
        }
      return readers[language].map { "\($0)/\(name)" } ?? name
    }
  }

  /// The same page with a paragraph above all else.
  package func under(_ notice: Phrase) -> Page {
    Page(
      fileName: fileName, title: title, blocks: [.paragraph(notice)] + blocks, languages: languages)
  }

  /// The same page with a paragraph after all else.
  package func over(_ note: Phrase) -> Page {
    Page(
      fileName: fileName, title: title, blocks: blocks + [.paragraph(note)], languages: languages)
  }

  /// The same page under another title.
  package func titled(_ title: Phrase) -> Page {
    Page(fileName: fileName, title: title, blocks: blocks, languages: languages)
  }

  /// The same page in these languages alone.
  package func written(in languages: [Language]) -> Page {
    Page(fileName: fileName, title: title, blocks: blocks, languages: languages)
  }

  /// The same page whose charts tell something first, wherever they are taken to.
  package func chartsDescribed(after notice: Phrase) -> Page {
    Page(
      fileName: fileName, title: title,
      blocks: blocks.map { block in
        if case .chart(let chart) = block { .chart(chart.described(after: notice)) } else { block }
      }, languages: languages)
  }

  package var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  package var charts: [Chart] {
    blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  /// The same page with each of the charts before the table that holds its figures; a chart without its table is left out.
  package func illustrated(with charts: [Chart]) -> Page {
    Page(
      fileName: fileName, title: title,
      blocks: blocks.flatMap { block -> [Block] in
        guard case .table(let table) = block else { return [block] }
        return charts.filter { $0.twin == table.id }.map { .chart($0) } + [block]
      }, languages: languages)
  }
}

/// One piece of a page.
package enum Block: Sendable {
  /// A heading below the page's title; the level counts from 2.
  case heading(Int, Phrase)
  case paragraph(Phrase)
  case list([Phrase])
  /// Items with a number each, such as what a committee is asked to do.
  case numbered([Phrase])
  /// What somebody else says, in those words.
  case quotation(Phrase)
  /// Lines set in under those they belong to.
  case outline([OutlineLine])
  /// A numbered list of messages, each led by the sentence that matters.
  case messages([Message])
  /// Terms with their meaning and, where there is one, their formula.
  case definitions([Definition])
  case table(Table)
  case chart(Chart)
  /// Lines to be taken letter by letter, such as a command.
  case verbatim([String])
}

/// A line of an outline.
package struct OutlineLine: Sendable {
  /// How many lines above it it belongs to; from 0.
  package let depth: Int
  package let text: Phrase

  package init(_ depth: Int, _ text: Phrase) {
    self.depth = depth
    self.text = text
  }
}

/// A term explained.
package struct Definition: Sendable {
  package let term: Phrase
  /// The name it has in the data.
  package let id: String
  package let meaning: Phrase
  package let formula: String?

  package init(term: Phrase, id: String, meaning: Phrase, formula: String? = nil) {
    self.term = term
    self.id = id
    self.meaning = meaning
    self.formula = formula
  }
}

/// A sentence that matters, and what it rests on.
package struct Message: Sendable {
  package let lead: Phrase
  package let body: Phrase

  package init(_ lead: Phrase, _ body: Phrase) {
    self.lead = lead
    self.body = body
  }
}
