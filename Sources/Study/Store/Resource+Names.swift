import Base
import Figures

extension Resource {
  /// The most fields a table can have: SQLite has no more columns, and one is the line of the row.
  static let mostFields = 1_999
  private static let longestName = 500

  /// Notes the names of fields that no column of the database can have. They are the data's own, so that is a fault of the
  /// inputs.
  func checkNames(_ problems: inout Problems) {
    let fields = schema.fields
    if fields.count > Resource.mostFields {
      problems.add(
        Problem(
          .data, at: place, field: name, found: "\(fields.count) fields",
          expected: "at most \(Resource.mostFields)",
          advice:
            "leave out columns nobody reads: a column whose name begins with x_ needs no field"))
    }
    var written: [String: String] = [:]
    for field in fields {
      let first = written.updateValue(field.name, forKey: field.name.lowercased())
      guard let (found, expected, advice) = fault(of: field.name, twin: first) else { continue }
      problems.add(
        Problem(
          .data, at: field.place, field: "\(name).name", found: found, expected: expected,
          advice: "\(advice), here and in the first line of \(file)"))
    }
  }

  private func fault(
    of name: String, twin: String?
  ) -> (found: String, expected: String, advice: String)? {
    if name.unicodeScalars.count > Resource.longestName {
      return (
        "a field named \(quoted(name))",
        "a name of at most \(Resource.longestName) characters", "shorten it"
      )
    }
    if let fault = TextForm.name.fault(in: name) {
      return (fault.found, fault.expected, fault.advice)
    }
    if name.lowercased() == TableDefinition.line {
      return (
        "a field named \(quoted(name))", "another name, since the program calls the lines so",
        "rename it, say to \(quoted("x_" + name))"
      )
    }
    return twin.map { twin in
      (
        "a field named \(quoted(name)) beside \(quoted(twin))",
        "names that differ by more than capitals", "rename one of them"
      )
    }
  }
}
