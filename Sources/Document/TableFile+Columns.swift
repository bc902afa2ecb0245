import Figures

extension TableFile {
  /// A column of one of the two files.
  struct Column {
    /// No other column of the file has it.
    let heading: CitedText
    /// What it is in words: the title of the column of the table, and which part of that it is.
    let title: Phrase
    let holds: Holding
  }

  /// What stands in the cells of a column, where no word takes its place.
  enum Holding {
    case words, number, count
    /// How a figure stands to the sources.
    case status
    /// The name of a figure.
    case name
  }

  /// The columns of the machine's copy.
  static func machineColumns(of table: Table) -> [Column] {
    distinct(
      table.columns.flatMap { column in
        column.machineColumns.map { part in
          Column(
            heading: CitedText(column.id + part.ending, .code),
            title: Phrase(
              da: column.title.danish + part.words.danish,
              en: column.title.english + part.words.english), holds: part.holds)
        }
      }, separator: "_")
  }

  /// The columns of the spreadsheet's copy. A heading that several have is led by that of the column to their left.
  static func spreadsheetColumns(
    of table: Table, _ wording: Wording, _ book: FigureBook
  ) -> [Column] {
    let titles = table.columns.map { wording.cited($0.title, book) }
    let isAlone = titles.map { title in titles.count { $0.text == title.text } == 1 }
    return distinct(
      titles.indices.flatMap { index in
        let leading = isAlone[index] ? nil : isAlone[..<index].lastIndex(of: true)
        let title = leading.map { titles[$0] + ": " + titles[index] } ?? titles[index]
        return table.columns[index].spreadsheetColumns.map { part in
          Column(
            heading: title + CitedText(part.ending[wording.language].words),
            title: table.columns[index].title, holds: part.holds)
        }
      }, separator: " ")
  }

  /// The columns, with a number behind each heading that one before it has.
  private static func distinct(_ columns: [Column], separator: CitedText) -> [Column] {
    var taken: Set<String> = []
    return columns.map { column in
      var (heading, number) = (column.heading, 1)
      while !taken.insert(heading.text).inserted {
        number += 1
        heading = column.heading + separator + CitedText("\(number)", .structure)
      }
      return Column(heading: heading, title: column.title, holds: column.holds)
    }
  }
}

extension Table.Column {
  /// The columns it takes in the machine's copy, with what stands behind its id and behind its title.
  var machineColumns: [(ending: String, words: Phrase, holds: TableFile.Holding)] {
    switch content {
    case .words: [("", Phrase(""), .words)]
    case .figures(.coverage):
      [
        ("_counted", Phrase(da: ", talte", en: ", counted"), .count),
        ("_expected", Phrase(da: ", i alt", en: ", of"), .count),
      ]
    case .figures(.fraction):
      [
        ("_part", Phrase(da: ", del", en: ", part"), .count),
        ("_whole", Phrase(da: ", af", en: ", of"), .count),
      ]
    case .figures(.interval), .figures(.bareInterval):
      [
        ("_low", Phrase(da: ", fra", en: ", from"), .number),
        ("_high", Phrase(da: ", til", en: ", to"), .number),
      ]
    case .figures:
      [
        ("", Phrase(""), .number), ("_status", Phrase(", status"), .status),
        ("_figure", Phrase(da: ", tallets navn", en: ", name of the figure"), .name),
      ]
    }
  }

  /// Those it takes in the spreadsheet's: counts of so many stand there as they are printed.
  fileprivate var spreadsheetColumns: [(ending: Phrase, holds: TableFile.Holding)] {
    switch content {
    case .words, .figures(.coverage), .figures(.fraction): [(Phrase(""), .words)]
    case .figures(.interval), .figures(.bareInterval):
      [
        (Phrase(da: ", fra", en: ", from"), .number), (Phrase(da: ", til", en: ", to"), .number),
      ]
    case .figures: [(Phrase(""), .number)]
    }
  }

  /// Whether its cells are intervals, each of which is two cells of a file.
  var isOfIntervals: Bool {
    content == .figures(.interval) || content == .figures(.bareInterval)
  }
}
