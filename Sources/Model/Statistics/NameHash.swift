@_spi(_Unicode) import Swift

/// The FNV-1a hash, 64 bits, of the UTF-8 bytes of the name in Unicode's normal form C (Fowler, Noll
/// and Vo 1991).
///
/// A letter with a ring or an accent may be written with one code point or with two; the normal form
/// gives both the same hash.
package func nameHash(_ name: String) -> UInt64 {
  String(String.UnicodeScalarView(name._nfc)).utf8.reduce(14_695_981_039_346_656_037) {
    ($0 ^ UInt64($1)) &* 1_099_511_628_211
  }
}
