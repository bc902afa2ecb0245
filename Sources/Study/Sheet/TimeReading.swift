import Base

/// A time that the name of a column holds, and what else its digits could be.
struct TimeReading: Hashable {
  /// Days come before months where that is not seen.
  let time: SheetTime
  /// What it is otherwise: with the month before the day, or years of two halves for months.
  let other: SheetTime?
  /// The rest of the text.
  let rest: String

  /// Whether both readings are a day, which hang on whether days come first.
  var isOfDayOrder: Bool {
    if case .moment = other { true } else { false }
  }
}

extension TimeReading {
  /// The time in a text; a month without a year is of `year`. Nil where there is none.
  init?(in text: String, year: Int? = nil) {
    let words = TimeReading.words(text)
    for length in [3, 2, 1] where words.count >= length {
      for start in 0...(words.count - length) {
        let parts = words[start..<start + length].flatMap(TimeReading.parts)
        guard parts.count <= 4, let (time, other) = TimeReading.time(parts) else { continue }
        self.time = time
        self.other = other
        rest = (words[..<start] + words[(start + length)...]).joined(separator: " ")
        return
      }
    }
    guard let year, let place = words.firstIndex(where: { TimeReading.month($0) != nil }),
      let month = TimeReading.month(words[place])
    else { return nil }
    time = .month(year, month)
    other = nil
    rest = (words[..<place] + words[(place + 1)...]).joined(separator: " ")
  }

  /// The words without the marks around them; `kl. 14` is the hour `14:00`.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ").map({ trimmed(String($0)) }) where !word.isEmpty {
      guard words.last == "kl", word.count <= 2, Int(word) != nil else {
        words.append(word)
        continue
      }
      words[words.count - 1] = word + ":00"
    }
    return words
  }

  private static func trimmed(_ word: String) -> String {
    let marks = ".,:;()"
    let inner = word.drop { marks.contains($0) }
    return String(inner.reversed().drop { marks.contains($0) }.reversed())
  }

  /// A digit group, the name of a month, or an hour.
  private enum Part: Hashable {
    case number(Int, digits: Int)
    case month(Int)
    case hour(Int)
  }

  /// The parts of a word, with what stands between them; a word of anything else has one that fits nowhere.
  private static func parts(_ word: String) -> [Part?] {
    if word.contains(":") {
      let pieces = word.split(separator: ":", omittingEmptySubsequences: false)
      let hour = pieces.first.flatMap { $0.split(separator: "t").last }.flatMap { Int($0) }
      guard let hour, (0..<24).contains(hour), pieces.dropFirst().allSatisfy({ Int($0) == 0 })
      else { return [nil] }
      let day = pieces[0].split(separator: "t")
      return (day.count == 2 ? parts(String(day[0])) : []) + [.hour(hour)]
    }
    let day = word.split(separator: "t", omittingEmptySubsequences: false)
    if day.count == 2, day[0].count == 10, day[1].count == 2, let hour = Int(day[1]),
      (0..<24).contains(hour)
    {
      return parts(String(day[0])) + [.hour(hour)]
    }
    // `2014m01`, as statistics write it.
    let pieces = word.split(omittingEmptySubsequences: false) { "-/.'–_".contains($0) }
      .flatMap { piece -> [Substring] in
        let halves = piece.split(separator: "m", omittingEmptySubsequences: false)
        let isMonth =
          halves.count == 2 && halves[0].count == 4
          && halves.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
        return isMonth ? halves : [piece]
      }
    return pieces.filter { !$0.isEmpty }.map { piece in
      if piece.utf8.allSatisfy({ $0 &- 0x30 < 10 }), piece.count <= 4, let number = Int(piece) {
        return .number(number, digits: piece.count)
      }
      return month(String(piece)).map(Part.month)
    }
  }

  private static func month(_ word: String) -> Int? {
    SheetWords.months.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  private static let years = 1900...2099

  private static func time(_ parts: [Part?]) -> (SheetTime, SheetTime?)? {
    let known = parts.compactMap(\.self)
    guard known.count == parts.count, (1...4).contains(known.count) else { return nil }
    let padded: [Part?] = known + Array(repeating: nil, count: 4 - known.count)
    switch (padded[0], padded[1], padded[2]) {
    case (.number(let year, digits: 4)?, nil, nil) where years.contains(year):
      return (.year(year), nil)
    case (.number(let year, digits: 4)?, .number(let second, digits: 2)?, nil)
    where years.contains(year):
      let isSeason = second == (year + 1) % 100
      let season = SheetTime.other("\(year)/\(twoDigits(second))")
      guard (1...12).contains(second) else { return isSeason ? (season, nil) : nil }
      return (.month(year, second), isSeason ? season : nil)
    case (.number(let year, digits: 4)?, .number(let next, digits: 4)?, nil)
    where years.contains(year) && next == year + 1:
      return (.other("\(year)/\(twoDigits(next % 100))"), nil)
    case (.number(let month, digits: 1...2)?, .number(let year, digits: 4)?, nil)
    where years.contains(year) && (1...12).contains(month):
      return (.month(year, month), nil)
    case (.month(let month)?, .number(let year, let digits)?, nil),
      (.number(let year, let digits)?, .month(let month)?, nil):
      return whole(year, digits).map { (.month($0, month), nil) }
    default: return moment(known)
    }
  }

  private static func moment(_ parts: [Part]) -> (SheetTime, SheetTime?)? {
    var parts = parts
    var hour = ""
    if case .hour(let number) = parts.last {
      hour = "T" + twoDigits(number)
      parts.removeLast()
    }
    guard parts.count == 3 else { return nil }
    func day(_ year: Int?, _ month: Int, _ day: Int) -> SheetTime? {
      guard let year else { return nil }
      let text = "\(year)-\(twoDigits(month))-\(twoDigits(day))"
      return isCalendarDate(text) ? .moment(text + hour) : nil
    }
    switch (parts[0], parts[1], parts[2]) {
    case (
      .number(let year, digits: 4), .number(let month, digits: 1...2),
      .number(let date, digits: 1...2)
    ):
      return day(years.contains(year) ? year : nil, month, date).map { ($0, nil) }
    case (
      .number(let first, digits: 1...2), .number(let second, digits: 1...2),
      .number(let year, let digits)
    ):
      let dayFirst = day(whole(year, digits), second, first)
      let monthFirst = day(whole(year, digits), first, second)
      guard let dayFirst else { return monthFirst.map { ($0, nil) } }
      return (dayFirst, dayFirst == monthFirst ? nil : monthFirst)
    case (.number(let date, digits: 1...2), .month(let month), .number(let year, let digits)),
      (.month(let month), .number(let date, digits: 1...2), .number(let year, let digits)):
      return day(whole(year, digits), month, date).map { ($0, nil) }
    default: return nil
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }

  /// The year of two or four digits.
  private static func whole(_ year: Int, _ digits: Int) -> Int? {
    switch digits {
    case 4: years.contains(year) ? year : nil
    case 2: year < 70 ? 2000 + year : 1900 + year
    default: nil
    }
  }
}

extension SheetTime {
  /// The time that a text says and nothing else; nil where it says something else, or could be two times.
  init?(reading text: String) {
    guard let reading = TimeReading(in: MatchingName(text).text), reading.rest.isEmpty,
      !reading.isOfDayOrder
    else { return nil }
    self = reading.time
  }
}
