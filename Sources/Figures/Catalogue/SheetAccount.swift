package import Base

/// What somebody's own sheet was taken for: each column, each line that is no venue, and each mark that is no number.
package struct SheetAccount: Sendable {
  /// The sheet as it was named.
  package let file: String
  /// As standards call it, and what stands between the cells.
  package let encoding: String
  package let delimiter: Delimiter
  package let columns: [Column]
  package let leftOut: [Line]
  package let marks: [Mark]
  /// How many rows are venues.
  package let venues: Int
  /// The measures its counts are of.
  package let measures: [Measure]

  package init(
    file: String, encoding: String, delimiter: Delimiter, columns: [Column], leftOut: [Line],
    marks: [Mark], venues: Int, measures: [Measure]
  ) {
    self.file = file
    self.encoding = encoding
    self.delimiter = delimiter
    self.columns = columns
    self.leftOut = leftOut
    self.marks = marks
    self.venues = venues
    self.measures = measures
  }

  /// A column of the sheet.
  package struct Column: Sendable {
    /// From 1.
    package let number: Int
    /// As the sheet names it; empty where it does not.
    package let name: String
    package let content: Content
    package let reason: Reason
    /// The mark of its decimals; nil where no cell has one.
    package let decimal: Decimal?

    package init(
      number: Int, name: String, content: Content, reason: Reason, decimal: Decimal? = nil
    ) {
      self.number = number
      self.name = name
      self.content = content
      self.reason = reason
      self.decimal = decimal
    }
  }

  /// The mark before decimals.
  package enum Decimal: String, CaseIterable, Sendable { case comma, point }

  /// What a column holds.
  package enum Content: Hashable, Sendable {
    case name, centre
    /// The column of the table of venues that it fills.
    case trait(String)
    /// The measure whose counts they are, and the time of each where it has several.
    case counts(measure: String, at: String?)
    /// What no figure is made of.
    case nothing
  }

  /// Why a column was taken for what it is.
  package enum Reason: Hashable, Sendable {
    /// Its name says so.
    case name
    /// Its name says when, and nothing says what else is counted than visits.
    case timeAlone
    /// The lines above the table say what its name does not.
    case titles
    /// Whoever gave the sheet said so.
    case told
    /// It stands first, and no other column holds the names.
    case first
    /// Its name says so; a name over a block of rows holds for all of them.
    case block
    /// Its name says so, and the unit is so many.
    case scaled(Int)
    /// Its name is one that no figure is made of.
    case idle
    /// It adds up others.
    case total
    case blank
  }

  /// A line that is no venue.
  package struct Line: Sendable {
    package let line: Int
    package let text: String
    package let reason: Reason

    package enum Reason: Sendable { case title, total, mean, remark, told }

    package init(_ line: Int, _ text: String, _ reason: Reason) {
      self.line = line
      self.text = text
      self.reason = reason
    }
  }

  /// A text in cells of numbers that is no number.
  package struct Mark: Hashable, Sendable {
    package let text: String
    package let meaning: Meaning
    package let cells: Int
    /// The first of the cells.
    package let place: Place

    package enum Meaning: Sendable { case missing, zero, withheld }

    package init(_ text: String, _ meaning: Meaning, cells: Int, place: Place) {
      self.text = text
      self.meaning = meaning
      self.cells = cells
      self.place = place
    }
  }

  /// A measure, with how many counts it has and how many of them are missing.
  package struct Measure: Sendable {
    package let id: String
    package let name: Phrase
    package let counted: Int
    package let missing: Int

    package init(id: String, name: Phrase, counted: Int, missing: Int) {
      self.id = id
      self.name = name
      self.counted = counted
      self.missing = missing
    }
  }
}
