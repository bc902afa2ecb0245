/// What a number counts or measures. The raw value is what `figures.csv` prints.
package enum Unit: String, CaseIterable, Sendable {
  case visitsPerDay = "visits/day"
  case people
  case share
  case factor
  case index
  case kroner = "kr."
  case kronerPerYear = "kr./year"
  case venues
  case centres
  case pairs
  case attendances
  case workshops
  case conversations
  case items
  case days
  case hours
  case moments
  case kilometres = "km"
  case metres = "m"
  case changes
  case percentPerYear = "pct./year"
  case number
}
