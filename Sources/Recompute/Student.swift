import Glibc

extension Tails {
  /// The value that Student's t with so many degrees of freedom lies above with the chance of the tail: the density added up
  /// along the angle whose tangent is t/√ν (Simpson's rule), and halved until it fits.
  ///
  /// - Precondition: there is a degree of freedom.
  static func student(degrees: Double) -> Double {
    let constant = exp(lgamma((degrees + 1) / 2) - lgamma(degrees / 2)) / Double.pi.squareRoot()
    let angle = solve(from: 0, to: .pi / 2, wanted: (0.5 - tail) / constant) { angle in
      let panels = 2_000
      let width = angle / Double(panels)
      return (0...panels).reduce(0) { sum, place in
        let weight = place == 0 || place == panels ? 1.0 : place % 2 == 0 ? 2 : 4
        return sum + weight * pow(cos(width * Double(place)), degrees - 1)
      } * width / 3
    }
    return degrees.squareRoot() * tan(angle)
  }

  /// The standard deviation, by the differences of all pairs.
  static func deviation(_ numbers: [Double]) -> Double? {
    guard numbers.count > 1 else { return nil }
    var squares = 0.0
    for (place, first) in numbers.enumerated() {
      for second in numbers.dropFirst(place + 1) { squares += (first - second) * (first - second) }
    }
    return (squares / Double(numbers.count * (numbers.count - 1))).squareRoot()
  }
}

extension Study {
  /// Whether a number of a measure rests on several counts: the venue's own, or that of some venue of a sum.
  func isOfOccasions(_ measure: String, at subject: String) -> Bool {
    ground?.centre[subject] == nil
      ? recorded.figures.contains {
        $0.name.metric == "count_occasions" && $0.name.subject.hasPrefix(measure + "/")
      } : value("count_occasions", "\(measure)/\(subject)") != nil
  }

  /// How often a venue was counted of a measure, and the spread between the counts.
  private func sample(_ measure: String, _ venue: String) -> (count: Double, error: Double)? {
    guard let count = value("count_occasions", measure + "/" + venue),
      let spread = value("count_spread", measure + "/" + venue), count > 1
    else { return nil }
    return (count, spread * spread / count)
  }

  /// Student's range around the mean of several counts.
  func aroundMean(_ figure: RecordedFigure) -> Ends? {
    guard figure.unit != "visits/year", let mean = figure.value,
      let sample = sample(figure.name.metric, figure.name.subject)
    else { return nil }
    let reach = Tails.student(degrees: sample.count - 1) * sample.error.squareRoot()
    return Ends(mean - reach, mean + reach)
  }

  /// Welch's range around the difference of two means of several counts.
  func aroundDifference(_ figure: RecordedFigure) -> Ends? {
    let parts = figure.name.subject.split(separator: "/").map(String.init)
    guard parts.count == 3, figure.unit != "visits/year", let difference = figure.value,
      let later = sample(parts[0], parts[2]), let earlier = sample(parts[1], parts[2])
    else { return nil }
    let both = later.error + earlier.error
    guard both > 0 else { return nil }
    let rest =
      later.error * later.error / (later.count - 1)
      + earlier.error * earlier.error / (earlier.count - 1)
    let reach = Tails.student(degrees: both * both / rest) * both.squareRoot()
    return Ends(difference - reach, difference + reach)
  }

  /// The mean of the differences of numbers in twos, the second of each taken from the first, with Student's range.
  func meanOfPairs(_ numbers: [Double]) -> MethodAnswer {
    guard numbers.count >= 2, numbers.count.isMultiple(of: 2) else { return MethodAnswer(.nothing) }
    let differences = (0..<numbers.count / 2).map { numbers[2 * $0] - numbers[2 * $0 + 1] }
    let count = Double(differences.count)
    let mean = differences.reduce(0, +) / count
    let amounts = numbers.map(abs).max() ?? 0
    guard let deviation = Tails.deviation(differences), deviation > 0 else {
      return MethodAnswer(.number(mean), amounts: amounts)
    }
    let reach = Tails.student(degrees: count - 1) * deviation / count.squareRoot()
    return MethodAnswer(.number(mean), range: Ends(mean - reach, mean + reach), amounts: amounts)
  }

  /// Clopper and Pearson's range around the ratio of two single counts of people.
  func aroundPeople(_ figure: RecordedFigure) -> Ends? {
    let parts = figure.name.subject.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[2] != "all", ground?.centre.values.contains(parts[2]) != true,
      let later = self.figure(parts[0], parts[2]), let earlier = self.figure(parts[1], parts[2]),
      later.unit == "people", value("count_occasions", parts[0] + "/" + parts[2]) == nil,
      value("count_occasions", parts[1] + "/" + parts[2]) == nil,
      let hits = later.value.flatMap(whole), let rest = earlier.value.flatMap(whole), rest > 0,
      hits >= 0, hits + rest < 10_000_000
    else { return nil }
    let share = Tails.clopperPearson(hits, of: hits + rest)
    return share.high < 1
      ? Ends(share.low / (1 - share.low), share.high / (1 - share.high)) : nil
  }
}
