extension Unit {
  /// Whether it counts people, in any spelling an input has.
  package var countsPeople: Bool { Unit.ofPeople.contains(text.lowercased()) }

  /// The units of people, in small letters.
  package static let ofPeople = [
    "persons", "person", "people", "users", "user", "participants", "participant", "citizens",
    "citizen", "residents", "resident", "employees", "employee", "adults", "adult", "children",
    "child", "women", "woman", "men", "man", "relatives", "relative", "patients", "patient",
    "members", "member", "clients", "client", "visitors", "visitor", "guests", "guest",
    "students", "student", "pupils", "pupil", "attendees", "volunteers", "families", "family",
    "households", "household", "young people", "older people", "staff",
    "personer", "brugere", "bruger", "deltagere", "deltager", "borgere", "borger", "beboere",
    "beboer", "medarbejdere", "medarbejder", "ansatte", "ansat", "voksne", "voksen", "børn", "barn",
    "kvinder", "kvinde", "mænd", "mand", "pårørende", "patienter", "patient", "medlemmer", "medlem",
    "klienter", "klient", "besøgende", "gæster", "gæst", "studerende", "elever", "elev",
    "frivillige", "frivillig", "familier", "familie", "husstande", "husstand", "unge", "ældre",
  ]

  /// Whether it is known to count or measure something else than people: a rate is no count, and money, time and places are
  /// nobody.
  package var countsThings: Bool {
    let text = text.lowercased()
    let words = text.split(separator: " ").map(String.init)
    return text.contains("/") || text.contains("%")
      || words.contains { Unit.ofRates.contains($0) || Unit.ofThings.contains($0) }
      || Currency.all.contains {
        ([$0.unit] + $0.unitsOfFacts).contains { $0.lowercased() == text }
      }
  }

  /// Words of a unit that is a rate, a share or a part of one.
  private static let ofRates: Set = [
    "per", "pr", "pr.", "percent", "pct", "pct.", "procent", "share", "fraction", "factor", "index",
    "andel", "brøk", "faktor", "indeks",
  ]

  private static let ofThings: Set = [
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
    "month", "months", "quarter", "quarters", "year", "years", "sekunder", "minut", "minutter",
    "time", "timer", "dag", "dage", "uge", "uger", "måned", "måneder", "kvartal", "kvartaler", "år",
    "m", "km", "metres", "kilometres", "m2", "m²", "kvm", "meter", "kilometer", "km²", "hectares",
    "kr", "kroner", "mio", "mio.",
    "visit", "visits", "besøg", "venue", "venues", "centre", "centres", "place", "places", "room",
    "rooms", "address", "addresses", "building", "buildings", "library", "libraries", "branch",
    "branches", "tilbud", "center", "centrer", "sted", "steder", "lokale", "lokaler", "adresser",
    "workshop", "workshops", "workshopper", "meeting", "meetings", "møde", "møder", "round",
    "rounds", "runde", "runder", "conversation", "conversations", "interview", "interviews",
    "samtale", "samtaler", "session", "sessions", "event", "events", "count", "counts",
    "unit", "units", "number", "item", "items", "point", "points", "part", "parts", "plan", "plans",
    "step", "steps", "track", "tracks", "process", "processes", "principle", "principles", "change",
    "changes", "question", "questions", "decision", "decisions", "proposal", "proposals",
    "document", "documents", "stk", "stk.", "antal", "punkter", "dele", "planer", "trin", "spor",
    "forløb", "processer", "principper", "ændringer", "skift", "spørgsmål", "beslutninger",
    "forslag", "dokumenter", "posts", "stillinger", "bus", "buses", "busser", "stop", "stops",
  ]
}
