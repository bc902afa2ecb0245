import Foundation
import Testing

/// How the program ended on a study, and what became of the study's results.
struct Outcome {
  let words: [String]
  let ending: Ending
  let before: FileTree
  let after: FileTree

  private var told: Comment {
    "vifte \(words.joined(separator: " ")) ended with \(ending.code)\n\(ending.errors)\(ending.output)"
  }

  /// The program did what was asked and complained of nothing.
  @discardableResult
  func succeeds(_ location: SourceLocation = #_sourceLocation) -> Outcome {
    ends(.ok, location)
    #expect(ending.errors == "", told, sourceLocation: location)
    return self
  }

  @discardableResult
  func ends(_ code: ExitCode, _ location: SourceLocation = #_sourceLocation) -> Outcome {
    #expect(ending.code == code.rawValue, told, sourceLocation: location)
    return self
  }

  /// The program said these lines and no other, how many they were, and changed nothing.
  @discardableResult
  func fails(
    _ code: ExitCode, saying lines: String..., location: SourceLocation = #_sourceLocation
  ) -> Outcome {
    fails(code, saying: lines, location)
  }

  @discardableResult
  func fails(
    _ code: ExitCode, saying lines: [String], _ location: SourceLocation = #_sourceLocation
  ) -> Outcome {
    ends(code, location)
    let count = lines.count == 1 ? "1 problem" : "\(lines.count) problems"
    let expected = lines.map { $0 + "\n" }.joined() + count + "; nothing was changed\n"
    #expect(ending.errors == expected, sourceLocation: location)
    return changesNothing(location)
  }

  /// The reports and the database are what they were, byte for byte.
  @discardableResult
  func changesNothing(_ location: SourceLocation = #_sourceLocation) -> Outcome {
    #expect(after.differences(from: before) == [], told, sourceLocation: location)
    return self
  }

  /// All that the program said on standard output.
  @discardableResult
  func shows(
    _ lines: String..., location: SourceLocation = #_sourceLocation
  ) -> Outcome {
    let expected = lines.map { $0 + "\n" }.joined()
    #expect(ending.output == expected, sourceLocation: location)
    return self
  }

  /// The same, however it is broken into lines.
  @discardableResult
  func tells(_ words: String..., location: SourceLocation = #_sourceLocation) -> Outcome {
    #expect(
      ending.output.onOneLine == words.joined(separator: " ").onOneLine, sourceLocation: location)
    return self
  }

  /// A part of what the program said on standard output, however it is broken into lines.
  @discardableResult
  func mentions(_ text: String, location: SourceLocation = #_sourceLocation) -> Outcome {
    #expect(
      ending.output.onOneLine.contains(text.onOneLine), told, sourceLocation: location)
    return self
  }

  /// What the program does not say on standard output, however it is broken into lines.
  @discardableResult
  func omits(_ text: String, location: SourceLocation = #_sourceLocation) -> Outcome {
    #expect(
      !ending.output.onOneLine.contains(text.onOneLine), told, sourceLocation: location)
    return self
  }

  /// A part of what the program said on standard error.
  @discardableResult
  func complains(_ text: String, location: SourceLocation = #_sourceLocation) -> Outcome {
    #expect(ending.errors.contains(text), told, sourceLocation: location)
    return self
  }

  /// What the program said on standard output, read as JSON.
  func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
    return try #require(value as? [String: Any])
  }
}

extension String {
  /// The words with one blank between, however they are broken into lines.
  var onOneLine: String {
    split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
