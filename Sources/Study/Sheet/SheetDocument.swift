import Base
import Figures

/// A sheet as a document of a study.
struct SheetDocument {
  let id: String
  /// The name of its file, which is its title too.
  let name: String
  let publisher: String
  let sha256: String

  init(id: String, name: String, publisher: String, bytes: [UInt8]) {
    self.id = id
    self.name = name
    self.publisher = publisher
    sha256 = SHA256.hexadecimal(bytes)
  }

  /// What stands for the publisher of somebody's own sheet.
  static func publisher(in language: Language) -> String {
    switch language {
    case .danish: "eget regneark"
    case .english: "own spreadsheet"
    }
  }

  /// The name under which a sheet is kept in `inputs`: its own, unless that is a table's or cannot be shown.
  static func fileName(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? ""
    let isSound = !name.isEmpty && TextForm.name.fault(in: name) == nil && name.utf8.count <= 120
    guard isSound, !name.hasPrefix("."), name.contains(".") else { return "sheet.csv" }
    let tables = InputTable.all.map { $0.name + ".csv" } + ["datapackage.json"]
    return tables.contains(name.lowercased()) ? "sheet-" + name : name
  }
}
