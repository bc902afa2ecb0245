package import Base

/// A paper in the words of those who hand it in, in one language: every number in it is a citation, and what it claims of
/// numbers can be tried.
package struct Paper: Sendable {
  /// What the study calls it in every language, such as `overview`.
  package let name: String
  package let language: Language
  /// The file it was read from, as the study names it.
  package let file: String
  package let title: [Inline]
  package let blocks: [Block]
  package let claims: [GuardedSentence]
  package let header: Header

  package init(
    name: String, language: Language, file: String, title: [Inline], blocks: [Block],
    claims: [GuardedSentence], header: Header
  ) {
    self.name = name
    self.language = language
    self.file = file
    self.title = title
    self.blocks = blocks
    self.claims = claims
    self.header = header
  }

  /// What the settings say of it beside its text.
  package struct Header: Hashable, Sendable {
    /// Before whom it comes; nil where it comes before nobody.
    package let level: Level?
    /// Each nil while nobody has filled it in.
    package let meeting: String?
    package let caseNumber: String?
    /// The reports it has as annexes, by name, with their places.
    package let annexes: [Annex]

    package init(level: Level?, meeting: String?, caseNumber: String?, annexes: [Annex]) {
      self.level = level
      self.meeting = meeting
      self.caseNumber = caseNumber
      self.annexes = annexes
    }
  }

  package struct Annex: Hashable, Sendable {
    package let report: String
    package let place: Place

    package init(report: String, place: Place) {
      self.report = report
      self.place = place
    }
  }

  /// A body a paper can come before, and the words its items begin with.
  package struct Level: Hashable, Sendable {
    package let id: String
    package let body: Phrase
    package let leadIn: Phrase

    package init(id: String, body: Phrase, leadIn: Phrase) {
      self.id = id
      self.body = body
      self.leadIn = leadIn
    }
  }

  package enum Block: Hashable, Sendable {
    /// The level counts from 2; the title is the only one of level 1.
    case heading(Int, [Inline])
    case paragraph([Inline])
    case list([[Inline]])
    case numbered([[Inline]])
    case quotation([Inline])
    /// What the program puts in its place: a table, a chart, a list.
    case insert(Insert)
  }

  /// Something on a line of its own that stands for what the program makes: `{table scenario-money}`, `{unknowns}`.
  package struct Insert: Hashable, Sendable {
    package let kind: Kind
    /// Empty where the kind says all.
    package let id: String
    package let place: Place

    /// The id of the table on the budget, of the scenario in front, or of the one that stands in brackets behind it.
    package static let budgetTable = "economy"

    package enum Kind: String, CaseIterable, Sendable {
      /// With the id of one.
      case table, chart
      /// The annexes the paper has.
      case annexes
      /// What the program says of the study.
      case about, basis, counts, scenarios, unknowns, reservations
      case mainPoints = "main-points"
    }

    package init(kind: Kind, id: String, place: Place) {
      self.kind = kind
      self.id = id
      self.place = place
    }
  }

  /// A stretch of a sentence, with where it begins.
  package struct Inline: Hashable, Sendable {
    package let content: Content
    package let stress: Stress
    package let place: Place

    package init(_ content: Content, _ stress: Stress = .plain, at place: Place) {
      self.content = content
      self.stress = stress
      self.place = place
    }

    package enum Stress: Hashable, Sendable {
      case plain, emphasis, strong
    }

    package enum Content: Hashable, Sendable {
      case text(String)
      case link(words: String, address: String)
      /// A figure by its name, in the form that is asked for; an empty form is the usual one.
      case figure(name: String, form: String)
      /// Something else the study knows, by its id: `{venue nabo}`.
      case reference(kind: String, id: String)
      /// A number that is no figure and is meant as it stands: `{= § 4}`.
      case meant(String)
      case lineBreak
    }
  }

  /// A sentence, and the claim that must hold for it to be true.
  package struct GuardedSentence: Hashable, Sendable {
    package let claim: Claim
    package let sentence: [Inline]
    package let place: Place

    package init(claim: Claim, sentence: [Inline], place: Place) {
      self.claim = claim
      self.sentence = sentence
      self.place = place
    }
  }

  /// What it is called in messages and in findings: its file's name without folder and ending.
  package var stem: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return Paper.isFile(name) ? String(name.dropLast(Paper.fileEnding.count)) : name
  }

  /// Whether a file is named as papers are.
  package static func isFile(_ path: String) -> Bool { path.hasSuffix(fileEnding) }

  private static let fileEnding = ".md"

  /// The name of the page made of it, without folder and ending.
  package var pageName: String { Paper.pageName(ofFile: file) }

  /// The name of the page made of a file: that of the file, without its ending and the mark of its language.
  package static func pageName(ofFile file: String) -> String {
    var name = file.split(separator: "/").last.map(String.init) ?? file
    for ending in [fileEnding] + Language.allCases.map({ ".\($0.rawValue)" })
    where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    return name
  }

  /// Whether a paper and its page can go by a name: small letters from a to z, digits and hyphens, which any machine takes for
  /// the name of a file.
  package static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 60
      && name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
  }

  /// Whether it says anything of figures by their names.
  package var citesFigures: Bool {
    !claims.isEmpty
      || inlines.contains { if case .figure = $0.content { true } else { false } }
  }

  /// The names of the figures that a line of its file cites, or claims something of, in their order.
  package func figures(onLine line: Int) -> [String] {
    claims.filter { $0.place.line == line }.flatMap(\.claim.figures)
      + inlines.filter { $0.place.line == line }.compactMap {
        if case .figure(let name, _) = $0.content { name } else { nil }
      }
  }

  /// Every stretch of text in the order of the paper.
  package var inlines: [Inline] {
    title
      + blocks.flatMap { block -> [Inline] in
        switch block {
        case .heading(_, let inlines), .paragraph(let inlines), .quotation(let inlines): inlines
        case .list(let items), .numbered(let items): items.flatMap(\.self)
        case .insert: []
        }
      }
  }
}
