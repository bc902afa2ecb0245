/// What of a figure a citation prints. Every form is made from the one figure, so none can disagree.
package enum Form: Hashable, Sendable {
  /// The value with its unit: `66 pct.`, `7,5 mio. kr.`.
  case value
  /// The value alone, where the heading names the unit: `66`.
  case bare
  /// A small whole number in words, as running text has it: `én`, `fem`; a greater one with its unit.
  case spelled
  /// An amount of money in millions with one decimal, where the heading says so: `55,3`.
  case millions
  /// A share with so many decimals, where they matter: `25,64 pct.`.
  case precise(decimals: Int)
  /// How many were counted: `14 af 19`.
  case coverage
  /// The interval with its unit: `57-74 pct.`.
  case interval
  /// The interval where the heading names the unit: `5,6-9,5`.
  case bareInterval
  /// A share as its two counts: `78 af 118`.
  case fraction
  /// The number with full precision and a decimal point, without a unit, as formulas write it: `0.6610169491525424`.
  case plain
  /// The value with its sign and its unit: `+12 pct.`.
  case signed
  /// How much more or less, with its sign and its unit, shares in percentage points: `-3 procentpoint`.
  case difference
  /// The value without its sign, where words tell which way it goes: `3,2 mio. kr.`.
  case magnitude
}
