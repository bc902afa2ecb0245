/// The nouns the program has the grammar of; a new one is a line here.
extension Noun {
  static let venues = [
    neuter("tilbud", "tilbuddet", "tilbud", "tilbuddene", en: "venue", "venues"),
    common("filial", "filialen", "filialer", "filialerne", en: "branch", "branches"),
    neuter("bibliotek", "biblioteket", "biblioteker", "bibliotekerne", en: "library", "libraries"),
    common("skole", "skolen", "skoler", "skolerne", en: "school", "schools"),
    common("klub", "klubben", "klubber", "klubberne", en: "club", "clubs"),
    common(
      "institution", "institutionen", "institutioner", "institutionerne",
      en: "institution", "institutions"),
    common("svømmehal", "svømmehallen", "svømmehaller", "svømmehallerne", en: "pool", "pools"),
    neuter("museum", "museet", "museer", "museerne", en: "museum", "museums"),
    neuter("sted", "stedet", "steder", "stederne", en: "place", "places"),
  ]

  static let centres = [
    neuter("center", "centeret", "centre", "centrene", en: "centre", "centres"),
    common("bydel", "bydelen", "bydele", "bydelene", en: "borough", "boroughs"),
    neuter("distrikt", "distriktet", "distrikter", "distrikterne", en: "district", "districts"),
    neuter("område", "området", "områder", "områderne", en: "area", "areas"),
    common("kreds", "kredsen", "kredse", "kredsene", en: "ward", "wards"),
    common("gruppe", "gruppen", "grupper", "grupperne", en: "group", "groups"),
  ]

  static let areas = [
    common("by", "byen", "byer", "byerne", en: "city", "cities"),
    common("kommune", "kommunen", "kommuner", "kommunerne", en: "municipality", "municipalities"),
    common("region", "regionen", "regioner", "regionerne", en: "region", "regions"),
    neuter("land", "landet", "lande", "landene", en: "country", "countries"),
  ]

  private static func neuter(
    _ singular: String, _ definite: String, _ plural: String, _ definitePlural: String,
    en english: String, _ englishPlural: String
  ) -> Noun {
    Noun(
      danish: Danish(
        gender: .neuter, singular: singular, definite: definite, plural: plural,
        definitePlural: definitePlural),
      english: English(singular: english, plural: englishPlural))
  }

  private static func common(
    _ singular: String, _ definite: String, _ plural: String, _ definitePlural: String,
    en english: String, _ englishPlural: String
  ) -> Noun {
    Noun(
      danish: Danish(
        gender: .common, singular: singular, definite: definite, plural: plural,
        definitePlural: definitePlural),
      english: English(singular: english, plural: englishPlural))
  }
}
