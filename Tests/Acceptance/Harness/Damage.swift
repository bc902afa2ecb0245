import Foundation
import Testing

/// What can happen to the files of a study. Each gives the study back, so that a test reads as a sentence.
extension Study {
  /// Puts a text in the place of another, which must stand there exactly once.
  func replacing(_ old: String, with new: String, in file: String) throws -> Study {
    let text = try text(of: file)
    try #require(text.ranges(of: old).count == 1, "\(old) once in \(file)")
    return try writing(text.replacing(old, with: new), to: file)
  }

  func writing(_ text: String, to file: String) throws -> Study {
    try writing(Data(text.utf8), to: file)
  }

  func writing(_ bytes: some Sequence<UInt8>, to file: String) throws -> Study {
    let parent = path(file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: path(file))
    return self
  }

  func appending(_ text: String, to file: String) throws -> Study {
    try writing(try bytes(of: file) + Data(text.utf8), to: file)
  }

  func removing(_ file: String) throws -> Study {
    try FileManager.default.removeItem(at: path(file))
    return self
  }

  func moving(_ name: String, to other: String) throws -> Study {
    try FileManager.default.moveItem(at: path(name), to: path(other))
    return self
  }

  func makingFolder(_ name: String) throws -> Study {
    try FileManager.default.createDirectory(at: path(name), withIntermediateDirectories: true)
    return self
  }

  func linking(_ name: String, to target: String) throws -> Study {
    try FileManager.default.createSymbolicLink(
      atPath: path(name).path, withDestinationPath: target)
    return self
  }

  func settingMode(_ mode: Int, of name: String) throws -> Study {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: path(name).path)
    return self
  }

  /// Leaves the line with the names of the columns, and nothing else.
  func keepingHeader(of file: String) throws -> Study {
    try rewriting(file) { $0.prefix { $0 != "\n" } + "\n" }
  }

  func rewriting(_ file: String, _ change: (String) -> String) throws -> Study {
    try writing(change(try text(of: file)), to: file)
  }

  /// Changes every CSV file of the inputs.
  func rewritingTables(_ change: (String) -> String) throws -> Study {
    let names = try FileManager.default.contentsOfDirectory(atPath: path("inputs").path)
    return try names.filter { $0.hasSuffix(".csv") }.reduce(self) { study, name in
      try study.rewriting("inputs/" + name, change)
    }
  }
}
