import Assembly
import Base
import Document
import Figures
import Pages
import SQLite
import Study

/// Adds the numbers of a sheet to a study that is there: new measures with their counts, and what fills empty cells of the
/// table of venues. All files change together, or none.
func addSheet(_ invocation: Invocation) throws -> Reply {
  let folder = invocation.folder
  var problems = Problems()
  let options = invocation.sheetOptions(&problems)
  try problems.throwIfAny()
  let file = invocation.operands.first ?? ""
  let bytes = try FileSystem.read(file)
  try folder.checkSettings()
  try WorkFolder.make(folder)
  return try Lock.holding(folder.lock) {
    let isMended = try AddedFiles.takeBack(in: folder)
    let reading = try SheetReading(bytes, file: file, options: options)
    // What stands in the inputs is added to, withheld or not.
    let pipeline = try Pipeline(folder, for: .ownHouse)
    let database = try Database(.memory)
    _ = try pipeline.check(in: database)
    let addition = try SheetAddition(
      reading, of: bytes, to: pipeline.target(in: folder, database), database: database,
      series: invocation.values[.series]?.last)
    let files = try AddedFiles(addition.files, in: folder)
    defer { AddedFiles.clear(folder) }
    try files.prepare(beside: pipeline.inputs)
    try files.place()
    return Reply(
      SheetAnswer(
        reading.account, files: addition.files.map(\.path),
        advice: advice(
          addition, reading, pipeline.settings, in: invocation.values[.study]?.last,
          isMended: isMended),
        found: addition.foundCounts, unnamed: addition.newCounts > 0 ? addition.unnamed : []
      ).answer, in: invocation.ownLanguage, weight: .summary)
  }
}

extension Pipeline {
  /// The study as far as a sheet can be added to it.
  fileprivate func target(
    in folder: StudyFolder, _ database: borrowing Database
  ) throws -> SheetAddition.Target {
    let grown = ["documents", "venues", "measures", "counts"]
    let tables = try resources.filter { grown.contains($0.name) }.map { resource in
      try GrowingTable(
        resource, FileSystem.read(folder.path(resource.file), named: resource.file))
    }
    return SheetAddition.Target(
      tables, names: try KnownNames(database, tables: resources.map(\.name)),
      package: StudyFile(
        settings.package,
        try FileSystem.read(folder.path(settings.package), named: settings.package)),
      language: settings.words.first,
      isTaken: { FileSystem.kind(of: folder.path($0)) != nil })
  }
}

/// What is to be written so that plans are computed on the new counts.
private func advice(
  _ addition: SheetAddition, _ reading: SheetReading, _ settings: Settings, in study: String?,
  isMended: Bool
) -> [SheetAnswer.Advice] {
  let mended = SheetAnswer.Advice(
    Phrase(
      da: "Et ark, der var tilføjet halvt, er først taget tilbage.",
      en: "A sheet that was added by half was taken back first."), [])
  var parts: [(key: String, id: String?)] = [
    ("visits", settings.visits?.id), ("present", settings.present?.id),
  ]
  let ids = addition.foundMeasures + addition.newMeasures
  for id in ids {
    let kind = String(id.prefix { $0 != "_" })
    if let index = parts.firstIndex(where: { $0.key == kind }) { parts[index].id = id }
  }
  let isForPlans = parts.contains { part in
    part.id.map { ids.contains($0) && $0 != settings.visits?.id && $0 != settings.present?.id }
      ?? false
  }
  let named = parts.compactMap { key, id in id.map { "\"\(key)\": \"\($0)\"" } }
  let use = SheetAnswer.Advice(
    Phrase(
      da: "Planer beregnes stadig som før. Skal de bero på de nye tal, så skriv i pipeline.json:",
      en:
        "Plans are computed as before. To have them rest on the new counts, write in pipeline.json:"
    ),
    ["\"measures\": { \(named.joined(separator: ", ")) }"])
  let series = addition.likeSeries.map { name in
    SheetAnswer.Advice(
      Phrase(
        da: """
          Er der talt på samme måde som i serien \(code: name), så skriv den i \(code: "series") ud for de nye mål i \
          measures.csv; næste gang siger \(code: "--series") det.
          """,
        en: """
          If they were counted in the same way as the series \(code: name), write it as \(code: "series") of the new measures in \
          measures.csv; next time \(code: "--series") says so.
          """), [])
  }
  let run = SheetAnswer.Advice(
    Phrase(da: "Så kan studiet beregnes:", en: "Then the study can be computed:"),
    ["vifte run" + (study.map { " --study \($0)" } ?? "")])
  return (isMended ? [mended] : []) + (isForPlans ? [use] : []) + series + [run]
}
