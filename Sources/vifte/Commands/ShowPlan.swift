import Base
import Document
import Figures
import Model
import Pages
import Study

/// Shows one plan on one screen, and writes it as an annex where that is asked for.
func showPlan(_ session: WhatIfSession, _ invocation: Invocation) throws -> Answer {
  let request = try request(invocation, session)
  let (result, results) = try session.results(of: request)
  if let path = invocation.values[.report]?.last {
    try writeAnnex(result.scenario, results, to: path, invocation)
  }
  return PlanAnswer(
    result.scenario, result.figures, assumptions: session.assumptions,
    aliases: session.resolver.aliases(in: request), in: results
  ).answer
}

private func writeAnnex(
  _ scenario: Scenario, _ results: StudyResults, to path: String, _ invocation: Invocation
) throws {
  guard ReportFormat(ofFile: path) == .markdown else {
    throw Problem(
      .configuration, at: nil, field: "--report", found: quoted(path),
      expected: "the name of a new file that ends in \(ReportFormat.markdown.fileEnding)")
  }
  if let obstacle = try invocation.obstacle(toNewFile: path) { throw obstacle }
  let page = planAnnex(
    scenario, results, command: invocation.repeated,
    plan: JSONText(scenario.asked, style: .compact).text)
  // An annex is part of no edition, so it is never called final; but it is no better than the draft it comes from.
  let disclosed = disclosureNotice(results, on: page).map(page.under) ?? page
  let marked =
    results.edition.kind == .draft ? disclosed.under(editionNotice(results)) : disclosed
  let text = Markdown.rendered(
    marked, of: Site(title: page.title, pages: []),
    in: try invocation.language(of: results.book.words), book: results.book)
  try FileSystem.write(Array(text.text.utf8), to: path)
}
