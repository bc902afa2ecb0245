/// What an independent implementation found for the shipped study: 4,000 draws of seed 2015, in million kr.
struct UncertainVector: Sendable {
  let scenario: String
  /// The 5th, 50th and 95th percentile of freed, net.
  let net: [Double]
  /// The same of lost visits a day.
  let lost: [Double]

  static let all: [UncertainVector] = [
    .init(
      scenario: "today",
      net: [0.0, 0.0, 0.0],
      lost: [0.0, 0.0, 0.0]),
    .init(
      scenario: "three-fewest-present-2015",
      net: [4.3802201529, 6.4163228084, 8.42050931274],
      lost: [10.3324315833, 23.66070466, 41.3471230902]),
    .init(
      scenario: "three-fewest-visits-2013",
      net: [3.53693383155, 5.29440889334, 7.15502665634],
      lost: [5.1386853544, 11.7030081109, 20.5997861847]),
    .init(
      scenario: "city-nine-to-five",
      net: [5.1743040296, 7.64206754261, 10.0553969922],
      lost: [9.48495119636, 21.5353399972, 37.6108502301]),
    .init(
      scenario: "two-per-centre",
      net: [14.7560863545, 21.692100217, 28.3420433277],
      lost: [36.2456040266, 81.7425474877, 141.964828966]),
    .init(
      scenario: "no-amager",
      net: [3.98615272357, 5.42517463369, 7.15967270177],
      lost: [26.7282482454, 48.4469288137, 77.3768192176]),
  ]
}

/// What a scenario frees with one assumption at the low and the high end of its range, in million kr.
struct SwingVector: Sendable {
  let scenario: String
  let assumption: String
  let low: Double
  let high: Double

  static let all: [SwingVector] = [
    .init(
      scenario: "three-fewest-present-2015", assumption: "fixed_share", low: 3.46031535944,
      high: 9.20556573572),
    .init(
      scenario: "three-fewest-present-2015", assumption: "follow_share", low: 9.56019602456,
      high: 5.9225655207),
    .init(
      scenario: "three-fewest-present-2015", assumption: "retain_same_centre", low: 7.28667695965,
      high: 5.24050980123),
    .init(
      scenario: "three-fewest-present-2015", assumption: "withdrawal_share", low: 4.14579586449,
      high: 5.9225655207),
    .init(
      scenario: "three-fewest-present-2015", assumption: "budget_share", low: 5.0341806926,
      high: 5.9225655207),
    .init(
      scenario: "three-fewest-present-2015", assumption: "retain_other_centre", low: 5.9225655207,
      high: 5.9225655207),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "fixed_share", low: 2.72087520208,
      high: 9.11313571605),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "follow_share", low: 7.24944553281,
      high: 5.46041542235),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "withdrawal_share", low: 3.82229079565,
      high: 5.46041542235),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "retain_same_centre", low: 6.13130171377,
      high: 5.12497227664),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "budget_share", low: 4.641353109,
      high: 5.46041542235),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "retain_other_centre", low: 5.46041542235,
      high: 5.46041542235),
    .init(
      scenario: "city-nine-to-five", assumption: "fixed_share", low: 3.98807367943,
      high: 12.195877631),
    .init(
      scenario: "city-nine-to-five", assumption: "follow_share", low: 10.7916776166,
      high: 7.50570394438),
    .init(
      scenario: "city-nine-to-five", assumption: "withdrawal_share", low: 5.25399276107,
      high: 7.50570394438),
    .init(
      scenario: "city-nine-to-five", assumption: "retain_same_centre", low: 8.73794407148,
      high: 6.88958388083),
    .init(
      scenario: "city-nine-to-five", assumption: "budget_share", low: 6.37984835272,
      high: 7.50570394438),
    .init(
      scenario: "city-nine-to-five", assumption: "retain_other_centre", low: 7.50570394438,
      high: 7.50570394438),
    .init(
      scenario: "two-per-centre", assumption: "fixed_share", low: 11.6735099665,
      high: 30.7026097984),
    .init(
      scenario: "two-per-centre", assumption: "follow_share", low: 32.3020870663,
      high: 19.8288384659),
    .init(
      scenario: "two-per-centre", assumption: "retain_same_centre", low: 24.506306691,
      high: 17.4901043533),
    .init(
      scenario: "two-per-centre", assumption: "withdrawal_share", low: 13.8801869261,
      high: 19.8288384659),
    .init(
      scenario: "two-per-centre", assumption: "budget_share", low: 16.854512696,
      high: 19.8288384659),
    .init(
      scenario: "two-per-centre", assumption: "retain_other_centre", low: 19.8288384659,
      high: 19.8288384659),
    .init(
      scenario: "no-amager", assumption: "retain_other_centre", low: 7.56775210837,
      high: 4.39851697446),
    .init(
      scenario: "no-amager", assumption: "follow_share", low: 8.62416381967,
      high: 5.98313454141),
    .init(
      scenario: "no-amager", assumption: "withdrawal_share", low: 4.18819417899,
      high: 5.98313454141),
    .init(
      scenario: "no-amager", assumption: "fixed_share", low: 5.56248895047,
      high: 6.54399532934),
    .init(
      scenario: "no-amager", assumption: "budget_share", low: 5.0856643602,
      high: 5.98313454141),
    .init(
      scenario: "no-amager", assumption: "retain_same_centre", low: 5.98313454141,
      high: 5.98313454141),
  ]
}

/// Shares and regrets by the value of a lost visit, in million kr.; plans in the order of `UncertainVector`.
struct ChoiceVector: Sendable {
  let value: String
  /// In million kr.
  let valueOfInformation: Double

  static let all: [ChoiceVector] = [
    .init(value: "0", valueOfInformation: 0.0),
    .init(value: "50000", valueOfInformation: 0.0),
    .init(value: "100000", valueOfInformation: 0.00281228468567),
    .init(value: "200000", valueOfInformation: 1.60574928463),
    .init(value: "500000", valueOfInformation: 0.848659382827),
  ]
}
