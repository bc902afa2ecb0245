/// Six plans held against each other in 4,000 draws of seed 2015, computed by an independent implementation in numpy.
struct ValueOfInformationVector: Sendable {
  /// Million kr. for one lost visit a day.
  let lostVisitValue: Double
  /// Million kr.
  let valueOfInformation: Double

  static let all: [ValueOfInformationVector] = [
    .init(lostVisitValue: 0.0, valueOfInformation: 0.0),
    .init(lostVisitValue: 0.05, valueOfInformation: 0.0),
    .init(lostVisitValue: 0.1, valueOfInformation: 0.00281228468567),
    .init(lostVisitValue: 0.2, valueOfInformation: 1.60574928463),
    .init(lostVisitValue: 0.5, valueOfInformation: 0.848659382827),
  ]
}
