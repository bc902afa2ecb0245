/// Six plans held against each other in 4,000 worlds of seed 2015, computed by an independent implementation in numpy.
struct AcceptanceVector: Sendable {
  /// Million kr. for one lost visit a day.
  let lostVisitValue: Double
  let shareBest: [Double]
  let meanRegret: [Double]
  let mostRegret: [Double]
  let valueOfInformation: Double

  static let all: [AcceptanceVector] = [
    .init(
      lostVisitValue: 0.0,
      shareBest: [
        0.0, 0.0, 0.0,
        0.0, 1.0, 0.0,
      ],
      meanRegret: [
        21.6196946355, 15.2131864161, 16.3159730852,
        14.0016972579, 0.0, 16.1480790287,
      ],
      mostRegret: [
        34.1749606114, 24.0670690745, 26.6818254199,
        22.730058173, 0.0, 27.1141680689,
      ],
      valueOfInformation: 0.0),
    .init(
      lostVisitValue: 0.05,
      shareBest: [
        0.0, 0.0, 0.0,
        0.0, 1.0, 0.0,
      ],
      meanRegret: [
        17.3766862227, 12.1991200505, 12.683677188,
        10.8791956361, 0.0, 14.398389892,
      ],
      mostRegret: [
        30.8514406978, 21.7130874714, 23.8302390161,
        20.312498973, 0.0, 25.7835123736,
      ],
      valueOfInformation: 0.0),
    .init(
      lostVisitValue: 0.1,
      shareBest: [
        0.0, 0.0, 0.0025,
        0.0015, 0.996, 0.0,
      ],
      meanRegret: [
        13.1364900947, 9.18786596965, 9.05419357556,
        7.75950629892, 0.00281228468567, 12.65151304,
      ],
      mostRegret: [
        27.5279207842, 19.3591058683, 21.075624668,
        17.894939773, 1.80339324799, 25.8295256079,
      ],
      valueOfInformation: 0.00281228468567),
    .init(
      lostVisitValue: 0.2,
      shareBest: [
        0.01825, 0.0, 0.329,
        0.039, 0.61375, 0.0,
      ],
      meanRegret: [
        6.25341026914, 4.76267023844, 3.39253878121,
        3.11744005517, 1.60574928463, 10.7550717667,
      ],
      mostRegret: [
        24.9743777339, 17.4870470508, 18.350961401,
        15.5288687538, 16.3393083306, 30.4114872888,
      ],
      valueOfInformation: 1.60574928463),
    .init(
      lostVisitValue: 0.5,
      shareBest: [
        0.59875, 0.0, 0.33225,
        0.00975, 0.05925, 0.0,
      ],
      meanRegret: [
        0.848659382827, 6.7315716351, 1.65206298846,
        4.43572991425, 21.6590488748, 20.3102365369,
      ],
      mostRegret: [
        18.2073675792, 19.7616561019, 12.7435457735,
        16.8315734916, 67.6519981055, 54.1904813652,
      ],
      valueOfInformation: 0.848659382827),
  ]
}
