import Assembly
import Base
import Document
import Figures
import Pages
import SQLite
import Study

/// Makes a study in a new folder, of a sheet where one is given. It is written beside the folder, checked there, and takes
/// its name in one step: the study is there whole or not at all.
func newStudy(_ invocation: Invocation) throws -> Reply {
  let target = NewFolder(invocation.operands.first ?? "")
  var problems = Problems()
  let options = invocation.sheetOptions(&problems)
  let wording = invocation.wordingOfNewStudy(&problems)
  do throws(Problem) {
    try target.check()
  } catch {
    problems.add(error)
  }
  try problems.throwIfAny()
  let (file, bytes) = try invocation.sheetToBegin()
  let reading = try SheetReading(bytes, file: file, options: options)
  let currency = wording.currency ?? reading.currencyOfCosts
  if currency == nil, wording.language == .english,
    let problem = reading.currencyAsked(bytes)
  {
    throw problem
  }
  let title = wording.title.isEmpty ? reading.usableTitle ?? target.name : wording.title
  let study = NewStudy(
    reading, of: bytes,
    NewStudy.Wording(
      title: title, language: wording.language, currency: currency, venue: wording.venue,
      centre: wording.centre, area: wording.area))
  try target.write(study)
  let run = SheetAnswer.Advice(
    Phrase(da: "Nu kan studiet beregnes:", en: "Now the study can be computed:"),
    ["vifte run --study \(target.path)"])
  let visits = study.visits.map { id in
    SheetAnswer.Advice(
      Phrase(
        da: "Planer beregnes på \(code: id), de seneste besøg; pipeline.json siger det.",
        en: "Plans are computed on \(code: id), the latest visits; pipeline.json says so."), [])
  }
  let lacking =
    study.visits == nil
    ? SheetAnswer.Advice(
      Phrase(
        da: """
          Arket har ingen besøg. Uden dem beregnes ingen planer; overblikket viser det, der er talt. Planer kræver en kolonne \
          med besøg: med \(code: "vifte add") kan de tilføjes senere.
          """,
        en: """
          The sheet has no visits. Without them no plan is computed; the overview shows what was counted. Plans take a column \
          of visits: \(code: "vifte add") can add them later.
          """),
      []) : nil
  let names = study.files.map { target.path + "/" + $0.path }
  return Reply(
    SheetAnswer(
      reading.account, files: names, advice: [visits, lacking, run].compactMap(\.self)
    ).answer,
    in: invocation.ownLanguage, weight: .summary)
}

extension SheetReading {
  /// The currency whose sign or code stands in the name of the costs; a sign of several currencies is none.
  fileprivate var currencyOfCosts: String? {
    let name = account.columns.first { $0.content == .trait("cost") }?.name ?? ""
    let signs = [("£", "GBP"), ("€", "EUR")]
    return signs.first { name.contains($0.0) }?.1
      ?? Currency.all.map(\.code).first { name.uppercased().contains($0) }
  }

  /// What is to be said of the money of a sheet of these bytes that does not say what it is in; nil where it has none, or
  /// has `kr.` anywhere.
  fileprivate func currencyAsked(_ bytes: [UInt8]) -> Problem? {
    let words = String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter }
    guard let costs = account.columns.first(where: { $0.content == .trait("cost") }),
      !words.contains("kr"), !words.contains("dkk")
    else { return nil }
    let known = Currency.all.map(\.code).joined(separator: ", ")
    return Problem(
      .configuration, at: Place(file: account.file, line: headerLine, column: costs.number),
      field: costs.name,
      found: "amounts of money in no currency", expected: "one of \(known)",
      advice: "say it with --currency, as in --currency CAD")
  }
}

/// The folder of a study that is to be made.
private struct NewFolder {
  let path: String
  /// The folder's own name.
  let name: String
  private let parent: String

  init(_ operand: String) {
    var path = operand
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map(String.init) ?? ""
    parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ""
  }

  /// Where it is written first.
  private var new: String { "\(parent).\(name).vifte-new" }

  /// A folder that holds something is somebody's, and one that a shell stands in cannot be put in another's place.
  func check() throws(Problem) {
    guard !["", ".", ".."].contains(name) else {
      throw Problem(
        .configuration, at: nil, found: quoted(path), expected: "the name of a new folder")
    }
    let above = parent.isEmpty ? "." : parent
    guard try FileSystem.reached(by: above) == .folder else {
      throw Problem(
        .file, at: Place(file: above), found: "no folder",
        expected: "the folder that it is to be in",
        advice: "mkdir -p makes it")
    }
    switch try FileSystem.found(at: path) {
    case nil: return
    case .folder:
      guard try FileSystem.files(below: path).isEmpty else {
        throw Problem(
          .file, at: Place(file: path), found: "a folder with files in it",
          expected: "a new folder, or an empty one",
          advice: "vifte add adds a sheet to a study that is there")
      }
    case .file, .link, .other:
      throw Problem(
        .file, at: Place(file: path), found: "a file of that name", expected: "a new folder")
    }
  }

  func write(_ study: NewStudy) throws {
    try FileSystem.remove(new)
    do {
      for file in study.files {
        let parents = file.path.split(separator: "/").dropLast().joined(separator: "/")
        try FileSystem.makeFolder(new + "/" + parents)
        try FileSystem.write(file.bytes, to: new + "/" + file.path)
        try FileSystem.flush(new + "/" + file.path)
      }
      // Nothing that a run would refuse is left to whoever begins.
      _ = try Pipeline(StudyFolder(root: new)).check(in: Database(.memory))
      try FileSystem.move(new, over: path)
    } catch {
      try? FileSystem.remove(new)
      throw error
    }
  }
}

extension Invocation {
  /// The words of the new study; its title is empty where none is said.
  fileprivate func wordingOfNewStudy(_ problems: inout Problems) -> NewStudy.Wording {
    func noun(_ option: Option, _ role: Noun.Role) -> String? {
      guard let word = values[option]?.last else { return nil }
      if role.noun(named: word) == nil {
        refuse(
          option, word, expected: "one of \(role.words.joined(separator: ", "))",
          advice: nearestName(to: word, among: role.words).map { "did you mean \(quoted($0))?" },
          &problems)
      }
      return word
    }
    let currency = values[.currency]?.last
    if let currency, Currency.named(currency) == nil {
      let known = Currency.all.map(\.code)
      refuse(
        .currency, currency, expected: "one of \(known.joined(separator: ", "))", &problems)
    }
    let title = values[.title]?.last ?? ""
    if let fault = TextForm.line.fault(in: title) {
      refuse(.title, title, expected: fault.expected, advice: fault.advice, &problems)
    }
    return NewStudy.Wording(
      title: title, language: named ?? .danish, currency: currency, venue: noun(.venue, .venue),
      centre: noun(.centre, .centre), area: noun(.area, .area))
  }

  /// The sheet that is given, or the small one that stands for it.
  fileprivate func sheetToBegin() throws(Problem) -> (file: String, bytes: [UInt8]) {
    guard let file = values[.sheet]?.last else {
      return ("sheet.csv", Array(ExampleSheet.text(in: named ?? .danish).utf8))
    }
    return (file, try FileSystem.read(file))
  }
}
