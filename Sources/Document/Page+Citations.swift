package import Figures

extension Page {
  /// Every figure the page cites, in the order of the page.
  package var citations: [FigureName] {
    title.danish.citations + blocks.flatMap(\.citations)
  }
}

extension Block {
  fileprivate var citations: [FigureName] {
    switch self {
    case .heading(_, let phrase), .paragraph(let phrase): phrase.citations
    case .list(let phrases), .numbered(let phrases): phrases.flatMap(\.citations)
    case .quotation(let phrase): phrase.citations
    case .outline(let lines): lines.flatMap(\.text.citations)
    case .messages(let messages): messages.flatMap { $0.lead.citations + $0.body.citations }
    case .definitions(let definitions): definitions.flatMap { $0.meaning.citations }
    case .table(let table): table.citations
    case .chart(let chart):
      chart.caption.citations + chart.description.citations + chart.source.citations
    case .verbatim: []
    }
  }
}

extension Table {
  fileprivate var citations: [FigureName] {
    let cells = rows.flatMap(\.cells).flatMap { cell -> [FigureName] in
      switch cell {
      case .words(let phrase): phrase.citations
      case .date: []
      case .figure(let name): [name]
      }
    }
    return caption.citations + columns.flatMap { $0.title.citations } + cells
      + notes.flatMap(\.citations) + source.citations
  }
}

extension Phrase {
  /// The figures either language cites; both are meant to cite the same.
  var citations: [FigureName] { danish.citations + english.citations }
}
