/// Whole numbers from 0 upward in a text a third as long as their digits would be: five bits a letter, the lowest first, in
/// the alphabet of RFC 4648, section 5; the sixth bit says that more follow.
func compact(_ numbers: [Int]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(3 * numbers.count)
  for number in numbers {
    var rest = number
    while rest > 31 {
      text.append(letters[rest & 31 | 32])
      rest >>= 5
    }
    text.append(letters[rest])
  }
  return String(decoding: text, as: UTF8.self)
}
