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
  /// What is answered with figures of plans, which every answer holds in both languages: asked in one, read in both.
  private static let planQuestions: [[String]] = [
    ["scenario", "list"], ["scenario", "show", "city-nine-to-five"],
    ["scenario", "show", "--close", "pinta,nabo", "--set", "fixed_share=0.7"],
    ["scenario", "show", "plans/sydhavnen.json"],
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
  ]

  /// Asked in either language.
  private static let questions: [[String]] = [
    ["findings"], ["explain", "freed_net[city-nine-to-five]"], ["explain", "moment_share"],
    ["explain", "fixed_share"], ["explain", "reports/da/overblik.md:11"],
    ["explain", "reports/tables/assumption-reasons.csv:4"], ["status"], ["check"], ["graph"],
    ["run"],
    ["verify"], ["journal"], ["diff"],
    ["sign", "prepared", "--name", "NN", "--role", "fuldmægtig", "--date", "2015-06-24"],
    ["sign"],
  ]

  @Test(arguments: Language.allCases)
  func `every number a command shows is accounted for`(language: Language) throws {
    let study = try CopiedStudy()
    let results = try TestStudy.results()
    let inputs =
      try results.inputs.map { try TestStudy.text($0.path) } + results.inputs.map(\.sha256)
    let known = Known(results.book, texts: inputs)
    var faults: [String] = []
    let halfOfPlans = Self.planQuestions.enumerated().filter { place, _ in
      (place % 2 == 0) == (language == .danish)
    }.map(\.element)
    for question in halfOfPlans + Self.questions {
      let reply = try study.reply(to: question + ["--language", language.rawValue])
      guard let answer = reply.answer else { continue }
      let accounts = AnswerAccounts(answer, known)
      faults += (Language.allCases.flatMap(accounts.terminal) + accounts.record()).map {
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
    for name in ["pipeline.json", "inputs", "papers", "reports", "plans"] {
      try FileManager.default.copyItem(
        at: TestStudy.root.appending(path: name), to: folder.appending(path: name))
    }
    // No answer speaks of the pages for a browser, which every command that looks at reports would make.
    let settings = folder.appending(path: "pipeline.json")
    try String(contentsOf: settings, encoding: .utf8)
      .replacing(#"  "$schema": "#, with: #"  "formats": ["markdown", "csv"], "$schema": "#)
      .write(to: settings, atomically: true, encoding: .utf8)
    _ = try reply(to: ["run"])
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

/// What a record may hold: the groups of digits of texts and of the names, formulas and readings of figures, and the numbers
/// of these.
private struct Known {
  private(set) var words: Set<String> = []
  private(set) var numbers: Set<Double> = []

  init(_ book: FigureBook, texts: [String]) {
    add(texts)
    for figure in book.ordered {
      let interval = figure.interval.map { [$0.low, $0.high] } ?? []
      add(
        [
          figure.name.description, figure.formula, figure.expression.written(in: .values),
          Wording(.danish, .usual).text(figure, .value),
          Wording(.english, .usual).text(figure, .value),
          Wording(.danish, .usual).text(figure, .interval),
          Wording(.english, .usual).text(figure, .interval),
          figure.outcome.plain,
        ] + interval.map(plainNumber))
      let counts = [
        figure.coverage?.counted, figure.coverage?.expected, figure.fraction?.part,
        figure.fraction?.whole,
      ]
      numbers.formUnion(
        ([figure.outcome.value] + interval + counts.map { $0.map(Double.init) }).compactMap(\.self))
      // What a sum of cells came to, and each of its cells.
      for case .observation(let observation, let outcome) in figure.expression.operands {
        numbers.formUnion(([outcome.value] + observation.sources.map(\.value)).compactMap(\.self))
      }
    }
  }

  private mutating func add(_ texts: [String]) {
    for text in texts { words.formUnion(text.digitGroups.map(\.text)) }
  }
}

private struct AnswerAccounts {
  private let answer: Answer
  private let study: Known

  init(_ answer: Answer, _ study: Known) {
    self.answer = answer
    self.study = study
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
          || Wording(language, .usual).text(figure, form) == piece.text
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
    // The page's own numbers are accounted for themselves.
    let pages = Language.allCases.map {
      Terminal($0, book: answer.book, width: .max).rendered(answer).text
    }
    let known = Known(answer.book, texts: pages)
    return leaves(answer.record, []).compactMap { path, leaf in
      switch leaf {
      case .number(let number):
        path.contains(where: Self.ownNumbers.contains) || known.numbers.contains(number)
          || study.numbers.contains(number)
          ? nil : "\(path.joined(separator: ".")): \(number)"
      case .text(let text):
        path.contains(where: Self.ownTexts.contains)
          || text.digitGroups.allSatisfy {
            known.words.contains($0.text) || study.words.contains($0.text)
          }
          ? nil : "\(path.joined(separator: ".")): \(text)"
      }
    }
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

@Suite struct OptionSynopsisTests {
  @Test func `each option leaves a blank before what it means, in the column of the help`() {
    for option in Option.allCases {
      for language in Language.allCases {
        #expect(option.synopsis[language].words.count <= 17, "\(option)")
      }
    }
  }
}
