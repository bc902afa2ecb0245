import Analysis
import Audit
import Document
import Figures
import JSON
import Planning

/// What plans are looked through for: the study's limits or those of the command line, its locks, and its assumptions.
struct PlanLimits {
  let limits: Limits
  let own: PlanSetting
  let dossier: Dossier

  /// Reads the options; throws all that is wrong with them.
  init(_ workbench: Workbench, _ invocation: Invocation) throws {
    var problems = Problems()
    dossier = workbench.dossier
    let least = invocation.leastOpen(
      dossier.centres, workbench.names, of: dossier.conventions.leastOpenPerCentre, &problems)
    try problems.throwIfAny()
    let asked = try workbench.limits(sketch(invocation, workbench))
    limits = Limits(
      leastOpen: least, keptOpen: dossier.set(of: asked.kept + dossier.locked(.open)),
      keptClosed: dossier.set(of: asked.closed + dossier.locked(.closed)))
    own = try PlanSetting(workbench.material, dossier.book, own: asked.settings)
  }

  /// The limits and locks as goals.
  var goals: [Goal] {
    limits.leastOpen.enumerated().filter { $1 > 0 }.map {
      Goal.keepOpen(atLeast: $1, inGroup: $0)
    }
      + limits.keptOpen.sites.map { Goal.leaveOpen(site: $0) }
      + limits.keptClosed.sites.map { Goal.close(site: $0) }
  }

  /// The limits on one line or several.
  func lines(_ wording: Wording) -> [String] {
    let head = Phrase(da: "Mindst åbne tilbud: ", en: "Venues open at least: ")
    let centres = zip(dossier.centres, limits.leastOpen).map { "\($0.name) \($1)" }
    return (wording.plain(head, dossier.book) + centres.joined(separator: ", ")).wrapped(hanging: 2)
      + (dossier.lockWords.map { wording.plain($0, dossier.book).wrapped(hanging: 2) } ?? [])
  }

  var json: JSONOutput {
    .object(zip(dossier.centres, limits.leastOpen).map { .init($0.id, .integer($1)) })
  }

  /// Why every plan cannot be looked at.
  var obstacle: Problem {
    let free = limits.freeSites(among: own.setting.sites)
    guard free > EveryPlan.mostSites || own.setting.visits.contains(where: { $0 > 0 }) else {
      return Problem(
        .data, at: nil, field: "visits", found: "no visits at any venue",
        expected: "visits that the money can follow")
    }
    return free > EveryPlan.mostSites
      ? Problem(
        .configuration, at: nil, found: "\(free) venues that may close or stay open",
        expected: "at most \(EveryPlan.mostSites), so that every plan can be looked at",
        advice: """
          keep some of them open with --keep VENUE,…, close some with --close VENUE,…, or keep a whole centre open with \
          --open CENTRE=NUMBER
          """)
      : Problem(
        .configuration, at: nil, found: "plans in which the way to other venues counts",
        expected:
          "the reassignment same_equal or same_proportional, and no far_factor or changes_factor",
        advice: "vifte scenario compare and stress take such plans one by one")
  }
}

extension Dossier {
  /// The venues of these ids as a set.
  func set(of ids: [String]) -> SiteSet {
    let wanted = Set(ids)
    return SiteSet(venues.indices.filter { wanted.contains(venues[$0].id) })
  }

  /// The names of the venues in a set.
  func names(_ set: SiteSet, _ language: Language) -> String {
    let none = Phrase(da: "ingen", en: "none")
    return set == .none
      ? none[language].words : set.sites.map { venues[$0].name }.joined(separator: ", ")
  }
}

extension ValuedPlan {
  func json(_ dossier: Dossier) -> JSONOutput {
    .object([
      "close": .array(closed.sites.map { .string(dossier.venues[$0].id) }),
      "displaced_visits": .finite(measures.displaced), "freed_net": .finite(measures.net),
      "freed_without_losing_visits": .finite(measures.withoutLosingVisits),
      "lost_visits": .finite(measures.lost), "kept_in_worst_centre": .finite(keptInWorstGroup),
    ])
  }
}

/// Tells which goals cannot be met together: the command line asks for what cannot be.
func tell(
  _ clashes: [GoalSeek.Clash], _ dossier: Dossier, _ wording: Wording, _ console: Console
) -> ExitCode {
  let head =
    clashes.count == 1
    ? Phrase(
      da: "Ingen plan opfylder det hele. Dette krav kan ikke opfyldes:",
      en: "No plan does all of it. This cannot be had:")
    : Phrase(
      da: "Ingen plan opfylder det hele. Disse krav kan ikke opfyldes sammen:",
      en: "No plan does all of it. These cannot be had together:")
  let company: Company = clashes.count == 1 ? .alone : .withOthers
  let words = clashes.map { $0.words(dossier, wording, company) }
  console.show(
    [wording.plain(head, dossier.book)] + words.flatMap { "  \($0)".wrapped(hanging: 2) },
    .object([
      "version": .integer(1), "plans": .array([]),
      "collision": .array(
        zip(clashes, words).map { clash, words in
          .object([
            "goal": .string(clash.goal.id), "asked": .finite(clash.goal.amount),
            "attainable": .finite(clash.attainable), "words": .string(words),
          ])
        }),
    ]))
  return .configuration
}

/// Tells that no plan does all of it, where it cannot be told which goals collide.
func tellNoPlan(_ dossier: Dossier, _ wording: Wording, _ console: Console) -> ExitCode {
  let words = wording.plain(
    Phrase(
      da: """
        Ingen plan opfylder det hele. Hvilke krav der støder sammen, kan ikke siges: uden nogle af låsene er der for mange \
        planer at gennemgå.
        """,
      en: """
        No plan does all of it. Which of the demands collide cannot be told: without some of the locks there are too many \
        plans to look through.
        """), dossier.book)
  console.show(
    words.wrapped(),
    .object([
      "version": .integer(1), "plans": .array([]), "collision": .null, "words": .string(words),
    ]))
  return .configuration
}

/// Whether a goal collides with others, or cannot be met at all.
private enum Company {
  case alone
  case withOthers
}

extension Goal {
  fileprivate var id: String {
    switch self {
    case .freeAtLeast: "free_at_least"
    case .loseAtMost: "lose_at_most"
    case .keepOpen: "keep_open"
    case .leaveOpen: "leave_open"
    case .close: "close"
    }
  }

  /// The number asked for; nil for a single venue.
  fileprivate var amount: Double? {
    switch self {
    case .freeAtLeast(let amount), .loseAtMost(let amount): amount
    case .keepOpen(let count, _): Double(count)
    case .leaveOpen, .close: nil
    }
  }
}

extension GoalSeek.Clash {
  fileprivate func words(_ dossier: Dossier, _ wording: Wording, _ company: Company) -> String {
    func limited(
      _ told: (asked: String, possible: String), wish: (String) -> Phrase,
      bound: (String) -> Phrase
    ) -> Phrase {
      let (wish, bound) = (wish(told.asked), bound(told.possible))
      return switch company {
      case .alone:
        Phrase(
          da: "\(wish.danish); muligt er \(bound.danish)",
          en: "\(wish.english); possible is \(bound.english)")
      case .withOthers:
        Phrase(
          da: "\(wish.danish); sammen med de andre krav er det \(bound.danish)",
          en: "\(wish.english); with the others it is \(bound.english)")
      }
    }
    let phrase: Phrase =
      switch goal {
      case .freeAtLeast(let amount):
        limited(told(amount, in: .kronerPerYear, orIn: .kronerAndOere, wording)) {
          Phrase(da: "frigør mindst \($0) netto", en: "free at least \($0) net")
        } bound: {
          Phrase(da: "højst \($0)", en: "at most \($0)")
        }
      case .loseAtMost(let visits):
        limited(told(visits, in: .visitsPerDay, orIn: .number, wording)) {
          Phrase(da: "mist højst \($0) besøg", en: "lose at most \($0) visits")
        } bound: {
          Phrase(da: "mindst \($0)", en: "at least \($0)")
        }
      case .keepOpen(let count, let group):
        keptOpen(count, dossier.centres[group], dossier)
      case .leaveOpen(let site):
        Phrase(
          da: "\(dossier.venues[site].name) bliver åbent\(locked(dossier.venues[site]).danish)",
          en: "\(dossier.venues[site].name) stays open\(locked(dossier.venues[site]).english)")
      case .close(let site):
        Phrase(
          da: "\(dossier.venues[site].name) lukkes\(locked(dossier.venues[site]).danish)",
          en: "\(dossier.venues[site].name) closes\(locked(dossier.venues[site]).english)")
      }
    return phrase[wording.language].words
  }

  private func locked(_ venue: Venue) -> Phrase {
    venue.lock == nil ? Phrase("") : Phrase(da: " (låst)", en: " (locked)")
  }

  /// What was asked and what is possible, in a unit that prints more digits where the two would read alike.
  private func told(
    _ asked: Double, in unit: Unit, orIn finer: Unit, _ wording: Wording
  ) -> (asked: String, possible: String) {
    let texts = [unit, finer].map { unit in
      (
        asked: wording.text(asked, in: unit),
        possible: attainable.map { wording.text($0, in: unit) } ?? "-"
      )
    }
    return texts.first { $0.asked != $0.possible } ?? texts[0]
  }

  private func keptOpen(_ count: Int, _ centre: Centre, _ dossier: Dossier) -> Phrase {
    let all = dossier.venues(of: centre).count.description
    return Phrase(
      da: "mindst \(count.description) åbne i \(centre.name), som har \(all)",
      en: "at least \(count.description) open in \(centre.name), which has \(all)")
  }
}
