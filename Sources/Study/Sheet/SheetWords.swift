import Base
import Figures

/// The words by which a column of a sheet is known, in Danish and English; they are compared as names are.
enum SheetWords {
  /// Whole names of columns.
  static let roles: [(role: ColumnRole, names: [String])] = [
    (
      .name,
      [
        "navn", "tilbud", "tilbuddets navn", "sted", "stedets navn", "stednavn", "filial",
        "filialnavn", "bibliotek", "biblioteksnavn", "klub", "klubnavn", "skole", "skolens navn",
        "skolenavn", "enhed", "institution", "institutionsnavn", "lokation", "værested", "afdeling",
        "name", "venue", "venue name", "branch", "branch name", "library", "library name",
        "library branch", "club", "club name", "school", "school name", "site", "site name",
        "location", "location name", "facility", "facility name", "place name", "unit", "museum",
      ]
    ),
    (
      .centre,
      [
        "center", "centernavn", "bydel", "bydele", "bydelsnavn", "distrikt", "område", "områdenavn",
        "lokalområde", "region", "kommune", "centre", "centre name", "ward", "ward name",
        "district",
        "district name", "area", "area name", "borough", "neighbourhood", "neighborhood", "zone",
      ]
    ),
    (
      .trait(.capacity),
      [
        "pladser", "antal pladser", "siddepladser", "antal siddepladser", "kapacitet", "normering",
        "places", "number of places", "capacity", "seats", "number of seats", "seating", "spaces",
      ]
    ),
    (
      .trait(.hours),
      [
        "åbningstimer", "åbningstid", "åbningstimer pr uge", "åbningstid pr uge", "timer pr uge",
        "ugentlige åbningstimer", "ugentlig åbningstid", "åbningstimer om ugen", "timer om ugen",
        "åbent timer pr uge", "hours", "opening hours", "open hours", "hours per week",
        "hours a week", "weekly hours", "opening hours per week", "opening hours a week",
        "weekly opening hours", "open hours per week", "hours open", "hours open per week",
      ]
    ),
    (
      .trait(.staff),
      [
        "personale", "bemanding", "personale på vagt", "medarbejdere på vagt", "antal på vagt",
        "personale på arbejde", "staff", "staff on duty", "staffing", "staff at work",
      ]
    ),
    (
      .trait(.cost),
      [
        "udgift", "udgifter", "årlig udgift", "årlige udgifter", "udgift pr år", "udgifter pr år",
        "driftsudgift", "driftsudgifter", "årlig driftsudgift", "årlige driftsudgifter",
        "omkostning", "omkostninger", "årlige omkostninger", "budget", "driftsbudget", "tilskud",
        "bevilling", "pris pr år", "cost", "costs", "annual cost", "annual costs", "yearly cost",
        "operating cost", "operating costs", "annual operating cost", "running cost",
        "running costs", "cost per year", "cost a year", "budget", "operating budget",
        "annual budget", "grant", "expenditure", "annual expenditure", "spend",
      ]
    ),
    (.trait(.latitude), ["breddegrad", "latitude", "lat"]),
    (.trait(.longitude), ["længdegrad", "longitude", "lon", "lng", "long"]),
    (
      .trait(.ownership),
      ["ejerforhold", "ejer", "ejerskab", "ejerform", "ownership", "owner", "owned by"]
    ),
    (
      .trait(.targetGroups),
      ["målgruppe", "målgrupper", "target group", "target groups", "audience"]
    ),
    (
      .trait(.condition),
      [
        "tilstand", "bygningens tilstand", "bygningstilstand", "lokalernes tilstand", "condition",
        "building condition", "condition of building", "state of repair",
      ]
    ),
    (
      .skip,
      [
        "adresse", "vej", "vejnavn", "gade", "husnr", "postnr", "postnummer", "by", "telefon",
        "tlf",
        "e-mail", "email", "mail", "hjemmeside", "kontakt", "kontaktperson", "leder", "bemærkning",
        "bemærkninger", "note", "noter", "kommentar", "kommentarer", "nr", "nummer", "løbenr", "id",
        "address", "street", "postcode", "post code", "postal code", "zip", "zip code", "city",
        "town", "phone", "telephone", "website", "web", "url", "contact", "manager", "remark",
        "remarks", "comment", "comments", "notes", "no", "number", "code", "kode", "#",
      ]
    ),
  ]

  /// Last words of names of columns that hold numbers or codes of things.
  static let codes: Set<String> = ["no", "nr", "nummer", "number", "code", "kode", "id"]

  /// Words of what is counted; what is left of a name without them, and without when and per what, must be nothing.
  static let kinds: [(kind: Measure.Kind, words: [String])] = [
    (
      .present,
      [
        "til stede", "tilstede", "antal til stede", "personer til stede", "brugere til stede",
        "people present", "persons present", "users present", "present",
      ]
    ),
    (
      .visits,
      [
        "besøg", "besøgende", "besøgstal", "fremmøde", "fremmødte", "gæster", "visits", "visit",
        "visitors", "attendance", "attendances", "footfall",
      ]
    ),
    (
      .users,
      [
        "unikke brugere", "brugere", "borgere", "medlemmer", "deltagere", "unique users", "users",
        "members", "patrons",
      ]
    ),
  ]

  static let pers: [(per: Measure.Per, words: [String])] = [
    (
      .day,
      [
        "pr dag", "per dag", "om dagen", "daglige", "dagligt", "daglig", "per day", "a day",
        "daily",
      ]
    ),
    (.week, ["pr uge", "per uge", "om ugen", "ugentlige", "ugentligt", "per week", "weekly"]),
    (
      .month,
      ["pr måned", "per måned", "om måneden", "månedlige", "månedligt", "per month", "monthly"]
    ),
    (
      .year,
      [
        "pr år", "per år", "om året", "årlige", "årligt", "årlig", "per year", "a year", "annual",
        "annually", "yearly",
      ]
    ),
    (.hour, ["pr time", "per time", "i timen", "per hour", "hourly"]),
  ]

  /// Words that change nothing of what is counted.
  static let fillers: Set<String> = [
    "antal", "i", "år", "optalte", "talte", "number", "of", "in", "the", "counted", "count", "year",
    "dato", "date", "gennemsnitlige", "gennemsnitligt", "gennemsnit", "average", "mean", "for", "d",
    "den", "måned", "month",
  ]

  /// Names of rows, and of columns, that add up others.
  static let totals: Set<String> = [
    "i alt", "ialt", "alt", "total", "totalt", "sum", "samlet", "byen", "hele byen", "byen i alt",
    "alle", "alle tilbud", "grand total", "totals", "all", "overall", "city", "city total",
    "the city", "whole city", "citywide", "city-wide", "all venues", "all branches",
    "alle filialer", "subtotal", "sub-total",
  ]

  /// Words at the end of a name of a cost that say in what, and per what.
  static let unitsOfMoney: Set<String> = [
    "i", "in", "kr", "dkk", "tkr", "t.kr", "t", "mio", "mill", "1000", "1.000", "pr", "per", "år",
    "year", "annum", "a",
  ]

  /// Names of rows that are a mean of others.
  static let means: Set<String> = ["gennemsnit", "gns", "snit", "average", "mean", "median"]

  /// Texts of cells that say a number is not known.
  static let missing: Set<String> = [
    "..", "...", "…", "n/a", "na", "n.a.", "n.a", "#n/a", "#i/t", "i/t", "ikke oplyst", "uoplyst",
    "not stated", "not available", "null",
  ]

  /// Words after a name, in brackets or not, by which the unit of money is a thousand or a million.
  static let scales: [(factor: Double, words: [String])] = [
    (1e6, ["mio", "mill", "million", "millions", "millioner"]),
    (
      1e3,
      [
        "tkr", "t kr", "1000", "1.000", "1,000", "000", "tusind", "tusinde", "thousand",
        "thousands",
      ]
    ),
  ]

  static let ownership: [(value: String, words: [String])] = [
    ("municipal", ["municipal", "kommunal", "kommunalt", "kommunen", "kommune", "public", "city"]),
    (
      "self_owned",
      ["self_owned", "self-owned", "self owned", "selvejende", "selveje", "independent"]
    ),
    ("private", ["private", "privat", "privately owned"]),
    ("other", ["other", "andet", "anden", "andre"]),
  ]

  static let condition: [(value: String, words: [String])] = [
    ("good", ["good", "god", "godt"]),
    ("fair", ["fair", "middel", "rimelig", "jævn", "nogenlunde"]),
    ("poor", ["poor", "dårlig", "dårligt", "ringe", "bad"]),
  ]

  static let months: [[String]] = [
    ["januar", "january", "jan"], ["februar", "february", "feb"], ["marts", "march", "mar", "mrt"],
    ["april", "apr"], ["maj", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"],
    ["august", "aug"], ["september", "sep", "sept"], ["oktober", "october", "okt", "oct"],
    ["november", "nov"], ["december", "dec"],
  ]
}
