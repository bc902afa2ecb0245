import Document
import Figures

extension Report {
  /// The scenarios valued by the published criteria, as far as there are figures for them.
  static let criteria = Report(
    name: "criteria", place: .audit, analyses: ["ground", "utilisation", "scenarios", "criteria"]
  ) { results in
    let opening: [Block] = [
      .paragraph(lead(results)), .paragraph(results.hasMoney ? limits : limitsWithoutMoney),
      .heading(
        2, Phrase(da: "Hvad der måles, og hvad det vejer", en: "What is measured, and its weight")),
      .list(results.criteria.list.map { told($0, results) }), .paragraph(judgement),
    ]
    let values: [Block] = results.measures.useCounts.flatMap { count -> [Block] in
      [
        .heading(2, results.heading(count)), .paragraph(results.lead(count)),
        .table(valueTable(count, results)),
      ]
    }
    return Page(
      fileName: Page.FileName(da: "kriterier", en: "criteria", for: .audit),
      title: Phrase(
        da: "Scenarierne efter \(.criteria, .all, .coverage) kriterier",
        en: "The scenarios by \(.criteria, .all, .coverage) criteria"),
      blocks: opening + values)
  }
}

/// What the scenarios measure on the criteria that were published, without weights; nothing in a study without criteria.
func criteriaMeasures(_ results: StudyResults) -> [Block] {
  guard !results.book.subjects(of: .criterionMeasure).isEmpty else { return [] }
  return [
    .heading(2, Phrase(da: "Kriterierne", en: "The criteria")),
    .paragraph(
      together([
        lead(results),
        unweighed(results),
      ])), .table(measureTable(results)),
  ]
}

/// Why each criterion stands by itself, and where the one trial with weights is told that nobody has decided on.
private func unweighed(_ results: StudyResults) -> Phrase {
  let isTried = !results.book.subjects(of: .criteriaValue).isEmpty
  let alike = results.criteria.areWeighedAlike
  let trial =
    isTried
    ? alike
      ? Phrase(
        da: """
          En prøveberegning med ens, foreløbige vægte findes kun i \(page: "criteria", "materialet til revision").
          """,
        en: """
          A trial with equal, provisional weights is in \(page: "criteria", "the audit material") only.
          """)
      : Phrase(
        da: """
          En prøveberegning med foreløbige vægte findes kun i \(page: "criteria", "materialet til revision").
          """,
        en: """
          A trial with provisional weights is in \(page: "criteria", "the audit material") only.
          """)
    : nil
  return together([
    Phrase(
      da: "Ingen har besluttet, hvordan kriterierne skal vægtes. Derfor vises hvert for sig her.",
      en: "Nobody has decided how to weight the criteria, so each is shown by itself here."), trial,
  ])
}

private func lead(_ results: StudyResults) -> Phrase {
  let names = results.criteria.list.map(\.name)
  let out = results.criteria.leftOut.map(\.name)
  let danish = listed(names.map(\.danish.words.lowercasedFirst)).danish
  let english = listed(names.map(\.english.words.lowercasedFirst)).english
  let origin =
    results.criteria.origin
    ?? Phrase(
      da: "Scenarierne er her holdt op mod kriterier, som studiet har valgt",
      en: "The scenarios are set against criteria that the study has chosen")
  let all = Phrase(
    da: "\(origin.danish): \(danish).", en: "\(origin.english): \(english).")
  guard !out.isEmpty else { return all }
  let rest = out.count == 1
  return Phrase(
    da: """
      \(all.danish) Der findes ikke tal for \
      \(listed(out.map(\.danish.words.lowercasedFirst)).danish). Her er scenarierne holdt op mod \
      \(.criteria, .all, .spelled) af dem; \(rest ? "var det udeladte" : "var de udeladte") med, kunne billedet være et andet.
      """,
    en: """
      \(all.english) Not included, for want of figures: \
      \(listed(out.map(\.english.words.lowercasedFirst)).english). The scenarios are set against \
      \(.criteria, .all, .spelled) of them here; with the \(rest ? "one left out" : "others left out") the picture might differ.
      """)
}

private let limits = Phrase(
  da: """
    Kriterierne handler ikke om penge. Efter dem alene er det bedst at lukke så lidt som muligt, og derfor kan kun \
    planer, der frigør omtrent lige meget, sammenlignes. Det frigjorte beløb står ved siden af og er ikke regnet med i \
    værdien. Mistede besøg er heller ikke regnet med; de ville tælle brugen to gange. Intet her siger, at \(.venue, neuter: "et", common: "en") \(.venue) bør \
    lukke.
    """,
  en: """
    The criteria are not about money. By them alone it is best to close as little as possible, and so only plans that \
    free about the same can be compared. The amount freed is shown beside the value and is not part of it. Nor are lost \
    visits; they would count use twice. Nothing here says that \(a: .venue) should close.
    """)

private let limitsWithoutMoney = Phrase(
  da: """
    Efter kriterierne alene er det bedst at lukke så lidt som muligt. Mistede besøg er ikke regnet med; de ville tælle \
    brugen to gange. Intet her siger, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
    """,
  en: """
    By the criteria alone it is best to close as little as possible. Lost visits are not part of the value; they would \
    count use twice. Nothing here says that \(a: .venue) should close.
    """)

/// What a criterion is measured by, between which plans, and why.
private func told(_ criterion: Criterion, _ results: StudyResults) -> Phrase {
  guard let swing = criterion.swing else {
    return Phrase(
      da: "\(criterion.name.danish): måles ikke. \(criterion.reason.danish)",
      en: "\(criterion.name.english): not measured. \(criterion.reason.english)")
  }
  func title(_ id: String) -> Phrase {
    results.scenarios.first { $0.id == id }?.title ?? Phrase(id)
  }
  let weight = Subject(criterion.id)
  let measure = criterion.measure.words
  return Phrase(
    da: """
      \(criterion.name.danish), vægt \(.criterionWeight, weight) (foreløbig; skal sættes af \(criterion.owner)): \(measure.danish). \
      »\(title(swing.worst).danish)« giver nul point og »\(title(swing.best).danish)« hundrede. \(criterion.reason.danish)
      """,
    en: """
      \(criterion.name.english), weight \(.criterionWeight, weight) (provisional; to be set by \(criterion.owner)): \
      \(measure.english). “\(title(swing.worst).english)” scores zero and “\(title(swing.best).english)” a hundred. \
      \(criterion.reason.english)
      """)
}

extension CriterionMeasure {
  fileprivate var words: Phrase {
    switch self {
    case .openInWorstCentre:
      Phrase(
        da:
          "andelen af \(.venues), der holdes åbne, i \(.centre, neuter: "det", common: "den") \(.centre), hvor den er mindst",
        en: "the share of \(.venues) that stay open, in the \(.centre) where it is smallest")
    case .centresWithOpenVenue:
      Phrase(
        da:
          "andelen af \(.centres), hvor \(.venue, neuter: "et", common: "en") \(.venue) holdes \(.venue, neuter: "åbent", common: "åben")",
        en: "the share of \(.centres) in which \(a: .venue) stays open")
    case .keptInWorstCentre:
      Phrase(
        da:
          "andelen af besøg, der bevares i \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre)",
        en: "the share of visits kept in the worst-hit \(.centre)")
    case .useKept:
      Phrase(
        da: "andelen af den talte brug, der foregår på \(.venues), som holdes åbne",
        en: "the share of the use counted at \(.venues) that stay open")
    case .none: Phrase(da: "måles ikke", en: "not measured")
    }
  }
}

private let judgement = Phrase(
  da: """
    Vægtene er værdivalg, en tredje slags tal ved siden af oplysninger og forudsætninger: ingen undersøgelse kan afgøre \
    dem. Den største vægt gives til det kriterium, hvor forskellen mellem de to nævnte planer er mest værd, og de andre vejes i forhold \
    til det. I tabellerne er tal, der hviler på vægte, mærket Forudsætning.
    """,
  en: """
    The weights are value judgements, a third kind of number beside facts and assumptions: no study can settle them. The \
    greatest weight is given to the criterion for which the difference between the two plans named is worth most, and the others are \
    weighed beside it. In the tables, figures that rest on weights are marked Assumption.
    """)

extension StudyResults {
  fileprivate func heading(_ count: UseCount) -> Phrase {
    let name = count == .visits ? visits.name : present.name
    return Phrase(
      da: "Når brugen måles ved »\(name.danish)«",
      en: "When use is measured by “\(name.english)”")
  }

  fileprivate func lead(_ count: UseCount) -> Phrase {
    switch count {
    case .visits:
      Phrase(
        da: """
          Besøgene er talt på \(visits, .all, .coverage) \(.venues). Mangler et tal, er det skønnet med scenariernes \
          metode; uden en metode er andelen ikke beregnet.
          """,
        en: """
          Visits were counted at \(visits, .all, .coverage) \(.venues). Where a count is missing it is estimated by the \
          scenarios' method; without a method the share is not computed.
          """)
    case .present:
      Phrase(
        da: """
          Tilstedeværende er talt på \(present, .all, .coverage) \(.venues). Holdes \(.venue, neuter: "et", common: "en") \(.venue) uden tal \(.venue, neuter: "åbent", common: "åben"), er andelen et \
          mindstetal; lukkes \(.venue, neuter: "det", common: "den"), kan andelen ikke beregnes, og scenariet vurderes ikke.
          """,
        en: """
          People present were counted at \(present, .all, .coverage) \(.venues). If \(a: .venue) without a count stays open, the \
          share is a lower bound; if it closes, the share cannot be computed and the scenario is not valued.
          """)
    }
  }
}
