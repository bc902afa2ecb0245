import Document
import Figures

extension ChartKind {
  /// How many met up at each workshop, and how many of them were users.
  static let userShare = ChartKind("user-share") { results in
    let rounds = results.workshopRounds
    let rows = results.centres.flatMap { workshops($0, rounds, results) }
    guard !rows.isEmpty, rows.count <= mostRows else { return nil }
    return Chart(
      id: "user-share",
      caption: Phrase(
        da: "Fremmøder, og hvor mange der var brugere, \(.workshops, .all, .coverage) workshopper",
        en:
          "Attendances, and how many were users, \(.workshops, .all, .coverage) workshops"),
      description: Phrase(
        da: """
          Tilsammen stod brugerne for \(.userShare, "all/all") af fremmøderne. Fremmøder er ikke personer, brugertallene er \
          omtrentlige, og deltagerne er ikke en stikprøve.
          """,
        en: """
          Together, users made up \(.userShare, "all/all") of the attendances. Attendances are not people, the numbers of users \
          are approximate, and participants are not a sample.
          """),
      twin: "user-share-by-centre",
      draw: RowChart(
        legend: [
          (.solid(.first), Phrase(da: "brugere", en: "users")),
          (.open(.first), Phrase(da: "andre fremmødte", en: "others who met up")),
        ],
        panels: [RowChart.Panel(unit: Phrase(da: "fremmøder", en: "attendances"))], rows: rows
      ).drawing)
  }
}

/// How many rows there may be before nobody can read them.
private let mostRows = 60

private func workshops(
  _ centre: Centre, _ rounds: [String], _ results: StudyResults
) -> [RowChart.Row] {
  let rows = rounds.compactMap { round -> RowChart.Row? in
    let subject = Subject(round) / centre.subject
    guard let all = results.number(.attendances, subject), results.book[.userShare, subject] != nil
    else { return nil }
    let number = round.split(separator: "-").last.map(String.init) ?? round
    let users = results.number(.attendancesByUsers, subject)
    return .row(
      Phrase(da: "Runde \(number)", en: "Round \(number)"),
      [
        RowChart.Cell(
          marks: [.bar(from: 0, to: all, .open(.first))]
            + (users.map { [.bar(from: 0, to: $0, .solid(.first))] } ?? []),
          words: Phrase(
            da: "\(.attendances, subject), brugere \(.userShare, subject)",
            en: "\(.attendances, subject), users \(.userShare, subject)"))
      ])
  }
  return rows.isEmpty ? [] : [.heading(Phrase(centre.name))] + rows
}
