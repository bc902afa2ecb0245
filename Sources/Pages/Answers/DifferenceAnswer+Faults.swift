import Audit
import Base
import Document
import Figures

extension DifferencePage {
  var faults: [Block] {
    let lines = [difference.old, difference.new].flatMap { side in
      side.faults.flatMap { fault($0, of: side) }
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(2, Phrase(da: "Ikke i orden", en: "Not in order")), .outline(lines)]
  }

  private func fault(_ fault: SnapshotFault, of side: Snapshot) -> [OutlineLine] {
    let path = side.name.isEmpty ? fault.path : "\(side.name)/\(fault.path)"
    let place = Place(file: path)
    func line(_ phrase: Phrase) -> [OutlineLine] { [OutlineLine(1, phrase)] }
    switch fault.kind {
    case .edited where fault.lines.isEmpty:
      return line(
        Phrase(
          da: "\(place) er ikke, som en kørsel skrev den; hvad den skrev, er ikke kendt",
          en: "\(place) is not as a run wrote it; what it wrote is not known"))
    case .edited: return edited(fault.lines, of: path)
    case .missing: return line(Phrase(da: "\(place) er væk", en: "\(place) is gone"))
    case .foreign:
      return line(
        Phrase(
          da: "\(place) er ikke skrevet af en kørsel", en: "\(place) was not written by a run"))
    case .inputGone: return line(gone(fault.path))
    case .state, .brokenJournal: return line(fault.words)
    }
  }

  private func edited(_ edited: [EditedLine], of path: String) -> [OutlineLine] {
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
    return runs.prefix(DifferencePage.most.lines).flatMap { run($0, of: path) }
      + rest(runs.count - DifferencePage.most.lines, at: 2)
  }

  private func run(_ run: [EditedLine], of path: String) -> [OutlineLine] {
    guard let line = run.first else { return [] }
    let place = Place(file: path, line: line.line)
    if let written = line.written, let found = line.found {
      let (before, after) = (
        changedPart(of: written, besides: found), changedPart(of: found, besides: written)
      )
      return [
        OutlineLine(
          1,
          Phrase(
            da: "\(place) er ikke, som en kørsel skrev den", en: "\(place) is not as a run wrote it"
          )
        ),
        OutlineLine(
          2, Phrase(da: "skrevet: \(before.danish)", en: "written: \(before.english)")),
        OutlineLine(2, Phrase(da: "fundet: \(after.danish)", en: "found: \(after.english)")),
      ]
    }
    if run.count > 1 {
      let count = run.count
      return [
        OutlineLine(
          1,
          line.found == nil
            ? Phrase(
              da: "\(place): \(numbers: [count]) linjer, som en kørsel skrev, er væk",
              en: "\(place): \(numbers: [count]) lines that a run wrote are gone")
            : Phrase(
              da: "\(place): \(numbers: [count]) linjer er ikke skrevet af en kørsel",
              en: "\(place): \(numbers: [count]) lines were not written by a run"))
      ]
    }
    return [
      OutlineLine(
        1,
        line.found == nil
          ? Phrase(
            da: "\(place): en linje, som en kørsel skrev, er væk",
            en: "\(place): a line that a run wrote is gone")
          : Phrase(
            da: "\(place): en linje er ikke skrevet af en kørsel",
            en: "\(place): a line was not written by a run")),
      OutlineLine(2, Phrase(shortened(line.written ?? line.found ?? ""))),
    ]
  }
}

/// That an input the reports were made from is gone.
func gone(_ input: String) -> Phrase {
  let place = Place(file: input)
  return Phrase(
    da: "\(place), som rapporterne blev lavet af, er væk",
    en: "\(place), which the reports were made from, is gone")
}
