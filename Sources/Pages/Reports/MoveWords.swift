import Figures

/// What a plan does, in the words of the reports, the command line and the what-if page.
enum MoveWords {
  static func closes(_ names: Phrase) -> Phrase {
    Phrase(da: "lukker \(names.danish)", en: "closes \(names.english)")
  }

  static func merges(_ names: Phrase, into receiver: String) -> Phrase {
    Phrase(
      da: "samler \(names.danish) i \(receiver)", en: "merges \(names.english) into \(receiver)")
  }

  static func opens(_ name: String, in centre: String) -> Phrase {
    Phrase(da: "åbner \(name) (nyt, \(centre))", en: "opens \(name) (new, \(centre))")
  }

  static func withdraws(_ share: Phrase, of name: String) -> Phrase {
    Phrase(
      da: "trækker \(share.danish) af tilskuddet til \(name) tilbage",
      en: "withdraws \(share.english) of the grant of \(name)")
  }

  static let nothing = Phrase(da: "lukker intet", en: "closes nothing")
}

/// Where the users go who have to leave, in the same words.
struct RouteWords {
  let rule: Reassignment

  private var options: Phrase {
    rule == .sameEqual
      ? Phrase(da: "ligeligt", en: "evenly")
      : Phrase(da: "efter deres besøg i dag", en: "by their visits today")
  }

  /// All stay in their own centre, whichever it is.
  var ownCentres: Phrase {
    Phrase(
      da: "åbne \(.venues) i samme \(.centre), \(options.danish)",
      en: "open \(.venues) of the same \(.centre), \(options.english)")
  }

  func ownCentre(_ centre: String) -> Phrase {
    Phrase(
      da: "de åbne \(.venues) i \(centre), \(options.danish)",
      en: "the open \(.venues) of \(centre), \(options.english)")
  }

  func noneInOwnCentre(_ centre: String) -> Phrase {
    Phrase(
      da:
        "alle åbne \(.venues) i \(.theCity), \(options.danish), da \(.venue, neuter: "intet andet er åbent", common: "ingen anden er åben") i \(centre)",
      en:
        "all open \(.venues) of the \(.city), \(options.english), as no other is open in \(centre)"
    )
  }

  func onlyNewInOwnCentre(_ centre: String) -> Phrase {
    Phrase(
      da:
        "alle åbne \(.venues) i \(.theCity), der findes i dag, \(options.danish), da de åbne i \(centre) er nye og ingen besøg har",
      en:
        "all open \(.venues) of the \(.city) that exist today, \(options.english), as those open in \(centre) are new and have no visits"
    )
  }

  static let onlyNew = Phrase(
    da: "de åbne \(.venues), som alle er nye og ingen besøg har at fordele efter",
    en: "the open \(.venues), all of which are new and have no visits to divide by")

  static let nowhere = Phrase(
    da:
      "ingen; \(.venue, neuter: "intet andet", common: "ingen anden") \(.venue) er \(.venue, neuter: "åbent", common: "åben"), og besøgene falder bort",
    en: "nowhere; no other \(.venue) is open, and the visits cease")

  static let byDistance = Phrase(
    da: "alle åbne \(.venues), efter deres besøg og afstanden",
    en: "all open \(.venues), by their visits and the distance")

  /// Those who leave a venue that stays open with less.
  static func part(_ share: Phrase, of name: String) -> Phrase {
    Phrase(
      da: "\(name) (\(share.danish) af besøgene)",
      en: "\(name) (\(share.english) of the visits)")
  }

  /// What follows the names of several that are equally near.
  static let evenly = Phrase(
    da: ", ligeligt, da de ligger lige nær", en: ", evenly, as they are equally near")
}
