import Foundation

/// The program under test.
enum Program {
  /// The build puts the program beside the tests, wherever that is.
  static let location = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "vifte")

  static let sha256sum = URL(filePath: "/usr/bin/sha256sum")

  /// Starts another program, or this one, with its output going to files: a pipe nobody empties would
  /// stop a program that says much.
  static func start(
    _ words: [String], of program: URL = location, in folder: URL,
    environment: [String: String] = [:], input: String? = nil
  ) throws -> Started {
    let spoken = try TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"]
      .merging(environment) { _, given in given }
    process.standardInput = try input.map { try spoken.fileHolding($0, "input") } ?? .nullDevice
    process.standardOutput = try spoken.newFile("output")
    process.standardError = try spoken.newFile("errors")
    try process.run()
    return Started(process: process, spoken: spoken)
  }

  /// Runs to the end.
  static func run(
    _ words: [String], of program: URL = location, in folder: URL,
    environment: [String: String] = [:], input: String? = nil
  ) throws -> Ending {
    try start(words, of: program, in: folder, environment: environment, input: input).ending()
  }
}

/// A process on its way.
struct Started {
  let process: Process
  let spoken: TemporaryFolder

  /// Waits for the end; a program that hangs is killed.
  func ending() throws -> Ending {
    let identifier = process.processIdentifier
    let watch = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: watch)
    process.waitUntilExit()
    watch.cancel()
    return Ending(
      code: process.terminationStatus,
      output: String(decoding: try spoken.bytes(of: "output"), as: UTF8.self),
      errors: String(decoding: try spoken.bytes(of: "errors"), as: UTF8.self))
  }
}

/// What a process left: its exit code, or the signal that ended it, and what it said.
struct Ending: Equatable {
  let code: Int32
  let output: String
  let errors: String
}

/// What the program's exit codes mean.
enum ExitCode: Int32 {
  case ok = 0
  case data = 1
  case configuration = 2
  case stale = 3
  case mismatch = 4
  case file = 5
}
