import Figures

extension Traced {
  /// A sum of counts of which some are withheld, that is given all the same: whoever has only what is shown cannot make it.
  static func total(_ value: Double, withWithheldBeside shown: [Traced]) -> Traced {
    Traced(
      .value(value), .derived,
      expression: .method("total_with_withheld", shown.map(\.expression)))
  }

  /// What stands for a sum of which some counts are withheld, where it would give one of them away.
  static func withheldTotal(of shown: [Traced]) -> Traced {
    Traced(
      .absent(
        Absence(
          .hidden,
          [
            Phrase(
              da: "summen kunne røbe tal, der er udeladt af hensyn til fortrolighed",
              en: "the sum could give away numbers that are withheld to protect confidentiality")
          ])), .derived, expression: .method("withheld_total", shown.map(\.expression)))
  }
}
