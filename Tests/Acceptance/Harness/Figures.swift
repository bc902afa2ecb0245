import Foundation
import Testing

/// The lines of `figures.csv`.
struct Figures {
  let list: [Figure]
  private let places: [String: Int]

  init(_ text: String) {
    let rows = csvRows(text)
    let places = (rows.first ?? []).enumerated().map { ($0.element, $0.offset) }
    let columns = Dictionary(places) { first, _ in first }
    list = rows.dropFirst().map { Figure(columns: columns, cells: $0) }
    self.places = Dictionary(list.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// Whether there is a figure of that name.
  func hold(_ name: String) -> Bool { places[name] != nil }

  /// The figure of that name, such as `present_2015[nabo]`.
  func named(_ name: String) throws -> Figure {
    list[try #require(places[name], "\(name) in figures.csv")]
  }
}

extension Figures {
  /// Shares of random draws and what follows from them: in other draws, none is as good an answer as some.
  private static let inDraws: Set = [
    "chance_of_benefit", "value_of_information", "value_of_input", "closure_frequency",
    // Under other counts, plans that freed about the same may not, and the other way round.
    "comparable_pairs",
  ]

  /// No figure that was something else has become zero, and none without a value prints a number. What a search through
  /// every plan finds is left out: under other counts it may be other plans, and none that close a venue.
  func haveNoNewZero(
    since before: Figures, but excepted: [String] = [], location: SourceLocation = #_sourceLocation
  ) {
    let zeros = Set(before.list.filter { $0.value == "0" }.map(\.name)).union(excepted)
    let new = list.filter {
      !$0.isFound && $0.value == "0" && !zeros.contains($0.name)
        && !Self.inDraws.contains($0.metric)
    }.map(\.name)
    #expect(new == [], sourceLocation: location)
    let printed = list.filter { $0.value.isEmpty && $0.printed.contains(/[0-9]/) }.map(\.name)
    #expect(printed == [], sourceLocation: location)
    let silent = list.filter { $0.value.isEmpty && $0.reason.isEmpty }.map(\.name)
    #expect(silent == [], sourceLocation: location)
    #expect(
      list.filter(\.isOfEveryStudy).map(\.name) == before.list.filter(\.isOfEveryStudy).map(\.name),
      sourceLocation: location)
  }
}

/// One line of `figures.csv`.
struct Figure: Equatable {
  private let columns: [String: Int]
  private let cells: [String]
  /// Such as `present_2015[nabo]`.
  let name: String
  let metric: String
  let subject: String

  fileprivate init(columns: [String: Int], cells: [String]) {
    self.columns = columns
    self.cells = cells
    func cell(_ column: String) -> String {
      columns[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
    }
    metric = cell("metric")
    subject = cell("subject")
    name = "\(metric)[\(subject)]"
  }

  private func cell(_ column: String) -> String {
    columns[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
  }

  var value: String { cell("value") }
  var unit: String { cell("unit") }
  var status: String { cell("status") }
  var reason: String { cell("reason") }
  var printed: String { cell("printed") }
  var formula: String { cell("formula") }
  /// Whether it tells of plans that a search found, or of the venues that stand beside each other in a ranking.
  fileprivate var isFound: Bool {
    unit == "plans" || metric == "closed_when_efficient" || metric == "boundary_p_value"
      || subject.hasPrefix("fewest-displaced/")
      || subject.hasPrefix("better-than/")
  }
  /// Whether it is there whatever was counted: neither found, nor a missing count filled in by another method, nor what a
  /// centre's counts are filled in with.
  fileprivate var isOfEveryStudy: Bool {
    !isFound && !(metric == "plan_visits" && subject.contains("@filling="))
      && !(metric.hasPrefix("fill_") && subject.hasPrefix("centre_mean/"))
  }
  var low: String { cell("low") }
  var high: String { cell("high") }
  var counted: Int? { Int(cell("counted")) }
  var expected: Int? { Int(cell("expected")) }
}

/// The rows of a sound CSV text: commas between cells, quotes around those that need them. The C library looks through the
/// bytes, since the tests read long files often and are not optimised.
func csvRows(_ text: String) -> [[String]] {
  let quote = CChar(bitPattern: UInt8(ascii: "\""))
  return text.utf8CString.withUnsafeBufferPointer { bytes -> [[String]] in
    guard var place = bytes.baseAddress else { return [] }
    /// What stands before any of these characters, or the end.
    func taken(before marks: String) -> String {
      let count = strcspn(place, marks)
      defer { place += count }
      return String(decoding: UnsafeRawBufferPointer(start: place, count: count), as: UTF8.self)
    }
    var rows: [[String]] = []
    var row: [String] = []
    while place.pointee != 0 {
      if place.pointee == quote {
        place += 1
        var cell = taken(before: "\"")
        // A quote after a closing one is a quote of the text.
        while place.pointee == quote, place[1] == quote {
          place += 2
          cell += "\"" + taken(before: "\"")
        }
        if place.pointee == quote { place += 1 }
        row.append(cell)
      } else {
        row.append(taken(before: ",\n"))
      }
      guard place.pointee != 0 else { break }
      if place.pointee == CChar(bitPattern: UInt8(ascii: "\n")) {
        rows.append(row)
        row.removeAll()
      }
      place += 1
    }
    return rows
  }
}
