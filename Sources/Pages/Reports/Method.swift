import Document
import Figures

extension Report {
  /// How every figure is made.
  static let method = Report(name: "method", place: .audit, analyses: ["ground"]) { results in
    Page(
      fileName: Page.FileName(da: "metode", en: "method", for: .audit),
      title: Phrase(da: "Metode", en: "Method"),
      blocks: [
        .paragraph(lead),
        .heading(2, Phrase(da: "Kilder og forudsætninger", en: "Sources and assumptions")),
        .list(results.documents.map(document)),
        .paragraph(registered),
        .heading(2, Phrase(da: "Mål og formler", en: "Measures and formulas")),
        .paragraph(formulaLead),
        .definitions(measures(results)),
        .heading(2, Phrase(da: "Metoder", en: "Methods")),
        .paragraph(methodLead),
        .list(methods(results)),
        .heading(2, Phrase(da: "Regler for tal", en: "Rules for figures")),
        .list(rules + (results.hasMoney ? [ofMoney] : []) + disclosureRule(results)),
      ])
  }
}

private let lead = Phrase(
  da: """
    Hvert tal i rapporterne har ét navn og beregnes ét sted. Filen figures.csv har alle tal med fuld præcision, \
    og \(code: "vifte explain NAVN") viser formlen med tallene sat ind og hver kildelinje.
    """,
  en: """
    Each figure in the reports has one name and is computed in one place. The file figures.csv has all figures \
    with full precision, and \(code: "vifte explain NAME") shows the formula with the numbers put in and every source line.
    """)

private func document(_ document: SourceDocument) -> Phrase {
  Phrase(
    da: "\(document.id): »\(document.title)«, \(document.publisher).",
    en: "\(document.id): “\(document.title)”, \(document.publisher).")
}

private let registered = Phrase(
  da: """
    Hvilket tekstudtræk linjenumrene gælder, og hvilke forudsætninger og valg der ligger bag tallene, står i \
    \(page: "registers", "registrene").
    """,
  en: """
    Which text export the line numbers refer to, and which assumptions and choices lie behind the figures, is told in \
    \(page: "registers", "the registers").
    """)

private let formulaLead = Phrase(
  da: """
    For hvert mål vises betydningen og formlen for ét af tallene. Lange formler er forkortet (…); \
    \(code: "vifte explain") viser dem hele.
    """,
  en: """
    For each measure: its meaning, and the formula of one of its figures. Long formulas are cut (…); \
    \(code: "vifte explain") shows them whole.
    """)

private func measures(_ results: StudyResults) -> [Definition] {
  results.book.metrics.compactMap { metric in
    let recorded = results.book.subjects(of: metric).compactMap { results.book[metric, $0] }
    // The scenario the overview leads with makes the best example.
    let figures =
      recorded.filter { $0.name.subject == results.headline?.subject } + recorded
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
        "\($0.name.description) = \(fitting($0.formula))"
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
private func methods(_ results: StudyResults) -> [Phrase] {
  let used = Set(results.book.ordered.flatMap(\.expression.methods))
  return Method.all.filter { used.contains($0.id) }.map { method in
    let (danish, english) = (method.description.danish, method.description.english)
    let name = "\(code: method.id): " as Sentence
    return Phrase(da: name + danish, en: name + english)
  }
}

/// A formula that fits a page; `vifte explain` has the whole of it.
private func fitting(_ formula: String) -> String {
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
    da: """
      På siderne til dem, der beslutter, er skøn over besøg og personer og beløb pr. besøg afrundet til to betydende cifre; i teksten står der ca. foran, og tabellerne siger \
      det i en note. Siderne til revision har besøg og personer med én decimal og afrunder kun beløb pr. besøg, som er fundet ved \
      gentagne beregninger. Tabellernes filer har alt fuldt ud.
      """,
    en: """
      On the pages for those who decide, estimates of visits and people and amounts per visit are rounded to two significant figures; the text says approx. before them, and \
      the tables say so in a note. The pages for the audit have visits and people with one decimal and round only amounts per visit \
      that were found by repeated calculations. The tables' files have everything in full.
      """),
  Phrase(
    da: "Et tal er ikke bedre end det svageste, det hviler på: Oplyst, Beregnet, Forudsætning.",
    en: "A figure is no better than the weakest it rests on: Stated, Computed, Assumption."),
  Phrase(
    da: "Circa i kilden følger tallet gennem alle formler.",
    en: "Circa in the source follows the figure through every formula."),
  Phrase(
    da: "Mistede besøg er ikke mistede brugere.", en: "Lost visits are not lost users."),
]

private let ofMoney = Phrase(
  da: "Penge er frigjort til geninvestering, ikke sparet.",
  en: "Money is freed for reinvestment, not saved.")
