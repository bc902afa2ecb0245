import Figures
import Testing

@Suite struct `A format is known by how the names of its files end` {
  @Test(arguments: ReportFormat.allCases)
  func `and by nothing else`(format: ReportFormat) {
    #expect(ReportFormat(ofFile: "da/overblik\(format.fileEnding)") == format)
    let others = ReportFormat.allCases.filter { $0 != format }
    for other in others { #expect(!other.fileEnding.hasSuffix(format.fileEnding)) }
  }

  @Test(arguments: ["da/overblik", "da/overblik.txt", "da/overblik.md.gz", "da/overblikmd", ""])
  func `and a file that ends as in none is of none`(path: String) {
    #expect(ReportFormat(ofFile: path) == nil)
  }
}
