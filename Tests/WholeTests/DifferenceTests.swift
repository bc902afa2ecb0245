import Assembly
import Audit
import Base
import Document
import Figures
import Foundation
import Pages
import Testing

@testable import vifte

@Suite struct `Differences keep to their laws` {
  @Test(arguments: Edit.all) func `nothing differs from itself`(edit: Edit) throws {
    let side = try edit.snapshot()
    let difference = Difference(from: side, to: side, language: .danish)
    #expect(difference.isEmpty)
    #expect(difference.exitCode == .ok)
  }

  @Test(arguments: Edit.all) func `seen from the other side it is mirrored`(edit: Edit) throws {
    let (old, new) = (try Edit.nothing.snapshot(), try edit.snapshot())
    let there = try edit.difference()
    let back = Difference(from: new, to: old, language: .danish)
    #expect(Set(there.causes.map(\.mirrored)) == Set(back.causes))
    #expect(
      Set(there.figures.map { mirrored($0, there) }) == Set(back.figures.map { Seen($0, back) }))
    #expect(
      Set(there.findings.map { [$0.new, $0.old] }) == Set(back.findings.map { [$0.old, $0.new] }))
    #expect(there.pages.map(\.path) == back.pages.map(\.path))
    for (page, seenBack) in zip(there.pages, back.pages) {
      #expect(
        Set(page.lines.map { [$0.new?.text, $0.old?.text] })
          == Set(seenBack.lines.map { [$0.old?.text, $0.new?.text] }))
    }
  }

  @Test(arguments: Edit.all)
  func `every line of the figures that differs is told once, with a cause`(edit: Edit) throws {
    let (old, new) = (try Edit.nothing.snapshot(), try edit.snapshot())
    let difference = try edit.difference()
    let (before, after) = (try lines(old), try lines(new))
    let differing = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    let told = difference.figures.flatMap { change in
      Set([change.old?.name, change.new?.name].compactMap(\.self))
    }
    #expect(Set(told) == differing)
    #expect(told.count == differing.count)
    #expect(difference.figures.allSatisfy { !$0.causes.isEmpty })
    #expect(
      difference.figures.allSatisfy { $0.causes.allSatisfy(difference.causes.indices.contains) })
  }

  @Test(arguments: Edit.all) func `what was changed is named, and nothing else`(edit: Edit) throws {
    #expect(try edit.difference().causes.map(\.summary) == edit.causes)
  }

  @Test(arguments: Edit.all.filter(\.isReadOut))
  func `without the old inputs the same is read out of the figures`(edit: Edit) throws {
    let known = try Edit.nothing.snapshot()
    let old = Snapshot(
      name: "old", manifest: known.manifest, files: known.files,
      inputs: known.inputs.filter { $0.key != edit.file })
    let difference = Difference(from: old, to: try edit.snapshot(), language: .danish)
    let found = difference.causes.map(\.summary)
    #expect(found.allSatisfy(edit.causes.contains), "\(found)")
    #expect(!found.isEmpty)
    #expect(difference.figures.allSatisfy { !$0.causes.isEmpty })
  }

  @Test(arguments: Edit.all, Language.allCases)
  func `no number stands in the wording of the page`(edit: Edit, language: Language) throws {
    let answer = differenceAnswer(try edit.difference())
    #expect(answer.digitsInWording(in: language) == [])
  }

  @Test func `a sentence of a paper moves no figure but how many findings there are`() throws {
    let difference = try Edit.sentenceAndCell.difference()
    let sentence = try #require(difference.causes.firstIndex { $0.kind == .line })
    let moved = difference.figures.filter { $0.causes.contains(sentence) }
    #expect(
      Set(moved.compactMap { ($0.new ?? $0.old)?.metric })
        == ["findings", "open_findings", "open_remarks"])
    // What the cell is behind as well is not put down to the sentence alone.
    #expect(difference.figures.allSatisfy { $0.causes != [sentence] })
    #expect(difference.figures.contains { ($0.new ?? $0.old)?.metric == "boundary_p_value" })
  }

  @Test func `a line in which only figures moved tells each, and which it is`() throws {
    let edit = try #require(Edit.all.first { $0.name == "one changed cell" })
    let page = try #require(try edit.difference().pages.first { $0.path == "da/overblik.md" })
    let line = try #require(page.lines.first { $0.new?.text.contains("daglige besøg") ?? false })
    #expect(line.old?.number == line.new?.number)
    let moves = try #require(line.moves).map { "\($0.figure): \($0.old) → \($0.new)" }
    #expect(moves == ["visits_2013[all]: 478 → 488"])
    let told = differenceAnswer(try edit.difference()).told(in: .danish)
    #expect(told.contains { $0.contains("blev der talt 478 → 488 daglige besøg") })
  }

  @Test func `places that moved with a row are no change of a page or a finding`() throws {
    let edit = try #require(Edit.all.first { $0.name == "a row put in at the top" })
    let difference = try edit.difference()
    #expect(difference.findings == [])
    #expect(difference.pages.map(\.path) == ["da/revision/registre.md"])
  }

  @Test func `reports without the newer lists are compared by what they have, and that is said`()
    throws
  {
    let known = try Edit.nothing.snapshot()
    let lists = [FindingRecord.file, CitationRecord.file]
    let old = Snapshot(
      name: "old",
      manifest: Manifest(
        program: known.manifest.program, edition: known.manifest.edition,
        inputs: known.manifest.inputs,
        outputs: known.manifest.outputs.filter { !lists.contains($0.path) }),
      files: known.files.filter { !lists.contains($0.key) }, inputs: known.inputs)
    let edit = try #require(Edit.all.first { $0.name == "one changed cell" })
    let difference = Difference(from: old, to: try edit.snapshot(), language: .danish)
    #expect(difference.unlisted == lists.map { UnlistedRecord(file: $0, side: .old) })
    #expect(difference.findings == [])
    #expect(difference.pages.contains { $0.path == "da/revision/bemaerkninger.md" })
    let told = differenceAnswer(difference).told(in: .danish)
    #expect(
      told.contains {
        $0 == "Fundene er ikke sammenlignet: den gamle side har ikke findings.csv, som en kørsel "
          + "skrev den."
      })
  }

  @Test func `a page is one report, as text and for a browser`() throws {
    let edit = try #require(Edit.all.first { $0.name == "one changed cell" })
    let formats = [ReportFormat.markdown, .html]
    let difference = Difference(
      from: try Edit.nothing.run(as: formats), to: try edit.run(as: formats), language: .danish)
    // The what-if page is a report of its own, as text nowhere.
    let twins = difference.files.filter { path in
      ReportFormat(ofFile: path) == .html
        && difference.files.contains(path.replacing(".html", with: ".md"))
    }
    #expect(twins.count > 10)
    #expect(difference.reports.differing == difference.files.count - twins.count)
  }

  @Test func `a program of the same name that gives another result is named`() throws {
    let old = try Edit.nothing.snapshot()
    let name = "figures.csv"
    let bytes = try #require(old.files[name])
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("visits_2013,nabo,37,", with: "visits_2013,nabo,38,")
    let new = Snapshot(
      name: "new", manifest: old.manifest,
      files: old.files.merging([name: Array(text.utf8)]) { _, new in new }, inputs: old.inputs)
    let difference = Difference(from: old, to: new, language: .danish)
    #expect(difference.causes.map(\.kind) == [.program])
    #expect(difference.figures.map(\.name) == ["visits_2013[nabo]"])
  }

  @Test func `a report that differs in no word or figure is told all the same`() throws {
    let old = try Edit.nothing.snapshot()
    let path = "tables/user-share.csv"
    let bytes = try #require(old.files[path]) + Array("x\n".utf8)
    let outputs = old.manifest.outputs.map { entry in
      entry.path == path
        ? Manifest.Entry(path: path, sha256: SHA256.hexadecimal(bytes)) : entry
    }
    let new = Snapshot(
      name: "new",
      manifest: Manifest(
        program: old.manifest.program, edition: old.manifest.edition,
        inputs: old.manifest.inputs, outputs: outputs),
      files: old.files.merging([path: bytes]) { _, new in new }, inputs: old.inputs)
    let difference = Difference(from: old, to: new, language: .english)
    #expect(!difference.isEmpty)
    #expect(difference.exitCode == .data)
    let told = Terminal(.english, book: FigureBook()).rendered(differenceAnswer(difference)).text
    #expect(told.split(separator: "\n").contains("  \(path)"))
  }

  /// The lines of the figures by the names they begin with.
  private func lines(_ side: Snapshot) throws -> [String: Substring] {
    let text = String(decoding: try #require(side.files["figures.csv"]), as: UTF8.self)
    return Dictionary(
      text.split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: ",", maxSplits: 2)
        return ("\(cells[0])[\(cells[1])]", line)
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// A figure's change with its causes written out.
private struct Seen: Hashable {
  let rows: [FigureRecord?]
  let causes: Set<Cause>

  init(_ change: FigureChange, _ difference: Difference) {
    rows = [change.old, change.new]
    causes = Set(change.causes.map { difference.causes[$0] })
  }

  fileprivate init(_ rows: [FigureRecord?], _ causes: Set<Cause>) {
    self.rows = rows
    self.causes = causes
  }
}

/// The same as the other side has to see it.
private func mirrored(_ change: FigureChange, _ difference: Difference) -> Seen {
  Seen(
    [change.new, change.old], Set(change.causes.map { difference.causes[$0].mirrored }))
}

extension Cause {
  /// The cause on one line.
  fileprivate var summary: String {
    [
      kind.rawValue, (newPlace ?? oldPlace)?.description ?? file, field,
      [.cell, .line, .setting].contains(kind) ? "\(old ?? "-") > \(new ?? "-")" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// A change to the study's files, and what is to be told of it.
struct Edit: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let old: String
  let new: String
  let causes: [String]
  /// Whether figures tell of it when the old file is gone.
  var isReadOut = true
  /// What is changed with it.
  var others: [Edit] = []

  var testDescription: String { name }

  static let nothing = Edit(
    name: "nothing", file: "pipeline.json", old: "", new: "", causes: [],
    isReadOut: false)

  static let sentenceAndCell = Edit(
    name: "a sentence, and a cell that takes a claim and two close pairs away",
    file: "papers/overblik.da.md", old: "Et manglende tal er ikke nul.",
    new: "Et manglende tal er aldrig nul.",
    causes: [
      "line papers/overblik.da.md:18 tid. Et manglende tal er ikke nul. "
        + "> tid. Et manglende tal er aldrig nul.",
      "cell inputs/counts.csv:22:3 value 81 > 5",
    ], isReadOut: false,
    others: [
      Edit(
        name: "the cell", file: "inputs/counts.csv", old: "vesterbro,visits_2013,81,",
        new: "vesterbro,visits_2013,5,", causes: [])
    ])

  static let all: [Edit] = [
    nothing, sentenceAndCell,
    Edit(
      name: "one changed cell", file: "inputs/counts.csv", old: "nabo,visits_2013,37,",
      new: "nabo,visits_2013,47,",
      causes: ["cell inputs/counts.csv:2:3 value 37 > 47"]),
    Edit(
      name: "a cell emptied", file: "inputs/counts.csv", old: "nabo,visits_2013,37,,",
      new: "nabo,visits_2013,,blank-in-source,",
      causes: [
        "cell inputs/counts.csv:2:3 value 37 > ",
        "cell inputs/counts.csv:2:4 reason_missing  > blank-in-source",
      ], isReadOut: false),
    Edit(
      name: "a row removed", file: "inputs/counts.csv",
      old: "nabo,visits_2013,37,,G,325,\n", new: "",
      causes: ["row-removed inputs/counts.csv:2"]),
    Edit(
      name: "a row put in at the top", file: "inputs/facts.csv", old: "workshops_held,",
      new: "made_up,12,venues,nej,Et eget tal,G,1,,,,A number of our own,context\nworkshops_held,",
      causes: ["row-added inputs/facts.csv:2"]),
    Edit(
      name: "a changed assumption", file: "pipeline.json",
      old: #""value": 0.5,\#n      "low": 0.2,\#n      "high": 0.9"#,
      new: #""value": 0.6,\#n      "low": 0.2,\#n      "high": 0.9"#,
      causes: ["setting pipeline.json:24:16 assumptions[fixed_share].value 0.5 > 0.6"]),
    Edit(
      name: "a renamed venue", file: "inputs/venues.csv", old: "cafe-rose,Cafe Rose,",
      new: "cafe-rose,Café Rose,",
      causes: ["cell inputs/venues.csv:7:2 name Cafe Rose > Café Rose"],
      isReadOut: false),
    Edit(
      name: "a new scenario", file: "pipeline.json",
      old: #"      "close": ["nabo", "kompasset"]\#n    }"#,
      new: #"""
              "close": ["nabo", "kompasset"]
            },
            {
              "id": "no-pinta",
              "title": { "da": "Uden Pinta", "en": "Without Pinta" },
              "purpose": { "da": "En prøve.", "en": "A trial." },
              "close": ["pinta"]
            }
        """#,
      causes: ["setting-added pipeline.json:331:5 scenarios[no-pinta]"], isReadOut: false),
    Edit(
      name: "a scenario that closes another venue", file: "pipeline.json",
      old: #""close": ["amadeus", "pinta", "offside"]"#,
      new: #""close": ["amadeus", "pinta", "ottilia"]"#,
      causes: [
        "setting pipeline.json:295:16 scenarios[three-fewest-visits-2013].close "
          + "[amadeus, pinta, offside] > [amadeus, pinta, ottilia]"
      ], isReadOut: false),
    Edit(
      name: "another number of draws", file: "pipeline.json", old: #""draws": 4000"#,
      new: #""draws": 4001"#,
      causes: ["setting pipeline.json:267:14 uncertainty.draws 4000 > 4001"], isReadOut: false),
    Edit(
      name: "a sentence of a paper", file: "papers/overblik.da.md",
      old: "tid. Et manglende tal er ikke nul.", new: #"tid. Et "manglende, siger kilden."#,
      causes: [
        "line papers/overblik.da.md:18 tid. Et manglende tal er ikke nul. "
          + #"> tid. Et "manglende, siger kilden."#
      ], isReadOut: false),
    Edit(
      name: "a line put into a paper", file: "papers/overblik.da.md",
      old: "tid. Et manglende tal er ikke nul.\n",
      new: "tid. Et manglende tal er ikke nul.\n   Ikke alle er talt.\n",
      causes: ["line-added papers/overblik.da.md:19"], isReadOut: false),
    Edit(
      name: "another way to write lines", file: "inputs/centres.csv", old: "amager,Amager,1\n",
      new: "\"amager\",Amager,1\r\n", causes: ["notation inputs/centres.csv"], isReadOut: false),
  ]

  /// What a run gives from the study in this folder with the change made.
  func snapshot() throws -> Snapshot { try #require(Edit.made[name]).get() }

  private static let made = Dictionary(
    all.map { edit in (edit.name, Result { try edit.run() }) },
    uniquingKeysWith: { first, _ in first })

  /// What tells this from no change, in Danish.
  func difference() throws -> Difference { try #require(Edit.differences[name]).get() }

  private static let differences = Dictionary(
    all.map { edit in
      (
        edit.name,
        Result {
          Difference(from: try nothing.snapshot(), to: try edit.snapshot(), language: .danish)
        }
      )
    }, uniquingKeysWith: { first, _ in first })

  /// Pages for a browser double the pages, and no law looks at them but the one of twins.
  fileprivate func run(as formats: [ReportFormat] = [.markdown, .csv]) throws -> Snapshot {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: UUID().uuidString)
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    for name in ["inputs", "papers", "pipeline.json"] {
      try manager.copyItem(
        at: TestStudy.root.appending(path: name), to: folder.appending(path: name))
    }
    let settings = folder.appending(path: "pipeline.json")
    let names = formats.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    // On a line that is there, so that every other stays where it is.
    try String(contentsOf: settings, encoding: .utf8)
      .replacing(#"  "$schema": "#, with: #"  "formats": [\#(names)], "$schema": "#)
      .write(to: settings, atomically: true, encoding: .utf8)
    for edit in [self] + others where !edit.old.isEmpty {
      let place = folder.appending(path: edit.file)
      let text = try String(contentsOf: place, encoding: .utf8)
      try #require(text.ranges(of: edit.old).count == 1, "\(edit.old) once in \(edit.file)")
      try text.replacing(edit.old, with: edit.new)
        .write(to: place, atomically: true, encoding: .utf8)
    }
    return try ComparisonInput.now(StudyFolder(root: folder.path(percentEncoded: false)))
  }
}
