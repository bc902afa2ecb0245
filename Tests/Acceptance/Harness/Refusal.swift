import Foundation
import Testing

extension Study {
  /// Both `check` and `run` refuse the study in these words, and leave the results of the last good run.
  func isRefused(
    _ code: ExitCode, saying messages: Message..., location: SourceLocation = #_sourceLocation
  ) throws {
    let lines = try messages.map { try $0.text(in: self) }
    try vifte("check").fails(code, saying: lines, location)
    try vifte("run").fails(code, saying: lines, location)
  }
}

/// A message to expect: the words alone, or words about a text of `pipeline.json`, whose line and column
/// are looked up there, so that a test need not count them.
enum Message: ExpressibleByStringInterpolation {
  case words(String)
  case settings(at: String, String)

  init(stringLiteral words: String) { self = .words(words) }

  func text(in study: Study) throws -> String {
    switch self {
    case .words(let words): return words
    case .settings(let place, let words):
      let text = try study.text(of: "pipeline.json")
      try #require(text.ranges(of: place).count == 1, "\(place) once in pipeline.json")
      let before = try #require(text.firstRange(of: place)).lowerBound
      let lines = text[..<before].split(separator: "\n", omittingEmptySubsequences: false)
      let mark = words.hasPrefix("found") ? ": " : " "
      return "pipeline.json:\(lines.count):\((lines.last?.count ?? 0) + 1)" + mark + words
    }
  }
}
