/// What 4,000 draws of seed 2015 come to, computed by an independent implementation in numpy.
struct DrawsVector: Sendable {
  let closed: [Int]
  /// The 5th, 50th and 95th percentile of net money, in million kr.
  let net: [Double]
  /// The same of lost visits a day.
  let lost: [Double]

  static let all: [DrawsVector] = [
    .init(
      closed: [],
      net: [0.0, 0.0, 0.0],
      lost: [0.0, 0.0, 0.0]),
    .init(
      closed: [7, 10, 13],
      net: [4.78047686257, 7.08473529482, 9.54532763463],
      lost: [10.9479376262, 25.5901556888, 48.4053507149]),
    .init(
      closed: [7, 11, 16],
      net: [3.55289699783, 5.29430141089, 7.16630011106],
      lost: [4.30835254447, 9.84223111029, 17.8211176302]),
    .init(
      closed: [4, 5, 7, 8],
      net: [5.17461293385, 7.6370158363, 10.0492807678],
      lost: [7.88275489961, 18.1914016084, 32.7415787445]),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17],
      net: [15.2681172945, 22.4271045584, 29.2874300728],
      lost: [32.2355616451, 74.7992700696, 134.777844993]),
    .init(
      closed: [0, 1],
      net: [3.41781172101, 4.67237122383, 6.15514522669],
      lost: [15.115506721, 28.3206701579, 52.2347923843]),
  ]

  /// Visits a day of each site in the first draw.
  static let firstDraw = [
    38.8,
    27.2,
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
    11.4,
    37.8,
    46.0,
    43.2,
    17.2,
    22.2,
    28.4,
  ]

  /// How often each site is closed when three close and one stays open in each group.
  static let closedOfThree = [
    0.0,
    0.15275,
    0.0,
    0.0,
    0.00075,
    0.0,
    0.0,
    0.978,
    0.01175,
    0.0,
    0.0,
    0.68275,
    0.1495,
    0.14425,
    0.138,
    0.0,
    0.46325,
    0.1405,
    0.1385,
  ]
}

/// What 400,000 draws of another generator come to, by another implementation, with what is a choice held as it is set.
struct ManyDrawsVector: Sendable {
  let closed: [Int]
  let net: [Double]
  let lost: [Double]
  let knowledge: Knowledge

  /// What it is worth to know more before the plan is carried out or not, in million kr.
  struct Knowledge: Sendable {
    /// What a lost daily visit is held to be worth.
    let worth: Double
    let chance: Double
    let everything: Double
    /// Of the fixed share, the retention in the same centre and in another, and the visits of the closed.
    let inputs: [Double]
  }

  static let all: [ManyDrawsVector] = [
    .init(
      closed: [7, 10, 13], net: [5.62, 7.74, 9.49], lost: [28, 63, 105],
      knowledge: .init(worth: 0.2, chance: 0.08, everything: 0.09, inputs: [0, 0.06, 0, 0])),
    .init(
      closed: [7, 11, 16], net: [4.15, 5.97, 7.85], lost: [11.0, 24.4, 38.3],
      knowledge: .init(worth: 0.2, chance: 0.73, everything: 0.25, inputs: [0.07, 0.14, 0, 0])),
    .init(
      closed: [4, 5, 7, 8], net: [6.09, 8.54, 10.79], lost: [20.3, 44.9, 70.0],
      knowledge: .init(worth: 0.2, chance: 0.42, everything: 0.85, inputs: [0.28, 0.72, 0, 0.01])),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], net: [17.9, 24.6, 29.8], lost: [84, 185, 289],
      knowledge: .init(worth: 0.2, chance: 0.11, everything: 0.47, inputs: [0, 0.36, 0, 0])),
    .init(
      closed: [0, 1], net: [4.43, 5.46, 6.69], lost: [34, 49, 83],
      knowledge: .init(
        worth: 0.1, chance: 0.67, everything: 0.29, inputs: [0.01, 0, 0.05, 0.24])),
  ]
}
