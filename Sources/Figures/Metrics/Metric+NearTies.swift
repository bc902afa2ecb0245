extension Metric {
  package static let boundaryPValue = Metric(
    "boundary_p_value", .share,
    name: Phrase(
      da: "Tilfældets chance ved den sidste plads", en: "P-value at the last place"),
    meaning: Phrase(
      da: """
        Et scenarie, der lukker de \(.venues), som har de laveste tal i \(.theCity) eller i \(.centre, neuter: "hvert", common: "hver") \(.centre), hviler på forskellen mellem det højeste \
        tal, der lukkes, og det laveste, der bliver. Tallet er chancen for mindst så stor en forskel, hvis der i virkeligheden \
        kom lige mange begge steder. Er det stort, kan de to ikke skelnes. Eksakt test, ikke korrigeret for mange sammenligninger.
        """,
      en: """
        A scenario that closes the \(.venues) with the lowest counts of the \(.city) or of each \(.centre) rests on the difference between the highest count \
        that closes and the lowest that stays. The number is the chance of at least such a difference, if in truth as many \
        came at both. Where it is large, the two cannot be told apart. Exact test, not corrected for many comparisons.
        """))

  static let nearTies = [boundaryPValue]
}
