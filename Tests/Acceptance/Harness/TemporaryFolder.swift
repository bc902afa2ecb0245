import Foundation

/// A folder that goes when the last who uses it has gone.
final class TemporaryFolder: Sendable {
  let location: URL

  init() throws {
    location = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: location, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: location) }

  func path(_ name: String) -> URL { location.appending(path: name) }

  func bytes(of name: String) throws -> Data { try Data(contentsOf: path(name)) }

  func newFile(_ name: String) throws -> FileHandle {
    try Data().write(to: path(name))
    return try FileHandle(forWritingTo: path(name))
  }

  func fileHolding(_ text: String, _ name: String) throws -> FileHandle {
    try Data(text.utf8).write(to: path(name))
    return try FileHandle(forReadingFrom: path(name))
  }
}
