import Assembly
import Base
import Document
import Figures
import Pages
import SQLite
import Study

/// Writes the page on which plans can be tried to a new file that needs no other.
func writePage(_ invocation: Invocation) throws -> Reply {
  let path = invocation.operands[0]
  var problems = Problems()
  if ReportFormat(ofFile: path) != .html {
    problems.add(
      Problem(
        .configuration, at: nil, found: quoted(path),
        expected: "the name of a new file that ends in \(ReportFormat.html.fileEnding)"))
  } else if let obstacle = try invocation.obstacle(toNewFile: path) {
    problems.add(obstacle)
  }
  try problems.throwIfAny()
  let pipeline = try Pipeline(invocation.folder, editionOfToday(in: invocation.folder))
  let language = try invocation.language(of: pipeline.settings.words)
  let results = try pipeline.results(in: Database(.memory))
  guard let page = WhatIfPage(results) else {
    throw Problem(
      .configuration, at: Place(file: StudyFolder.settings), field: "stages.analysis",
      found: "no stage \(quoted("scenarios"))",
      expected: "the analysis, on whose formulas the page rests")
  }
  let text = page.text(in: language, beside: nil)
  try FileSystem.write(Array(text.utf8), to: path)
  return Reply(writtenPage(path), in: invocation.ownLanguage, weight: .summary)
}
