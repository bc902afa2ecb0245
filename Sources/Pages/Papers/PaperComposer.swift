import Base
import Document
import Figures

/// Makes the page of a paper: its words, with the study's figures in the place of its citations.
struct PaperComposer {
  let results: StudyResults
  let paper: Paper
  /// The tables and charts of the study, by id.
  let tables: [String: Table]
  let charts: [String: Chart]
  /// The pages it can lead to.
  let entries: [Site.Entry]

  /// The page; what it cites and there is not goes into `problems`.
  func page(_ fileName: Page.FileName, _ problems: inout Problems) -> Page {
    let blocks = paper.blocks.flatMap { self.blocks($0, &problems) }
    checkAnnexes(&problems)
    checkClaims(&problems)
    return Page(
      fileName: fileName, title: phrase(paper.title, &problems), blocks: blocks,
      languages: [paper.language])
  }

  /// Its title, with what it cites.
  var title: Sentence {
    // What is wrong with it is told where the page is made.
    var told = Problems()
    return phrase(paper.title, &told)[paper.language]
  }

  private func blocks(_ block: Paper.Block, _ problems: inout Problems) -> [Block] {
    switch block {
    case .heading(let level, let inlines): [.heading(level, phrase(inlines, &problems))]
    case .paragraph(let inlines): [.paragraph(guarded(inlines, &problems))]
    case .list(let items): [.list(items.map { guarded($0, &problems) })]
    case .numbered(let items): [numbered(items, &problems)]
    case .quotation(let inlines): [.quotation(guarded(inlines, &problems))]
    case .insert(let insert): blocks(insert, &problems)
    }
  }

  private func blocks(_ insert: Paper.Insert, _ problems: inout Problems) -> [Block] {
    let id = insert.id
    switch insert.kind {
    case .table:
      if let table = tables[id] { return [.table(table)] }
      if isTableLeftOut(id) { return [.paragraph(withheldSentence)] }
      problems.add(unknown(id, "a table", insert.place, among: tables.keys.sorted()))
      return []
    case .chart:
      if let chart = charts[id] { return [.chart(chart)] }
      if isChartLeftOut(id) { return [.paragraph(withheldSentence)] }
      problems.add(unknown(id, "a chart", insert.place, among: charts.keys.sorted()))
      return []
    case .annexes where id.isEmpty: return [.list(annexes)]
    case .about where id.isEmpty: return results.about.map { [.paragraph($0)] } ?? []
    case .basis where id.isEmpty: return [.paragraph(ground(results))]
    case .mainPoints where id.isEmpty: return [.messages(mainPoints(results))]
    case .counts where id.isEmpty: return overviewCounts(results)
    case .scenarios where id.isEmpty: return overviewPlans(results)
    case .unknowns where id.isEmpty: return [.list(unknowns(results))]
    case .reservations where id.isEmpty: return [.paragraph(beforeUse(results))]
    case .annexes, .about, .basis, .mainPoints, .counts, .scenarios, .unknowns, .reservations:
      problems.add(
        Problem(
          .data, at: insert.place, found: quoted("{\(insert.kind.rawValue) \(id)}"),
          expected: "{\(insert.kind.rawValue)}, without an id"))
      return []
    }
  }

  /// Items that each begin with words that stand out are messages, whose lead may cite figures.
  private func numbered(_ items: [[Paper.Inline]], _ problems: inout Problems) -> Block {
    guard items.allSatisfy({ $0.first?.stress == .strong }) else {
      return .numbered(items.map { guarded($0, &problems) })
    }
    return .messages(
      items.map { item in
        if isWithheld(item) { return Message(withheldSentence, Phrase("")) }
        let lead = item.prefix { $0.stress == .strong }
        let body = item.dropFirst(lead.count)
        return Message(
          phrase(lead.map { Paper.Inline($0.content, at: $0.place) }, &problems),
          phrase(body.first.map { [$0.withoutBlanksAhead] + body.dropFirst() } ?? [], &problems))
      })
  }

  /// Both languages say the same: the page is of one.
  func phrase(_ inlines: [Paper.Inline], _ problems: inout Problems) -> Phrase {
    let sentence = joined(inlines.runTogether.map { self.sentence($0, &problems) }, "")
    return Phrase(da: sentence, en: sentence)
  }

  private func sentence(_ inline: Paper.Inline, _ problems: inout Problems) -> Sentence {
    switch (inline.content, inline.stress) {
    case (.text(let text), .plain), (.meant(let text), .plain): return "\(text)"
    case (.text(let text), .strong), (.meant(let text), .strong): return "\(strong: text)"
    case (.text(let text), .emphasis), (.meant(let text), .emphasis): return "\(emphasis: text)"
    case (.lineBreak, _): return .lineBreak
    case (.link(let words, let address), .plain): return "\(words, to: address)"
    case (.figure(let name, let form), .plain):
      return figure(name, form, inline.place, &problems)
    case (.reference(let kind, let id), .plain):
      return reference(kind, id, inline.place, &problems)
    case (.link, _), (.figure, _), (.reference, _):
      problems.add(
        Problem(
          .data, at: inline.place, found: "a citation or a link among words that stand out",
          expected: "words alone, or a numbered list each of whose items begins with such words"))
      return ""
    }
  }

  private func figure(
    _ name: String, _ written: String, _ place: Place, _ problems: inout Problems
  ) -> Sentence {
    guard let figure = results.book.figure(written: name) else {
      if results.disclosure.leavesOut(figure: name) { return "\(Mark.hidden.rawValue)" }
      problems.add(results.book.unknown(name, at: place))
      return ""
    }
    let forms = PaperForm.allCases.map(\.rawValue)
    guard let form = PaperForm(rawValue: written.isEmpty ? "unit" : written) else {
      problems.add(
        Problem(
          .data, at: place, found: "the form \(quoted(written)) of \(name)",
          expected: "a form of a figure", advice: suggestion(for: written, among: forms)))
      return ""
    }
    if let lacking = form.lacking(figure) {
      problems.add(
        Problem(
          .data, at: place, found: "the form \(quoted(written)) of \(name)", expected: lacking,
          advice: range(of: name, form)))
    }
    return form == .readings
      ? readings(of: figure.name, place, &problems) : "\(figure.name, form.form)"
  }

  /// Where the range of a figure is told that has none itself.
  private func range(of name: String, _ form: PaperForm) -> String? {
    guard [.range, .bareRange].contains(form),
      results.book.figure(written: "uncertain_\(name)") != nil
    else { return nil }
    return "the range is that of {uncertain_\(name) | \(form.rawValue)}"
  }

  /// The figure under each answer to how many continue elsewhere, from the fewest to the most.
  private func readings(
    of name: FigureName, _ place: Place, _ problems: inout Problems
  ) -> Sentence {
    let shown = results.readingsInOrder.map { ($0, FigureName(name.metric, $0.of(name.subject))) }
    guard shown.count > 1, shown.allSatisfy({ results.book[$0.1] != nil }) else {
      problems.add(
        Problem(
          .data, at: place, found: "the readings of \(name)",
          expected: "a figure that was computed under several answers to how many continue"))
      return ""
    }
    let parts = shown.map { reading, name in
      Phrase(
        da: "\(name), når \(.assumption, reading.sameCentre) fortsætter",
        en: "\(name) when \(.assumption, reading.sameCentre) continue")
    }
    return listed(parts)[paper.language]
  }

  private func reference(
    _ kind: String, _ id: String, _ place: Place, _ problems: inout Problems
  ) -> Sentence {
    let (venues, scenarios) = (results.venues, results.scenarios)
    if let field = Paper.Field(rawValue: kind), id.isEmpty {
      return value(of: field) ?? slot(field.words[paper.language].words)
    }
    switch kind {
    case "title": return results.title[paper.language]
    case "venue":
      if let venue = results.venue(id) { return "\(venue.name)" }
      problems.add(unknown(id, "a venue", place, among: venues.map(\.id)))
    case "scenario":
      if let scenario = scenarios.first(where: { $0.id == id }) {
        return scenario.title[paper.language]
      }
      if results.disclosure.plansLeftOut.contains(id) { return planLeftOut[paper.language] }
      problems.add(unknown(id, "a scenario", place, among: scenarios.map(\.id)))
    case "closed":
      if let scenario = scenarios.first(where: { $0.id == id }) {
        return listed(scenario.closed.compactMap { results.venue($0)?.name })[paper.language]
      }
      if results.disclosure.plansLeftOut.contains(id) { return venuesLeftOut[paper.language] }
      problems.add(unknown(id, "a scenario", place, among: scenarios.map(\.id)))
    case "annex", "page":
      if let entry = entries.first(where: { $0.report == id }) {
        return link(to: entry)
      }
      if results.disclosure.stagesLeftOut.contains(id) { return pageLeftOut[paper.language] }
      problems.add(unknown(id, "a page of the study", place, among: entries.map(\.report)))
    case "slot": return slot(id.replacing("-", with: " "))
    default:
      let kinds = PaperComposer.kinds
      problems.add(
        Problem(
          .data, at: place, found: quoted(id.isEmpty ? "{\(kind)}" : "{\(kind) \(id)}"),
          expected: "a figure, or one of the words a paper knows",
          advice: Paper.Insert.Kind(rawValue: kind) == nil
            ? suggestion(for: kind, among: kinds) : "write it on a line of its own"))
    }
    return ""
  }

  /// The words that may stand in curly brackets.
  static let kinds =
    ["annex", "closed", "page", "scenario", "slot", "title", "venue"]
    + Paper.Field.allCases.map(\.rawValue) + Paper.Insert.Kind.allCases.map(\.rawValue)

  func unknown(
    _ id: String, _ kind: String, _ place: Place, among ids: [String]
  ) -> Problem {
    Problem(
      .data, at: place, found: quoted(id), expected: "the id of \(kind)",
      advice: suggestion(for: id, among: ids))
  }
}

extension Paper.Inline {
  /// The same without the blanks it begins with.
  fileprivate var withoutBlanksAhead: Paper.Inline {
    guard case .text(let text) = content else { return self }
    return Paper.Inline(.text(String(text.drop { $0.isWhitespace })), stress, at: place)
  }
}

extension PaperComposer {
  /// What the header says; nil where nobody has filled it in.
  fileprivate func value(of field: Paper.Field) -> Sentence? {
    switch field {
    case .level: paper.header.level.map { $0.body[paper.language] }
    case .leadIn: paper.header.level.map { $0.leadIn[paper.language] }
    case .meeting: paper.header.meeting.map { Phrase(date: $0)[paper.language] }
    case .caseNumber: paper.header.caseNumber.map { "\($0)" }
    }
  }

  /// A place somebody has to fill in, marked as empty.
  fileprivate func slot(_ words: String) -> Sentence {
    switch paper.language {
    case .danish: "\(strong: "[\(words) udfyldes]")"
    case .english: "\(strong: "[\(words) to be filled in]")"
    }
  }

  fileprivate func link(to entry: Site.Entry) -> Sentence {
    Sentence(page: entry.report, words: entry.title[paper.language].words)
  }

  /// Each annex with its number and title, as they are numbered among the pages of the study.
  fileprivate var annexes: [Phrase] {
    paper.header.annexes.compactMap { annex in
      entries.first { $0.report == annex.report }.map { entry in
        let title = entry.title[paper.language]
        return Phrase(da: title, en: title)
      }
    }
  }
}

extension [Paper.Inline] {
  /// Words of one stress that stand on several lines, as one.
  fileprivate var runTogether: [Paper.Inline] {
    reduce(into: []) { together, inline in
      guard case .text(let words) = inline.content, let last = together.last,
        case .text(let before) = last.content, last.stress == inline.stress
      else {
        together.append(inline)
        return
      }
      together[together.count - 1] = Paper.Inline(
        .text(before + words), last.stress, at: last.place)
    }
  }
}
