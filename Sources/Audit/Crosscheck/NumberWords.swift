/// Danish words for numbers.
enum NumberWords {
  /// From nul to halvfems, and `hundrede`.
  static let values: [String: Int] = {
    var values = Dictionary(small.map { ($0.word, $0.value) }) { first, _ in first }
    for (ten, value) in tens {
      values[ten] = value
      for (unit, count) in small where (1...9).contains(count) && !unit.contains("é") {
        values["\(unit)og\(ten)"] = value + count
      }
    }
    values["hundrede"] = 100
    return values
  }()

  /// Words for one that mostly mean none in particular.
  static let articles: Set = ["en", "et"]

  static let multipliers: [String: Double] = [
    "tusind": 1e3, "tusinde": 1e3, "mio": 1e6, "million": 1e6, "millioner": 1e6, "mia": 1e9,
    "milliard": 1e9, "milliarder": 1e9,
  ]

  static let months: Set = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
  ]

  /// No word here is longer.
  static let longest = 20

  private static let small: [(word: String, value: Int)] = [
    ("nul", 0), ("en", 1), ("et", 1), ("én", 1), ("ét", 1), ("een", 1), ("eet", 1), ("to", 2),
    ("tre", 3), ("fire", 4), ("fem", 5), ("seks", 6), ("syv", 7), ("otte", 8), ("ni", 9),
    ("ti", 10), ("elleve", 11), ("tolv", 12), ("tretten", 13), ("fjorten", 14), ("femten", 15),
    ("seksten", 16), ("sytten", 17), ("atten", 18), ("nitten", 19),
  ]

  private static let tens: [(String, Int)] = [
    ("tyve", 20), ("tredive", 30), ("fyrre", 40), ("halvtreds", 50), ("tres", 60),
    ("halvfjerds", 70), ("firs", 80), ("halvfems", 90),
  ]
}
