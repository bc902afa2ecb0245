import Audit
import Base
import Figures
import Study

extension Pipeline {
  /// Every place figures were read from and what stands there, in the order of the inputs; reads the files again.
  /// Where a cell is withheld nothing stands.
  func cells(of book: FigureBook, withholding cells: [Place]) throws -> [CellRecord] {
    let cited = CitedPlaces(book).byFile
    let withheld = Set(cells)
    return try inputs.flatMap { file -> [CellRecord] in
      guard let places = cited[file] else { return [] }
      guard let resource = resources.first(where: { $0.file == file }) else {
        let bytes = try FileSystem.read(folder.path(file), named: file)
        let values = StatedValues(try parseJSON(bytes, file: file, kind: .file))
        return places.map { CellRecord($0.source, value: values[$0.source.place] ?? "") }
      }
      let lines = try readCells(
        resource, from: .file(path: folder.path(file)),
        on: Set(places.compactMap(\.source.place.line)))
      return places.map { cited in
        CellRecord(
          cited.source,
          value: withheld.contains(cited.source.place) ? "" : text(of: cited, in: lines))
      }
    }
  }

  private func text(of cited: CitedPlaces.Cited, in lines: [Int: [String]]) -> String {
    let cells = cited.source.place.line.flatMap { lines[$0] } ?? []
    let columns = cited.source.place.column.map { [$0] } ?? cited.key
    return columns.map { cells.indices.contains($0 - 1) ? cells[$0 - 1] : "" }
      .joined(separator: "/")
  }
}
