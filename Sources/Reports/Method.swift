import Document
import Figures

extension Report {
  /// How every figure is made, and what was assumed.
  static let method = Report(name: "method", analyses: ["ground"]) { dossier in
    Page(
      fileName: Page.FileName(da: "metode", en: "method"),
      title: Phrase(da: "Metode og forudsætninger", en: "Method and assumptions"),
      blocks: [
        .paragraph(lead),
        .heading(2, Phrase(da: "Kilder", en: "Sources")),
        .list(dossier.documents.map(document)),
        .heading(2, Phrase(da: "Forudsætninger", en: "Assumptions")),
        .paragraph(assumptionLead),
        .table(assumptionTable(dossier)),
        .definitions(
          dossier.assumptions.map {
            Definition(term: $0.name, id: $0.id, meaning: $0.reason)
          }),
        .heading(2, Phrase(da: "Mål og formler", en: "Measures and formulas")),
        .paragraph(formulaLead),
        .definitions(measures(dossier)),
        .heading(2, Phrase(da: "Metoder", en: "Methods")),
        .paragraph(methodLead),
        .list(methods(dossier)),
        .heading(2, Phrase(da: "Regler for tal", en: "Rules for figures")),
        .list(rules),
      ])
  }
}

private let lead = Phrase(
  da: """
    Hvert tal i rapporterne har ét navn og beregnes ét sted. Filen figures.csv har alle tal med fuld præcision, \
    og `vifte explain NAVN` viser formlen med tallene sat ind og hver kildelinje.
    """,
  en: """
    Each figure in the reports has one name and is computed in one place. The file figures.csv has all figures \
    with full precision, and `vifte explain NAME` shows the formula with the numbers put in and every source line.
    """)

private func document(_ document: SourceDocument) -> Phrase {
  Phrase(
    da: """
      \(document.id): »\(document.title)«, \(document.publisher). Linjenumre gælder det tekstudtræk, der har \
      SHA-256 `\(document.sha256)`.
      """,
    en: """
      \(document.id): “\(document.title)”, \(document.publisher). Line numbers refer to the text export with \
      SHA-256 `\(document.sha256)`.
      """)
}

private let assumptionLead = Phrase(
  da: """
    Ingen kilde oplyser disse værdier. Kvalitet siger, hvor godt grundlaget er, og betydning, hvor meget \
    resultatet afhænger af værdien (rød, gul, grøn).
    """,
  en: """
    No source states these values. Quality tells how good the ground is, and impact how much the result depends on \
    the value (red, amber, green).
    """)

private func assumptionTable(_ dossier: Dossier) -> Table {
  Table(
    id: "assumptions",
    caption: Phrase(da: "Forudsætninger", en: "Assumptions"),
    columns: [
      Table.Column("symbol", Phrase(da: "Symbol", en: "Symbol")),
      Table.Column("name", Phrase(da: "Forudsætning", en: "Assumption")),
      Table.Column("value", Phrase(da: "Værdi", en: "Value"), .figures(.value)),
      Table.Column(
        "range", Phrase(da: "Rimeligt interval", en: "Plausible range"), .figures(.interval)),
      Table.Column("kind", Phrase(da: "Type", en: "Kind")),
      Table.Column("quality", Phrase(da: "Kvalitet", en: "Quality")),
      Table.Column("impact", Phrase(da: "Betydning", en: "Impact")),
      Table.Column("owner", Phrase(da: "Ansvarlig", en: "Owner")),
      Table.Column("signed", Phrase(da: "Underskrevet", en: "Signed")),
    ],
    rows: dossier.assumptions.map { assumption in
      let name = FigureName(.assumption, Subject(assumption.id))
      return Table.Row([
        .words(Phrase(assumption.symbol)), .words(assumption.name), .figure(name), .figure(name),
        .words(assumption.kind.words), .words(assumption.quality.words),
        .words(assumption.impact.words), .words(Phrase(assumption.owner)),
        .words(assumption.signed.map { Phrase($0.text) } ?? Phrase(da: "nej", en: "no")),
      ])
    },
    source: Phrase(da: "pipeline.json.", en: "pipeline.json."))
}

extension Assumption.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .published: Phrase(da: "oplyst", en: "published")
    case .derived: Phrase(da: "beregnet", en: "derived")
    case .assumption: Phrase(da: "forudsætning", en: "assumption")
    case .valueJudgement: Phrase(da: "værdivalg", en: "value judgement")
    }
  }
}

extension Assumption.Grade {
  fileprivate var words: Phrase {
    switch self {
    case .red: Phrase(da: "rød", en: "red")
    case .amber: Phrase(da: "gul", en: "amber")
    case .green: Phrase(da: "grøn", en: "green")
    }
  }
}

private let formulaLead = Phrase(
  da: """
    For hvert mål vises betydningen og formlen for ét af tallene. Lange formler er forkortet (…); \
    `vifte explain` viser dem hele.
    """,
  en: """
    For each measure: its meaning, and the formula of one of its figures. Long formulas are cut (…); \
    `vifte explain` shows them whole.
    """)

private func measures(_ dossier: Dossier) -> [Definition] {
  Metric.all.compactMap { metric in
    let recorded = dossier.book.subjects(of: metric).compactMap { dossier.book[metric, $0] }
    // The scenario the overview leads with makes the best example.
    let figures =
      recorded.filter { $0.name.subject == dossier.headline?.subject } + recorded
    guard !figures.isEmpty else { return nil }
    let computed = figures.first { figure in
      guard figure.outcome.value != nil else { return false }
      switch figure.expression {
      case .observation, .assumption, .constant, .figure, .sum([]): return false
      default: return figure.expression.operands.count > 1
      }
    }
    return Definition(
      term: metric.name, id: metric.id, meaning: metric.meaning,
      formula: computed.map {
        "\($0.name.description) = \(shortened($0.expression.written(in: .names)))"
      })
  }
}

private let methodLead = Phrase(
  da: """
    Nogle trin i formlerne er ikke almindelig regning. De står med navn og tallene i parentes; sådan gøres de efter.
    """,
  en: """
    Some steps of the formulas are not plain arithmetic. They stand by name with the numbers in brackets; this is how to \
    do them again.
    """)

/// The methods that some figure was made by.
private func methods(_ dossier: Dossier) -> [Phrase] {
  let used = Set(dossier.book.ordered.flatMap(\.expression.methods))
  return Method.all.filter { used.contains($0.id) }.map { method in
    let (danish, english) = (method.description.danish, method.description.english)
    let name = Sentence(stringLiteral: "`\(method.id)`: ")
    return Phrase(da: name + danish, en: name + english)
  }
}

/// A formula that fits a page; `vifte explain` has the whole of it.
private func shortened(_ formula: String) -> String {
  formula.count > 240 ? formula.prefix(240) + "…" : formula
}

private let rules = [
  Phrase(
    da: """
      Et manglende tal er ikke nul. Det, der kræver et manglende tal, er ikke beregnet, undtagen i scenarierne, \
      hvor manglende besøg skønnes med den valgte metode og mærkes Forudsætning.
      """,
    en: """
      A missing count is not zero. What needs a missing count is not computed, except in the scenarios, where \
      missing visits are estimated by the chosen method and marked Assumption.
      """),
  Phrase(
    da:
      "Der regnes på uafrundede tal, og der afrundes én gang, når de trykkes; halve rundes væk fra nul.",
    en: "Figures are computed unrounded and rounded once when printed, halves away from zero."),
  Phrase(
    da: "Et tal er ikke bedre end det svageste, det hviler på: Oplyst, Beregnet, Forudsætning.",
    en: "A figure is no better than the weakest it rests on: Published, Computed, Assumption."),
  Phrase(
    da: "Circa i kilden følger tallet gennem alle formler.",
    en: "Circa in the source follows the figure through every formula."),
  Phrase(
    da: "Penge er frigjort til geninvestering, ikke sparet. Mistede besøg er ikke mistede brugere.",
    en: "Money is freed for reinvestment, not saved. Lost visits are not lost users."),
]
