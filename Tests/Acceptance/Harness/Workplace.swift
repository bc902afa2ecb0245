import Foundation
import Testing

/// A folder in which somebody keeps sheets and begins studies.
struct Workplace {
  private let keeper: TemporaryFolder
  var folder: URL { keeper.location }

  init() throws { keeper = try TemporaryFolder() }

  func path(_ file: String) -> URL { folder.appending(path: file) }

  func writing(_ text: String, to file: String) throws -> Workplace {
    try writing(Data(text.utf8), to: file)
  }

  func writing(_ bytes: Data, to file: String) throws -> Workplace {
    try bytes.write(to: path(file))
    return self
  }

  func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: path(file)), as: UTF8.self)
  }

  func figures(of study: String = "study") throws -> Figures {
    Figures(try text(of: study + "/reports/figures.csv"))
  }

  @discardableResult
  func vifte(_ words: String...) throws -> Outcome { try vifte(words) }

  @discardableResult
  func vifte(_ words: [String]) throws -> Outcome {
    let before = try FileTree(below: folder)
    let ending = try Program.run(words, in: folder)
    return Outcome(words: words, ending: ending, before: before, after: try FileTree(below: folder))
  }

  /// Begins `study` with a sheet of that text.
  @discardableResult
  func begin(_ text: String, _ words: String...) throws -> Outcome {
    try writing(text, to: "sheet.csv").vifte(["new", "study", "--sheet", "sheet.csv"] + words)
  }
}
