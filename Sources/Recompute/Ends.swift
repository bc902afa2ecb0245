/// The two ends of a range; unlike a range of the standard library it may be made of any numbers, as a damaged file has.
struct Ends {
  let low: Double
  let high: Double

  init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }
}

/// The whole number, where it is one and not too large to count with.
func whole(_ number: Double) -> Int? {
  abs(number) < 1e15 ? Int(exactly: number) : nil
}
