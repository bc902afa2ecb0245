import Audit
import Base
package import Document
package import Figures

/// The best plans that reach what is asked, or what collides.
package struct SeekAnswer {
  private let sought: PlansSought
  private let results: StudyResults
  private let book: FigureBook
  private let search = PlanSearch(subject: .asked)

  package init(_ sought: PlansSought, in results: StudyResults, citing book: FigureBook) {
    self.sought = sought
    self.results = results
    self.book = book
  }

  /// The page, and its record.
  package var answer: Answer {
    switch sought {
    case .plans(let plans, let aim):
      Answer(
        Phrase(""),
        results.limits(search) + [.paragraph(aim.words)] + plans.flatMap(blocks)
          + [results.caution], citing: book,
        record: .object([
          "version": .integer(1), "least_open": results.leastOpenRecord(search, book),
          "first": .string(aim.rawValue),
          "plans": .array(plans.map { results.record($0, book) }),
        ]))
    case .collision(let demands):
      Answer(
        Phrase(""),
        [
          .paragraph(demands.count == 1 ? SeekAnswer.alone : SeekAnswer.together),
          .list(demands.map { words($0, beside: demands.count - 1) }),
        ], citing: book,
        record: .object([
          "version": .integer(1), "plans": .array([]),
          "collision": .array(demands.map { record($0, beside: demands.count - 1) }),
        ]))
    case .none:
      Answer(
        Phrase(""), [.paragraph(SeekAnswer.untold)], citing: book,
        record: .object([
          "version": .integer(1), "plans": .array([]), "collision": .null,
          "words": .string(SeekAnswer.untold[book.words.recorded].words),
          "words_en": .string(SeekAnswer.untold.english.words),
        ]))
    }
  }

  private func blocks(_ plan: Scenario) -> [Block] {
    let subject = plan.subject
    let names = results.closings(of: plan)
    let frees =
      !results.hasMoney
      ? []
      : [
        OutlineLine(
          1,
          Phrase(
            da: """
              netto \(.freedNet, subject), heraf ved færre adresser \(.freedByFewerAddresses, subject);
              """,
            en: """
              net \(.freedNet, subject), of which by fewer addresses \(.freedByFewerAddresses, subject);
              """))
      ]
    return [
      .outline(
        [
          OutlineLine(0, Phrase(da: "Luk \(names.danish)", en: "Close \(names.english)"))
        ] + frees + [
          OutlineLine(
            1,
            Phrase(
              da: """
                mistede besøg \(.lostVisits, subject); \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre) beholder \(.keptInWorstCentre, subject)
                """,
              en: """
                lost visits \(.lostVisits, subject); the worst-hit \(.centre) keeps \(.keptInWorstCentre, subject)
                """))
        ])
    ]
  }

  private static let alone = Phrase(
    da: "Ingen plan, der kun lukker, opfylder det hele. Dette krav kan ikke opfyldes:",
    en: "No plan that only closes does all of it. This cannot be had:")

  private static let together = Phrase(
    da: "Ingen plan, der kun lukker, opfylder det hele. Disse krav kan ikke opfyldes sammen:",
    en: "No plan that only closes does all of it. These cannot be had together:")

  /// Where it cannot be told which demands collide.
  private static let untold = Phrase(
    da: """
      Ingen plan, der kun lukker, opfylder det hele. Hvilke krav der støder sammen, kan ikke siges: uden nogle af låsene er der for mange \
      planer at gennemgå.
      """,
    en: """
      No plan that only closes does all of it. Which of the demands collide cannot be told: without some of the locks there are too many \
      plans to look through.
      """)

  private func words(_ demand: PlansSought.Demand, beside others: Int) -> Phrase {
    let subject = Subject(demand.id)
    func limited(_ wish: Phrase, _ bound: Phrase) -> Phrase {
      others == 0
        ? Phrase(
          da: "\(wish.danish); muligt er \(bound.danish)",
          en: "\(wish.english); possible is \(bound.english)")
        : Phrase(
          da: "\(wish.danish); sammen med de andre krav er det \(bound.danish)",
          en: "\(wish.english); with the others it is \(bound.english)")
    }
    switch demand {
    case .freeAtLeast:
      return limited(
        Phrase(
          da: "frigør mindst \(.asked, subject) netto", en: "free at least \(.asked, subject) net"),
        Phrase(
          da: "højst \(.attainable, subject)", en: "at most \(.attainable, subject)"))
    case .loseAtMost:
      return limited(
        Phrase(
          da: "mist højst \(.asked, subject) besøg", en: "lose at most \(.asked, subject) visits"),
        Phrase(
          da: "mindst \(.attainable, subject)", en: "at least \(.attainable, subject)"))
    case .keepOpen(let centre):
      let least = search.leastOpen(centre)
      return Phrase(
        da: """
          mindst \(.leastOpenPerCentre, least, .bare) åbne i \(centre.name), som har \(.venues, centre.subject, .bare)
          """,
        en: """
          at least \(.leastOpenPerCentre, least, .bare) open in \(centre.name), which has \(.venues, centre.subject, .bare)
          """)
    case .leaveOpen(let venue):
      return Phrase(
        da:
          "\(venue.name) bliver \(.venue, neuter: "åbent", common: "åben")\(locked(venue).danish)",
        en: "\(venue.name) stays open\(locked(venue).english)")
    case .close(let venue):
      return Phrase(
        da: "\(venue.name) lukkes\(locked(venue).danish)",
        en: "\(venue.name) closes\(locked(venue).english)")
    }
  }

  private func locked(_ venue: Venue) -> Phrase {
    venue.lock == nil ? Phrase("") : Phrase(da: " (låst)", en: " (locked)")
  }

  private func record(_ demand: PlansSought.Demand, beside others: Int) -> JSONOutput {
    let subject = Subject(demand.id)
    let asked: Double? =
      if case .keepOpen(let centre) = demand {
        book[.leastOpenPerCentre, search.leastOpen(centre)]?.outcome.value
      } else {
        book[.asked, subject]?.outcome.value
      }
    let words = words(demand, beside: others)
    return .object([
      "goal": .string(demand.id), "asked": .finite(asked),
      "attainable": .finite(book[.attainable, subject]?.outcome.value),
      "words": .string(Wording(book.words.recorded, book.words).plain(words, book)),
      "words_en": .string(Wording(.english, book.words).plain(words, book)),
    ])
  }
}

extension PlansSought.Aim {
  fileprivate var words: Phrase {
    switch self {
    case .freeingMost:
      Phrase(
        da: """
          \(numbers: [PlansSought.most]) planer højst; først den, der frigør mest ved færre adresser:
          """,
        en: """
          \(numbers: [PlansSought.most]) plans at most; first the one that frees most by fewer addresses:
          """)
    case .losingFewest:
      Phrase(
        da: "\(numbers: [PlansSought.most]) planer højst; først den, der mister færrest besøg:",
        en: "\(numbers: [PlansSought.most]) plans at most; first the one that loses fewest visits:")
    }
  }
}
