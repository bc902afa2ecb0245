import Assembly
import Base
import Document
import Figures
import Foundation
import Pages
import SQLite
import Testing

@testable import vifte

/// The shipped study told otherwise, computed in memory, and what its pages then say.
struct ChangedStudy {
  typealias Settings = [String: Any]

  let results: StudyResults

  /// The study with each text, which stands once in its file, replaced, and its settings changed. It draws little, which no
  /// test here looks at.
  init(
    replacing texts: [(file: String, old: String, new: String)] = [],
    _ change: (inout Settings) -> Void = { _ in }
  ) throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: UUID().uuidString)
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    try manager.copyItem(
      at: TestStudy.root.appending(path: "inputs"), to: folder.appending(path: "inputs"))
    for (file, old, new) in texts {
      let path = folder.appending(path: file)
      let text = try String(contentsOf: path, encoding: .utf8)
      try #require(text.ranges(of: old).count == 1, "\(old) once in \(file)")
      try text.replacing(old, with: new).write(to: path, atomically: false, encoding: .utf8)
    }
    let data = try Data(contentsOf: TestStudy.root.appending(path: "pipeline.json"))
    var settings = try #require(try JSONSerialization.jsonObject(with: data) as? Settings)
    var uncertainty = settings["uncertainty"] as? Settings ?? [:]
    uncertainty["draws"] = 10
    settings["uncertainty"] = uncertainty
    settings["papers"] = nil
    change(&settings)
    try JSONSerialization.data(withJSONObject: settings)
      .write(to: folder.appending(path: "pipeline.json"))
    results = try Pipeline(StudyFolder(root: folder.path(percentEncoded: false)))
      .results(in: Database(.memory))
  }

  /// The blocks of a report.
  func blocks(of report: String) throws -> [Block] {
    try #require(Report.all.first { $0.name == report }).page(results).blocks
  }

  /// Every sentence of a report, each on a line, with ordinary blanks.
  func text(of report: String, in language: Language) throws -> String {
    let page = try #require(Report.all.first { $0.name == report }).page(results)
    return page.phrases.map { Wording(language, results.book.words).plain($0, results.book) }
      .joined(separator: "\n").replacing("\u{a0}", with: " ")
  }

  /// A table of a report; nil where it has none of that id.
  func table(_ id: String, of report: String) throws -> Table? {
    try blocks(of: report).compactMap { if case .table(let table) = $0 { table } else { nil } }
      .first { $0.id == id }
  }
}

extension ChangedStudy.Settings {
  /// Changes the scenarios, but for the one that changes nothing and those that are tests of the model.
  mutating func changePlans(_ change: ([Self]) -> [Self]) {
    let all = self["scenarios"] as? [Self] ?? []
    func isPlan(_ row: Self) -> Bool {
      row["id"] as? String != "today" && row["kind"] as? String != "test"
    }
    self["scenarios"] = all.filter { !isPlan($0) } + change(all.filter(isPlan))
  }

  /// A plan that closes these venues and does nothing else.
  func closing(_ venues: [String], as id: String? = nil) -> Self {
    var plan = self
    plan["open"] = nil
    plan["merge"] = nil
    plan["kind"] = nil
    plan["fewest"] = nil
    plan["close"] = venues
    if let id {
      plan["id"] = id
      plan["title"] = ["da": id, "en": id]
    }
    return plan
  }
}
