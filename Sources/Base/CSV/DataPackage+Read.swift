extension DataPackage {
  /// The package that `bytes` describe, or nil when they break a rule; then `problems` tells every breach.
  ///
  /// `file` is the name of `datapackage.json` as the study names it; its folder is put before the paths.
  package static func read(
    _ bytes: [UInt8], file: String, problems: inout Problems
  ) -> DataPackage? {
    do throws(Problem) {
      return read(try parseJSON(bytes, file: file), problems: &problems)
    } catch {
      let isOther = error.place?.line == 1 && error.place?.column == 1
      problems.add(
        isOther
          ? Problem(
            error.kind, at: error.place, found: error.found,
            expected: #"a data package in JSON, {"name": "…", "resources": […]}"#)
          : error)
      return nil
    }
  }

  /// The package that a JSON value describes, or nil when it breaks a rule.
  package static func read(_ value: JSONValue, problems: inout Problems) -> DataPackage? {
    var own = Problems()
    let folder = value.place.file.split(separator: "/").dropLast().joined(separator: "/")
    var areAllRead = false
    let dataPackage = ObjectReader.read(value, problems: &own) { object in
      defer { areAllRead = object.isRead("resources") }
      object.ignore([
        "$schema", "profile", "id", "licenses", "sources", "description", "homepage", "image",
        "version", "created", "keywords", "contributors",
      ])
      object.ignore(prefixes: freePrefixes)
      return DataPackage(
        name: object.string("name"), title: object.optionalString("title"),
        resources: object.objects("resources") { Resource(reading: &$0, folder: folder) })
    }
    dataPackage?.checkNames(&own)
    dataPackage?.checkTexts(&own)
    if areAllRead { dataPackage?.checkReferences(&own) }
    for problem in own.list { problems.add(problem) }
    return own.list.isEmpty ? dataPackage : nil
  }

  /// Keys that begin so are free for others to use.
  static let freePrefixes = ["x_", "vifte:"]

  private func checkNames(_ problems: inout Problems) {
    var seen: Set<String> = []
    // A name that is missing was told to be.
    for resource in resources
    where !resource.name.isEmpty && !seen.insert(resource.name).inserted {
      problems.add(
        Problem(
          .configuration, at: resource.place, field: "name",
          found: "a second resource named \(quoted(resource.name))",
          expected: "a name of its own for each"))
    }
  }

  private func checkReferences(_ problems: inout Problems) {
    for key in resources.flatMap(\.schema.foreignKeys) {
      guard let target = resources.first(where: { $0.name == key.resource }) else {
        if resources.contains(where: \.name.isEmpty) || key.resource.isEmpty { continue }
        problems.add(
          Problem(
            .configuration, at: key.place, field: "resource", found: quoted(key.resource),
            expected: "the name of a resource",
            advice: suggestion(for: key.resource, among: resources.map(\.name))))
        continue
      }
      let names = target.schema.fields.map(\.name)
      for name in key.referencedFields where !names.isEmpty && !names.contains(name) {
        problems.add(
          Problem(
            .configuration, at: key.place, field: "fields", found: quoted(name),
            expected: "a field of \(quoted(target.name))",
            advice: suggestion(for: name, among: names)))
      }
    }
  }
}
