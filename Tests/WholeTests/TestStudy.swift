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
  static func edition(of results: StudyResults) throws -> Edition {
    try Pipeline(StudyFolder(root: root.path(percentEncoded: false))).edition(of: results)
  }

  static func results() throws -> StudyResults {
    try Pipeline(StudyFolder(root: root.path(percentEncoded: false))).results(in: Database(.memory))
  }
}
