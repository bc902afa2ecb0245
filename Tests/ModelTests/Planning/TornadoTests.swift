import Figures
import Model
import Testing

@Suite struct TornadoTests {
  private static func tornado(_ order: TornadoOrder) -> Tornado {
    Tornado(
      of: Plan.closing(order.closed, as: "plan"), on: UncertainCopenhagen.inputs,
      over: UncertainCopenhagen.ranges
    ) { order.figure == .netFreed ? $0.net : $0.lost }
  }

  @Test(arguments: TornadoOrder.all)
  func `swings and their order are as computed elsewhere`(order: TornadoOrder) {
    let tornado = Self.tornado(order)
    #expect(isClose(tornado.base, order.base))
    #expect(tornado.swings.map(\.range.parameter) == order.rows.map(\.parameter))
    for (swing, row) in zip(tornado.swings, order.rows) {
      #expect(isClose(swing.atLow, row.atLow) && isClose(swing.atHigh, row.atHigh))
      #expect(isClose(swing.width, abs(row.atHigh - row.atLow)))
    }
  }

  @Test(arguments: TornadoOrder.all)
  func `no swing is wider than the one before`(order: TornadoOrder) {
    let widths = Self.tornado(order).swings.map(\.width)
    #expect(widths == widths.sorted(by: >))
  }
}
