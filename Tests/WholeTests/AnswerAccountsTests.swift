import Assembly
import Audit
import Base
import Document
import Figures
import Foundation
import Model
import Testing

@testable import vifte

/// What every command says of the shipped study, in both languages: each group of digits on the terminal is a figure as
/// `Wording` prints it, a place, code, words that come from elsewhere, a number of the page's own or a label; and each
/// number of the record is that of a figure, or stands under a key that is none.
@Suite struct AnswerAccountsTests {
  static let questions: [[String]] = [
    ["scenario", "list"], ["scenario", "show", "city-nine-to-five"],
    ["scenario", "show", "--close", "pinta,nabo", "--set", "fixed_share=0.7"],
    ["scenario", "show", "plans/outcome-2016.json"],
    ["scenario", "show", "plans/half-grants.json"],
    ["scenario", "compare", "city-nine-to-five", "no-amager", "today"],
    ["scenario", "compare", "two-per-centre", "no-amager", "--close", "pinta"],
    ["scenario", "stress", "city-nine-to-five", "two-per-centre"],
    ["scenario", "stress", "--close", "nabo", "--seed", "7"], ["scenario", "ranking"],
    ["scenario", "criteria"], ["scenario", "frontier"], ["scenario", "frontier", "--json"],
    ["scenario", "frontier", "--open", "2", "--json"],
    ["scenario", "frontier", "--open", "nordvest=2", "--keep", "nabo"],
    ["scenario", "seek", "--free", "6"], ["scenario", "seek", "--free", "60", "--lose", "3"],
    ["scenario", "seek", "--close", "nabo,kompasset"], ["scenario", "reinvest", "no-amager"],
    ["scenario", "reinvest", "city-nine-to-five", "--amount", "hours=7"],
    ["scenario", "seek", "--free", "6", "--explain", "freed_net[found/2]"],
    ["findings"], ["explain", "freed_net[city-nine-to-five]"], ["explain", "moment_share"],
    ["explain", "fixed_share"], ["explain", "reports/da/overblik.md:10"],
    ["explain", "reports/tables/assumption-reasons.csv:4"], ["status"], ["check"], ["graph"],
    ["run"],
    ["verify"], ["journal"], ["diff"],
    ["sign", "prepared", "--name", "NN", "--role", "fuldmægtig", "--date", "2015-06-24"],
    ["sign"],
  ]

  @Test(arguments: ["da", "en"])
  func `every number a command shows is accounted for`(language: String) throws {
    let study = try CopiedStudy()
    let results = try TestStudy.results()
    let inputs =
      try results.inputs.map { try TestStudy.text($0.path) } + results.inputs.map(\.sha256)
    var faults: [String] = []
    for question in Self.questions {
      let reply = try study.reply(to: question + ["--language", language])
      guard let answer = reply.answer else { continue }
      let accounts = AnswerAccounts(answer, results, inputs: inputs)
      faults += (accounts.terminal(reply.language) + accounts.record()).map {
        "\(question.joined(separator: " ")): \($0)"
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}

/// The shipped study in a folder of its own, where commands may write.
private struct CopiedStudy: ~Copyable {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["pipeline.json", "inputs", "reports", "plans"] {
      try FileManager.default.copyItem(
        at: TestStudy.root.appending(path: name), to: folder.appending(path: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func reply(to words: [String]) throws -> Reply {
    let root = folder.path(percentEncoded: false)
    let words = words.map { $0.hasPrefix("plans/") ? root + "/" + $0 : $0 }
    guard case .work(let invocation) = try Invocation.read(words + ["--study", root]) else {
      throw CocoaError(.featureUnsupported)
    }
    return try invocation.verb.command(
      invocation, Console(format: .text, verbosity: .normal))
  }
}

private struct AnswerAccounts {
  private let answer: Answer
  private let results: StudyResults
  private let inputs: [String]

  init(_ answer: Answer, _ results: StudyResults, inputs: [String]) {
    self.answer = answer
    self.results = results
    self.inputs = inputs
  }

  /// What nothing accounts for on the terminal.
  func terminal(_ language: Language) -> [String] {
    let text = Terminal(language, book: answer.book, width: .max).rendered(answer)
    return answer.digitsInWording(in: language)
      + text.pieces.compactMap { piece in
        guard case .figure(let name, .printed(let form)) = piece.nature else { return nil }
        guard let figure = answer.book[name] else { return "no figure \(name)" }
        let isWorded =
          Mark(figure, form)?.rawValue == piece.text
          || Wording(language).text(figure, form) == piece.text
        return isWorded ? nil : "\(name) shown as \(piece.text)"
      }
  }

  /// Keys whose numbers are no figures: places, the journal's own, and how many there are of what is listed.
  private static let ownNumbers: Set = [
    "version", "line", "column", "cell", "document_line", "entry", "rows", "figures", "findings",
    "files", "faults", "count", "inputs", "reports", "checks", "recomputed", "differ",
    "without_value", "ranges", "cells",
  ]

  /// Keys whose texts are digests, places and paths.
  private static let ownTexts: Set = [
    "place", "seen", "build", "manifest", "files", "previous", "digest", "sha256",
    "reports_sha256", "receipt",
  ]

  /// What nothing accounts for in the record.
  func record() -> [String] {
    let known = numbers
    let words = words
    return leaves(answer.record, []).compactMap { path, leaf in
      switch leaf {
      case .number(let number):
        path.contains(where: Self.ownNumbers.contains) || known.contains(number)
          ? nil : "\(path.joined(separator: ".")): \(number)"
      case .text(let text):
        path.contains(where: Self.ownTexts.contains)
          || text.digitGroups.allSatisfy { words.contains($0.text) }
          ? nil : "\(path.joined(separator: ".")): \(text)"
      }
    }
  }

  /// Every group of digits that texts of the record may hold: those of the inputs and of the page, which are accounted for
  /// themselves, and those of the figures' names, formulas and readings.
  private var words: Set<String> {
    let pages = Language.allCases.map {
      Terminal($0, book: answer.book, width: .max).rendered(answer).text
    }
    let figures = (answer.book.ordered + results.book.ordered).flatMap { figure in
      [
        figure.name.description, figure.formula, figure.expression.written(in: .values),
        Wording(.danish).text(figure, .value), Wording(.english).text(figure, .value),
        Wording(.danish).text(figure, .interval), Wording(.english).text(figure, .interval),
        figure.outcome.plain,
      ] + (figure.interval.map { [plainNumber($0.low), plainNumber($0.high)] } ?? [])
    }
    return Set((inputs + pages + figures).flatMap(\.digitGroups).map(\.text))
  }

  /// Every number a figure of the answer or the study has, and those its assumptions are tried between.
  private var numbers: Set<Double> {
    var numbers: Set<Double> = []
    for figure in answer.book.ordered + results.book.ordered {
      let parts = [
        figure.outcome.value, figure.interval?.low, figure.interval?.high,
        (figure.coverage?.counted).map(Double.init), (figure.coverage?.expected).map(Double.init),
        (figure.fraction?.part).map(Double.init), (figure.fraction?.whole).map(Double.init),
      ]
      numbers.formUnion(parts.compactMap(\.self))
      // What a sum of cells came to, and each of its cells.
      for case .observation(let observation, let outcome) in figure.expression.operands {
        numbers.formUnion(([outcome.value] + observation.sources.map(\.value)).compactMap(\.self))
      }
    }
    return numbers
  }

  private enum Leaf {
    case number(Double)
    case text(String)
  }

  private func leaves(_ record: JSONOutput, _ path: [String]) -> [(path: [String], leaf: Leaf)] {
    switch record {
    case .null, .bool: []
    case .string(let text): [(path, .text(text))]
    case .integer(let integer): [(path, .number(Double(integer)))]
    case .number(let number): [(path, .number(Double(number.text) ?? .nan))]
    case .array(let elements): elements.flatMap { leaves($0, path) }
    case .object(let members): members.flatMap { leaves($0.value, path + [$0.key]) }
    }
  }
}
