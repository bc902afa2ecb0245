import Base
import Figures

/// The figures that a line of a paper cites or claims something of, each once; nil where the text asked for names no paper.
func figures(ofPaper asked: String, _ results: StudyResults) throws -> [Figure]? {
  guard let place = try? ReportPlace(asked) else { return nil }
  let file = place.file.hasPrefix("./") ? String(place.file.dropFirst(2)) : place.file
  guard let paper = results.papers.first(where: { $0.file == file }) else { return nil }
  var names: [String] = []
  for name in paper.figures(onLine: place.line) where !names.contains(name) { names.append(name) }
  let figures = names.compactMap { results.book.figure(written: $0) }
  guard !figures.isEmpty else {
    throw Problem(
      .configuration, at: Place(file: paper.file, line: place.line), found: "no citation",
      expected: "a line that cites a figure or claims something of one")
  }
  return figures
}
