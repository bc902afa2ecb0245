import Audit
import Figures

/// What differs, as a person reads it: what is wrong, the causes, the figures each moved, findings, sentences.
struct DifferenceText {
  let difference: Difference
  let language: Language
  var lines: [String] = []

  /// How much of each is shown; `--json` has all.
  static let most = (figures: 40, causes: 30, lines: 10, sentences: 12, findings: 20)

  init(_ difference: Difference, _ language: Language) {
    self.difference = difference
    self.language = language
    addSides()
    addFaults()
    if let common = difference.commonFigures {
      addParagraph(
        words(
          da: "De to er ikke fra samme studie: de deler ingen eller få inputfiler og kun \(common) "
            + "navne på tal. De er ikke sammenlignet.",
          en: "The two are not of the same study: they share few inputs or none, and only "
            + "\(common) names of figures. They were not compared."))
      return
    }
    for problem in difference.unread {
      addParagraph(
        words(
          da: "Tallene er ikke sammenlignet: ", en: "The figures were not compared: ")
          + problem.description)
    }
    guard !difference.isEmpty else {
      let count = difference.new.manifest.outputs.count
      let isInOrder = difference.old.faults.isEmpty && difference.new.faults.isEmpty
      addParagraph(
        isInOrder
          ? words(
            da: "Ingen forskel: alle \(count) rapporter er ens.",
            en: "No difference: all \(count) reports are the same.")
          : words(
            da: "Ellers ingen forskel: de \(count) rapporter er skrevet ens.",
            en: "Otherwise no difference: the \(count) reports were written the same."))
      return
    }
    addCauses()
    addFigures()
    addFindings()
    addPages()
    addFiles()
  }

  /// How many files differ; by name when nothing else could be told of them.
  private mutating func addFiles() {
    let (count, all) = (difference.files.count, difference.new.manifest.outputs.count)
    guard count > 0 else { return }
    addParagraph(
      words(
        da: "I alt er \(count) af \(all) rapporter ikke ens; --json nævner dem.",
        en: "In all \(count) of \(all) reports are not the same; --json names them."))
    guard difference.figures.isEmpty, difference.findings.isEmpty, difference.pages.isEmpty else {
      return
    }
    for file in difference.files.prefix(DifferenceText.most.lines) { add(2, file) }
    addRest(2, count - DifferenceText.most.lines)
  }

  func words(da danish: String, en english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }

  /// A line in as many of 80 columns as it takes, those after the first hanging to the right.
  mutating func add(_ indent: Int, _ text: String, hanging: Int = 2) {
    let widest = 80 - indent - hanging
    // A word no line can hold, such as a formula, is cut.
    // What a terminal would obey, or not show, is written out.
    let visible = text.unicodeScalars.reduce(into: "") { shown, scalar in
      let isControl = scalar.properties.generalCategory == .control || scalar == "\u{FFFD}"
      shown += isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
    let pieces = visible.split(separator: " ", omittingEmptySubsequences: false).flatMap { word in
      stride(from: 0, to: max(1, word.count), by: widest).map { start in
        String(word.dropFirst(start).prefix(widest))
      }
    }
    lines += pieces.joined(separator: " ").wrapped(indent: indent, hanging: hanging)
  }

  mutating func addParagraph(_ text: String) {
    lines.append("")
    add(0, text, hanging: 0)
  }

  private mutating func addSides() {
    func name(_ side: Snapshot) -> String {
      side.name.isEmpty
        ? words(da: "det, en kørsel giver nu", en: "what a run gives now") : side.name
    }
    lines += words(da: "gammel  ", en: "old  ").followed(by: name(difference.old))
    lines += words(da: "ny      ", en: "new  ").followed(by: name(difference.new))
  }

  private mutating func addFaults() {
    let sides = [difference.old, difference.new]
    guard sides.contains(where: { !$0.faults.isEmpty }) else { return }
    addParagraph(words(da: "Ikke i orden", en: "Not in order"))
    for side in sides {
      for fault in side.faults { add(fault, of: side) }
    }
  }

  private mutating func add(_ fault: SnapshotFault, of side: Snapshot) {
    let path = side.name.isEmpty ? fault.path : "\(side.name)/\(fault.path)"
    switch fault.kind {
    case .edited where fault.lines.isEmpty:
      add(
        2,
        words(
          da: "\(path) er ikke, som en kørsel skrev den; hvad den skrev, er ikke kendt",
          en: "\(path) is not as a run wrote it; what it wrote is not known"))
    case .edited: add(fault.lines, of: path)
    case .missing: add(2, words(da: "\(path) er væk", en: "\(path) is gone"))
    case .foreign:
      add(
        2,
        words(
          da: "\(path) er ikke skrevet af en kørsel", en: "\(path) was not written by a run"))
    case .inputGone:
      add(
        2,
        words(
          da: "\(fault.path), som rapporterne blev lavet af, er væk",
          en: "\(fault.path), which the reports were made from, is gone"))
    case .state, .brokenJournal: add(2, fault.words)
    }
  }

  private mutating func add(_ edited: [EditedLine], of path: String) {
    // Lines put in or taken out in one piece are told together.
    var runs: [[EditedLine]] = []
    for line in edited {
      if let last = runs.last?.last, line.written == nil || line.found == nil,
        (last.written == nil) == (line.written == nil), (last.found == nil) == (line.found == nil)
      {
        runs[runs.count - 1].append(line)
      } else {
        runs.append([line])
      }
    }
    for run in runs.prefix(DifferenceText.most.lines) { add(run: run, of: path) }
    addRest(4, runs.count - DifferenceText.most.lines)
  }

  private mutating func add(run: [EditedLine], of path: String) {
    guard let line = run.first else { return }
    let place = "\(path):\(line.line)"
    if let written = line.written, let found = line.found {
      add(
        2,
        words(
          da: "\(place) er ikke, som en kørsel skrev den", en: "\(place) is not as a run wrote it"))
      add(
        4,
        words(da: "skrevet: ", en: "written: ")
          + CauseText(language).shownPart(of: written, besides: found))
      add(
        4,
        words(da: "fundet:  ", en: "found:   ")
          + CauseText(language).shownPart(of: found, besides: written))
    } else if run.count > 1 {
      add(
        2,
        line.found == nil
          ? words(
            da: "\(place): \(run.count) linjer, som en kørsel skrev, er væk",
            en: "\(place): \(run.count) lines that a run wrote are gone")
          : words(
            da: "\(place): \(run.count) linjer er ikke skrevet af en kørsel",
            en: "\(place): \(run.count) lines were not written by a run"))
    } else {
      add(
        2,
        line.found == nil
          ? words(
            da: "\(place): en linje, som en kørsel skrev, er væk",
            en: "\(place): a line that a run wrote is gone")
          : words(
            da: "\(place): en linje er ikke skrevet af en kørsel",
            en: "\(place): a line was not written by a run"))
      add(4, CauseText(language).shownPart(of: line.written ?? line.found ?? "", besides: ""))
    }
  }

  /// How many more there are.
  mutating func addRest(_ indent: Int, _ count: Int) {
    guard count > 0 else { return }
    add(
      indent,
      words(da: "og \(count) til; --json viser alle", en: "and \(count) more; --json has all"))
  }
}
