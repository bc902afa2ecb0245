/// Every plan there is, looked at one by one.
struct PlanSearch {
  init?(_ ground: PlanGround, _ recorded: Recorded) { return nil }

  func answer(_ call: MethodCall) -> MethodAnswer { MethodAnswer(.notRepeated(call.name)) }
}
