import Base
package import Figures

/// A paper as `pipeline.json` names it: its file in each language, and before whom it comes.
package struct PaperRequest: Sendable {
  package let name: String
  package let files: [File]
  package let header: Paper.Header

  package struct File: Sendable {
    package let language: Language
    package let path: String
  }
}

extension ObjectReader {
  /// The bodies a paper can come before, by what the study calls them.
  mutating func levels() -> [Paper.Level] {
    let levels =
      optionalObjects("levels") { reader in
        Paper.Level(
          id: reader.string("id"), body: reader.phrase("body"), leadIn: reader.phrase("lead_in"))
      } ?? []
    refuseRepeated(levels.map(\.id), in: "levels")
    return levels
  }

  /// The papers, in the order a reader takes them up.
  mutating func papers(at levels: [Paper.Level]) -> [PaperRequest] {
    let papers = optionalObjects("papers") { $0.paper(at: levels) } ?? []
    refuseRepeated(papers.map(\.name), in: "papers")
    for language in Language.allCases {
      refuseRepeated(
        papers.flatMap(\.files).filter { $0.language == language }.map {
          Paper.pageName(ofFile: $0.path)
        }, in: "papers")
    }
    return papers
  }

  private mutating func paper(at levels: [Paper.Level]) -> PaperRequest {
    let name = string("name")
    if !Paper.isName(name) {
      refuse("name", expected: "small letters from a to z, digits and hyphens")
    }
    let files = Language.allCases.compactMap { language -> PaperRequest.File? in
      let key = language.rawValue
      guard let path = optionalString(key) else { return nil }
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard Paper.isFile(path), Paper.isName(Paper.pageName(ofFile: path)),
        !parts.contains(where: { ["", ".."].contains($0) })
      else {
        refuse(
          key, expected: "a Markdown file inside the study's folder, such as papers/\(name).md",
          advice: "its name is also that of the page: small letters from a to z, digits and hyphens"
        )
        return nil
      }
      return PaperRequest.File(language: language, path: path)
    }
    if files.isEmpty, Language.allCases.allSatisfy({ optionalValue($0.rawValue) == nil }) {
      refuse("name", expected: "a file under \(quoted("da")) or \(quoted("en")) beside it")
    }
    let written = isEmpty("level") ? nil : optionalString("level")
    let level = levels.first { $0.id == written }
    if let written, level == nil {
      refuse(
        "level", expected: "the id of one of the levels",
        advice: suggestion(for: written, among: levels.map(\.id)))
    }
    let meeting = isEmpty("meeting") ? nil : Optional(day("meeting"))
    let caseNumber = isEmpty("case") ? nil : Optional(line("case", form: .name))
    let annexPlace = optionalValue("annexes")?.place ?? place
    let annexes = optionalStrings("annexes") ?? []
    refuseRepeated(annexes, in: "annexes")
    return PaperRequest(
      name: name, files: files,
      header: Paper.Header(
        level: level, meeting: meeting, caseNumber: caseNumber,
        annexes: annexes.map { Paper.Annex(report: $0, place: annexPlace) }))
  }

  /// Whether a key is left out, or has null for not filled in.
  private mutating func isEmpty(_ key: String) -> Bool {
    let value = optionalValue(key)
    return value == nil || value?.kind == .null
  }
}
