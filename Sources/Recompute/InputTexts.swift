import Base
import Figures

/// The files a study was made from, read by a reader of its own.
struct InputTexts {
  /// The settings; nil where they could not be read.
  let settings: JSONValue?

  private let tables: [String: [Int: [String]]]
  private let lines: [String: [String]]
  private let headers: [String: [String]]
  private let fields: [String: [String: Notation]]
  /// The file of each table, by the name the data package gives it.
  private let files: [String: String]

  /// How a column writes numbers.
  struct Notation {
    var decimal = "."
    var group = ""
    var missing: Set<String> = [""]
  }

  init(_ files: [(path: String, bytes: [UInt8])]) {
    var (tables, headers, lines) = (
      [String: [Int: [String]]](), [String: [String]](), [String: [String]]()
    )
    var (settings, package): (JSONValue?, (path: String, value: JSONValue)?)
    for file in files {
      if file.path.hasSuffix(".json") {
        let value = try? parseJSON(file.bytes, file: file.path, kind: .file)
        if file.path == "pipeline.json" {
          settings = value
        } else if let value {
          package = (file.path, value)
        }
        lines[file.path] = String(decoding: file.bytes, as: UTF8.self)
          .split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
          .map(String.init)
        continue
      }
      let first = file.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
      let semicolons = first.count { $0 == UInt8(ascii: ";") }
      let commas = first.count { $0 == UInt8(ascii: ",") }
      let records = Records(
        file.bytes, delimiter: UInt8(ascii: semicolons > commas ? ";" : ",")
      ).all
      headers[file.path] = records.first?.cells ?? []
      tables[file.path] = Dictionary(records.map { ($0.line, $0.cells) }) { one, _ in one }
    }
    (self.tables, self.headers, self.lines, self.settings) = (tables, headers, lines, settings)
    fields = package.map { InputTexts.fields($0.value, $0.path) } ?? [:]
    self.files = package.map { InputTexts.files($0.value, $0.path) } ?? [:]
  }

  private static func files(_ package: JSONValue, _ path: String) -> [String: String] {
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let named = (package["resources"]?.elements ?? []).compactMap { resource in
      resource["name"]?.string.flatMap { name in
        resource["path"]?.string.map { (name, folder + $0) }
      }
    }
    return Dictionary(named) { first, _ in first }
  }

  /// The columns and records of a table, by its name; nil for one that is not there.
  func records(of name: String) -> (header: [String], rows: [[String]])? {
    files[name].flatMap(table).map { table in
      let lines = table.rows.keys.sorted().dropFirst()
      return (table.header, lines.compactMap { table.rows[$0] })
    }
  }

  private static func fields(
    _ package: JSONValue, _ path: String
  ) -> [String: [String: Notation]] {
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var found: [String: [String: Notation]] = [:]
    for resource in package["resources"]?.elements ?? [] {
      guard let file = resource["path"]?.string, let schema = resource["schema"] else { continue }
      let missing = schema["missingValues"]?.elements?.compactMap(\.string)
      for field in schema["fields"]?.elements ?? [] {
        var notation = Notation()
        notation.decimal = field["decimalChar"]?.string ?? "."
        notation.group = field["groupChar"]?.string ?? ""
        if let missing { notation.missing = Set(missing) }
        found[folder + file, default: [:]][field["name"]?.string ?? ""] = notation
      }
    }
    return found
  }

  private func notation(at place: Place) -> Notation {
    let column = place.column.flatMap { column in
      headers[place.file].flatMap { $0.indices.contains(column - 1) ? $0[column - 1] : nil }
    }
    return column.flatMap { fields[place.file]?[$0] } ?? Notation()
  }

  /// How many decimals the text of a cell shows; nil where it stands for no number.
  func decimals(_ text: String, at place: Place) -> Int? {
    guard number(text, at: place) != nil else { return nil }
    let parts = text.split { "eE".contains($0) }
    let mark = notation(at: place).decimal
    let halves = (parts.first ?? "")
      .split(omittingEmptySubsequences: false) { String($0) == mark }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return max(0, (halves.count > 1 ? halves[1].count : 0) - exponent)
  }

  /// The number a text of a cell stands for; nil where it stands for none.
  func number(_ text: String, at place: Place) -> Double? {
    let notation = notation(at: place)
    if notation.missing.contains(text) { return nil }
    let plain = text.filter { !notation.group.contains($0) }
      .map { String($0) == notation.decimal ? "." : String($0) }.joined()
    let digits = plain.drop { !($0.isNumber || $0 == "-" || $0 == ".") }
      .prefix { $0.isNumber || "+-.eE".contains($0) }
    return Double(digits).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The number a text in a column of a table stands for; nil where it stands for none.
  func number(_ text: String, in column: String, of name: String) -> Double? {
    guard let file = files[name], let place = headers[file]?.firstIndex(of: column) else {
      return nil
    }
    return number(text, at: Place(file: file, line: nil, column: place + 1))
  }

  /// The names of the columns of a table, and the cells of its records by line; nil for a table that is not there.
  func table(_ file: String) -> (header: [String], rows: [Int: [String]])? {
    guard let header = headers[file], let rows = tables[file] else { return nil }
    return (header, rows)
  }

  /// The text of one line of a JSON file.
  func line(_ number: Int, of file: String) -> String? {
    guard let lines = lines[file], lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1]
  }

  func has(_ file: String) -> Bool { tables[file] != nil || lines[file] != nil }
}

extension InputTexts {
  /// The first language the study is written in.
  var language: Language {
    (settings?["languages"]?.elements?.first?.string).flatMap(Language.init) ?? .danish
  }

  /// What its money is in.
  var currency: Currency {
    (settings?["currency"]?.string).flatMap(Currency.named) ?? .danishKroner
  }
}

extension JSONValue {
  /// The member of an object.
  subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }
}
