import Base
import Document
import Figures
import Model
import Pages
import Study

/// Shows one plan on one screen, and writes it as an annex where that is asked for.
func showPlan(_ workbench: Workbench, _ invocation: Invocation) throws -> Answer {
  let sketch = try sketch(invocation, workbench)
  let (result, dossier) = try workbench.dossier(of: sketch)
  if let path = invocation.values[.report]?.last {
    try writeAnnex(result.scenario, dossier, to: path, invocation)
  }
  return PlanAnswer(
    result.scenario, result.figures, assumptions: workbench.assumptions,
    aliases: workbench.resolver.aliases(in: sketch), in: dossier
  ).answer
}

private func writeAnnex(
  _ scenario: Scenario, _ dossier: Dossier, to path: String, _ invocation: Invocation
) throws {
  guard path.hasSuffix(".md") else {
    throw Problem(
      .configuration, at: nil, field: "--report", found: quoted(path),
      expected: "the name of a new file that ends in .md")
  }
  guard try FileSystem.found(at: path) == nil else {
    throw Problem(
      .file, at: Place(file: path), found: "something of that name", expected: "a new file",
      advice: "name another file, or remove the old one")
  }
  let page = planAnnex(
    scenario, dossier, command: invocation.repeated,
    plan: JSONText(scenario.asked, style: .compact).text)
  // An annex is part of no edition, so it is never called final; but it is no better than the draft it comes from.
  let marked = dossier.edition.kind == .draft ? page.under(editionNotice(dossier)) : page
  let text = Markdown(invocation.language, book: dossier.book).text(marked)
  try FileSystem.write(Array(text.utf8), to: path)
}
