import Base
import Figures

extension ObjectReader {
  /// What another study has measured that bears on an assumption of this one.
  mutating func evidence() -> Evidence {
    let value = number("value")
    let range = Interval(low: number("low"), high: number("high"))
    for (key, number) in [("value", value), ("low", range.low), ("high", range.high)]
    where abs(number) > 1e12 {
      refuse(key, expected: "a number from -1000000000000 to 1000000000000")
    }
    if range.low > range.high, isRead("low"), isRead("high") {
      refuse("low", expected: "a value that is not above high")
    } else if ["value", "low", "high"].allSatisfy(isRead),
      !(range.low <= value && value <= range.high)
    {
      refuse("value", expected: "a value between low and high")
    }
    return Evidence(
      source: phrase("source"), figure: line("figure", form: .name), value: value, range: range,
      digest: digest(), bears: phrase("bears"), place: optionalValue("value")?.place ?? place)
  }

  private mutating func digest() -> String {
    let text = string("digest")
    let isDigest = text.utf8.count == 64 && text.utf8.allSatisfy("0123456789abcdef".utf8.contains)
    if !isDigest, optionalValue("digest")?.string != nil {
      refuse(
        "digest", expected: "the SHA-256 of the other study's figures.csv",
        advice: "64 digits from 0 to 9 and a to f, as sha256sum prints them")
    }
    return text
  }
}
