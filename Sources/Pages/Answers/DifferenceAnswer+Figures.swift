import Audit
import Document
import Figures

extension DifferencePage {
  var figures: [Block] {
    guard !difference.figures.isEmpty else { return [] }
    let told = difference.figures.filter(\.isTold)
    var order: [[Int]] = []
    var groups: [[Int]: [FigureChange]] = [:]
    for change in told {
      if groups[change.causes] == nil { order.append(change.causes) }
      groups[change.causes, default: []].append(change)
    }
    // What one cause moved comes before what several moved together.
    order.sort { ($0.count, $0.first ?? 0) < ($1.count, $1.first ?? 0) }
    let counts = counts(told)
    return [
      .heading(2, Phrase(da: "Tal: \(counts.danish)", en: "Figures: \(counts.english)"))
    ] + order.map { group($0, groups[$0, default: []]) } + silent
  }

  private func group(_ causes: [Int], _ group: [FigureChange]) -> Block {
    let shown = chosen(from: group)
    let lines = shown.map { change in
      OutlineLine(
        1,
        Phrase(
          da: "\(code: change.name): \(change.told.danish)",
          en: "\(code: change.name): \(change.told.english)"))
    }
    return .outline(
      [OutlineLine(0, lead(causes, group.count))] + lines
        + rest(group.count - shown.count, at: 1))
  }

  /// Figures a reader sees as they were.
  private var silent: [Block] {
    let silent = difference.figures.filter { !$0.isTold }
    let other = silent.count { $0.aspects.contains(.formula) }
    let named = silent.count { $0.aspects.contains(.name) && !$0.aspects.contains(.formula) }
    let kinds = [
      (other, Phrase(da: "efter en anden formel", en: "by another formula")),
      (named, Phrase(da: "under et andet navn", en: "by another name")),
      (
        silent.count - other - named,
        Phrase(da: "læst på en anden linje", en: "read on another line")
      ),
    ]
    return kinds.filter { $0.0 > 0 }.map { count, how in
      .paragraph(
        Phrase(
          da: count == 1
            ? "\(numbers: [count]) tal er uændret, men \(how.danish)."
            : "\(numbers: [count]) tal er uændrede, men \(how.danish).",
          en: count == 1
            ? "\(numbers: [count]) figure is the same, but \(how.english)."
            : "\(numbers: [count]) figures are the same, but \(how.english)."))
    }
  }

  private func counts(_ told: [FigureChange]) -> Phrase {
    let moved = told.count { $0.kind == .moved }
    let came = told.count { $0.kind == .came }
    let went = told.count { $0.kind == .went }
    var parts: [Phrase] = []
    if moved > 0 {
      parts.append(Phrase(da: "\(numbers: [moved]) flyttet", en: "\(numbers: [moved]) moved"))
    }
    if came > 0 {
      parts.append(
        Phrase(
          da: came == 1 ? "\(numbers: [came]) nyt" : "\(numbers: [came]) nye",
          en: "\(numbers: [came]) new"))
    }
    if went > 0 {
      parts.append(Phrase(da: "\(numbers: [went]) faldet bort", en: "\(numbers: [went]) gone"))
    }
    return parts.isEmpty
      ? Phrase(da: "ingen er flyttet", en: "none moved")
      : Phrase(da: joined(parts.map(\.danish), ", "), en: joined(parts.map(\.english), ", "))
  }

  private func lead(_ causes: [Int], _ count: Int) -> Phrase {
    let shown = causes.prefix(12).map { $0 + 1 }
    let (head, last) = (Array(shown.dropLast()), Array(shown.suffix(1)))
    func names(_ word: Sentence) -> Sentence {
      if causes.count > shown.count { return "\(numbers: shown), …" }
      return head.isEmpty ? "\(numbers: last)" : "\(numbers: head) \(word) \(numbers: last)"
    }
    let figures = Phrase(
      da: "\(numbers: [count]) tal",
      en: count == 1 ? "\(numbers: [count]) figure" : "\(numbers: [count]) figures")
    return causes.count == 1
      ? Phrase(
        da: "Flyttet af ændring \(names("og")): \(figures.danish)",
        en: "Moved by change \(names("and")): \(figures.english)")
      : Phrase(
        da: "Flyttet af ændring \(names("og")) tilsammen: \(figures.danish)",
        en: "Moved by changes \(names("and")) together: \(figures.english)")
  }

  /// What is shown of a group: all of a short one; of a long one what the overview prints, then what moved most.
  private func chosen(from group: [FigureChange]) -> [FigureChange] {
    let most = DifferencePage.most.figures
    let ranked = group.enumerated().map { offset, change in
      (offset: offset, change: change, rank: rank(change))
    }.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }
    guard group.count > most else { return ranked.map(\.change) }
    let first = ranked.prefix { $0.rank <= 0 }.prefix(most * 3 / 4)
    let rest = ranked.dropFirst(first.count).sorted {
      ($1.change.relativeMove, $0.rank, $0.offset) < ($0.change.relativeMove, $1.rank, $1.offset)
    }
    return (first + rest.prefix(most - first.count)).map(\.change)
  }

  /// Below 0 for what was read itself; 0 when the overview prints it; 1 when another page does; else 2.
  private func rank(_ change: FigureChange) -> Int {
    // The same figure read under another assumption follows after.
    let reading = change.name.contains("@") ? 3 : 0
    guard let old = change.old, let new = change.new else { return reading + 2 }
    // First of all the numbers that were read, and those that are not known any more or at last.
    let isRead = change.causes.contains { index in
      difference.causes[index].newPlace.map { new.formula.hasSuffix("(\($0))") } ?? false
    }
    if old.value != new.value, isRead || new.metric == "assumption" { return -1 }
    if (old.status == "missing") != (new.status == "missing") { return -1 }
    guard old.printed != new.printed else { return reading + 2 }
    if difference.onOverview.contains(change.name) { return reading }
    return reading + (difference.onPages.contains(change.name) ? 1 : 2)
  }
}

extension FigureChange {
  /// What it was and what it is.
  fileprivate var told: Phrase {
    guard let old else {
      let shown = new?.shown ?? Phrase("")
      return Phrase(da: "nyt: \(shown.danish)", en: "new: \(shown.english)")
    }
    guard let new else {
      return Phrase(
        da: "faldet bort; var \(old.shown.danish)", en: "gone; was \(old.shown.english)")
    }
    func step(_ old: Phrase, _ new: Phrase) -> Phrase {
      Phrase(
        da: "\(old.danish) → \(new.danish)", en: "\(old.english) → \(new.english)")
    }
    func exact(_ text: String) -> Phrase {
      Phrase(da: "\(recorded: text)", en: "\(recorded: text)")
    }
    var parts: [Phrase] = []
    if old.shown != new.shown {
      parts.append(step(old.shown, new.shown))
    } else if old.value != new.value {
      parts.append(step(exact(old.value), exact(new.value)))
    }
    if old.status != new.status, !old.value.isEmpty, !new.value.isEmpty {
      parts.append(step(old.standing, new.standing))
    }
    if aspects.contains(.coverage) {
      let counts = step(old.counts, new.counts)
      parts.append(
        Phrase(da: "talt på \(counts.danish)", en: "counted at \(counts.english)"))
    }
    if parts.isEmpty, aspects.contains(.interval) {
      let ends = step(old.ends, new.ends)
      parts.append(Phrase(da: "interval \(ends.danish)", en: "interval \(ends.english)"))
    }
    if parts.isEmpty, aspects.contains(.reason) {
      parts.append(Phrase(da: "anden grund: \(new.reason)", en: "another reason: \(new.reason)"))
    }
    if aspects.contains(.unit) {
      parts.append(
        Phrase(
          da: "\(code: old.unit) → \(code: new.unit)", en: "\(code: old.unit) → \(code: new.unit)"))
    }
    return Phrase(da: joined(parts.map(\.danish), "; "), en: joined(parts.map(\.english), "; "))
  }
}

extension FigureRecord {
  fileprivate var standing: Phrase {
    switch status {
    case "stated": Phrase(da: "oplyst", en: "stated")
    case "derived": Phrase(da: "beregnet", en: "derived")
    case "assumed": Phrase(da: "forudsætning", en: "assumed")
    default: Phrase(status)
    }
  }

  fileprivate var counts: Phrase {
    Phrase(
      da: "\(recorded: counted) af \(recorded: expected)",
      en: "\(recorded: counted) of \(recorded: expected)")
  }

  fileprivate var ends: Phrase {
    let ends: Sentence = "\(recorded: low) - \(recorded: high)"
    return Phrase(da: ends, en: ends)
  }

  /// The figure as the reports print it; a missing one is said not to be known.
  fileprivate var shown: Phrase {
    switch status {
    case "missing": Phrase(da: "ikke oplyst", en: "not known")
    case "undefined": Phrase(da: "kan ikke beregnes", en: "cannot be computed")
    case "hidden": Phrase(da: "udeladt", en: "withheld")
    default: Phrase(da: "\(recorded: printed)", en: "\(recorded: printedInEnglish)")
    }
  }

  /// The list holds the Danish text: the marks of its numbers change places, and its few words are known.
  private var printedInEnglish: String {
    printed.split(separator: " ").map { word in
      switch word {
      case "pct.": "per cent"
      case "mio.": "million"
      case "ca.": "approx."
      case "kr.": "kr."
      default: String(word.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
      }
    }.joined(separator: " ")
  }
}
