import Figures
import Testing

@testable import Study

@Suite struct `The summary a new study begins with` {
  @Test(arguments: Language.allCases)
  func `is the one whose skeleton the shipped study keeps`(language: Language) throws {
    for file in SummaryPaper(language: language).files where file.path.contains("skeletons") {
      #expect(try TestStudy.text(file.path) == String(decoding: file.bytes, as: UTF8.self))
    }
  }
}
