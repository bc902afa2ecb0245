extension Schema {
  /// Reads a schema; `table` is the name of the resource it belongs to.
  init(reading object: inout ObjectReader, table: String) {
    object.ignore(["$schema", "profile", "title", "description"])
    object.ignore(prefixes: DataPackage.freePrefixes)
    let missingValues = object.optionalStrings("missingValues") ?? [""]
    let primaryKey = object.optionalNames("primaryKey") ?? []
    let fields = object.objects("fields") { field in
      let name = field.string("name")
      return Field(reading: &field, name: name, primaryKey.contains(name) ? .key : .plain)
    }
    let names = fields.map(\.name)
    if names.isEmpty { object.refuse("fields", expected: "at least one field") }
    if names.count > RecordReader.cellLimit {
      object.refuse("fields", expected: "at most \(RecordReader.cellLimit) fields")
    }
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      object.refuse(
        "fields", found: "a second field \(quoted(name))", expected: "each name once")
    }
    let known = object.isRead("fields") && !names.contains("") ? names : nil
    object.requireFields(primaryKey, of: known, for: "primaryKey")
    let foreignKeys = object.optionalObjects("foreignKeys") { key in
      ForeignKey(reading: &key, table: table, fields: known)
    }
    // What only some of the fields are known of is held against nothing.
    self.init(
      fields: known == nil ? [] : fields, primaryKey: primaryKey, foreignKeys: foreignKeys ?? [],
      missingValues: missingValues.map(normalForm))
  }
}

extension ForeignKey {
  fileprivate init(reading object: inout ObjectReader, table: String, fields names: [String]?) {
    object.ignore(prefixes: DataPackage.freePrefixes)
    let fields = object.names("fields")
    object.requireFields(fields, of: names, for: "fields")
    let reference = object.object("reference") { reference in
      reference.ignore(prefixes: DataPackage.freePrefixes)
      return (resource: reference.string("resource"), fields: reference.names("fields"))
    }
    let referenced = reference?.fields ?? []
    if reference != nil, !referenced.isEmpty, object.isRead("fields"),
      referenced.count != fields.count
    {
      object.refuse(
        "reference", found: "\(referenced.count) fields referred to",
        expected: "as many as the key has: \(fields.count)")
    }
    // An empty name is how Table Schema v1 says "this table".
    let resource = reference.map { $0.resource.isEmpty ? table : $0.resource }
    self.init(
      place: object.place, fields: fields, resource: resource ?? table,
      referencedFields: referenced)
  }
}

extension ObjectReader {
  /// One name or an array of them, or nil when the key is not there.
  fileprivate mutating func optionalNames(_ key: String) -> [String]? {
    guard let value = optionalValue(key) else { return nil }
    if let name = value.string { return [normalForm(name)] }
    return strings(key).map(normalForm)
  }

  fileprivate mutating func names(_ key: String) -> [String] {
    if let names = optionalNames(key) { return names }
    return strings(key)
  }

  /// `names` are the fields of the schema, nil where they could not be read.
  fileprivate mutating func requireFields(
    _ keyed: [String], of names: [String]?, for key: String
  ) {
    for name in keyed {
      guard let names, !names.contains(name) else { continue }
      refuse(
        key, found: quoted(name), expected: "a field of this schema",
        advice: suggestion(for: name, among: names))
    }
    for (index, name) in keyed.enumerated() where keyed[..<index].contains(name) {
      refuse(key, found: "\(quoted(name)) twice", expected: "each field once")
    }
  }
}
