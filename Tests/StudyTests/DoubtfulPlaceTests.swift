import Figures
import Study
import Testing

@Suite struct DoubtfulPlaceTests {
  private func city(_ latitude: Double, _ longitude: Double, of count: Int) -> [Location] {
    (0..<count).map {
      Location(latitude: latitude + Double($0) * 0.01, longitude: longitude + Double($0) * 0.01)
    }
  }

  @Test(arguments: [(55.65, 12.5), (-33.4, -70.6), (51.5, -0.1), (-17.8, 179.99), (64.1, -21.9)])
  func `a place among the others is not doubted`(latitude: Double, longitude: Double) {
    for count in 1...5 {
      #expect(
        DoubtfulPlace.all(city(latitude, longitude, of: count)).allSatisfy { $0 == nil })
    }
  }

  @Test(arguments: [(55.65, 12.5), (-33.4, -70.6), (-23.5, -46.6)])
  func `one place that is wrong is told, and no other`(latitude: Double, longitude: Double) {
    for count in 2...6 {
      let others = city(latitude, longitude, of: count)
      let wrong: [(Location, DoubtfulPlace)] = [
        (Location(latitude: 0, longitude: 0), .zero),
        (Location(latitude: longitude, longitude: latitude), .swapped),
        (Location(latitude: latitude + 3, longitude: longitude), .far),
      ]
      for (place, doubt) in wrong {
        for index in 0...count {
          var places = others
          places.insert(place, at: index)
          var expected = [DoubtfulPlace?](repeating: nil, count: count + 1)
          expected[index] = doubt
          #expect(DoubtfulPlace.all(places) == expected, "\(places)")
        }
      }
    }
  }

  @Test func `a place is no swap where exchanging mends nothing`() {
    let others = city(-33.9, 151.2, of: 3)
    #expect(DoubtfulPlace(Location(latitude: 12, longitude: 55), beside: others) == .far)
    #expect(DoubtfulPlace(Location(latitude: 0, longitude: 12), beside: []) == nil)
  }
}
