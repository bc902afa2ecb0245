import Model

/// The expected values were computed by an independent implementation and printed with 12 digits.
func agrees(_ value: Double, _ expected: Double) -> Bool {
  abs(value - expected) <= 1e-9 * abs(expected)
}

func agrees(_ interval: ConfidenceInterval?, _ low: Double, _ high: Double) -> Bool {
  guard let interval else { return false }
  return agrees(interval.low, low) && agrees(interval.high, high)
}

/// For laws in which both sides are computed, and either may end in a rounding.
func nearly(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) <= 1e-12 }
