import Foundation
import Testing

extension Study {
  /// What a shell makes of a line, with the program as `$V`, in the study's folder.
  func shell(_ line: String) throws -> Ending {
    try Program.run(
      ["-c", line], of: URL(filePath: "/bin/bash"), in: folder,
      environment: ["V": Program.location.path])
  }

  /// Does to a database what somebody with the sqlite3 shell could do.
  func changing(_ database: String, _ sql: String) throws -> Ending {
    let script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
    return try Program.run(
      ["-c", script, database, sql], of: URL(filePath: "/usr/bin/python3"), in: folder)
  }

  /// The entries of the journal, as `vifte journal --json` tells them.
  func journalEntries() throws -> [[String: Any]] {
    try #require(try vifte("journal", "--json").succeeds().json()["entries"] as? [[String: Any]])
  }

  /// What each entry of the journal came to, in their order.
  func journalOutcomes() throws -> [String] {
    try journalEntries().map { entry in
      "\(entry["act"] as? String ?? "?") \(entry["outcome"] as? String ?? "?")"
    }
  }

  /// Signs as a step, by somebody in particular.
  @discardableResult
  func signing(_ step: String, _ name: String, role: String = "jurist") throws -> Outcome {
    try vifte("sign", step, "--name", name, "--role", role, "--date", "2015-06-24")
  }
}
