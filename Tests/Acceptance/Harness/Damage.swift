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

  /// Adds a table to the inputs, described and named where it has to be. Columns end in `#` when they hold numbers.
  func addingTable(_ name: String, _ columns: [String], rows: [String]) throws -> Study {
    let names = columns.map { $0.replacing("#", with: "") }
    let fields = columns.map { column in
      let type = column == "changes#" ? "integer" : column.hasSuffix("#") ? "number" : "string"
      return #"{"name": "\#(column.replacing("#", with: ""))", "type": "\#(type)"}"#
    }
    let key = names.prefix(name == "distances" ? 2 : 1).map { "\"\($0)\"" }
    let resource = #"""
      {"name": "\#(name)", "path": "\#(name).csv", "profile": "tabular-data-resource", "format": "csv",
       "mediatype": "text/csv", "encoding": "utf-8",
       "dialect": {"delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "skipInitialSpace": false, "header": true},
       "schema": {"fields": [\#(fields.joined(separator: ", "))], "missingValues": [""],
                  "primaryKey": [\#(key.joined(separator: ", "))]}},
      """#
    let text = ([names.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    return try writing(text, to: "inputs/\(name).csv")
      .replacing(
        #""resources": ["#, with: #""resources": ["# + resource, in: "inputs/datapackage.json"
      )
      .addingStage(name, to: .ingest)
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

  /// Writes the digest of the manifest as it is now into the list of checksums.
  func summingManifest() throws -> Study {
    let sum = try Program.run(
      ["manifest.json"], of: Program.sha256sum, in: path("reports")
    ).output
    return try rewriting("reports/SHA256SUMS") { text in
      text.split(separator: "\n").filter { !$0.hasSuffix("  manifest.json") }
        .map { "\($0)\n" }.joined() + sum
    }
  }

  /// Changes every CSV file of the inputs.
  func rewritingTables(_ change: (String) -> String) throws -> Study {
    let names = try FileManager.default.contentsOfDirectory(atPath: path("inputs").path)
    return try names.filter { $0.hasSuffix(".csv") }.reduce(self) { study, name in
      try study.rewriting("inputs/" + name, change)
    }
  }
}
