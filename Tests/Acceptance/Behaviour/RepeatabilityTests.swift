import Foundation
import Testing

@Suite struct `The same inputs give the same bytes` {
  @Test func `in a second run`() throws {
    try Study.withEveryPage().vifte("run").succeeds().changesNothing()
  }

  @Test func `in a fresh clone, whose reports are what a run writes`() throws {
    let study = try Study.freshlyCloned()
    let committed = try study.reports()
    try study.vifte("run").succeeds()
    #expect(try study.reports().differences(from: committed) == [])
  }

  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati"], ["TZ": "America/Nuuk"], ["LANG": "C"], ["LC_ALL": "da_DK.UTF-8"],
    ["LANG": "da_DK.UTF-8", "LC_NUMERIC": "da_DK.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"],
    ["HOME": "/", "USER": "somebody", "HOSTNAME": "elsewhere"],
  ])
  func `whatever the machine is set to`(environment: [String: String]) throws {
    try Study().vifte("run", environment: environment).succeeds().changesNothing()
  }

  @Test func `from another folder, however the study is named`() throws {
    let study = try Study()
    let good = try study.results()
    let name = study.folder.lastPathComponent
    let above = study.folder.deletingLastPathComponent()
    for path in [name, "./\(name)/", "../\(above.lastPathComponent)/\(name)", study.folder.path] {
      let ending = try Program.run(["run", "--study", path], in: above)
      #expect(ending.code == 0, "\(path): \(ending.errors)")
      #expect(try study.results() == good, "\(path)")
    }
  }

  @Test func `in a folder of another name`() throws {
    let study = try Study()
    let other = try study.copied(as: "Københavns tal 2015").vifte("run").succeeds().after
    #expect(try other == study.results())
  }

  @Test func `in a study that was never run`() throws {
    let first = try Study.neverRun().vifte("run").succeeds().after
    #expect(try first == Study.withEveryPage().results())
  }
}

@Suite struct `Reports can be written elsewhere` {
  @Test func `to a folder that is not there yet`() throws {
    let study = try Study()
    try study.vifte("run", "--output", "printed/march").succeeds().changesNothing()
    #expect(try FileTree(below: study.path("printed/march")) == study.reports())
  }

  @Test func `over those of an earlier run, and beside what others put there`() throws {
    let study = try Study()
    try study.vifte("run", "--output", "printed").succeeds()
    _ = try study.writing("mine", to: "printed/letter.txt").appending(
      "x", to: "printed/figures.csv")
    try study.vifte("run", "--output=printed").succeeds().changesNothing()
    #expect(try study.bytes(of: "printed/figures.csv") == study.bytes(of: "reports/figures.csv"))
    #expect(try study.text(of: "printed/letter.txt") == "mine")
  }
}

@Suite struct `Anyone can check the files without the program` {
  @Test func `with sha256sum`() throws {
    let study = try Study()
    let ending = try Program.run(
      ["--check", "--strict", "SHA256SUMS"], of: Program.sha256sum, in: study.path("reports"))
    #expect(ending.code == 0, "\(ending.errors)")
    let listed = ending.output.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    let files = try study.reports().files.keys
    #expect(Set(listed.map(String.init)).union(["SHA256SUMS"]) == Set(files))
  }
}
