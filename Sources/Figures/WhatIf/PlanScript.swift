/// What any plan of a study comes to, as formulas in which it is still open what the plan does and what the assumptions are.
package struct PlanScript: Sendable {
  /// What the plan's figures are about.
  package let plan: Subject
  /// The rows of the inputs that state the venues, in their order.
  package let rows: [Source]
  /// The new venues that a scenario of the study names; they are numbered on from the old.
  package let openings: [Scenario.Opening]
  /// The assumptions that may be moved.
  package let assumptions: [Assumption]
  /// What the plan comes to, in the order of `figures.csv`.
  package let lines: [Line]
  /// Visits at each venue, the new ones last.
  package let loads: [Line]
  /// The people present at each venue, the new ones last; empty where nobody was counted.
  package let present: [Line]
  /// Where the users go of each venue that can close or stay with less.
  package let routes: [Route]
  /// What share of its visits each centre keeps that has venues, by its number.
  package let kept: [(centre: Int, line: Line)]
  /// What the frame falls into; empty where there is none.
  package let frame: [FrameLine]
  /// What further figures formulas lead to.
  package let further: [FigureName]
  /// How every plan is looked through; nil where a plan is not the sum of its closings.
  package let search: Search?
  /// How far the venues are apart; nil where the study computes with no distances.
  package let kilometres: [[Double]]?

  /// A figure of the plan.
  package struct Line: Sendable {
    package let name: FigureName
    package let number: Script
    /// Whether a plan has it.
    package let isThere: Script.Truth

    package init(_ name: FigureName, _ number: Script, isThere: Script.Truth = .known(true)) {
      self.name = name
      self.number = number
      self.isThere = isThere
    }
  }

  /// Where the users go who have to leave a venue.
  package struct Route: Sendable {
    /// The number of the venue.
    package let origin: Int
    /// Whether they have to.
    package let leaves: Script.Truth
    /// What can decide where they go, of which one does.
    package let cases: [Case]

    /// Where they go in one case.
    package struct Case: Sendable {
      /// Whether it is so.
      package let applies: Script.Truth
      /// The venues that can take them, the new ones numbered on, and whether each does.
      package let receivers: [(venue: Int, isTaken: Script.Truth)]

      package init(
        applies: Script.Truth, receivers: [(venue: Int, isTaken: Script.Truth)]
      ) {
        self.applies = applies
        self.receivers = receivers
      }
    }

    package init(from origin: Int, leaves: Script.Truth, cases: [Case]) {
      self.origin = origin
      self.leaves = leaves
      self.cases = cases
    }
  }

  /// A part of the frame.
  package struct FrameLine: Sendable {
    package let part: Part
    package let line: Line

    package enum Part: Sendable {
      case line(BudgetLine)
      /// What of the first line follows the users.
      case following
      case total
    }

    package init(_ part: Part, _ line: Line) {
      self.part = part
      self.line = line
    }
  }

  /// How plans are added up and held against limits where every one of them is looked through.
  package struct Search: Sendable {
    /// As many venues may be free to close or stay open.
    package let mostFree: Int
    /// What each venue brings is rounded to a power of two, so many bits below the largest sum there can be.
    package let gridBits: Int
    /// The share of a limit by which a plan may miss it.
    package let slack: Double

    package init(mostFree: Int, gridBits: Int, slack: Double) {
      self.mostFree = mostFree
      self.gridBits = gridBits
      self.slack = slack
    }
  }

  package init(
    plan: Subject, rows: [Source], openings: [Scenario.Opening], assumptions: [Assumption],
    lines: [Line], loads: [Line], present: [Line], routes: [Route],
    kept: [(centre: Int, line: Line)], frame: [FrameLine],
    further: [FigureName], search: Search?, kilometres: [[Double]]?
  ) {
    self.plan = plan
    self.rows = rows
    self.openings = openings
    self.assumptions = assumptions
    self.lines = lines
    self.loads = loads
    self.present = present
    self.routes = routes
    self.kept = kept
    self.frame = frame
    self.further = further
    self.search = search
    self.kilometres = kilometres
  }
}
