extension Metric {
  package static let withheldCounts = Metric(
    "withheld_counts", .items,
    name: Phrase(da: "Udeladte tal", en: "Withheld counts"),
    meaning: Phrase(
      da: """
        Antal rækker i en tabel, hvis tal er udeladt af hensyn til fortrolighed: de små og dem, der ellers ville \
        røbe dem. Hvilke der er små, fremgår ikke.
        """,
      en: """
        Number of rows of a table whose count is withheld to protect confidentiality: the small ones, and those \
        that would give them away. Which are small is not told.
        """))

  static let disclosure = [withheldCounts]
}
