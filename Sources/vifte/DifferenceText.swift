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
      addParagraph(
        words(
          da: "Ingen forskel: alle \(count) rapporter er ens.",
          en: "No difference: all \(count) reports are the same."))
      return
    }
    addCauses()
    addFigures()
    addFindings()
    addPages()
  }

  func words(da danish: String, en english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }

  /// A line in as many of 80 columns as it takes, those after the first hanging to the right.
  mutating func add(_ indent: Int, _ text: String, hanging: Int = 2) {
    lines += text.wrapped(indent: indent, hanging: hanging)
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

  private mutating func add(_ fault: Fault, of side: Snapshot) {
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
    case .state: add(2, fault.words)
    }
  }

  private mutating func add(_ edited: [EditedLine], of path: String) {
    for line in edited.prefix(DifferenceText.most.lines) {
      add(
        2,
        words(
          da: "\(path):\(line.line) er ikke, som en kørsel skrev den",
          en: "\(path):\(line.line) is not as a run wrote it"))
      if let written = line.written { add(4, words(da: "skrevet: ", en: "written: ") + written) }
      if let found = line.found { add(4, words(da: "fundet:  ", en: "found:   ") + found) }
      if line.written == nil {
        add(4, words(da: "linjen er skrevet til", en: "the line was put in"))
      }
      if line.found == nil { add(4, words(da: "linjen er væk", en: "the line is gone")) }
    }
    addRest(4, edited.count - DifferenceText.most.lines)
  }

  /// How many more there are.
  mutating func addRest(_ indent: Int, _ count: Int) {
    guard count > 0 else { return }
    add(
      indent,
      words(da: "og \(count) til; --json viser alle", en: "and \(count) more; --json has all"))
  }
}
