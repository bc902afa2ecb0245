import Base
import Figures

/// What a data package may not say of a table that the program knows, though each field is sound.
extension InputTable {
  /// Notes fields that others have taken the place of, and those that say nothing without another.
  func checkFields(of resource: Resource, _ problems: inout Problems) {
    let fields = resource.schema.fields
    for field in fields {
      if let new = Self.replaced[name]?[field.name] {
        problems.add(
          Problem(
            .configuration, at: field.place, field: name, found: "the field \(quoted(field.name))",
            expected: "\(new.name), \(new.meaning)",
            advice: "write \(new.name) here and in the first line of \(resource.file), and its "
              + "numbers in the cells"))
      }
      guard let other = Self.together[name]?[field.name],
        !fields.contains(where: { $0.name == other })
      else { continue }
      problems.add(
        Problem(
          .configuration, at: field.place, field: name,
          found: "the field \(quoted(field.name)) without \(quoted(other))",
          expected: "both fields, or neither"))
    }
  }

  private static let replaced: [String: [String: (name: String, meaning: String)]] = [
    "venues": [
      "opening_hours_per_day": (
        "hours_per_week", "how many hours the venue is open in a week, from 0 to 168"
      )
    ]
  ]

  private static let together: [String: [String: String]] = [
    "venues": ["latitude": "longitude", "longitude": "latitude"]
  ]
}
