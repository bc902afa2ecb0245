extension Metric {
  package static let assumption = Metric(
    "assumption", .number,
    name: Phrase(da: "Forudsætning", en: "Assumption"),
    meaning: Phrase(
      da: "En valgt værdi, som ingen kilde oplyser; intervallet er det, der regnes for rimeligt.",
      en: "A chosen value no source gives; the interval is the range held plausible."))

  package static let fact = Metric(
    "fact", .number,
    name: Phrase(da: "Oplysning", en: "Fact"),
    meaning: Phrase(
      da: "Et enkelt tal, som det står i kilden.", en: "A single number as it stands in the source."
    ))

  /// What the other figures stand on.
  static let ground = [assumption, evidence, fact]
}
