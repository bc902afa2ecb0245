extension Expression {
  /// The methods it uses, each once, in the order they appear.
  package var methods: [String] {
    var found: [String] = []
    func look(_ expression: Expression) {
      switch expression {
      case .sum(let terms), .least(let terms): terms.forEach(look)
      case .difference(let first, let second), .product(let first, let second),
        .quotient(let first, let second):
        look(first)
        look(second)
      case .method(let name, let terms):
        if !found.contains(name) { found.append(name) }
        terms.forEach(look)
      default: break
      }
    }
    look(self)
    return found
  }
}
