import Figures
import Testing

@testable import Study

@Suite struct `The skeletons a new study begins with` {
  @Test(arguments: Language.allCases)
  func `are those the shipped study keeps`(language: Language) throws {
    let files = SummaryPaper(language: language).files + CommitteePapers(language: language).files
    for file in files where file.path.contains("skeletons") {
      #expect(try TestStudy.text(file.path) == String(decoding: file.bytes, as: UTF8.self))
    }
  }
}
