import Figures

/// Net amounts (million kr.) and lost visits of five plans with one assumption at the end of its range, computed by
/// an independent implementation in numpy.
struct TornadoVector: Sendable {
  let closed: [Int]
  let measure: Measure
  let parameter: Parameter
  let value: Double
  let expected: Double

  enum Measure: Sendable { case netFreed, lostVisits }

  static let all: [TornadoVector] = [
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .fixedShare, value: 0.2,
      expected: 3.46031535944),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .fixedShare, value: 0.9,
      expected: 9.20556573572),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .followShare, value: 0.0,
      expected: 9.56019602456),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .followShare, value: 1.0,
      expected: 5.9225655207),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .retainSameCentre, value: 0.5,
      expected: 7.28667695965),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .retainSameCentre, value: 0.95,
      expected: 5.24050980123),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .withdrawalShare, value: 0.7,
      expected: 4.14579586449),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .withdrawalShare, value: 1.0,
      expected: 5.9225655207),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .budgetShare, value: 0.85,
      expected: 5.0341806926),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .budgetShare, value: 1.0,
      expected: 5.9225655207),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .retainOtherCentre, value: 0.2,
      expected: 5.9225655207),
    .init(
      closed: [7, 10, 13], measure: .netFreed, parameter: .retainOtherCentre, value: 0.8,
      expected: 5.9225655207),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .retainSameCentre, value: 0.5,
      expected: 49.8157894737),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .retainSameCentre, value: 0.95,
      expected: 4.98157894737),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .fixedShare, value: 0.2,
      expected: 19.9263157895),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .fixedShare, value: 0.9,
      expected: 19.9263157895),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .followShare, value: 0.0,
      expected: 19.9263157895),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .followShare, value: 1.0,
      expected: 19.9263157895),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .retainOtherCentre, value: 0.2,
      expected: 19.9263157895),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .retainOtherCentre, value: 0.8,
      expected: 19.9263157895),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .withdrawalShare, value: 0.7,
      expected: 13.9484210526),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .withdrawalShare, value: 1.0,
      expected: 19.9263157895),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .budgetShare, value: 0.85,
      expected: 19.9263157895),
    .init(
      closed: [7, 10, 13], measure: .lostVisits, parameter: .budgetShare, value: 1.0,
      expected: 19.9263157895),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .fixedShare, value: 0.2,
      expected: 2.72087520208),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .fixedShare, value: 0.9,
      expected: 9.11313571605),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .followShare, value: 0.0,
      expected: 7.24944553281),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .followShare, value: 1.0,
      expected: 5.46041542235),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .withdrawalShare, value: 0.7,
      expected: 3.82229079565),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .withdrawalShare, value: 1.0,
      expected: 5.46041542235),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .retainSameCentre, value: 0.5,
      expected: 6.13130171377),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .retainSameCentre, value: 0.95,
      expected: 5.12497227664),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .budgetShare, value: 0.85,
      expected: 4.641353109),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .budgetShare, value: 1.0,
      expected: 5.46041542235),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .retainOtherCentre, value: 0.2,
      expected: 5.46041542235),
    .init(
      closed: [7, 11, 16], measure: .netFreed, parameter: .retainOtherCentre, value: 0.8,
      expected: 5.46041542235),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .retainSameCentre, value: 0.5,
      expected: 24.5),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .retainSameCentre, value: 0.95,
      expected: 2.45),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .fixedShare, value: 0.2,
      expected: 9.8),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .fixedShare, value: 0.9,
      expected: 9.8),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .followShare, value: 0.0,
      expected: 9.8),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .followShare, value: 1.0,
      expected: 9.8),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .retainOtherCentre, value: 0.2,
      expected: 9.8),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .retainOtherCentre, value: 0.8,
      expected: 9.8),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .withdrawalShare, value: 0.7,
      expected: 6.86),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .withdrawalShare, value: 1.0,
      expected: 9.8),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .budgetShare, value: 0.85,
      expected: 9.8),
    .init(
      closed: [7, 11, 16], measure: .lostVisits, parameter: .budgetShare, value: 1.0,
      expected: 9.8),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .fixedShare, value: 0.2,
      expected: 3.98807367943),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .fixedShare, value: 0.9,
      expected: 12.195877631),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .followShare, value: 0.0,
      expected: 10.7916776166),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .followShare, value: 1.0,
      expected: 7.50570394438),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .withdrawalShare, value: 0.7,
      expected: 5.25399276107),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .withdrawalShare, value: 1.0,
      expected: 7.50570394438),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .retainSameCentre, value: 0.5,
      expected: 8.73794407148),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .retainSameCentre, value: 0.95,
      expected: 6.88958388083),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .budgetShare, value: 0.85,
      expected: 6.37984835272),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .budgetShare, value: 1.0,
      expected: 7.50570394438),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .retainOtherCentre, value: 0.2,
      expected: 7.50570394438),
    .init(
      closed: [4, 5, 7, 8], measure: .netFreed, parameter: .retainOtherCentre, value: 0.8,
      expected: 7.50570394438),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .retainSameCentre, value: 0.5,
      expected: 45.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .retainSameCentre, value: 0.95,
      expected: 4.5),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .fixedShare, value: 0.2,
      expected: 18.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .fixedShare, value: 0.9,
      expected: 18.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .followShare, value: 0.0,
      expected: 18.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .followShare, value: 1.0,
      expected: 18.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .retainOtherCentre, value: 0.2,
      expected: 18.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .retainOtherCentre, value: 0.8,
      expected: 18.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .withdrawalShare, value: 0.7,
      expected: 12.6),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .withdrawalShare, value: 1.0,
      expected: 18.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .budgetShare, value: 0.85,
      expected: 18.0),
    .init(
      closed: [4, 5, 7, 8], measure: .lostVisits, parameter: .budgetShare, value: 1.0,
      expected: 18.0),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed, parameter: .fixedShare,
      value: 0.2, expected: 11.6735099665),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed, parameter: .fixedShare,
      value: 0.9, expected: 30.7026097984),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed, parameter: .followShare,
      value: 0.0, expected: 32.3020870663),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed, parameter: .followShare,
      value: 1.0, expected: 19.8288384659),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed,
      parameter: .retainSameCentre, value: 0.5, expected: 24.506306691),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed,
      parameter: .retainSameCentre, value: 0.95, expected: 17.4901043533),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed,
      parameter: .withdrawalShare, value: 0.7, expected: 13.8801869261),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed,
      parameter: .withdrawalShare, value: 1.0, expected: 19.8288384659),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed, parameter: .budgetShare,
      value: 0.85, expected: 16.854512696),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed, parameter: .budgetShare,
      value: 1.0, expected: 19.8288384659),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed,
      parameter: .retainOtherCentre, value: 0.2, expected: 19.8288384659),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .netFreed,
      parameter: .retainOtherCentre, value: 0.8, expected: 19.8288384659),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits,
      parameter: .retainSameCentre, value: 0.5, expected: 170.815789474),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits,
      parameter: .retainSameCentre, value: 0.95, expected: 17.0815789474),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits, parameter: .fixedShare,
      value: 0.2, expected: 68.3263157895),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits, parameter: .fixedShare,
      value: 0.9, expected: 68.3263157895),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits, parameter: .followShare,
      value: 0.0, expected: 68.3263157895),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits, parameter: .followShare,
      value: 1.0, expected: 68.3263157895),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits,
      parameter: .retainOtherCentre, value: 0.2, expected: 68.3263157895),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits,
      parameter: .retainOtherCentre, value: 0.8, expected: 68.3263157895),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits,
      parameter: .withdrawalShare, value: 0.7, expected: 47.8284210527),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits,
      parameter: .withdrawalShare, value: 1.0, expected: 68.3263157895),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits, parameter: .budgetShare,
      value: 0.85, expected: 68.3263157895),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], measure: .lostVisits, parameter: .budgetShare,
      value: 1.0, expected: 68.3263157895),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .retainOtherCentre, value: 0.2,
      expected: 7.56775210837),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .retainOtherCentre, value: 0.8,
      expected: 4.39851697446),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .followShare, value: 0.0,
      expected: 8.62416381967),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .followShare, value: 1.0,
      expected: 5.98313454141),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .withdrawalShare, value: 0.7,
      expected: 4.18819417899),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .withdrawalShare, value: 1.0,
      expected: 5.98313454141),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .fixedShare, value: 0.2,
      expected: 5.56248895047),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .fixedShare, value: 0.9,
      expected: 6.54399532934),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .budgetShare, value: 0.85,
      expected: 5.0856643602),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .budgetShare, value: 1.0,
      expected: 5.98313454141),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .retainSameCentre, value: 0.5,
      expected: 5.98313454141),
    .init(
      closed: [0, 1], measure: .netFreed, parameter: .retainSameCentre, value: 0.95,
      expected: 5.98313454141),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .retainOtherCentre, value: 0.2,
      expected: 92.5894736842),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .retainOtherCentre, value: 0.8,
      expected: 23.1473684211),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .fixedShare, value: 0.2,
      expected: 57.8684210526),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .fixedShare, value: 0.9,
      expected: 57.8684210526),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .followShare, value: 0.0,
      expected: 57.8684210526),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .followShare, value: 1.0,
      expected: 57.8684210526),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .retainSameCentre, value: 0.5,
      expected: 57.8684210526),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .retainSameCentre, value: 0.95,
      expected: 57.8684210526),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .withdrawalShare, value: 0.7,
      expected: 40.5078947368),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .withdrawalShare, value: 1.0,
      expected: 57.8684210526),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .budgetShare, value: 0.85,
      expected: 57.8684210526),
    .init(
      closed: [0, 1], measure: .lostVisits, parameter: .budgetShare, value: 1.0,
      expected: 57.8684210526),
  ]
}
