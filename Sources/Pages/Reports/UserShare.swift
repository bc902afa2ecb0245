import Document
import Figures

extension Report {
  /// Whom the workshops heard: the users' share of the attendances, recomputed beside the printed one.
  static let userShare = Report(name: "user-share", analyses: ["ground", "user-share"]) { results in
    Page(
      fileName: Page.FileName(da: "brugerandel", en: "user-share"),
      title: Phrase(da: "Brugerandel på workshopperne", en: "User share at the workshops"),
      blocks: [
        .paragraph(lead),
        .heading(2, Phrase(da: "Fremmøder og brugere", en: "Attendances and users")),
        .table(workshopTable(results)),
        .heading(2, Phrase(da: "Trykt og beregnet andel", en: "Printed and computed share")),
        .paragraph(printed),
        .heading(2, Phrase(da: "Hvor usikker er andelen?", en: "How uncertain is the share?")),
        .paragraph(uncertainShare),
        .table(intervalTable(results)),
      ])
  }
}

private let lead = Phrase(
  da: """
    På de workshopper, der er opgjort (\(.workshops, .all, .coverage)), stod brugerne for \
    \(.userShare, "all/all") af fremmøderne (\(.userShare, "all/all", .fraction)). Fremmøder er ikke personer: \
    en del deltog flere gange, og antallet af brugere er circatal.
    """,
  en: """
    At the workshops that have figures (\(.workshops, .all, .coverage)), users made up \
    \(.userShare, "all/all") of the attendances (\(.userShare, "all/all", .fraction)). Attendances are not \
    people: a number of people attended several, and the numbers of users are approximate.
    """)

private let printed = Phrase(
  da: """
    Kilden trykker en procent for hver workshop. Hvor den ikke svarer til tallene ved siden af, vises begge; \
    kilden er ikke rettet. Afvigelserne står i rapporten om fund.
    """,
  en: """
    The source prints a percentage for each workshop. Where it does not follow from the counts beside it, \
    both are shown; the source is not corrected. The deviations stand in the report on findings.
    """)

private let uncertainShare = Phrase(
  da: """
    Deltagerne kom frivilligt og er ikke en stikprøve. Intervallet viser alene, hvor meget en andel af den \
    størrelse kan svinge tilfældigt. Det siger intet om brugerne i almindelighed, og runderne kan ikke prøves \
    mod hinanden, da en del deltog i flere workshopper.
    """,
  en: """
    Participants volunteered and are no sample. The interval only shows how much a share of that size can vary \
    by chance. It says nothing of users in general, and the rounds cannot be tested against each other, since \
    a number of people attended several.
    """)

/// The workshops in order: each round's centres and its sum, then the sums over rounds.
private func workshops(_ results: StudyResults) -> [(Phrase, Phrase, Subject, Table.Row.Weight)] {
  let city = Phrase(da: "Alle", en: "All")
  let rounds = results.book.subjects(of: .printedUserShare).compactMap {
    $0.id.split(separator: "/").first.map(String.init)
  }
  let groups = rounds.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } } + ["all"]
  return groups.flatMap { group in
    let number = group.split(separator: "-").last.map(String.init) ?? group
    let title = group == "all" ? Phrase(da: "Begge", en: "Both") : Phrase(number)
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
        "Fremmøder og brugerandel, workshoprunde 1 og 2, \(.workshops, .all, .coverage) workshopper",
      en:
        "Attendances and user share, workshop rounds 1 and 2, \(.workshops, .all, .coverage) workshops"
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

private func intervalTable(_ results: StudyResults) -> Table {
  Table(
    id: "user-share-intervals",
    caption: Phrase(
      da:
        "Brugerandel med interval (Wilson, \(.methodChoice, "interval-level")), workshoprunde 1 og 2",
      en:
        "User share with interval (Wilson, \(.methodChoice, "interval-level")), workshop rounds 1 and 2"
    ),
    columns: [
      Table.Column("round", Phrase(da: "Runde", en: "Round")),
      Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)")),
      Table.Column(
        "fraction", Phrase(da: "Brugere af fremmøder", en: "Users of attendances"),
        .figures(.fraction)),
      Table.Column(
        "user_share", Phrase(da: "Andel (pct.)", en: "Share (per cent)"), .figures(.bare)),
      Table.Column(
        "interval", Phrase(da: "Interval", en: "Interval"), .figures(.interval)),
    ],
    rows: workshops(results).map { round, centre, subject, weight in
      Table.Row(
        [
          .words(round), .words(centre), .figure(.userShare, subject),
          .figure(.userShare, subject), .figure(.userShare, subject),
        ], weight)
    },
    source: results.workshopSource)
}
