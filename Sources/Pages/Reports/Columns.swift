import Document
import Figures

/// The column that names the scenario of each row.
let scenarioColumn = Table.Column("scenario", Phrase(da: "Scenarie", en: "Scenario"))

/// A column of one figure, its unit told in the heading.
func column(_ metric: Metric, _ danish: Sentence, _ english: Sentence) -> Table.Column {
  column(metric.id, danish, english)
}

/// A column of figures under a name of its own.
func column(
  _ id: String, _ danish: Sentence, _ english: Sentence, _ form: Form = .bare
) -> Table.Column {
  Table.Column(id, Phrase(da: danish, en: english), .figures(form))
}

/// The note under single figures that are rounded on their own.
let rounding = Phrase(
  da: "På grund af afrunding kan summen af de enkelte tal afvige fra totalen.",
  en: "Because of rounding, the single figures may not add up to the total.")
