/// Words for numbers.
package enum NumberWords {
  /// Danish ones from nul to nioghalvfems, and `hundrede`.
  package static let values: [String: Int] = {
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
  package static let articles: Set = ["en", "et"]

  package static let multipliers: [String: Double] = [
    "tusind": 1e3, "tusinde": 1e3, "mio": 1e6, "million": 1e6, "millioner": 1e6, "mia": 1e9,
    "milliard": 1e9, "milliarder": 1e9,
  ]

  package static let months: Set = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
  ]

  /// No word here is longer.
  package static let longest = 20

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

  /// English ones from zero to ninety-nine, and what they are multiplied by.
  package static let english: [String: Int] = {
    let units = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var values: [String: Int] = ["hundred": 100, "thousand": 1000, "million": 1_000_000]
    for (value, word) in units.enumerated() { values[word] = value }
    for (index, ten) in tens.enumerated() {
      let value = 20 + 10 * index
      values[ten] = value
      for unit in 1...9 { values["\(ten)-\(units[unit])"] = value + unit }
    }
    return values
  }()
}
