package import Base
package import Figures

extension TableDescription {
  /// One of the two files of a table as the data package of the tables describes it, from what was written; `title` is the
  /// title of its page, under which a table without a caption stands.
  package init(
    _ table: Table, under title: Phrase, _ style: CSVStyle, _ rows: [[TableFile.Cell]],
    path: String, bytes: Int, sha256: String, book: FigureBook
  ) {
    let wording = Wording(book.words.first, book.words)
    let columns =
      style == .machine
      ? TableFile.machineColumns(of: table)
      : TableFile.spreadsheetColumns(of: table, wording, book)
    let cells = columns.indices.map { index in rows.dropFirst().map { $0[index] } }
    let words = cells.map { column in column.compactMap { $0.value.word(style) } }
    let numeric = numericColumns(columns, words)
    let caption = table.caption.danish.isEmpty ? title : table.caption
    let notes = table.notes.map { wording.plain($0, book) }.joined(separator: " ")
    let source = wording.plain(table.source, book)
    self.init(
      (style == .machine ? "" : "excel.") + table.id, path: path, style,
      columns: columns.indices.map { index in
        let column = columns[index]
        let heading = style.spelt(column.heading.text)
        guard style == .machine else {
          return Column(heading, numeric.contains(index) ? .number : .string)
        }
        let (type, allowed, unit) =
          switch column.holds {
          case .number where numeric.contains(index):
            (FieldType.number, [String](), cells[index].unit(book))
          case .count where numeric.contains(index): (.integer, [], nil)
          case .status: (.string, Status.allCases.map(\.rawValue), nil)
          case .words, .number, .count, .name: (.string, [], nil)
          }
        return Column(
          heading, type, allowed: allowed,
          remarks: book.words.remarks("title", column.title, book)
            + (unit.map { [.init("vifte:unit", .string($0))] } ?? []))
      },
      marks: numeric.flatMap { words[$0] }.inOrderOnce, bytes: bytes, sha256: sha256,
      remarks: book.words.remarks("title", caption, book)
        + (notes.isEmpty ? [] : [.init("description", .string(notes))])
        + (source.isEmpty
          ? [] : [.init("sources", .array([.object(["title": .string(source)])]))]))
  }
}

/// The columns of numbers, in order. A word in one is a mark of the whole file, so where it is a name or a text in another
/// column, both are columns of texts.
private func numericColumns(_ columns: [TableFile.Column], _ words: [[String]]) -> [Int] {
  var numeric = columns.indices.filter {
    columns[$0].holds == .number || columns[$0].holds == .count
  }
  var texts = Set(columns.indices.filter { !numeric.contains($0) }.flatMap { words[$0] })
  while let clash = numeric.firstIndex(where: { !texts.isDisjoint(with: words[$0]) }) {
    texts.formUnion(words[numeric.remove(at: clash)])
  }
  return numeric
}

extension StudyWords {
  /// What a data package says of something in the study's first language, and in each of them where they are several:
  /// `title` and `vifte:title`.
  package func remarks(_ key: String, _ phrase: Phrase, _ book: FigureBook) -> [JSONOutput.Member] {
    let texts = languages.map { language in
      JSONOutput.Member(
        language.rawValue, .string(Wording(language, self).plain(phrase, book)))
    }
    guard let first = texts.first else { return [] }
    return [.init(key, first.value)]
      + (texts.count > 1 ? [.init("vifte:\(key)", .object(texts))] : [])
  }
}

extension CSVValue {
  /// A text as it stands in a cell; nil for a number and for nothing.
  fileprivate func word(_ style: CSVStyle) -> String? {
    guard case .text(let text) = self, !text.isEmpty else { return nil }
    return style.spelt(text)
  }
}

extension [TableFile.Cell] {
  /// The unit of the column's figures, where all have the same.
  fileprivate func unit(_ book: FigureBook) -> String? {
    var units = Set(
      compactMap { cell -> String? in
        guard case .figure(let name, _) = cell.content else { return nil }
        return book[name].map { book.words.text(of: $0.unit) }
      })
    guard let unit = units.popFirst(), units.isEmpty else { return nil }
    return unit
  }
}

extension [String] {
  /// Each text once, where it first stands.
  fileprivate var inOrderOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
