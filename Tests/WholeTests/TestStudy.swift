import Assembly
import Base
import Figures
import Foundation
import SQLite

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

  private static let folder = StudyFolder(root: root.path(percentEncoded: false))

  private static let madeResults = Result {
    try Pipeline(folder).results(in: Database(.memory))
  }

  private static let madeEdition = Result { try Pipeline(folder).edition(of: results()) }
}
