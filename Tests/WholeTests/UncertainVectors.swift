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
      net: [4.78047686257, 7.08473529482, 9.54532763463],
      lost: [13.1965107679, 30.5111887812, 56.8328459334]),
    .init(
      scenario: "three-fewest-visits-2013",
      net: [3.55289699783, 5.29430141089, 7.16630011106],
      lost: [5.1386853544, 11.7030081109, 20.5997861847]),
    .init(
      scenario: "city-nine-to-five",
      net: [5.17461293385, 7.6370158363, 10.0492807678],
      lost: [9.48495119636, 21.5353399972, 37.6108502301]),
    .init(
      scenario: "two-per-centre",
      net: [15.2681172945, 22.4271045584, 29.2874300728],
      lost: [39.3722306917, 89.1755003883, 155.625328087]),
    .init(
      scenario: "no-amager",
      net: [3.41781172101, 4.67237122383, 6.15514522669],
      lost: [18.0015173585, 33.4338725399, 60.0456646734]),
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
      scenario: "three-fewest-present-2015", assumption: "fixed_share", low: 4.02786610879,
      high: 9.27650957939),
    .init(
      scenario: "three-fewest-present-2015", assumption: "follow_share", low: 11.3337921163,
      high: 6.27728473904),
    .init(
      scenario: "three-fewest-present-2015", assumption: "retain_same_centre", low: 8.17347500551,
      high: 5.32918960581),
    .init(
      scenario: "three-fewest-present-2015", assumption: "retain_other_centre", low: 6.27728473904,
      high: 6.27728473904),
    .init(
      scenario: "three-fewest-present-2015", assumption: "withdrawal_share", low: 4.39409931733,
      high: 6.27728473904),
    .init(
      scenario: "three-fewest-present-2015", assumption: "budget_share", low: 5.33569202819,
      high: 6.27728473904),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "fixed_share", low: 2.77268883506,
      high: 9.11961242017),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "follow_share", low: 7.41136313587,
      high: 5.49279894296),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "retain_same_centre", low: 6.2122605153,
      high: 5.13306815679),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "retain_other_centre", low: 5.49279894296,
      high: 5.49279894296),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "withdrawal_share", low: 3.84495926007,
      high: 5.49279894296),
    .init(
      scenario: "three-fewest-visits-2013", assumption: "budget_share", low: 4.66887910152,
      high: 5.49279894296),
    .init(
      scenario: "city-nine-to-five", assumption: "fixed_share", low: 4.08324157675,
      high: 12.2077736181),
    .init(
      scenario: "city-nine-to-five", assumption: "follow_share", low: 11.0890772957,
      high: 7.5651838802),
    .init(
      scenario: "city-nine-to-five", assumption: "retain_same_centre", low: 8.88664391103,
      high: 6.90445386479),
    .init(
      scenario: "city-nine-to-five", assumption: "retain_other_centre", low: 7.5651838802,
      high: 7.5651838802),
    .init(
      scenario: "city-nine-to-five", assumption: "withdrawal_share", low: 5.29562871614,
      high: 7.5651838802),
    .init(
      scenario: "city-nine-to-five", assumption: "budget_share", low: 6.43040629817,
      high: 7.5651838802),
    .init(
      scenario: "two-per-centre", assumption: "fixed_share", low: 12.4969566175,
      high: 30.8055406298),
    .init(
      scenario: "two-per-centre", assumption: "follow_share", low: 34.8753578507,
      high: 20.3434926228),
    .init(
      scenario: "two-per-centre", assumption: "retain_same_centre", low: 25.7929420832,
      high: 17.6187678925),
    .init(
      scenario: "two-per-centre", assumption: "retain_other_centre", low: 20.3434926228,
      high: 20.3434926228),
    .init(
      scenario: "two-per-centre", assumption: "withdrawal_share", low: 14.2404448359,
      high: 20.3434926228),
    .init(
      scenario: "two-per-centre", assumption: "budget_share", low: 17.2919687294,
      high: 20.3434926228),
    .init(
      scenario: "no-amager", assumption: "fixed_share", low: 4.12239594803,
      high: 6.36398370403),
    .init(
      scenario: "no-amager", assumption: "follow_share", low: 6.82404756662,
      high: 5.08307641489),
    .init(
      scenario: "no-amager", assumption: "retain_same_centre", low: 5.08307641489,
      high: 5.08307641489),
    .init(
      scenario: "no-amager", assumption: "retain_other_centre", low: 6.12765910592,
      high: 4.03849372385),
    .init(
      scenario: "no-amager", assumption: "withdrawal_share", low: 3.55815349042,
      high: 5.08307641489),
    .init(
      scenario: "no-amager", assumption: "budget_share", low: 4.32061495265,
      high: 5.08307641489),
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
    .init(value: "100000", valueOfInformation: 0.00877783155786),
    .init(value: "200000", valueOfInformation: 2.16155708031),
    .init(value: "500000", valueOfInformation: 0.818668641838),
  ]
}
