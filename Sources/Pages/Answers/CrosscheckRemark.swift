import Audit
import Base
import Figures

extension CrosscheckResult.Remark {
  /// What a person should know beside the status.
  var words: Phrase {
    switch self {
    case .article(let word):
      Phrase(
        da: """
          trykt som \(quoted(word)), der kan betyde én eller blot noget ubestemt: et menneske må læse det
          """,
        en: """
          printed as \(quoted(word)), which may mean one or none in particular: a person must read it
          """)
    case .columnFromBlanks:
      Phrase(
        da: """
          kun blanktegnene på linjen sætter tallet i den spalte, afskriften angiver: et menneske må se på den trykte side
          """,
        en: """
          only the blanks on the line put the number in the column that was transcribed: a person must look at the \
          printed page
          """)
    case .columnLost:
      Phrase(
        da:
          "intet viser, hvilken spalte tallet står i; de blanktegn, der kunne vise det, er der ikke",
        en: "nothing tells the column of the number; the blanks that could are not there")
    case .otherColumn:
      Phrase(
        da: "blanktegnene på linjen sætter tallet i den anden spalte",
        en: "the blanks on the line put the number in the other column")
    case .noNumber:
      Phrase(
        da: "rækken er der, men har intet trykt tal i denne spalte",
        en: "the row is there and prints no number in this column")
    case .otherName:
      Phrase(
        da: "linjen er en andens: det navn, tallet hører til, står ikke på den",
        en: "the line is of another: the name that the number belongs to does not stand on it")
    case .otherNumbers(let numbers):
      otherNumbers(numbers.map(plainNumber))
    case .notPrintedAsNumber:
      Phrase(
        da: "ikke trykt som tal: følger det af en optælling, må et menneske kontrollere det",
        en: "not printed as a number: if it follows from counting, a person must check")
    case .elsewhere(let line):
      Phrase(
        da:
          "det samme står på linje \(lines: [line]), men intet omkring det viser, at det er dette",
        en:
          "the same stands on line \(lines: [line]), but nothing around it says that it is this one"
      )
    }
  }

  private func otherNumbers(_ numbers: [String]) -> Phrase {
    let codes = numbers.map { "\(code: $0)" as Sentence }
    guard codes.count > 1, let last = codes.last else {
      let one = codes.first ?? ""
      return Phrase(
        da: "på linjen er trykt \(one) og ikke dette tal",
        en: "the line prints \(one) and not this number")
    }
    let head = joined(codes.dropLast(), ", ")
    return Phrase(
      da: "på linjen er trykt \(head) og \(last) og ikke dette tal",
      en: "the line prints \(head) and \(last) and not this number")
  }
}
