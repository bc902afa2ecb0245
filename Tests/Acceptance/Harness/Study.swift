import Foundation
import Testing

/// A copy of the shipped study in a folder of its own: to be damaged, and put before the program.
struct Study {
  let folder: URL
  /// Keeps the folder while the study is in use.
  private let keeper: TemporaryFolder
  private let written: WrittenFiles

  /// The shipped study as a good run left it, with all its figures and the pages a committee reads, without those for an
  /// auditor and for a browser, which every further run would make anew.
  init() throws { try self.init(Study.afterARunOfFewerPages.get()) }

  /// The same with the pages for an auditor.
  static func withEveryPage() throws -> Study { try Study(afterAGoodRun.get()) }

  /// The shipped study with nothing made from it yet.
  static func neverRun() throws -> Study {
    try Study(shipped(["inputs", "papers", "pipeline.json"])).withoutHTML().withoutPapers()
  }

  /// The shipped study as a clone of the project gives it.
  static func freshlyCloned(with others: [String] = []) throws -> Study {
    try Study(shipped(["inputs", "papers", "pipeline.json", "plans", "reports"] + others))
  }

  /// The same study once more, in another folder.
  func copied(as name: String = "study") throws -> Study {
    try Study(FileTree(below: folder, written: written), as: name)
  }

  /// The same study once more, in a folder that goes with another.
  func copied(into keeper: TemporaryFolder) throws -> Study {
    try Study(FileTree(below: folder, written: written), in: keeper)
  }

  /// A study of these files.
  init(
    _ files: FileTree, in keeper: TemporaryFolder? = nil, as name: String = "study"
  ) throws {
    let keeper = try keeper ?? TemporaryFolder()
    self.keeper = keeper
    folder = keeper.path(name)
    written = try files.write(below: folder)
  }

  /// Another study of the project, in a folder of its own there.
  init(shipped names: [String], below folder: String) throws {
    try self.init(FileTree(names, of: Study.project.appending(path: folder)))
  }

  private static func shipped(_ names: [String]) throws -> FileTree {
    try FileTree(names, of: project)
  }

  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let afterAGoodRun = Result {
    try freshlyCloned().withoutHTML().withoutPapers().afterARun()
  }

  /// The shipped study with its papers and nothing made from it yet, without pages for a browser.
  static func withPapers() throws -> Study {
    try Study(shipped(["inputs", "papers", "pipeline.json"])).withoutHTML()
  }

  /// The shipped study with its papers, in every format there is, and nothing made from it yet.
  static func inEveryFormat() throws -> Study {
    try Study(shipped(["inputs", "papers", "pipeline.json"])).replacing(
      #"  "$schema": "#,
      with: #"  "formats": ["markdown", "html", "csv", "docx"], "$schema": "#, in: "pipeline.json")
  }

  /// The same study without its papers, which speak of its own plans and pages; every line of its settings stays where it is.
  func withoutPapers() throws -> Study {
    let text = try text(of: "pipeline.json")
    guard let start = text.range(of: "  \"papers\": ["),
      let end = text.range(of: "\n  ],", range: start.upperBound..<text.endIndex)
    else { return self }
    let papers = String(text[start.lowerBound..<end.upperBound])
    return try replacing(
      papers, with: String(repeating: "\n", count: papers.count { $0 == "\n" }),
      in: "pipeline.json")
  }

  /// The same study, which is to have no pages for a browser; every line of its settings stays where it is.
  private func withoutHTML() throws -> Study {
    try replacing(
      #"  "$schema": "#, with: #"  "formats": ["markdown", "csv"], "$schema": "#,
      in: "pipeline.json")
  }

  private static let afterARunOfFewerPages = Result {
    try freshlyCloned().withoutHTML().withoutPapers()
      .withoutStages(
        "workings", "uncertainty", "every-plan", "criteria", "method", "annex", of: .output
      )
      .afterARun()
  }

  /// The shipped study as a good run left it, without its plans and without what takes longest to make and to verify: for
  /// what is said of files, whatever is in them.
  static func withFewReports() throws -> Study { try Study(afterAShortRun.get()) }

  private static let afterAShortRun = Result {
    try withoutLongReports()
      .withoutStages("scenarios", of: .analysis)
      .withoutStages("scenarios", "assumptions", of: .output)
      .afterARun()
  }

  /// The shipped study as a good run left it, with its plans, but without what takes longest to make and to verify.
  static func withPlans() throws -> Study { try Study(afterARunOfPlans.get()) }

  private static let afterARunOfPlans = Result { try withoutLongReports().afterARun() }

  private static func withoutLongReports() throws -> Study {
    try Study(shipped(["inputs", "papers", "pipeline.json", "plans"])).withoutHTML().withoutPapers()
      .withoutStages("budget", "uncertainty", "every-plan", "criteria", of: .analysis)
      .withoutStages(
        "overview", "workings", "uncertainty", "every-plan", "criteria", "method", "annex",
        of: .output)
  }

  /// Its files, once a run has left its own among them.
  func afterARun() throws -> FileTree {
    try vifte("run").succeeds()
    return try FileTree(below: folder)
  }

  func path(_ file: String) -> URL { folder.appending(path: file) }

  func bytes(of file: String) throws -> Data { try Data(contentsOf: path(file)) }

  func text(of file: String) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }

  /// The names in a folder, in order.
  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name).path).sorted()
  }

  /// What a link leads to.
  func target(of link: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: path(link).path)
  }

  /// Runs the program in the study's folder.
  @discardableResult
  func vifte(
    _ words: String..., environment: [String: String] = [:], input: String? = nil
  ) throws -> Outcome {
    try vifte(words, environment: environment, input: input)
  }

  @discardableResult
  func vifte(
    _ words: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> Outcome {
    let before = try results()
    let ending = try Program.run(words, in: folder, environment: environment, input: input)
    return Outcome(words: words, ending: ending, before: before, after: try results())
  }

  /// Several commands at once, all at their end.
  func vifteTogether(_ commands: [[String]]) throws -> [Outcome] {
    let before = try results()
    let started = try commands.map { try Program.start($0, in: folder) }
    let endings = try started.map { try $0.ending() }
    let after = try results()
    return zip(commands, endings).map {
      Outcome(words: $0, ending: $1, before: before, after: after)
    }
  }

  /// What the runs so far have left: the reports and the database.
  func results() throws -> FileTree {
    try FileTree(["reports", ".vifte/study.sqlite"], of: folder, written: written)
  }

  /// The reports alone.
  func reports() throws -> FileTree { try FileTree(below: path("reports")) }

  /// The figures of the last run.
  func figures() throws -> Figures { Figures(try text(of: "reports/figures.csv")) }
}
