import Base

extension InputTable {
  /// The table as a data package describes it, with the optional columns that are named.
  func description(with optional: Set<String>, words: TruthWords) -> JSONOutput {
    let fields = columns + self.optional.filter { optional.contains($0.name) }
    let filled = Set(Self.filled[name, default: []])
    // Counts may come to have a time each, by which they are then told apart; the program holds them to both.
    let key = name == "counts" ? [] : Self.keys[name, default: []]
    let references = Self.references[name, default: []].map { reference in
      JSONOutput.object([
        "fields": .string(reference.column),
        "reference": .object([
          "resource": .string(reference.table), "fields": .string(reference.key),
        ]),
      ])
    }
    var schema: [JSONOutput.Member] = [
      JSONOutput.Member(
        "fields", .array(fields.map { $0.type.field($0.name, filled.contains($0.name), words) })),
      JSONOutput.Member("missingValues", .array([.string("")])),
    ]
    if !key.isEmpty {
      schema.append(JSONOutput.Member("primaryKey", .array(key.map { .string($0) })))
    }
    if !references.isEmpty { schema.append(JSONOutput.Member("foreignKeys", .array(references))) }
    return .object([
      "name": .string(name), "path": .string("\(name).csv"),
      "profile": .string("tabular-data-resource"), "format": .string("csv"),
      "mediatype": .string("text/csv"), "encoding": .string("utf-8"),
      "dialect": .object(["delimiter": .string(",")]), "schema": .object(schema),
    ])
  }
}

extension InputTable.Kind {
  /// A field of this kind as a data package describes it.
  func field(_ name: String, _ isRequired: Bool, _ words: TruthWords) -> JSONOutput {
    let type: FieldType =
      switch self {
      case .text, .prose: .string
      case .whole: .integer
      case .number, .small, .printed: .number
      case .truth: .boolean
      }
    var members = [
      JSONOutput.Member("name", .string(name)), JSONOutput.Member("type", .string(type.rawValue)),
    ]
    if type == .boolean {
      members.append(JSONOutput.Member("trueValues", .array(words.yes.map { .string($0) })))
      members.append(JSONOutput.Member("falseValues", .array(words.no.map { .string($0) })))
    }
    // A decimal point is said, so that three decimals can be read in one way.
    if type == .number { members.append(JSONOutput.Member("decimalChar", .string("."))) }
    if isRequired {
      members.append(JSONOutput.Member("constraints", .object(["required": .bool(true)])))
    }
    return .object(members)
  }
}
