import Audit
import Figures

extension DifferenceText {
  mutating func addFigures() {
    guard !difference.figures.isEmpty else { return }
    let told = difference.figures.filter(\.isTold)
    let silent = difference.figures.filter { !$0.isTold }
    addParagraph(words(da: "Tal", en: "Figures") + ": " + counts(told))
    var order: [[Int]] = []
    var groups: [[Int]: [FigureChange]] = [:]
    for change in told {
      if groups[change.causes] == nil { order.append(change.causes) }
      groups[change.causes, default: []].append(change)
    }
    // What one cause moved comes before what several moved together.
    order.sort { ($0.count, $0.first ?? 0) < ($1.count, $1.first ?? 0) }
    for causes in order {
      let group = groups[causes, default: []]
      add(2, heading(causes, group.count))
      let shown = chosen(from: group)
      for change in shown { add(change) }
      addRest(4, group.count - shown.count)
    }
    let other = silent.count { $0.aspects.contains(.formula) }
    let named = silent.count { $0.aspects.contains(.name) && !$0.aspects.contains(.formula) }
    let shifted = silent.count - other - named
    for (count, danish, english) in [
      (other, "efter en anden formel", "by another formula"),
      (named, "under et andet navn", "by another name"),
      (shifted, "læst på en anden linje", "read on another line"),
    ] where count > 0 {
      let figures = count == 1 ? "1 figure is" : "\(count) figures are"
      add(
        2,
        words(
          da: "\(count) tal er uændret, men \(danish)", en: "\(figures) the same, but \(english)")
      )
    }
  }

  private func counts(_ told: [FigureChange]) -> String {
    let moved = told.count { $0.kind == .moved }
    let came = told.count { $0.kind == .came }
    let went = told.count { $0.kind == .went }
    var parts: [String] = []
    if moved > 0 { parts.append(words(da: "\(moved) flyttet", en: "\(moved) moved")) }
    if came > 0 { parts.append(words(da: came == 1 ? "1 nyt" : "\(came) nye", en: "\(came) new")) }
    if went > 0 { parts.append(words(da: "\(went) faldet bort", en: "\(went) gone")) }
    return parts.isEmpty
      ? words(da: "ingen er flyttet", en: "none moved") : parts.joined(separator: ", ")
  }

  private func heading(_ causes: [Int], _ count: Int) -> String {
    let numbers = causes.prefix(12).map { String($0 + 1) } + (causes.count > 12 ? ["…"] : [])
    let list = listed(numbers)
    let names = words(da: list.danish.words, en: list.english.words)
    let figures =
      count == 1
      ? words(da: "1 tal", en: "1 figure") : words(da: "\(count) tal", en: "\(count) figures")
    return causes.count == 1
      ? words(da: "Flyttet af ændring \(names): ", en: "Moved by change \(names): ") + figures
      : words(
        da: "Flyttet af ændring \(names) tilsammen: ", en: "Moved by changes \(names) together: ")
        + figures
  }

  /// What is shown of a group: all of a short one; of a long one what the overview prints, then what moved most.
  private func chosen(from group: [FigureChange]) -> [FigureChange] {
    let overview = difference.pages.filter {
      $0.path.hasSuffix("/overblik.md") || $0.path.hasSuffix("/overview.md")
    }
    let ranked = group.enumerated().map { offset, change in
      (offset: offset, change: change, rank: rank(change, overview))
    }.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }
    guard group.count > DifferenceText.most.figures else { return ranked.map(\.change) }
    let first = ranked.prefix { $0.rank <= 0 }.prefix(DifferenceText.most.figures * 3 / 4)
    let rest = ranked.dropFirst(first.count).sorted {
      ($1.change.relativeMove, $0.rank, $0.offset) < ($0.change.relativeMove, $1.rank, $1.offset)
    }
    return (first + rest.prefix(DifferenceText.most.figures - first.count)).map(\.change)
  }

  /// Below 0 for what was read itself; 0 when the overview prints it, by all signs; 1 when another page does; else 2.
  private func rank(_ change: FigureChange, _ overview: [PageChange]) -> Int {
    // The same figure read under another assumption follows after.
    let reading = change.name.contains("@") ? 3 : 0
    guard let old = change.old, let new = change.new else { return reading + 2 }
    // First of all the numbers that were read, and those that are not known any more or at last.
    let isRead = change.causes.contains { index in
      difference.causes[index].newPlace.map { new.formula.hasSuffix("(\($0))") } ?? false
    }
    if old.value != new.value, isRead || new.metric == "assumption" { return -1 }
    if (old.status == "missing") != (new.status == "missing") { return -1 }
    guard
      let move = movedNumbers(from: printed(old), to: printed(new)).first
    else { return reading + 2 }
    if overview.contains(where: { $0.moves.contains(move) }) { return reading }
    return reading + (difference.pages.contains { $0.moves.contains(move) } ? 1 : 2)
  }

  private mutating func add(_ change: FigureChange) {
    let text = value(change)
    if change.name.count <= 40 {
      lines += "    \(change.name.padded(to: 40))  ".followed(by: text)
    } else {
      add(4, change.name)
      add(8, text)
    }
  }

  private func value(_ change: FigureChange) -> String {
    guard let old = change.old else {
      return words(da: "nyt: ", en: "new: ") + (change.new.map(printed) ?? "")
    }
    guard let new = change.new else {
      return words(da: "faldet bort; var ", en: "gone; was ") + printed(old)
    }
    var parts: [String] = []
    if printed(old) != printed(new) {
      parts.append("\(printed(old)) → \(printed(new))")
    } else if old.value != new.value {
      parts.append("\(old.value) → \(new.value)")
    }
    if old.status != new.status, !old.value.isEmpty, !new.value.isEmpty {
      parts.append("\(standing(old)) → \(standing(new))")
    }
    if change.aspects.contains(.coverage) {
      let of = words(da: " af ", en: " of ")
      parts.append(
        words(da: "talt på ", en: "counted at ") + old.counted + of + old.expected + " → "
          + new.counted + of + new.expected)
    }
    if parts.isEmpty, change.aspects.contains(.interval) {
      parts.append(
        words(da: "interval ", en: "interval ")
          + "\(old.low) - \(old.high) → \(new.low) - \(new.high)")
    }
    if parts.isEmpty, change.aspects.contains(.reason) {
      parts.append(words(da: "anden grund: ", en: "another reason: ") + new.reason)
    }
    if change.aspects.contains(.unit) { parts.append("\(old.unit) → \(new.unit)") }
    return parts.joined(separator: "; ")
  }

  private func standing(_ row: FigureRecord) -> String {
    switch row.status {
    case "published": words(da: "oplyst", en: "stated")
    case "derived": words(da: "beregnet", en: "derived")
    case "assumed": words(da: "forudsætning", en: "assumed")
    default: row.status
    }
  }

  /// The figure as the reports print it, in the language asked for; a missing one is said not to be known.
  private func printed(_ row: FigureRecord) -> String {
    switch row.status {
    case "missing": return words(da: "ikke oplyst", en: "not known")
    case "undefined": return words(da: "kan ikke beregnes", en: "cannot be computed")
    case "hidden": return words(da: "tilbageholdt", en: "withheld")
    default: break
    }
    guard language == .english else { return row.printed }
    // The file holds the Danish text: the marks of its numbers change places, and its few words are known.
    return row.printed.split(separator: " ").map { word in
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
