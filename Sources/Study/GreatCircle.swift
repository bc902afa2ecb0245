import Glibc

/// Kilometres along the surface between two places given in degrees, by the haversine formula on a sphere of the
/// Earth's mean radius, 6371.0088 km.
package func greatCircle(
  from first: (latitude: Double, longitude: Double),
  to second: (latitude: Double, longitude: Double)
) -> Double {
  let radians = Double.pi / 180
  let (low, high) = (first.latitude * radians, second.latitude * radians)
  let north = sin((high - low) / 2)
  let east = sin((second.longitude - first.longitude) * radians / 2)
  let chord = north * north + cos(low) * cos(high) * east * east
  return 2 * 6371.0088 * asin(min(1, chord.squareRoot()))
}
