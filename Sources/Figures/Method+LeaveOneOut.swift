extension Method {
  static func leaveOneOut(
    _ filling: String, da danish: Sentence, en english: Sentence
  ) -> Method {
    Method(
      "leave_one_out_median_error_\(filling)",
      da: """
        \(.venue, neuter: "Hvert", common: "Hver") \(.venue) med et kendt besøgstal skønnes ved \(danish), uden at \(.venue, neuter: "dets", common: "dens") eget besøgstal bruges. Svaret er medianen \
        af afvigelserne, hver delt med det kendte tal. Operanderne er besøgstallene og derefter, hvor de bruges, \
        antallene til stede.
        """,
      en: """
        Each \(.venue) with known visits is estimated by \(english), without its own visits being used. The answer is the \
        median of the deviations, each divided by the known number. The operands are the visits and then, where they are \
        used, the people present.
        """)
  }
}
