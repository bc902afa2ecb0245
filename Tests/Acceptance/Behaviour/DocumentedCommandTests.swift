import Foundation
import Testing

@Suite struct `What the documentation tells to do` {
  @Test(arguments: ["README.md", "docs/vejledning.md"])
  func `works in a fresh clone, in that order, and prints what is shown`(path: String) throws {
    let clone = try Study.freshlyCloned(with: [path, "docs"])
    try FileManager.default.createSymbolicLink(
      at: clone.path("vifte"), withDestinationURL: Program.location)
    let page = DocumentedPage(try clone.text(of: path))
    for step in page.steps {
      switch step {
      case .file(let file, let text):
        try Data(text.utf8).write(to: clone.path(file))
      case .command(let line, let command, let prints, let code):
        let ending = try clone.shell("{ \(command)\n} 2>&1")
        let told: Comment =
          "\(path):\(line): \(command) ended with \(ending.code)\n\(ending.output)"
        #expect(ending.code == code, told)
        #expect(DocumentedPage.shows(prints, ending.output), told)
      }
    }
    #expect(page.steps.count > 5)
  }

  @Test(arguments: ["docs/planner.md"])
  func `works where it is listed`(path: String) throws {
    let clone = try Study.freshlyCloned(with: [path])
    let lines = try clone.text(of: path).split(separator: "\n")
    let commands = lines.filter { $0.hasPrefix("    ./vifte scenario") }
      .map { $0.dropFirst("    ./vifte ".count) }
    #expect(commands.count > 10)
    for command in commands where !command.hasPrefix("scenario show - ") {
      let ending = try clone.shell("$V \(command)")
      // What no plan can do together is told with a code of its own.
      #expect(
        ending.code == 0 || command.hasPrefix("scenario seek") && ending.code == 2,
        "\(command)\n\(ending.errors)\(ending.output)")
    }
  }

  @Test(arguments: [
    (["a", "b"], "a\nb\n", true), (["a"], "a\nb\n", false), (["a", "[…]"], "a\nb\n", true),
    (["b", "[…]"], "a\nb\n", false), (["[…]", "b"], "a\nb\n", true),
    (["[…]", "a"], "a\nb\n", false), (["[…]", "b", "[…]"], "a\nb\nc\n", true),
    (["[…]", "c", "[…]", "a"], "a\nb\nc\n", false), ([], "a\n", true), (["[…]"], "", true),
    (["[…]", "a"], "a\nb\na\n", true),
  ])
  func `is held against what is printed, line by line`(
    pattern: [String], text: String, isShown: Bool
  ) {
    #expect(DocumentedPage.shows(pattern, text) == isShown)
  }
}
