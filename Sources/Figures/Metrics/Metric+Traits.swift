extension Metric {
  package static let hoursPerWeek = Metric(
    "hours_per_week", .hoursPerWeek,
    name: Phrase(da: "Åbningstimer om ugen", en: "Opening hours a week"),
    meaning: Phrase(
      da: "Hvor mange timer \(.theVenue) har åbent i en almindelig uge.",
      en: "How many hours the \(.venue) is open in an ordinary week."))

  package static let staffOnDuty = Metric(
    "staff_on_duty", .number,
    name: Phrase(da: "Medarbejdere på arbejde", en: "Staff on duty"),
    meaning: Phrase(
      da: "Hvor mange medarbejdere der i gennemsnit er på arbejde, mens \(.theVenue) har åbent.",
      en: "How many members of staff are at work on average while the \(.venue) is open."))
}
