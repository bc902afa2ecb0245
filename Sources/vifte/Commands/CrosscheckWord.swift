import Assembly
import Audit
import Base
import Document
import Figures
import Pages
import SQLite

/// Holds every cited number of a Word file against the page it was written from, as that would be written today.
func crosscheckWord(_ file: String, _ invocation: Invocation) throws -> Reply {
  if let document = invocation.values[.document]?.last {
    throw Problem(
      .configuration, at: nil, field: "--document", found: quoted(document),
      expected: "nothing beside a Word file, which says which page it is")
  }
  if let size = FileSystem.size(of: file), size > WordTemplate.largest {
    throw ZipFault.tooLarge(limit: WordTemplate.largest).problem(
      in: file, expected: WordFile.expected)
  }
  let edited = try WordReading(FileSystem.read(file), file: file)
  let pipeline = try Pipeline(invocation.folder)
  let results = try pipeline.results(in: Database(.memory))
  var pages: [(path: String, reading: WordReading)] = []
  for page in try pipeline.wordPages(of: results) {
    pages.append((page.path, try WordReading(page.bytes, file: page.path)))
  }
  let (page, reason) = try choose(among: pages, edited, file)
  let comparison = WordComparison(
    edited, with: page.reading,
    beside: pages.map(\.reading).filter { $0.language == page.reading.language })
  return Reply(
    crosscheckedWord(comparison, of: page.path, toldBy: reason, citing: results.book),
    in: invocation.ownLanguage, comparison.isMatch ? .ok : .data)
}

/// The page a file was written from, and how that was told; a file of none of them is a problem.
private func choose(
  among pages: [(path: String, reading: WordReading)], _ edited: WordReading, _ file: String
) throws(Problem) -> ((path: String, reading: WordReading), WordPageReason) {
  if let name = edited.page, let language = edited.language {
    let known = pages.first { $0.reading.page == name && $0.reading.language == language }
    if let known { return (known, .property) }
  }
  // Some programs leave out the properties of a file that is saved anew.
  let likeness = pages.map { edited.likeness(to: $0.reading) }
  if let most = likeness.max(), most > 0, let place = likeness.firstIndex(of: most) {
    return (pages[place], .content)
  }
  throw Problem(
    .data, at: Place(file: file),
    found: edited.citations.isEmpty
      ? "a Word file without a number that a run wrote"
      : "a Word file of no page of the study",
    expected: "a file a run wrote, whoever has edited it since",
    advice:
      "with \(quoted("docx")) under formats in pipeline.json, a run writes each page for a committee as one"
  )
}
