import Audit
import Base
import Document
import Figures

extension Edition {
  /// The name of a file that describes the CSV files of its folder and those below (Data Package v1).
  static let package = "datapackage.json"

  /// What describes the tables, and what describes the lists; the first is not there where there are no tables.
  static func packages(
    of tables: [TableDescription], and lists: [File], _ results: StudyResults
  ) -> [File] {
    let profile = results.disclosure.profile
    let title =
      results.book.words.remarks("title", results.title, results.book)
      + (profile == .ownHouse
        ? [JSONOutput.Member("vifte:profile", .string(profile.rawValue))] : [])
    func file(_ folder: String, _ name: String, _ descriptions: [TableDescription]) -> File {
      let text = TableDescription.package(name, remarks: title, of: descriptions)
      return File(path: folder + package, bytes: Array(text.utf8))
    }
    let written = lists.map {
      RecordPackage.Written(path: $0.path, bytes: $0.bytes.count, sha256: $0.sha256)
    }
    return (tables.isEmpty ? [] : [file("tables/", "tables", tables)])
      + [file("", "records", RecordPackage.descriptions(of: written, results.book))]
  }
}
