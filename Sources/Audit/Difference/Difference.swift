package import Base
package import Figures

/// Everything that is not the same in what two runs left: what is wrong, why, which figures, which words.
package struct Difference: Sendable {
  package let old: Snapshot
  package let new: Snapshot
  package private(set) var causes: [Cause] = []
  /// Each figure once.
  package private(set) var figures: [FigureChange] = []
  package private(set) var findings: [FindingChange] = []
  /// What differs on the pages of one language, each page once, whatever formats it is written in.
  package private(set) var pages: [PageChange] = []
  /// Lists that are not at hand: without the findings' none is told of, without the citations' figures are not told from
  /// the words around them.
  package private(set) var unlisted: [UnlistedRecord] = []
  /// The figures that the overview prints on either side, and those that any page does, by name.
  package private(set) var onOverview: Set<String> = []
  package private(set) var onPages: Set<String> = []
  /// Every report of which the two runs wrote other bytes, or that only one wrote, by the manifests: whatever else is told,
  /// none of them is passed over.
  package private(set) var files: [String] = []
  /// Inputs of which one side's text is not known: what is told of them is read out of the figures.
  package private(set) var inferred: [String] = []
  /// Why the figures could not be held against each other; empty when they were.
  package private(set) var unread: [Problem] = []
  /// How many figures have the same name on both sides, when so few do that the two are of different studies.
  package private(set) var commonFigures: Int?

  /// Compares two sides; the pages in one language.
  package init(from old: Snapshot, to new: Snapshot, language: Language) {
    self.old = old
    self.new = new
    files = Difference.files(old.manifest, new.manifest)
    var rows: (old: [FigureRecord], new: [FigureRecord])?
    do throws(Problem) {
      rows = (try Difference.figures(old), try Difference.figures(new))
    } catch {
      unread = [error]
    }
    if let rows, let common = Difference.strangers(old, new, rows.old, rows.new) {
      commonFigures = common
      return
    }
    var causes = Causes(old, new)
    if let rows {
      compare(rows.old, rows.new, &causes)
    } else {
      causes.infer(from: FigureComparison([], [], renamings: []))
    }
    self.causes = causes.list
    let comparison = PageComparison(old, new, language, areFiguresTold: !figures.isEmpty)
    findings = comparison.findings
    pages = comparison.pages
    unlisted = comparison.unlisted
    onOverview = comparison.onOverview
    onPages = comparison.onPages
  }

  /// Whether anything at all differs besides what is wrong with a side.
  package var isEmpty: Bool {
    causes.isEmpty && figures.isEmpty && findings.isEmpty && pages.isEmpty && files.isEmpty
      && commonFigures == nil && unread.isEmpty
  }

  private static func files(_ old: Manifest, _ new: Manifest) -> [String] {
    func digests(_ manifest: Manifest) -> [String: String] {
      Dictionary(manifest.outputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    }
    let (before, after) = (digests(old), digests(new))
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// How many reports differ, and how many there are; a page is one report, whatever formats it is written in.
  package var reports: (differing: Int, all: Int) {
    let all = Set(new.manifest.outputs.map(\.path))
    let known = all.union(old.manifest.outputs.map(\.path))
    func report(_ path: String) -> String {
      guard let format = ReportFormat(ofFile: path), format.content != .tables else { return path }
      let page = path.dropLast(format.fileEnding.count)
      return ReportFormat.ofPages.map { page + $0.fileEnding }.first(where: known.contains) ?? path
    }
    return (Set(files.map(report)).count, Set(all.map(report)).count)
  }

  private static func figures(_ side: Snapshot) throws(Problem) -> [FigureRecord] {
    guard let bytes = side.files[FigureRecord.file] else {
      throw Problem(
        .file, at: Place(file: FigureRecord.file), found: "no such file in \(side.name)",
        expected: "the figures of a run")
    }
    return try FigureRecord.read(bytes, file: FigureRecord.file)
  }

  /// How many figures two sides share, when they share neither inputs nor half of their figures.
  private static func strangers(
    _ old: Snapshot, _ new: Snapshot, _ oldRows: [FigureRecord], _ newRows: [FigureRecord]
  ) -> Int? {
    let digests = Set(old.manifest.inputs.map(\.sha256))
    let same = new.manifest.inputs.count { digests.contains($0.sha256) }
    guard same * 2 < max(old.manifest.inputs.count, new.manifest.inputs.count) else { return nil }
    let names = Set(oldRows.map(\.name))
    let common = newRows.count { names.contains($0.name) }
    return common * 2 < max(oldRows.count, newRows.count) ? common : nil
  }

  private mutating func compare(
    _ oldRows: [FigureRecord], _ newRows: [FigureRecord], _ causes: inout Causes
  ) {
    // A measure that both sides have is no other's new name, whichever of them plans rest on.
    let (before, after) = (Set(oldRows.map(\.metric)), Set(newRows.map(\.metric)))
    let renamed = causes.renamedMeasures.filter {
      !after.contains($0.old) && !before.contains($0.new)
    }
    let comparison = FigureComparison(
      oldRows, newRows, renamings: causes.renamings, metrics: renamed)
    causes.infer(from: comparison)
    var changes = comparison.changes
    attribute(&changes, Attribution(causes, comparison))
    let given = remainders(changes, &causes)
    if !given.isEmpty { attribute(&changes, Attribution(causes, comparison, given: given)) }
    let used = Set(changes.flatMap(\.causes))
    let list = causes.list
    inferred = list.filter { $0.kind == .file }.map(\.file)
    // That a file differs is told by what differs in it, where that is known.
    let numbers = causes.keep { index in
      list[index].kind != .file || used.contains(index)
        || !list.contains { $0.file == list[index].file && $0.kind != .file }
    }
    for index in changes.indices {
      changes[index].causes = changes[index].causes.compactMap { numbers[$0] }
    }
    figures = changes
  }

  private func attribute(_ changes: inout [FigureChange], _ attribution: Attribution) {
    var attribution = attribution
    for index in changes.indices {
      changes[index].causes = attribution.causes(of: changes[index]).sorted()
    }
  }

  /// What is behind each figure that no operand explains. From one program and the same inputs come the same figures; so with
  /// another program it is the program, and else what differs in the inputs and explains nothing yet. Where the inputs are
  /// the same it can only be the program, whatever it calls itself. A paper moves no figure but how many findings there are.
  private func remainders(
    _ changes: [FigureChange], _ causes: inout Causes
  ) -> [String: Set<Int>] {
    let used = Set(changes.flatMap(\.causes))
    let all = causes.list.indices.filter { index in
      causes.list[index].kind != .notation && causes.list[index].kind != .program
    }
    let others = all.filter { !causes.list[$0].isOfPaper }
    let idle = others.filter { !used.contains($0) }
    var given: [String: Set<Int>] = [:]
    for change in changes where change.causes.isEmpty {
      let possible = change.isCountOfFindings ? all : others
      given[change.name] =
        old.manifest.program != new.manifest.program || possible.isEmpty
        ? [causes.program(new.manifest.program)]
        : Set((idle.isEmpty ? possible : idle).prefix(Attribution.most))
    }
    return given
  }
}
