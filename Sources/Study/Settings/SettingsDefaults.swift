import Base
import Figures

/// What the program computes with where `pipeline.json` says nothing.
///
/// A study need not say more than what it is called and what it was counted by. Nobody has signed a default: the pages
/// tell each assumption that is one.
enum SettingsDefaults {
  /// The mean keeps the total. Where nothing at all was counted, it gives no number either.
  static let filling = Filling.cityMean
  static let reassignment = Reassignment.sameEqual
  /// How a frame is split; a study that names none has nothing to split.
  static let allocation = AllocationRule.fixedShare
  /// Visits are what plans move; the people present are read beside them.
  static let costDriver = CostDriver.visits
  static let fixedShareReadings: [Double] = []
  /// How many continue has no source: a fifth and four fifths beside the half, and half as many elsewhere.
  static let retentionReadings = [
    Conventions.Retention(sameCentre: 0.2, otherCentre: 0.1),
    Conventions.Retention(sameCentre: 0.8, otherCentre: 0.4),
  ]
  /// Plans that free about the same, net: within so large a share of each other.
  static let comparableWithin = 0.15
  static let leastOpenPerCentre = 1

  /// What a lost visit is worth, and how many close, are questions that nobody has asked.
  static let uncertainty = Settings.Uncertainty(
    seed: 1, draws: 4000, visitValues: [], closings: [],
    places: Settings.Uncertainty.Places(seed: nil, draws: nil, visitValues: [], closings: []))

  /// When visits have dropped, and how many of the nearest are looked at; the years only a study can name.
  static let closures = Settings.Closures(
    measures: [], leastVisits: 20_000, dropBelow: 0.6, neighbours: 5, draws: 10_000,
    places: Settings.Closures.Places(
      leastVisits: nil, dropBelow: nil, neighbours: nil, draws: nil, measures: nil))

  /// Today, which every plan is measured from.
  static let scenarios = [
    PlanRequest(
      id: "today", title: Phrase(da: "I dag", en: "Today"),
      purpose: Phrase(
        da: "Intet lukkes; alt andet måles herfra.",
        en: "Nothing closes; everything else is measured from here."),
      place: Place(file: "pipeline.json"))
  ]

  /// The assumptions, in the order of the parameters; the rules that go by distance and growth have no values but the
  /// study's own.
  static let assumptions: [Assumption] = [
    share(
      .fixedShare, "f", 0.5, from: 0.2, to: 0.9,
      Phrase(da: "Fast andel af udgiften", en: "Fixed share of the cost"),
      Phrase(
        da: "Halvdelen regnes som fast, indtil nogen har set efter i regnskabet.",
        en: "Half is taken as fixed until somebody has looked into the accounts.")),
    share(
      .followShare, "ω", 1, from: 0, to: 1,
      Phrase(
        da: "Andel af pengene, der følger brugerne", en: "Share of the money that follows the users"
      ),
      Phrase(
        da: "Forsigtigt valg: pengene følger hver bruger, der går et andet sted hen.",
        en: "The cautious choice: the money follows each user who goes elsewhere.")),
    share(
      .budgetShare, "β", 1, from: 0.85, to: 1,
      Phrase(
        da: "Andel af rammen, der bruges på det, studiet omfatter",
        en: "Share of the budget spent on what the study covers"),
      Phrase(
        da: "Hele rammen, indtil det er oplyst, hvad den ellers betaler for.",
        en: "The whole budget, until it is known what else it pays for.")),
    share(
      .withdrawalShare, "θ", 1, from: 0.7, to: 1,
      Phrase(da: "Andel af tilskuddet, der ophører", en: "Share of the grant that is withdrawn"),
      Phrase(da: "Hele tilskuddet ophører.", en: "The whole grant is withdrawn.")),
    share(
      .retainSameCentre, "ρ", 0.5, from: 0.1, to: 0.9,
      Phrase(
        da:
          "Andel, der fortsætter på \(.venue, neuter: "et", common: "en") \(.venue) i samme \(.centre)",
        en: "Share that continues at \(a: .venue) of the same \(.centre)"),
      Phrase(
        da: """
          Ingen kilde siger det. Tallet ligger midt imellem ingen og alle; det, der er målt på biblioteker, er lavere.
          """,
        en: """
          No source tells. The number lies midway between none and all; what was measured at libraries is lower.
          """)),
    share(
      .retainOtherCentre, "ρ'", 0.25, from: 0.05, to: 0.5,
      Phrase(
        da:
          "Andel, der fortsætter på \(.venue, neuter: "et", common: "en") \(.venue) i \(.centre, neuter: "et andet", common: "en anden") \(.centre)",
        en: "Share that continues at \(a: .venue) of another \(.centre)"),
      Phrase(
        da: "Ingen kilde siger det. Halvt så mange som i samme \(.centre).",
        en: "No source tells. Half as many as in the same \(.centre).")),
    Assumption(
      ofProgram: .countedDays, "D", 1, from: 1, to: 7, .days,
      Phrase(da: "Talte dage bag besøgstallet", en: "Days counted behind the visits"),
      Phrase(
        da: "Én dag giver det bredeste interval.", en: "One day gives the widest interval.")),
    Assumption(
      ofProgram: .moments, "k", 1, from: 1, to: 1, .moments,
      Phrase(
        da: "Optællinger bag antallet til stede", en: "Moments behind the number of people present"
      ),
      Phrase(da: "Én giver det bredeste interval.", en: "One gives the widest interval.")),
    Assumption(
      ofProgram: .overdispersion, "φ", 1, from: 1, to: 3, .factor,
      Phrase(
        da: "Overspredning i antallet til stede", en: "Overdispersion of the number present"),
      Phrase(
        da: "Brugerne regnes for at komme uafhængigt af hinanden.",
        en: "Users are taken to come independently of each other.")),
  ]

  private static func share(
    _ parameter: Parameter, _ symbol: String, _ value: Double, from low: Double, to high: Double,
    _ name: Phrase, _ reason: Phrase
  ) -> Assumption {
    Assumption(ofProgram: parameter, symbol, value, from: low, to: high, .share, name, reason)
  }
}

extension Assumption {
  /// A value of the program's own: no better than red, and nobody's.
  fileprivate init(
    ofProgram parameter: Parameter, _ symbol: String, _ value: Double, from low: Double,
    to high: Double, _ unit: Unit, _ name: Phrase, _ reason: Phrase
  ) {
    self.init(
      id: parameter.rawValue, symbol: symbol, name: name, value: value,
      range: Interval(low: low, high: high), unit: unit, kind: .assumption,
      reason: Phrase(
        da: "Programmets standard. \(reason.danish)",
        en: "A default of the program. \(reason.english)"),
      owner: "", quality: .red, impact: .red, signed: nil, place: nil)
  }
}
