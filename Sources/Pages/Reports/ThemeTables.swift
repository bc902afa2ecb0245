import Document
import Figures

/// Who was asked, about what, in how many conversations, and how many people that may be.
func participantTable(_ results: StudyResults) -> Table {
  Table(
    id: "participants",
    caption: Phrase(
      da: "Grupper, kilderne gengiver input fra", en: "Groups whose input the sources report"),
    columns: [
      Table.Column("group", Phrase(da: "Gruppe", en: "Group")),
      Table.Column(
        "description", Phrase(da: "Hvem, hvordan og om hvad", en: "Who, how and on what")),
      Table.Column("interviews", Phrase(da: "Interviews", en: "Interviews")),
    ],
    rows: results.sections.groups.map { group in
      let participant = results.voices.participants.first { $0.id == group }
      return Table.Row([
        .words(results.voices.name(of: group)),
        .words(participant?.description ?? Phrase(da: "ikke oplyst", en: "not stated")),
        .words(interviews(of: group, results)),
      ])
    },
    source: results.listSource)
}

/// In how many conversations a group was heard, and how many people they had.
private func interviews(of group: String, _ results: StudyResults) -> Phrase {
  let subject = Subject(group)
  guard results.book[.conversations, subject] != nil else { return Phrase(da: "ingen", en: "none") }
  let people = people(in: subject, results)
  return Phrase(
    da: "\(.conversations, subject) med \(people.danish) personer",
    en: "\(.conversations, subject) with \(people.english) people")
}

/// How many people a group's conversations heard, from the least to the most possible, as far as it is known.
private func people(in subject: Subject, _ results: StudyResults) -> Phrase {
  let least = results.book[.interviewedLeast, subject]?.outcome.value
  let most = results.book[.interviewedMost, subject]?.outcome.value
  return switch (least, most) {
  case (let fewest?, let largest?) where fewest < largest:
    Phrase(
      da: "\(.interviewedLeast, subject) til \(.interviewedMost, subject)",
      en: "\(.interviewedLeast, subject) to \(.interviewedMost, subject)")
  case (nil, _?):
    Phrase(
      da: "højst \(.interviewedMost, subject)", en: "at most \(.interviewedMost, subject)")
  case (_?, nil):
    Phrase(
      da: "mindst \(.interviewedLeast, subject)", en: "at least \(.interviewedLeast, subject)")
  case (_?, _?): Phrase(da: "\(.interviewedLeast, subject)", en: "\(.interviewedLeast, subject)")
  case (nil, nil): Phrase(da: "et ukendt antal", en: "an unknown number of")
  }
}

extension StudyResults {
  /// The groups that mention a theme, in the order of the lists.
  func groups(mentioning theme: Theme) -> [String] {
    sections.groups.filter { isSome(.themeItems, $0, theme) }
  }

  /// Whether a group has any item of a kind on a theme.
  func isSome(_ metric: Metric, _ group: String, _ theme: Theme) -> Bool {
    book[metric, Subject(group) / Subject(theme.id)]?.outcome.value.map { $0 > 0 } ?? false
  }

  func isMentioned(_ theme: Theme) -> Bool { !groups(mentioning: theme).isEmpty }

  /// Whether anybody in the lists speaks against a theme.
  func isContested(_ theme: Theme) -> Bool {
    sections.groups.contains { isSome(.themeItemsAgainst, $0, theme) }
  }
}

/// Each theme with those who speak for it, those who speak against it, and those who name it without taking sides.
func contestedTable(_ themes: [Theme], _ results: StudyResults) -> Table {
  Table(
    id: "themes-contested",
    caption: Phrase(
      da: "Temaer med indvendinger, og hvem der taler for og imod",
      en: "Themes with objections, and who speaks for and against"),
    columns: [
      Table.Column("theme", Phrase(da: "Tema", en: "Theme")),
      Table.Column("for", Phrase(da: "For", en: "For")),
      Table.Column("against", Phrase(da: "Imod", en: "Against")),
      Table.Column("neutral", Phrase(da: "Uden at tage stilling", en: "Taking no side")),
    ],
    rows: themes.map { theme in
      let groups = results.groups(mentioning: theme)
      func cell(_ metric: Metric) -> Table.Cell {
        .words(names(groups.filter { results.isSome(metric, $0, theme) }, results))
      }
      return Table.Row([
        .words(theme.label), cell(.themeItemsFor), cell(.themeItemsAgainst),
        cell(.themeItemsNeutral),
      ])
    },
    notes: themes.map { theme in
      Phrase(
        da: "»\(theme.label.danish)«: \(theme.definition.danish)",
        en: "“\(theme.label.english)”: \(theme.definition.english)")
    },
    source: results.listSource)
}

/// Each group with the themes among these that it speaks for, and those it names without taking sides.
func supportedTable(_ themes: [Theme], _ results: StudyResults) -> Table {
  Table(
    id: "themes-supported",
    caption: Phrase(
      da: "Temaer, som kilden ikke nævner noget imod, og hvem der taler for dem",
      en: "Themes the source has nothing against, by who speaks for them"),
    columns: [
      Table.Column("group", Phrase(da: "Gruppe", en: "Group")),
      Table.Column("for", Phrase(da: "Taler for", en: "Speaks for")),
    ],
    rows: results.sections.groups.map { group in
      let mentioned = themes.filter { results.isSome(.themeItems, group, $0) }
      let supported = mentioned.filter { results.isSome(.themeItemsFor, group, $0) }
      let neutral = mentioned.filter { !supported.contains($0) }
      let labels = labels(supported)
      guard !neutral.isEmpty else {
        return Table.Row([.words(results.voices.name(of: group)), .words(labels)])
      }
      let others = listed(neutral.map(\.label.inSentence))
      return Table.Row([
        .words(results.voices.name(of: group)),
        .words(
          Phrase(
            da: "\(labels.danish). Uden at tage stilling: \(others.danish)",
            en: "\(labels.english). Taking no side: \(others.english)")),
      ])
    },
    source: results.listSource)
}

/// Groups as a cell lists them.
private func names(_ groups: [String], _ results: StudyResults) -> Phrase {
  cell(groups.map(results.voices.name))
}

/// Themes as a cell lists them; with semicolons, since a label may hold a comma or an “and”.
private func labels(_ themes: [Theme]) -> Phrase {
  let labels = themes.enumerated().map { $0 == 0 ? $1.label : $1.label.inSentence }
  return labels.isEmpty
    ? nobody
    : Phrase(
      da: joined(labels.map(\.danish), "; "), en: joined(labels.map(\.english), "; "))
}

private func cell(_ names: [Phrase]) -> Phrase {
  names.isEmpty ? nobody : listed(names.enumerated().map { $0 == 0 ? $1 : $1.inSentence })
}

private let nobody = Phrase(da: "ingen nævnt", en: "none mentioned")

/// How many conversations raised each theme; nil where none has been coded.
func raisedTable(_ results: StudyResults) -> Table? {
  let subjects = results.book.subjects(of: .themeRaised).filter { $0 != .all }
  let groups = subjects.compactMap { $0.id.split(separator: "/").first.map(String.init) }
    .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  guard !groups.isEmpty else { return nil }
  let notLookedFor = Phrase(da: "ikke undersøgt", en: "not looked for")
  return Table(
    id: "theme-raised",
    caption: Phrase(
      da: "Samtaler, hvor temaet kom op, af de kodede samtaler",
      en: "Conversations that raised the theme, of the coded conversations"),
    columns: [Table.Column("theme", Phrase(da: "Tema", en: "Theme"))]
      + groups.map { Table.Column($0, results.voices.name(of: $0), .figures(.fraction)) },
    rows: results.themes.map { theme in
      Table.Row(
        [.words(theme.label)]
          + groups.map { group in
            let subject = Subject(group) / Subject(theme.id)
            return subjects.contains(subject)
              ? .figure(.themeRaised, subject) : .words(notLookedFor)
          })
    },
    notes: [
      Phrase(
        da: "Samtalerne er ikke en stikprøve; tallene gælder kun dem, der er kodet.",
        en: "The conversations are not a sample; the numbers hold for those coded only.")
    ],
    source: Phrase(da: "Egen kodning af samtaler.", en: "Own coding of conversations."))
}
