import Base
import Document
import Figures

/// What is found when the findings and the pages of two runs are held against each other, by what the runs listed.
struct PageComparison {
  /// A list for programs that is not at hand on one side.
  private(set) var unlisted: [UnlistedRecord] = []
  private(set) var findings: [FindingChange] = []
  private(set) var pages: [PageChange] = []
  /// The figures that the overview prints on either side, and those that any page does, by name.
  private(set) var onOverview: Set<String> = []
  private(set) var onPages: Set<String> = []

  private let old: Snapshot
  private let new: Snapshot

  /// Compares the pages in one language. The annexes hold an entry for each figure, and are passed over where figures
  /// are told one by one; so is the page of findings where findings are.
  init(_ old: Snapshot, _ new: Snapshot, _ language: Language, areFiguresTold: Bool) {
    self.old = old
    self.new = new
    let folder = language.rawValue + "/"
    let found = listed(FindingRecord.file, FindingRecord.read)
    if let found { findings = FindingChange.changes(found.old, found.new) }
    let cited = listed(CitationRecord.file, CitationRecord.read)
    for citation in (cited?.old ?? []) + (cited?.new ?? [])
    where citation.page.hasPrefix(folder) && !citation.figure.isEmpty {
      onPages.insert(citation.figure)
      if PageComparison.overviews.contains(name(of: citation.page, in: folder)) {
        onOverview.insert(citation.figure)
      }
    }
    let (before, after) = (byPage(cited?.old ?? []), byPage(cited?.new ?? []))
    for path in paths(in: folder) {
      let name = String(name(of: path, in: folder).split(separator: "/").last ?? "")
      let isTold =
        areFiguresTold && PageComparison.annexes.contains(name)
        || !findings.isEmpty && PageComparison.findingPages.contains(name)
      if !isTold { compare(path, before[path], after[path]) }
    }
  }

  private static let annexes = ["talbilag", "figures-annex"]
  private static let findingPages = ["bemaerkninger", "findings"]
  private static let overviews = ["overblik", "overview"]

  /// A list of both sides; nil where it is not at hand on one of them, which is noted.
  private mutating func listed<Record>(
    _ file: String, _ read: ([UInt8], String) throws(Problem) -> [Record]
  ) -> (old: [Record], new: [Record])? {
    func records(_ side: Snapshot) -> [Record]? {
      side.record(file).flatMap { bytes in try? read(bytes, file) }
    }
    let (before, after) = (records(old), records(new))
    if before == nil { unlisted.append(UnlistedRecord(file: file, side: .old)) }
    if after == nil { unlisted.append(UnlistedRecord(file: file, side: .new)) }
    guard let before, let after else { return nil }
    return (before, after)
  }

  private func byPage(_ citations: [CitationRecord]) -> [String: [CitationRecord]] {
    Dictionary(grouping: citations, by: \.page)
  }

  /// The name of a page without its folder and its format.
  private func name(of path: String, in folder: String) -> String {
    String(path.dropFirst(folder.count).prefix { $0 != "." })
  }

  /// The pages, each in one format: that which both sides have, else each side's own.
  private func paths(in folder: String) -> [String] {
    // What a chart prints, the table beside it says; a Word file has no lines, and what differs in it stands on the page it was
    // written from.
    let all = Set(old.files.keys).union(new.files.keys).filter {
      $0.hasPrefix(folder) && !$0.hasSuffix(Chart.fileEnding)
        && ReportFormat(ofFile: $0)?.content != .documents
    }
    let formats = Dictionary(grouping: all, by: { name(of: $0, in: folder) })
    return formats.values.flatMap { paths -> [String] in
      // A file of no format of pages is told of where there is no page beside it.
      let pages = ReportFormat.ofPages.flatMap { format in
        paths.filter { ReportFormat(ofFile: $0) == format }
      }
      let written = pages + paths.filter { !pages.contains($0) }.sorted()
      if let both = written.first(where: { old.files[$0] != nil && new.files[$0] != nil }) {
        return [both]
      }
      let own = [old, new].compactMap { side in written.first { side.files[$0] != nil } }
      return Array(Set(own))
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func compare(
    _ path: String, _ oldCitations: [CitationRecord]?, _ newCitations: [CitationRecord]?
  ) {
    guard let before = old.files[path], let after = new.files[path] else {
      // A report that is gone from its folder is no report the run did not write.
      let isGone = (old.faults + new.faults).contains { $0.kind == .missing && $0.path == path }
      if !isGone { pages.append(PageChange(path, old.files[path] == nil ? .came : .went)) }
      return
    }
    guard before != after else { return }
    // Cited on one side alone, no two lines would be the same.
    let isCited = oldCitations != nil && newCitations != nil
    let change = PageChange(
      path, PageLine.lines(before, citing: isCited ? oldCitations ?? [] : []),
      PageLine.lines(after, citing: isCited ? newCitations ?? [] : []))
    if !change.isEmpty { pages.append(change) }
  }
}

/// A list for programs that one side of a comparison does not have as a run wrote it, as in reports of an earlier version.
package struct UnlistedRecord: Hashable, Sendable {
  package enum Side: String, Sendable {
    case old, new
  }

  package let file: String
  package let side: Side

  package init(file: String, side: Side) {
    self.file = file
    self.side = side
  }
}
