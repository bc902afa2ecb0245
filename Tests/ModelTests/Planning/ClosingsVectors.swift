/// The best plan for each number of closings with one site open in each group, and how many plans there are;
/// computed by an independent implementation that looked at every plan.
struct ClosingsVector: Sendable {
  let closings: Int
  let plans: Int
  let fewestDisplaced: Double
  let mask: UInt32

  static let all: [ClosingsVector] = [
    .init(closings: 0, plans: 1, fewestDisplaced: 0.0, mask: 0),
    .init(closings: 1, plans: 19, fewestDisplaced: 4.63157894737, mask: 8_192),
    .init(closings: 2, plans: 170, fewestDisplaced: 18.6315789474, mask: 8_320),
    .init(closings: 3, plans: 951, fewestDisplaced: 35.6315789474, mask: 10_368),
    .init(closings: 4, plans: 3_724, fewestDisplaced: 53.6315789474, mask: 75_904),
    .init(closings: 5, plans: 10_828, fewestDisplaced: 73.6315789474, mask: 206_976),
    .init(closings: 6, plans: 24_192, fewestDisplaced: 96.6315789474, mask: 207_232),
    .init(closings: 7, plans: 42_381, fewestDisplaced: 122.631578947, mask: 207_248),
    .init(closings: 8, plans: 58_851, fewestDisplaced: 149.631578947, mask: 207_280),
    .init(closings: 9, plans: 64_998, fewestDisplaced: 177.631578947, mask: 207_284),
    .init(closings: 10, plans: 56_892, fewestDisplaced: 214.631578947, mask: 207_285),
    .init(closings: 11, plans: 39_009, fewestDisplaced: 252.631578947, mask: 207_349),
    .init(closings: 12, plans: 20_475, fewestDisplaced: 296.631578947, mask: 240_117),
    .init(closings: 13, plans: 7_875, fewestDisplaced: 342.947368421, mask: 256_501),
    .init(closings: 14, plans: 2_025, fewestDisplaced: 389.947368421, mask: 257_013),
    .init(closings: 15, plans: 270, fewestDisplaced: 447.947368421, mask: 257_021),
  ]
}
