/// A language the reports are written in. Danish comes first; English stands beside it.
package enum Language: String, CaseIterable, Sendable {
  case danish = "da"
  case english = "en"
}
