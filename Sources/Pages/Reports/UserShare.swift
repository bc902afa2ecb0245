import Document
import Figures

/// Whom the workshops heard: the users' share of the attendances, recomputed beside the printed one. Nothing where no workshop
/// has figures.
func userShareBlocks(_ results: StudyResults) -> [Block] {
  guard results.book[.userShare, "all/all"] != nil else { return [] }
  return [
    .heading(2, Phrase(da: "Hvor mange der var brugere", en: "How many were users")),
    .paragraph(lead), .table(shareTable(results)), .paragraph(notSampled),
  ]
}

/// Every workshop with the share that the source prints beside the one its counts give.
func workshopBlocks(_ results: StudyResults) -> [Block] {
  guard results.book[.userShare, "all/all"] != nil else { return [] }
  return [
    .heading(2, Phrase(da: "Fremmøder og brugerandel", en: "Attendances and user share")),
    .paragraph(printed), .table(workshopTable(results)),
  ] + factTable(about: .hearing, results)
}

private let notSampled = Phrase(
  da: """
    Deltagerne er ikke en stikprøve, så andelene siger intet om brugerne i almindelighed.
    """,
  en: """
    Participants are not a sample, so the shares say nothing of users in general.
    """)

/// The attendances and the users' share of them, a row for each centre and two columns for each round and for all.
private func shareTable(_ results: StudyResults) -> Table {
  let groups = rounds(results)
  func cells(_ centre: Subject) -> [Table.Cell] {
    groups.flatMap { group -> [Table.Cell] in
      let subject = Subject(group.id) / centre
      guard results.book[.userShare, subject] != nil else {
        return Array(repeating: .words(Phrase(da: "ingen", en: "none")), count: 2)
      }
      return [.figure(.attendances, subject), .figure(.userShare, subject)]
    }
  }
  return Table(
    id: "user-share-by-centre",
    caption: Phrase(
      da:
        "Fremmøder, og hvor mange pct. der var brugere, \(.workshops, .all, .coverage) workshopper",
      en: "Attendances, and how many per cent were users, \(.workshops, .all, .coverage) workshops"),
    columns: [Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)"))]
      + groups.flatMap { group in
        [
          Table.Column("attendances_\(group.id)", group.attendances, .figures(.bare)),
          Table.Column("user_share_\(group.id)", group.share, .figures(.bare)),
        ]
      },
    rows: results.centres.map { Table.Row([.words(Phrase($0.name))] + cells($0.subject)) }
      + [Table.Row([.words(Phrase(da: "Alle", en: "All"))] + cells(.all), .total)],
    notes: results.centres.compactMap { reprinted($0, results) }, source: results.workshopSource)
}

/// What the source prints of a centre where that is not the share its counts give; nil where it is everywhere.
private func reprinted(_ centre: Centre, _ results: StudyResults) -> Phrase? {
  let misfits = results.findings.filter { $0.rule == "percent-misfit" }.compactMap(\.about)
    .map { Subject($0) }.filter { $0.id.hasSuffix("/\(centre.id)") }
  guard !misfits.isEmpty else { return nil }
  let printed = listed(
    misfits.enumerated().map { index, subject in
      index == misfits.count - 1
        ? Phrase(da: "\(.printedUserShare, subject)", en: "\(.printedUserShare, subject)")
        : Phrase(
          da: "\(.printedUserShare, subject, .bare)", en: "\(.printedUserShare, subject, .bare)")
    })
  return Phrase(
    da: "For \(centre.name) er der i kilden trykt \(printed.danish); her er regnet efter.",
    en:
      "For \(centre.name) the source prints \(printed.english); the shares here are computed anew.")
}

extension StudyResults {
  /// The rounds of workshops by their ids, in their order.
  var workshopRounds: [String] {
    book.subjects(of: .printedUserShare).compactMap {
      $0.id.split(separator: "/").first.map(String.init)
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// The rounds of workshops, and all of them together, with the headings of their columns.
private func rounds(
  _ results: StudyResults
) -> [(id: String, attendances: Phrase, share: Phrase)] {
  results.workshopRounds.map { id in
    let number = id.split(separator: "-").last.map(String.init) ?? id
    return (
      id, Phrase(da: "Fremmøder, runde \(number)", en: "Attendances, round \(number)"),
      Phrase(da: "Brugere, runde \(number) (pct.)", en: "Users, round \(number) (per cent)")
    )
  } + [
    (
      "all", Phrase(da: "Fremmøder i alt", en: "Attendances in all"),
      Phrase(da: "Brugere i alt (pct.)", en: "Users in all (per cent)")
    )
  ]
}

private let lead = Phrase(
  da: """
    På de workshopper, der er opgjort (\(.workshops, .all, .coverage)), stod brugerne for \
    \(.userShare, "all/all") af fremmøderne (\(.userShare, "all/all", .fraction)). Fremmøder er ikke personer: \
    en del deltog flere gange, og brugertallene er omtrentlige.
    """,
  en: """
    At the workshops that have figures (\(.workshops, .all, .coverage)), users made up \
    \(.userShare, "all/all") of the attendances (\(.userShare, "all/all", .fraction)). Attendances are not \
    people: a number of people attended several, and the numbers of users are approximate.
    """)

private let printed = Phrase(
  da: """
    Kilden trykker en procent for hver workshop. Hvor den ikke svarer til tallene ved siden af, vises begge; \
    kilden er ikke rettet.
    """,
  en: """
    The source prints a percentage for each workshop. Where it does not follow from the counts beside it, \
    both are shown; the source is not corrected.
    """)

/// The workshops in order: each round's centres and its sum, then the sums over rounds.
private func workshops(_ results: StudyResults) -> [(Phrase, Phrase, Subject, Table.Row.Weight)] {
  let city = Phrase(da: "Alle", en: "All")
  let groups = results.workshopRounds + ["all"]
  return groups.flatMap { group in
    let number = group.split(separator: "-").last.map(String.init) ?? group
    let title = group == "all" ? Phrase(da: "Alle runder", en: "All rounds") : Phrase(number)
    let centres = results.centres.map { centre in
      (title, Phrase(centre.name), Subject(group) / centre.subject, Table.Row.Weight.plain)
    }
    return (centres + [(title, city, Subject(group) / .all, .total)]).filter {
      results.book[.userShare, $0.2] != nil
    }
  }
}

private func workshopTable(_ results: StudyResults) -> Table {
  Table(
    id: "user-share",
    caption: Phrase(
      da:
        "Fremmøder og brugerandel, runde for runde, \(.workshops, .all, .coverage) workshopper",
      en:
        "Attendances and user share, round by round, \(.workshops, .all, .coverage) workshops"
    ),
    columns: [
      Table.Column("round", Phrase(da: "Runde", en: "Round")),
      Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)")),
      Table.Column(
        "attendances", Phrase(da: "Fremmøder", en: "Attendances"), .figures(.bare)),
      Table.Column("users", Phrase(da: "Heraf brugere", en: "Of which users"), .figures(.bare)),
      Table.Column(
        "user_share", Phrase(da: "Brugerandel (pct.)", en: "User share (per cent)"),
        .figures(.bare)),
      Table.Column(
        "printed_user_share", Phrase(da: "Trykt andel (pct.)", en: "Printed share (per cent)"),
        .figures(.bare)),
    ],
    rows: workshops(results).map { round, centre, subject, weight in
      Table.Row(
        [
          .words(round), .words(centre), .figure(.attendances, subject),
          .figure(.attendancesByUsers, subject), .figure(.userShare, subject),
          results.book[.printedUserShare, subject] == nil
            ? .words(Phrase(da: "ikke trykt", en: "not printed"))
            : .figure(.printedUserShare, subject),
        ], weight)
    },
    notes: [
      Phrase(
        da: "Summer og andele for flere workshopper er vores; kilden trykker dem ikke.",
        en: "Sums and shares over several workshops are ours; the source does not print them.")
    ],
    source: results.workshopSource)
}
