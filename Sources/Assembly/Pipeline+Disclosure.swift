import Audit
package import Base
import Figures
import Model
import SQLite
import Study

/// What is withheld from the reports, and what that leaves without a ground.
extension Pipeline {
  /// The stage in which plans are valued, and its report.
  private static let criteria = "criteria"

  /// Takes what everybody may not see out of the tables; nothing where the reports are for the administration alone.
  func disclosure(
    of catalogue: Catalogue, in database: borrowing Database
  ) throws(DatabaseError) -> Disclosure {
    guard profile == .everybody else { return .none }
    let disclosure = try Disclosure(
      settings.disclosure, catalogue.measures, tables: settings.stages.ingest, in: database)
    try disclosure.withhold(in: database)
    return disclosure
  }

  /// What the reports withhold. A criterion that goes by a plan that is left out would tell of it, so that no plan is valued.
  func mark(
    _ disclosure: Disclosure, _ origins: Origins, leavingOut asked: [Scenario],
    but told: [Scenario]
  ) -> DisclosureMark {
    let left = asked.map(\.id).filter { id in !told.contains { $0.id == id } }
    let isAnchor = settings.criteria.list.compactMap(\.swing).contains { swing in
      left.contains(swing.worst) || left.contains(swing.best)
    }
    return DisclosureMark(
      profile, settings.disclosure, withheld: disclosure.places(origins),
      counts: disclosure.counts, choice: disclosure.choice, smallShown: disclosure.smallShown,
      plansLeftOut: left,
      stagesLeftOut: isAnchor ? [Pipeline.criteria] : [])
  }
}

extension Pipeline {
  /// The data package as it may be told of: without the digest and the length it states of a table of which something is withheld.
  func packageFile(withholding cells: [Place]) -> InputFile {
    let files = Set(cells.map(\.file))
    let stated = package.resources.filter { files.contains($0.file) }.flatMap {
      [$0.stated.hashPlace, $0.stated.bytesPlace].compactMap(\.self)
    }
    let shown = BlankedJSON(packageBytes, withoutValuesAt: stated)
    return InputFile(
      path: settings.package, rows: 0, sha256: SHA256.hexadecimal(shown.bytes),
      withheld: shown.places)
  }
}

/// The digest of an input as it may be told of: without what is withheld of it, since a few small numbers are soon
/// tried until a digest fits.
package func shownDigest(
  of path: String, named name: String, withholding cells: [Place]
) throws(Problem) -> String {
  cells.isEmpty
    ? try FileDigest.sha256(path, named: name)
    : SHA256.hexadecimal(
      shownForm(of: try FileSystem.read(path, named: name), withholding: cells))
}
