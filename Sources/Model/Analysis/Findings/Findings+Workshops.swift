import Figures
import SQLite
import Study

extension FindingRule {
  /// Printed percentages that the counts beside them do not round to.
  static let percentMisfit = FindingRule(
    name: "percent-misfit",
    title: Phrase(
      da: "Trykt procent, der ikke passer med tallene",
      en: "Printed percentage that does not fit the counts"), tables: ["centres", "workshops"],
    analyses: ["user-share"]
  ) { _, context, book in
    book.subjects(of: .printedUserShare).compactMap { subject in
      guard let (printed, counts) = book.printedShare(of: subject), !printed.fits(counts) else {
        return nil
      }
      // Whether the count of users could be the misprint: does any whole number round to the percentage?
      let fits = printed.couldBeShare(of: counts.whole)
      let isCut =
        RoundedNumber.cut(counts, decimals: printed.decimals, tenfold: 2) == printed
      let exception =
        book.printsRoundedUp
        ? Phrase(
          da: ", men andre i tabellen er rundet op", en: ", but others in the table are rounded up")
        : Phrase("")
      let cut =
        isCut
        ? Phrase(
          da: "; den svarer til, at decimalerne er skåret af\(exception.danish)",
          en: "; it is what cutting off the decimals gives\(exception.english)")
        : Phrase("")
      let conclusion =
        fits
        ? Phrase(
          da: "Et andet antal brugere ville passe.", en: "Another number of users would fit.")
        : Phrase(
          da:
            "Med almindelig afrunding giver intet helt antal brugere den trykte procent\(cut.danish).",
          en:
            "With ordinary rounding no whole number of users gives the printed percentage\(cut.english)."
        )
      return Finding(
        rule: "percent-misfit", about: subject.id, severity: .blocking, answer: .accept,
        message: Phrase(
          da: """
            \(context.title(ofWorkshop: subject).danish): \(.userShare, subject, .fraction) er \
            \(.userShare, subject), men der er trykt \(.printedUserShare, subject). \
            \(conclusion.danish) Kilden er ikke rettet.
            """,
          en: """
            \(context.title(ofWorkshop: subject).english): \(.userShare, subject, .fraction) is \
            \(.userShare, subject), but \(.printedUserShare, subject) is printed. \
            \(conclusion.english) The source is not corrected.
            """),
        sources: book.sources(.printedUserShare, subject),
        figures: [
          FigureName(.userShare, subject), FigureName(.printedUserShare, subject),
        ])
    }
  }

  /// Workshops that were held but have no figures.
  static let workshopsWithoutFigures = FindingRule(
    name: "workshop-without-figures",
    title: Phrase(da: "Workshopper uden opgørelse", en: "Workshops without figures"),
    tables: ["workshops", "facts"], analyses: ["user-share"]
  ) { _, _, book in
    guard let workshops = book[.workshops, .all], workshops.coverage?.isIncomplete ?? false else {
      return []
    }
    return [
      Finding(
        rule: "workshop-without-figures", severity: .blocking,
        message: Phrase(
          da: """
            Kun \(.workshops, .all, .coverage) afholdte workshopper er opgjort. Summerne gælder de \
            opgjorte.
            """,
          en: """
            Only \(.workshops, .all, .coverage) workshops held have figures. The sums are of those that do.
            """),
        sources: book.sources(.fact, "workshops_held"), figures: [workshops.name])
    ]
  }

  /// Numbers of users that the source gives as circa, beside percentages that look exact.
  static let approximateUsers = FindingRule(
    name: "approximate-users",
    title: Phrase(
      da: "Circatal med en procent, der ser nøjagtig ud",
      en: "Approximate numbers with a percentage that looks exact"), tables: ["workshops"],
    analyses: ["user-share"]
  ) { _, _, book in
    let circa = book.subjects(of: .printedUserShare).filter {
      book[.attendancesByUsers, $0]?.precision == .approximate
    }
    guard !circa.isEmpty else { return [] }
    return [
      Finding(
        rule: "approximate-users", severity: .warning,
        message: Phrase(
          da: """
            Antallet af brugere er circatal, men procenten er trykt, som om den var nøjagtig. Andele vises \
            derfor i hele procent og som ca.
            """,
          en: """
            The numbers of users are approximate, but the percentage is printed as if exact. Shares are \
            therefore shown in whole per cent and as approximate.
            """),
        sources: circa.flatMap { book.sources(.attendancesByUsers, $0) },
        figures: circa.map { FigureName(.attendancesByUsers, $0) })
    ]
  }
}

extension RoundedNumber {
  /// Whether it is what a share is in per cent, at the decimals it is printed with.
  fileprivate func fits(_ counts: Fraction) -> Bool {
    RoundedNumber.perCent(counts, decimals: decimals) == self
  }

  /// Whether some whole number out of `whole` is this per cent: the one nearest to it, or one beside that.
  fileprivate func couldBeShare(of whole: Int) -> Bool {
    let share = digits.reduce(0.0) { $0 * 10 + Double($1) } / power(10, Double(decimals + 2))
    guard let nearest = Int(exactly: (share * Double(whole)).rounded()) else { return false }
    return [nearest - 1, nearest, nearest + 1].contains {
      (0...whole).contains($0) && fits(Fraction($0, of: whole))
    }
  }
}

extension FigureBook {
  /// The printed per cent with the decimals it is printed with, and the counts beside it.
  fileprivate func printedShare(
    of subject: Subject
  ) -> (printed: RoundedNumber, counts: Fraction)? {
    guard let printed = self[.printedUserShare, subject], let value = printed.outcome.value,
      let counts = self[.userShare, subject]?.fraction
    else { return nil }
    return (.perCent(value, decimals: printed.decimals ?? 0), counts)
  }

  /// Whether some printed percentage is the rounded one where cutting off decimals would give another.
  fileprivate var printsRoundedUp: Bool {
    subjects(of: .printedUserShare).compactMap(printedShare).contains { printed, counts in
      printed.fits(counts)
        && RoundedNumber.cut(counts, decimals: printed.decimals, tenfold: 2) != printed
    }
  }
}

extension AnalysisContext {
  /// The name of a workshop subject such as `round-1/amager`.
  func title(ofWorkshop subject: Subject) -> Phrase {
    let parts = subject.id.split(separator: "/").map(String.init)
    let round = parts.first?.split(separator: "-").last.map(String.init) ?? ""
    let centre = catalogue.centres.first { $0.id == parts.last }?.name ?? ""
    return Phrase(da: "Runde \(round), \(centre)", en: "Round \(round), \(centre)")
  }
}
