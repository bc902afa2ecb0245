/// Random worlds and random weights, drawn again.
struct WorldSearch {
  init?(_ ground: PlanGround, _ recorded: Recorded, _ inputs: InputTexts) { return nil }

  func answer(_ call: MethodCall) -> MethodAnswer { MethodAnswer(.notRepeated(call.name)) }
}
