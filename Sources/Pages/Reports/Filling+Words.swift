import Figures

extension Filling {
  /// The method in a few words.
  var words: Phrase {
    switch self {
    case .none: Phrase(da: "ikke udfyldt", en: "not filled in")
    case .zero: Phrase(da: "sat til nul", en: "set to zero")
    case .cityMean: Phrase(da: "\(.theCity)s gennemsnit", en: "the \(.city)'s average")
    case .cityMedian: Phrase(da: "\(.theCity)s median", en: "the \(.city)'s median")
    case .centreMean: Phrase(da: "\(.theCentre)s gennemsnit", en: "the \(.centre)'s average")
    case .ratio:
      Phrase(
        da: "efter antal til stede, med \(.theCity)s forhold mellem de to tal",
        en: "from people present, by the \(.city)'s ratio of the two counts")
    case .medianRatio:
      Phrase(
        da:
          "efter antal til stede, med det midterste af de enkelte \(.venues)s forhold mellem de to tal",
        en:
          "from people present, by the middle one of the single \(.venues)' ratios of the two counts"
      )
    case .given: Phrase(da: "egne tal", en: "numbers of the study's own")
    }
  }
}

private let hidden = Phrase(
  da: """
    Tal, der er udeladt af hensyn til fortrolighed, er ikke skønnet; det, der kræver dem, er ikke beregnet. Den, der kender \
    dem, kan angive dem.
    """,
  en: """
    Counts withheld to protect confidentiality are not estimated; what needs them is not computed. Whoever knows them can \
    state them.
    """)

/// How missing visits are filled in, and how far off that is.
func filling(_ results: StudyResults) -> Phrase {
  guard results.isIncomplete(results.visits, .all) else {
    return Phrase(
      da: "Alle besøgstal er talt; intet er skønnet.",
      en: "All visits are as counted; none is estimated.")
  }
  let method: Phrase =
    switch results.conventions.filling {
    case .none:
      Phrase(
        da: "Manglende tal er ikke udfyldt; det, der kræver dem, er ikke beregnet.",
        en: "Missing counts are not filled in; what needs them is not computed.")
    case .zero:
      Phrase(
        da: "Manglende besøg er sat til nul; det er et mindstetal.",
        en: "Missing visits are set to zero; that is a lower bound.")
    case .cityMean:
      Phrase(
        da: "Hvor besøgstallet mangler, er \(.theCity)s gennemsnit brugt.",
        en: "Where the count of visits is missing, the \(.city)'s average is used.")
    case .cityMedian:
      Phrase(
        da: "Manglende besøg er sat til medianen for \(.theCity).",
        en: "Missing visits are set to the \(.city)'s median.")
    case .centreMean:
      Phrase(
        da: "Manglende besøg er sat til \(.theCentre)s gennemsnit.",
        en: "Missing visits are set to the \(.centre)'s average.")
    case .ratio:
      Phrase(
        da: """
          Manglende besøg er skønnet efter antal til stede: for hele \(.theCity) er der så mange til stede pr. besøg \
          (\(.momentShare, .all)).
          """,
        en: """
          Missing visits are estimated from people present: over the whole \(.city) so many are present per visit \
          (\(.momentShare, .all)).
          """)
    case .medianRatio:
      Phrase(
        da: """
          Manglende besøg er skønnet som efter antal til stede, med det midterste af de enkelte \(.venues)s forhold mellem de to tal.
          """,
        en: """
          Missing visits are estimated as from people present, by the middle one of the single \(.venues)' ratios of the two counts.
          """)
    case .given:
      Phrase(
        da: "Manglende besøg er sat til de tal, der er angivet.",
        en: "Missing visits are set to the numbers the study itself gives.")
    }
  let isAnyHidden = results.venues.contains {
    results.book[.planVisits, $0.subject]?.outcome.absence?.kind == .hidden
  }
  guard !isAnyHidden else { return together([method, hidden]) }
  let tried = Subject(results.conventions.filling.rawValue)
  guard results.book[.fillError, tried]?.outcome.value != nil else { return method }
  return together([
    method,
    Phrase(
      da: """
        Prøvet på de \(.fillTried, tried) \(.venues), hvor tallet kendes, afviger metoden typisk \(.fillError, tried) og i værste \
        fald \(.fillWorstError, tried).
        """,
      en: """
        Tried on the \(.fillTried, tried) \(.venues) whose count is known, the method is typically \(.fillError, tried) off, \
        and at worst \(.fillWorstError, tried).
        """),
  ])
}
