import Base
import Document
import Figures

/// What must hold of a paper as a whole.
extension PaperComposer {
  /// Each annex there is, and is referred to; and none is referred to that the paper has not, where it lists its annexes.
  func checkAnnexes(_ problems: inout Problems) {
    let cited = paper.inlines.compactMap { inline -> (id: String, place: Base.Place)? in
      if case .reference("annex", let id) = inline.content { (id, inline.place) } else { nil }
    }
    let known = entries.filter { $0.annex != nil }.map(\.report)
    for annex in paper.header.annexes
    where !results.disclosure.stagesLeftOut.contains(annex.report) {
      if !known.contains(annex.report) {
        problems.add(unknown(annex.report, "an annex that is made", annex.place, among: known))
      } else if !cited.contains(where: { $0.id == annex.report }) {
        problems.add(
          Problem(
            .data, at: annex.place, field: "annexes", found: quoted(annex.report),
            expected: "an annex that \(paper.file) refers to",
            advice: "write {annex \(annex.report)} where its text rests on it, or take it out"))
      }
    }
    let listed = paper.blocks.contains {
      if case .insert(let insert) = $0 { insert.kind == .annexes } else { false }
    }
    let had = paper.header.annexes.map(\.report)
    guard listed || !had.isEmpty else { return }
    for (id, place) in cited where known.contains(id) && !had.contains(id) {
      problems.add(
        Problem(
          .data, at: place, found: quoted("{annex \(id)}"), expected: "an annex that the paper has",
          advice: "name \(id) under annexes of the paper in pipeline.json"))
    }
  }

  /// A claim of a figure there is not could never be tried.
  func checkClaims(_ problems: inout Problems) {
    for guarded in paper.claims {
      for name in guarded.claim.figures
      where results.book.figure(written: name) == nil
        && !results.disclosure.leavesOut(figure: name)
      {
        problems.add(results.book.unknown(name, at: guarded.place))
      }
    }
  }
}
