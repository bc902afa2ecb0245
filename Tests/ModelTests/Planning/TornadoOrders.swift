import Figures
import Model

/// Tornados of five plans, computed by an independent implementation in numpy: net in million kr., lost visits a day.
struct TornadoOrder: Sendable {
  let closed: [Int]
  let figure: TornadoVector.Measure
  let base: Double
  /// The widest swing first.
  let rows: [Row]

  struct Row: Sendable {
    let parameter: Parameter
    let atLow: Double
    let atHigh: Double
  }

  static let all: [TornadoOrder] = [
    .init(
      closed: [7, 10, 13], figure: .netFreed, base: 5.9225655207,
      rows: [
        .init(parameter: .fixedShare, atLow: 3.46031535944, atHigh: 9.20556573572),
        .init(parameter: .followShare, atLow: 9.56019602456, atHigh: 5.9225655207),
        .init(parameter: .retainSameCentre, atLow: 7.28667695965, atHigh: 5.24050980123),
        .init(parameter: .withdrawalShare, atLow: 4.14579586449, atHigh: 5.9225655207),
        .init(parameter: .budgetShare, atLow: 5.0341806926, atHigh: 5.9225655207),
        .init(parameter: .retainOtherCentre, atLow: 5.9225655207, atHigh: 5.9225655207),
      ]),
    .init(
      closed: [7, 10, 13], figure: .lostVisits, base: 19.9263157895,
      rows: [
        .init(parameter: .retainSameCentre, atLow: 49.8157894737, atHigh: 4.98157894737),
        .init(parameter: .withdrawalShare, atLow: 13.9484210526, atHigh: 19.9263157895),
        .init(parameter: .fixedShare, atLow: 19.9263157895, atHigh: 19.9263157895),
        .init(parameter: .followShare, atLow: 19.9263157895, atHigh: 19.9263157895),
        .init(parameter: .retainOtherCentre, atLow: 19.9263157895, atHigh: 19.9263157895),
        .init(parameter: .budgetShare, atLow: 19.9263157895, atHigh: 19.9263157895),
      ]),
    .init(
      closed: [7, 11, 16], figure: .netFreed, base: 5.46041542235,
      rows: [
        .init(parameter: .fixedShare, atLow: 2.72087520208, atHigh: 9.11313571605),
        .init(parameter: .followShare, atLow: 7.24944553281, atHigh: 5.46041542235),
        .init(parameter: .withdrawalShare, atLow: 3.82229079565, atHigh: 5.46041542235),
        .init(parameter: .retainSameCentre, atLow: 6.13130171377, atHigh: 5.12497227664),
        .init(parameter: .budgetShare, atLow: 4.641353109, atHigh: 5.46041542235),
        .init(parameter: .retainOtherCentre, atLow: 5.46041542235, atHigh: 5.46041542235),
      ]),
    .init(
      closed: [7, 11, 16], figure: .lostVisits, base: 9.8,
      rows: [
        .init(parameter: .retainSameCentre, atLow: 24.5, atHigh: 2.45),
        .init(parameter: .withdrawalShare, atLow: 6.86, atHigh: 9.8),
        .init(parameter: .fixedShare, atLow: 9.8, atHigh: 9.8),
        .init(parameter: .followShare, atLow: 9.8, atHigh: 9.8),
        .init(parameter: .retainOtherCentre, atLow: 9.8, atHigh: 9.8),
        .init(parameter: .budgetShare, atLow: 9.8, atHigh: 9.8),
      ]),
    .init(
      closed: [4, 5, 7, 8], figure: .netFreed, base: 7.50570394438,
      rows: [
        .init(parameter: .fixedShare, atLow: 3.98807367943, atHigh: 12.195877631),
        .init(parameter: .followShare, atLow: 10.7916776166, atHigh: 7.50570394438),
        .init(parameter: .withdrawalShare, atLow: 5.25399276107, atHigh: 7.50570394438),
        .init(parameter: .retainSameCentre, atLow: 8.73794407148, atHigh: 6.88958388083),
        .init(parameter: .budgetShare, atLow: 6.37984835272, atHigh: 7.50570394438),
        .init(parameter: .retainOtherCentre, atLow: 7.50570394438, atHigh: 7.50570394438),
      ]),
    .init(
      closed: [4, 5, 7, 8], figure: .lostVisits, base: 18.0,
      rows: [
        .init(parameter: .retainSameCentre, atLow: 45.0, atHigh: 4.5),
        .init(parameter: .withdrawalShare, atLow: 12.6, atHigh: 18.0),
        .init(parameter: .fixedShare, atLow: 18.0, atHigh: 18.0),
        .init(parameter: .followShare, atLow: 18.0, atHigh: 18.0),
        .init(parameter: .retainOtherCentre, atLow: 18.0, atHigh: 18.0),
        .init(parameter: .budgetShare, atLow: 18.0, atHigh: 18.0),
      ]),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], figure: .netFreed, base: 19.8288384659,
      rows: [
        .init(parameter: .fixedShare, atLow: 11.6735099665, atHigh: 30.7026097984),
        .init(parameter: .followShare, atLow: 32.3020870663, atHigh: 19.8288384659),
        .init(parameter: .retainSameCentre, atLow: 24.506306691, atHigh: 17.4901043533),
        .init(parameter: .withdrawalShare, atLow: 13.8801869261, atHigh: 19.8288384659),
        .init(parameter: .budgetShare, atLow: 16.854512696, atHigh: 19.8288384659),
        .init(parameter: .retainOtherCentre, atLow: 19.8288384659, atHigh: 19.8288384659),
      ]),
    .init(
      closed: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17], figure: .lostVisits, base: 68.3263157895,
      rows: [
        .init(parameter: .retainSameCentre, atLow: 170.815789474, atHigh: 17.0815789474),
        .init(parameter: .withdrawalShare, atLow: 47.8284210527, atHigh: 68.3263157895),
        .init(parameter: .fixedShare, atLow: 68.3263157895, atHigh: 68.3263157895),
        .init(parameter: .followShare, atLow: 68.3263157895, atHigh: 68.3263157895),
        .init(parameter: .retainOtherCentre, atLow: 68.3263157895, atHigh: 68.3263157895),
        .init(parameter: .budgetShare, atLow: 68.3263157895, atHigh: 68.3263157895),
      ]),
    .init(
      closed: [0, 1], figure: .netFreed, base: 5.98313454141,
      rows: [
        .init(parameter: .retainOtherCentre, atLow: 7.56775210837, atHigh: 4.39851697446),
        .init(parameter: .followShare, atLow: 8.62416381967, atHigh: 5.98313454141),
        .init(parameter: .withdrawalShare, atLow: 4.18819417899, atHigh: 5.98313454141),
        .init(parameter: .fixedShare, atLow: 5.56248895047, atHigh: 6.54399532934),
        .init(parameter: .budgetShare, atLow: 5.0856643602, atHigh: 5.98313454141),
        .init(parameter: .retainSameCentre, atLow: 5.98313454141, atHigh: 5.98313454141),
      ]),
    .init(
      closed: [0, 1], figure: .lostVisits, base: 57.8684210526,
      rows: [
        .init(parameter: .retainOtherCentre, atLow: 92.5894736842, atHigh: 23.1473684211),
        .init(parameter: .withdrawalShare, atLow: 40.5078947368, atHigh: 57.8684210526),
        .init(parameter: .fixedShare, atLow: 57.8684210526, atHigh: 57.8684210526),
        .init(parameter: .followShare, atLow: 57.8684210526, atHigh: 57.8684210526),
        .init(parameter: .retainSameCentre, atLow: 57.8684210526, atHigh: 57.8684210526),
        .init(parameter: .budgetShare, atLow: 57.8684210526, atHigh: 57.8684210526),
      ]),
  ]
}
