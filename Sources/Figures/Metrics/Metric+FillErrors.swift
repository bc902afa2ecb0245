extension Metric {
  package static let fillTried = Metric(
    "fill_tried", .venues,
    name: Phrase(
      da: "\(capital: .venues), udfyldningen er prøvet på",
      en: "\(capital: .venues) the filling was tried on"),
    meaning: Phrase(
      da: "Antal afvigelser. \(alike.danish)", en: "Number of deviations. \(alike.english)"))

  package static let fillRmse = Metric(
    "fill_rmse", .visits,
    name: Phrase(
      da: "Udfyldningens fejl (RMSE)", en: "Error of the filling (RMSE)"),
    meaning: Phrase(
      da: "Roden af gennemsnittet af afvigelsernes kvadrater, \(.daily) besøg. \(tried.danish)",
      en: "Root mean square deviation, \(.daily) visits. \(tried.english)"))

  package static let fillMae = Metric(
    "fill_mae", .visits,
    name: Phrase(
      da: "Udfyldningens gennemsnitlige afvigelse (MAE)",
      en: "Mean deviation of the filling (MAE)"),
    meaning: Phrase(
      da: "Gennemsnittet af afvigelserne uden fortegn, \(.daily) besøg. \(alike.danish)",
      en: "Mean absolute deviation, \(.daily) visits. \(alike.english)"))

  package static let fillError = Metric(
    "fill_error", .share,
    name: Phrase(da: "Udfyldningens typiske fejl", en: "Typical error of the filling"),
    meaning: Phrase(
      da: "Medianen af afvigelserne uden fortegn i forhold til det kendte tal. \(alike.danish)",
      en: "Median absolute deviation relative to the known count. \(alike.english)"))

  package static let fillWorstError = Metric(
    "fill_worst_error", .share,
    name: Phrase(da: "Udfyldningens største fejl", en: "Greatest error of the filling"),
    meaning: Phrase(
      da: "Den største afvigelse uden fortegn i forhold til det kendte tal. \(alike.danish)",
      en: "Greatest absolute deviation relative to the known count. \(alike.english)"))

  private static let alike = Phrase(
    da: "Prøvet som fill_rmse: ét kendt tal ad gangen er skønnet af de andre.",
    en: "Tried as fill_rmse: one known count at a time is estimated from the others.")

  private static let tried = Phrase(
    da: """
      Udfyldningen prøves på de \(.venues), hvor besøgstallet kendes, ved at skønne \(.venue, neuter: "ét", common: "én") ad gangen af de andre. \
      Tallet siger, hvor langt skønnet typisk er fra det talte, og ikke, hvor langt det er fra et tal, der mangler.
      """,
    en: """
      The filling is tried on the \(.venues) whose visits are known, by estimating one at a time from the others. The number \
      says how far the estimate is from what was counted, and not how far it is from a count that is missing.
      """)

  /// How far each filling is off where it can be tried.
  package static let fills = [fillTried, fillRmse, fillMae, fillError, fillWorstError]
}
