import Document
import Figures
import Pages
import Testing

/// What is told of the themes, held against items counted by hand in the lists of the two documents.
@Suite struct ThemesTests {
  let results: StudyResults
  let page: Page

  init() throws {
    results = try TestStudy.results()
    page = try Self.page("input", of: results)
  }

  private static func page(_ name: String, of results: StudyResults) throws -> Page {
    try #require(Report.all.first { $0.name == name }).page(results)
  }

  private func value(_ metric: Metric, _ subject: Subject) -> Double? {
    results.book[metric, subject]?.outcome.value
  }

  @Test(arguments: [
    ("current-users/larger-venues", 1, 0, 1, 0), ("potential-users/larger-venues", 1, 0, 1, 0),
    ("workshop-2/larger-venues", 19, 9, 10, 0), ("city-wide/larger-venues", 1, 0, 0, 1),
    ("workshop-2/group-limits", 10, 5, 5, 0), ("self-owned-venues/group-limits", 1, 1, 0, 0),
    ("workshop-2/staff-rooms", 1, 1, 1, 0), ("potential-users/distance", 1, 1, 1, 0),
    ("municipal-venues/user-influence", 1, 1, 1, 0),
    ("current-users/peers-and-volunteers", 1, 1, 0, 0), ("city-wide/getting-there", 1, 1, 0, 0),
  ])
  func `an item speaks for a theme, against it, both, or takes no side`(
    subject: String, items: Double, supporting: Double, opposing: Double, neutral: Double
  ) {
    let subject = Subject(subject)
    #expect(value(.themeItems, subject) == items)
    #expect(value(.themeItemsFor, subject) == supporting)
    #expect(value(.themeItemsAgainst, subject) == opposing)
    #expect(value(.themeItemsNeutral, subject) == neutral)
  }

  @Test func `every item that names a theme is on some side, and on no more than two`() throws {
    for subject in results.book.subjects(of: .themeItemsFor) {
      let items = try #require(value(.themeItems, subject))
      let sides = [Metric.themeItemsFor, .themeItemsAgainst, .themeItemsNeutral].compactMap {
        value($0, subject)
      }
      #expect(sides.count == 3 && sides.allSatisfy { $0 <= items }, "\(subject)")
      #expect((items...(2 * items)).contains(sides.reduce(0, +)), "\(subject)")
    }
  }

  @Test func `a group that says nothing of a theme has no side in it`() {
    for subject in results.book.subjects(of: .themeItems) {
      let isMentioned = value(.themeItems, subject) ?? 0 > 0
      #expect((results.book[.themeItemsFor, subject] != nil) == isMentioned, "\(subject)")
    }
  }

  @Test func `seven groups of two to five and four alone are eighteen to thirty-nine people`() {
    #expect(value(.conversations, "current-users") == 11)
    #expect(value(.interviewedLeast, "current-users") == 18)
    #expect(value(.interviewedMost, "current-users") == 39)
    #expect(value(.interviewedMost, "potential-users") == 23)
  }

  /// 478 visits at fourteen venues, five more at their mean, times two per cent.
  @Test func `a year's growth of the population comes to thirteen daily visits`() throws {
    let expected = (478 + 5 * 478.0 / 14) * 0.02
    let figure = try #require(results.book[.yearlyGrowth, .all])
    #expect(figure.outcome.value.map { abs($0 - expected) < 1e-9 } ?? false)
    #expect(figure.status == .assumed)
  }

  private func cells(_ table: String) throws -> [[String]] {
    let table = try #require(page.tables.first { $0.id == table })
    return table.rows.map { row in
      row.cells.map { cell in
        if case .words(let words) = cell {
          Wording(.english, .usual).plain(words, results.book)
        } else {
          ""
        }
      }
    }
  }

  /// As read in the lists: who wants it, and who objects.
  @Test(arguments: [
    (
      "Fewer and larger venues", "Workshop round 2",
      "Workshop round 2, current users and potential users", "The workshops together"
    ),
    (
      "Limits by user group", "Workshop round 2 and self-governing venues",
      "Workshop round 2 and current users", "none mentioned"
    ),
    (
      "Distance as a hindrance", "Workshop round 2 and potential users", "Potential users",
      "The workshops together and current users"
    ),
    ("Staff rooms", "Workshop round 2", "Workshop round 2", "none mentioned"),
  ])
  func `a theme with objections shows both sides`(
    theme: String, supporting: String, opposing: String, neutral: String
  ) throws {
    #expect(try cells("themes-contested").contains([theme, supporting, opposing, neutral]))
  }

  @Test func `what a group speaks for is each theme it names that nobody opposes, and no other`()
    throws
  {
    let opposed = Set(
      results.book.subjects(of: .themeItemsAgainst)
        .filter { value(.themeItemsAgainst, $0) ?? 0 > 0 }
        .compactMap { $0.id.split(separator: "/").last.map(String.init) })
    #expect(
      opposed == ["larger-venues", "group-limits", "staff-rooms", "distance", "user-influence"])
    #expect(try cells("themes-contested").count == opposed.count)
    let rows = try cells("themes-supported")
    #expect(rows.count == results.sections.groups.count)
    for (group, row) in zip(results.sections.groups, rows) {
      let told = Set(
        row[1].replacing(". Taking no side: ", with: "; ").lowercased().split(separator: "; ")
          .map(String.init))
      let named = results.themes.filter {
        value(.themeItems, Subject(group) / Subject($0.id)) ?? 0 > 0 && !opposed.contains($0.id)
      }.map { Wording(.english, .usual).plain($0.label, results.book).lowercased() }
      #expect(told == Set(named), "\(group)")
    }
  }

  @Test func `nothing on the page tells how many, but of people, workshops and items in all`() {
    let counted: Set<Metric> = [
      .listedItems, .conversations, .interviewedLeast, .interviewedMost, .workshops, .userShare,
      .fact,
    ]
    // How many of those who came were users is counted, and stands in a table of its own.
    let (attendance, said) = (
      page.tables.filter { $0.id == "user-share-by-centre" },
      page.tables.filter { $0.id != "user-share-by-centre" }
    )
    let attended = Set(
      attendance.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
        if case .figure(let name) = cell { name.metric } else { nil }
      } + attendance.flatMap(\.notes).flatMap(\.danish.citations).map(\.metric))
    #expect(attendance.count == 1 && !attended.isEmpty)
    #expect(Set(page.citations.map(\.metric)).subtracting(counted).subtracting(attended) == [])
    for table in said {
      #expect(table.columns.allSatisfy { $0.content == .words }, "\(table.id)")
      #expect(table.columns.count <= 6, "\(table.id)")
    }
  }

  @Test func `every fact is used by a formula, told where it bears, or said to be background`()
    throws
  {
    let registered = try registeredFacts()
    let read = Set(results.book.ordered.flatMap(\.expression.operands).compactMap(\.fact))
    for fact in results.facts {
      switch fact.topic {
      case .context: #expect(!read.contains(fact.subject), "\(fact.id) is no mere background")
      case .computed: #expect(read.contains(fact.subject), "\(fact.id) is read by no formula")
      case .hearing, .growth, .staff, .wishes:
        #expect(registered.contains(fact.subject), "\(fact.id) is in no table of its topic")
      case .interviews: #expect(fact.line == 58 || fact.line == 59 || fact.line == 67)
      case nil: Issue.record("nobody says what \(fact.id) bears on")
      }
    }
  }

  /// What the registers tell by topic, before all facts are listed.
  private func registeredFacts() throws -> Set<Subject> {
    Set(
      try Self.page("registers", of: results).tables.filter {
        ["facts-staff", "facts-wishes", "facts-growth", "facts-hearing"].contains($0.id)
      }
      .flatMap(\.rows).flatMap(\.cells).compactMap { cell in
        if case .figure(let name) = cell { name.subject } else { nil }
      })
  }
}

extension Expression {
  /// The fact that it is, if it is one.
  fileprivate var fact: Subject? {
    if case .figure(let name, _) = self, name.metric == .fact { name.subject } else { nil }
  }
}
