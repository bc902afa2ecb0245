import Glibc

/// The natural logarithm of a positive number.
package func logarithm(_ value: Double) -> Double { log(value) }
