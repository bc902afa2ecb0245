import Assembly
import Base
import Document
import Figures
import Pages
import Study

/// Begins a paper, or writes a page as a Word file.
func answerPaper(_ invocation: Invocation) throws -> Reply {
  switch (invocation.operands[0], invocation.operands.count) {
  case ("new", 2): return try beginPaper(invocation)
  case ("word", 3): return try writeWordPage(invocation)
  case (let first, _):
    let verbs = ["new", "word"]
    throw Problem(
      .configuration, at: nil, found: invocation.operands.map(quoted).joined(separator: " "),
      expected: "new NAME, or word PAGE FILE.docx",
      advice: verbs.contains(first) ? nil : suggestion(for: first, among: verbs))
  }
}

/// Begins a paper: a copy of one of the study's skeletons under the name asked, and the lines that name it in `pipeline.json`.
private func beginPaper(_ invocation: Invocation) throws -> Reply {
  let name = invocation.operands[1]
  let skeleton = invocation.values[.skeleton]?.last ?? name
  let pipeline = try Pipeline(invocation.folder)
  let language = try invocation.language(of: pipeline.settings.words)
  var problems = Problems()
  if !Paper.isName(name) {
    problems.add(
      Problem(
        .configuration, at: nil, found: quoted(name),
        expected: "a name of small letters from a to z, digits and hyphens"))
  }
  let ending = ".\(language.rawValue).md"
  let folder = "papers/skeletons"
  let known =
    ((try? FileSystem.files(below: invocation.folder.path(folder))) ?? [])
    .filter { $0.hasSuffix(ending) && !$0.contains("/") }.map { String($0.dropLast(ending.count)) }
    .sorted()
  if !known.contains(skeleton) {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--skeleton", found: quoted(skeleton),
        expected: "a skeleton in \(folder)/, as a file NAME\(ending)",
        advice: suggestion(for: skeleton, among: known)))
  }
  try problems.throwIfAny()
  let source = "\(folder)/\(skeleton)\(ending)"
  let target = "papers/\(name)\(ending)"
  let bytes = try FileSystem.read(invocation.folder.path(source), named: source)
  guard try FileSystem.found(at: invocation.folder.path(target), named: target) == nil else {
    throw Problem(
      .file, at: Place(file: target), found: "a file of that name",
      expected: "none, so that no paper is written over", advice: "choose another name")
  }
  // What is wrong with a skeleton, a run tells of the paper made of it.
  var told = Problems()
  let paper = PaperReader.paper(
    bytes, name: name, language: language, file: target,
    header: Paper.Header(level: nil, meeting: nil, caseNumber: nil, annexes: []), problems: &told)
  guard let paper else { throw told }
  try FileSystem.write(bytes, to: invocation.folder.path(target))
  return Reply(begunPaper(paper), in: invocation.ownLanguage, weight: .summary)
}
