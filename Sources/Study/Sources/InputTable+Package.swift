import Base
import Figures

extension InputTable {
  /// Notes what the package lacks of what the program reads.
  func check(against package: DataPackage, file: String, problems: inout Problems) {
    guard let resource = package.resources.first(where: { $0.name == name }) else {
      problems.add(
        Problem(
          .configuration, at: Place(file: file), found: "no resource \(quoted(name))",
          expected: "one for each table in stages.ingest of pipeline.json",
          advice: nearestName(to: name, among: package.resources.map(\.name)).map {
            "did you mean \(quoted($0))?"
          }))
      return
    }
    checkFields(of: resource, &problems)
    let names = resource.schema.fields.map(\.name)
    for column in columns + optional {
      guard let field = resource.schema.fields.first(where: { $0.name == column.name }) else {
        if optional.contains(where: { $0.name == column.name }) { continue }
        problems.add(
          Problem(
            .configuration, at: resource.place, field: name,
            found: "no field \(quoted(column.name))", expected: "the columns the program reads",
            advice: former.first { names.contains($0.name) }?.advice
              ?? nearestName(to: column.name, among: names).map { "did you mean \(quoted($0))?" }
          ))
        continue
      }
      if !column.type.admits(field.type) {
        problems.add(
          Problem(
            .configuration, at: field.place, field: "\(name).\(column.name)",
            found: "type \(field.type.rawValue)", expected: column.type.words))
      }
    }
  }
}

extension Resource {
  /// Notes references that cannot be checked: to a table that is not read, or to fields that name no row.
  func checkReferences(
    within package: DataPackage, tables names: [String], problems: inout Problems
  ) {
    for key in schema.foreignKeys {
      guard names.contains(key.resource) else {
        problems.add(
          Problem(
            .configuration, at: key.place, field: name,
            found: "a reference to \(quoted(key.resource)), which is not ingested",
            expected: "both tables in stages.ingest of pipeline.json, or neither"))
        continue
      }
      let target = package.resources.first { $0.name == key.resource }
      let keys = target.map { TableDefinition(resource: $0).keys } ?? []
      // Many tables may refer to one that lacks its key: that is told once.
      let first = package.resources.first { resource in
        names.contains(resource.name)
          && resource.schema.foreignKeys.contains {
            $0.resource == key.resource && $0.referencedFields == key.referencedFields
          }
      }
      if first?.name == name, !keys.contains(key.referencedFields) {
        problems.add(
          Problem(
            .configuration, at: key.place, field: name,
            found:
              "a reference to \(key.referencedFields.joined(separator: ", ")) of \(key.resource)",
            expected: "a reference to its primary key or to a unique field"))
      }
    }
  }
}
