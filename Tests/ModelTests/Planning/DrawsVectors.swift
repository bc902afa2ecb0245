/// What 4,000 draws of seed 2015 come to, computed by an independent implementation in numpy.
struct WorldsVector: Sendable {
  let closed: [Int]
  /// The 5th, 50th and 95th percentile of net money, in million kr.
  let net: [Double]
  /// The same of lost visits a day.
  let lost: [Double]

  /// The plans in the order of `ValueOfInformationVector`.
  static let all: [WorldsVector] = [
    .init(
      closed: [],
      net: [0.0, 0.0, 0.0],
      lost: [0.0, 0.0, 0.0]),
    .init(
      closed: [7, 10, 13],
      net: [4.3802201529, 6.4163228084, 8.42050931274],
      lost: [10.3324315833, 23.66070466, 41.3471230902]),
    .init(
      closed: [7, 11, 16],
      net: [3.53693383155, 5.29440889334, 7.15502665634],
      lost: [5.1386853544, 11.7030081109, 20.5997861847]),
    .init(
      closed: [4, 5, 7, 8],
      net: [5.1743040296, 7.64206754261, 10.0553969922],
      lost: [9.48495119636, 21.5353399972, 37.6108502301]),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17],
      net: [14.7560863545, 21.692100217, 28.3420433277],
      lost: [36.2456040266, 81.7425474877, 141.964828966]),
    .init(
      closed: [0, 1],
      net: [3.98615272357, 5.42517463369, 7.15967270177],
      lost: [26.7282482454, 48.4469288137, 77.3768192176]),
  ]

  /// Visits a day of each site in the first draw.
  static let firstWorld = [
    38.8,
    84.6309113666,
    26.4,
    56.4,
    24.2,
    26.6,
    37.8,
    13.6,
    20.6,
    43.2,
    83.4,
    17.0,
    42.3301844946,
    0.0,
    38.6115194153,
    43.2,
    17.2,
    22.2,
    29.2202421195,
  ]

  /// How often each site is closed when three close and one stays open in each group.
  static let closedOfThree = [
    0.0,
    0.0,
    0.0,
    0.0,
    0.00025,
    0.0,
    0.0,
    0.964,
    0.003,
    0.0,
    0.0,
    0.55625,
    0.063,
    0.99575,
    0.037,
    0.0,
    0.282,
    0.061,
    0.03775,
  ]
}
