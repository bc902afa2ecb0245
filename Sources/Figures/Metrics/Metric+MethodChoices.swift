extension Metric {
  package static let methodChoice = Metric(
    "method_choice", .share,
    name: Phrase(da: "Valg i metoden", en: "Choice of method"),
    meaning: Phrase(
      da: """
        Et tal, som metoden er fastlagt med: hvor stor en del et interval dækker, hvornår en forskel regnes for \
        sjælden, og hvornår et tal dækker ganske få personer. Det er sædvane og ikke oplyst i nogen kilde.
        """,
      en: """
        A number the method is laid down with: how much an interval covers, when a difference is held rare, and when a \
        count covers very few people. It is custom and stated in no source.
        """))

  package static let momentsTried = Metric(
    "moments_tried", .moments,
    name: Phrase(da: "Afprøvet antal optællinger", en: "Number of counts tried"),
    meaning: Phrase(
      da:
        "Et antal optællinger, som det vises, hvor skarpt \(.venue, neuter: "et typisk", common: "en typisk") \(.venue)s tal ville blive med.",
      en:
        "A number of counts for which it is shown how sharp a typical \(.venue)'s figure would be.")
  )

  package static let closingsTried = Metric(
    "closings_tried", .venues,
    name: Phrase(da: "Afprøvet antal lukninger", en: "Number of closings tried"),
    meaning: Phrase(
      da:
        "Et antal lukninger, som det vises, hvor ofte \(.venue, neuter: "hvert", common: "hver") \(.venue) ville være iblandt ved.",
      en: "A number of closings for which it is shown how often each \(.venue) would be among them."
    ))

  static let choices = [methodChoice, momentsTried, closingsTried]
}
