extension Method {
  /// How far the fills are off, when each known count is estimated from the others alone; the other measures differ in how
  /// the deviations are put together.
  static let leaveOneOutRmse = Method(
    "leave_one_out_rmse",
    da: """
      Operanderne er de kendte besøgstal og derefter antallene til stede de samme steder, så mange der kendes. Tallets navn \
      siger, hvilken udfyldning der prøves: zero er nul; city_mean og city_median er gennemsnit og median af de andres besøg, \
      centre_mean gennemsnittet af dem i samme \(.centre); ratio er antallet til stede delt med de andres samlede antal til \
      stede pr. besøg, median_ratio delt med medianen af de andres egne andele, begge af dem med begge tal. Hvert besøgstal \
      skønnes af de andre og trækkes fra skønnet, hvor der er et. Efter @common prøves kun dér, hvor alle udfyldninger \
      undtagen centre_mean giver et skøn (en, der intet sted gør, regnes ikke med); efter @centre_mean kun dér, hvor den gør. \
      Svaret er roden af gennemsnittet af afvigelsernes kvadrater.
      """,
    en: """
      The operands are the known visits and then the people present at the same places, as many as are known. The name of \
      the figure says which fill is tried: zero is zero; city_mean and city_median are the mean and the median of the others' \
      visits, centre_mean the mean of those of the same \(.centre); ratio is the people present divided by what the others have \
      present per visit taken together, median_ratio divided by the median of the others' own shares, both of those with \
      both numbers. Each count is estimated from the others and taken from the estimate, where there is one. After @common \
      only those are tried for which every fill but centre_mean gives an estimate (one that gives none anywhere is left out); \
      after @centre_mean only those for which that one does. The answer is the root of the mean of the squares of the deviations.
      """)

  /// Another measure of the same deviations.
  static func leaveOneOut(
    _ measure: String, da danish: Sentence, en english: Sentence
  ) -> Method {
    Method(
      "leave_one_out_\(measure)",
      da: "Skønnene og afvigelserne er som i leave_one_out_rmse. Svaret er \(danish).",
      en: "The estimates and deviations are as in leave_one_out_rmse. The answer is \(english).")
  }
}
