import Assembly
import Base
import Document
import Figures
import Foundation
import Pages
import SQLite
import Study
import Testing

@testable import vifte

/// The study in this folder, read and computed in memory.
enum TestStudy {
  /// The project's folder, found from this file.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The reports of the study, made in memory.
  static func edition() throws -> Edition { try madeEdition.get() }

  /// The study's results, computed once: nobody can change them, and most tests look at a few of their figures.
  static func results() throws -> StudyResults { try madeResults.get() }

  private static let madeResults = ShippedStudy.copenhagen.results
  private static let madeEdition = ShippedStudy.copenhagen.edition
}

/// The studies that the project ships, each computed once.
struct ShippedStudy: CustomTestStringConvertible, Sendable {
  let name: String
  let results: Result<StudyResults, any Error>
  private let reports: Result<[String], any Error>
  let edition: Result<Edition, any Error>

  var testDescription: String { name }

  static let copenhagen = ShippedStudy(named: "Copenhagen", at: TestStudy.root)
  static let toronto = ShippedStudy(
    named: "Toronto", at: TestStudy.root.appending(path: "examples/toronto-libraries"))
  static let all = [copenhagen, toronto]

  private init(named name: String, at root: URL) {
    let pipeline = Result<Pipeline, any Error> {
      try Pipeline(StudyFolder(root: root.path(percentEncoded: false)))
    }
    let results = Result<StudyResults, any Error> {
      try pipeline.get().results(in: Database(.memory))
    }
    self.name = name
    self.results = results
    reports = Result { try pipeline.get().settings.stages.output }
    edition = Result { try pipeline.get().edition(of: results.get()) }
  }
}

extension ShippedStudy {
  /// The pages a committee reads that the program words, without the papers.
  func generatedPages() throws -> [Page] {
    try Report.pages(of: reports.get(), results.get()).map(\.page)
      .filter { $0.fileName.readers == .committee }
  }

  /// The pages a committee reads, the papers first.
  func committeePages() throws -> [Page] {
    let results = try results.get()
    let papers = try Report.papers(
      of: results, beside: Report.pages(of: reports.get(), results))
    return try papers.map(\.page) + generatedPages()
  }
}
