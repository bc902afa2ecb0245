import Assembly
import Base
import Document
import Figures
import Pages
import SQLite
import Study

/// Writes a page for a committee as a Word file of its own, as it would be written today: in the look of a template, where one
/// is named. It is part of no edition; `crosscheck` holds it against the study again, whoever has edited it.
func writeWordPage(_ invocation: Invocation) throws -> Reply {
  let (name, path) = (invocation.operands[1], invocation.operands[2])
  var problems = Problems()
  if ReportFormat(ofFile: path) != .docx {
    problems.add(
      Problem(
        .configuration, at: nil, found: quoted(path),
        expected: "the name of a new file that ends in \(ReportFormat.docx.fileEnding)"))
  } else if let obstacle = try invocation.obstacle(toNewFile: path) {
    problems.add(obstacle)
  }
  let template = try invocation.values[.template]?.last.map(readTemplate)
  let pipeline = try Pipeline(invocation.folder, editionOfToday(in: invocation.folder))
  let language = try invocation.language(of: pipeline.settings.words)
  let results = try pipeline.results(in: Database(.memory))
  let pages = try pipeline.wordPages(of: results, inTheLookOf: template)
  let (start, end) = ("\(language.rawValue)/", ReportFormat.docx.fileEnding)
  let page = pages.first { $0.path == start + name + end }
  guard let page, problems.isEmpty else {
    if page == nil {
      let known = pages.map(\.path).filter { $0.hasPrefix(start) }
        .map { String($0.dropFirst(start.count).dropLast(end.count)) }
      problems.add(
        Problem(
          .configuration, at: nil, found: quoted(name),
          expected: "a page for a committee, by the name of its file",
          advice: suggestion(for: name, among: known)))
    }
    throw problems
  }
  try FileSystem.write(page.bytes, to: path)
  return Reply(
    writtenWordFile(of: name, as: path, in: language), in: invocation.ownLanguage, weight: .summary)
}

private func readTemplate(_ path: String) throws -> WordTemplate {
  if let size = FileSystem.size(of: path), size > WordTemplate.largest {
    throw ZipFault.tooLarge(limit: WordTemplate.largest).problem(
      in: path, expected: WordFile.expected)
  }
  return try WordTemplate(FileSystem.read(path), file: path)
}
