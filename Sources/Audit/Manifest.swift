package import Base
package import Figures

/// What a set of reports was made from and what it holds, with a digest for every file.
package struct Manifest: Hashable, Sendable {
  /// The layout of the file; a reader refuses another.
  package static let version = 2
  /// The advice to one who asks about reports that another layout was made for.
  package static let earlierProgram =
    "the reports were made by an earlier program; vifte run makes them anew"
  package static let fileName = "manifest.json"
  private static let profileKey = "profile"

  package struct Entry: Hashable, Sendable {
    package let path: String
    /// That of the file in its shown form, without what is withheld.
    package let sha256: String
    /// What is withheld of it: cells of a table, or values of a JSON file (`BlankedJSON`); nothing of a report.
    package let withheld: [Place]

    package init(path: String, sha256: String, withheld: [Place] = []) {
      self.path = path
      self.sha256 = sha256
      self.withheld = withheld
    }
  }

  /// The version of the program that made the reports.
  package let program: String
  /// Whether the reports are a draft or final, and which documents the run was shown.
  package let edition: EditionMark
  /// Whom they are for; one that does not say so is for everybody.
  package let profile: DisclosureProfile
  /// The settings, the data package and every table read, relative to the study's folder.
  package let inputs: [Entry]
  /// Every report, relative to the reports' folder; not the manifest and the checksums themselves.
  package let outputs: [Entry]

  package init(
    program: String, edition: EditionMark, profile: DisclosureProfile = .everybody,
    inputs: [Entry], outputs: [Entry]
  ) {
    self.profile = profile
    self.program = program
    self.edition = edition
    self.inputs = inputs
    self.outputs = outputs
  }

  package var text: String {
    func list(_ entries: [Entry]) -> JSONOutput {
      .array(
        entries.map { entry in
          let cells = entry.withheld.map { JSONOutput.string($0.cell) }
          let file = [
            JSONOutput.Member("path", .string(entry.path)),
            JSONOutput.Member("sha256", .string(entry.sha256)),
          ]
          return .object(
            file + (cells.isEmpty ? [] : [JSONOutput.Member("withheld", .array(cells))]))
        })
    }
    let told =
      profile == .everybody
      ? [] : [JSONOutput.Member(Manifest.profileKey, .string(profile.rawValue))]
    let output = JSONOutput.object(
      [
        JSONOutput.Member("version", .integer(Manifest.version)),
        JSONOutput.Member("program", .string(program)),
      ] + told + [
        JSONOutput.Member("edition", .string(edition.kind.rawValue)),
        JSONOutput.Member("presented", .array(edition.presented.map(JSONOutput.string))),
        JSONOutput.Member("inputs", list(inputs)), JSONOutput.Member("outputs", list(outputs)),
      ])
    return JSONText(output, style: .indented).text + "\n"
  }

  /// Reads a manifest; a damaged one, or one that another program wrote in another layout, is a problem.
  package init(reading bytes: [UInt8], file: String) throws(Problems) {
    var problems = Problems()
    var read: Manifest?
    do throws(Problem) {
      let value = try parseJSON(bytes, file: file, kind: .file)
      if let other = Manifest.otherVersion(of: value) { throw other }
      read = ObjectReader.read(value, kind: .file, problems: &problems) { reader in
        reader.ignore(["version"])
        let kind = reader.choice("edition", among: EditionMark.Kind.allCases.map(\.rawValue))
        let profile =
          reader.optionalValue(Manifest.profileKey) == nil
          ? DisclosureProfile.everybody.rawValue
          : reader.choice(Manifest.profileKey, among: DisclosureProfile.allCases.map(\.rawValue))
        return Manifest(
          program: reader.string("program"),
          edition: EditionMark(
            EditionMark.Kind(rawValue: kind) ?? .draft, presented: reader.strings("presented")),
          profile: DisclosureProfile(rawValue: profile) ?? .everybody,
          inputs: reader.objects("inputs", Manifest.entry),
          outputs: reader.objects("outputs", Manifest.entry))
      }
    } catch {
      problems.add(error)
    }
    try problems.throwIfAny()
    guard let read else { throw problems }
    self = read
  }

  /// The problem of a manifest in another layout; nil for one in this layout.
  private static func otherVersion(of value: JSONValue) -> Problem? {
    guard let stated = value.members?.first(where: { $0.key == "version" })?.value else {
      return Problem(
        .file, at: value.place, field: "version", found: "no version",
        expected: "\(Manifest.version)")
    }
    guard stated.integer != Manifest.version else { return nil }
    let isEarlier = stated.integer.map { $0 > 0 && $0 < Manifest.version } ?? false
    return Problem(
      .file, at: stated.place, field: "version", found: stated.shown,
      expected: "\(Manifest.version)",
      advice: isEarlier ? Manifest.earlierProgram : nil)
  }

  /// The reports a manifest lists with a digest, in this layout or an earlier one; nil where it cannot be read.
  package static func listedOutputs(reading bytes: [UInt8], file: String) -> [Entry]? {
    guard let members = (try? parseJSON(bytes, file: file, kind: .file))?.members,
      let version = members.first(where: { $0.key == "version" })?.value.integer,
      (1...Manifest.version).contains(version)
    else { return nil }
    let outputs = members.first { $0.key == "outputs" }?.value.elements ?? []
    return outputs.compactMap { output in
      func stated(_ key: String) -> String? {
        output.members?.first { $0.key == key }?.value.string
      }
      guard let path = stated("path"), let sha256 = stated("sha256") else { return nil }
      return Entry(path: path, sha256: sha256)
    }
  }

  private static func entry(_ reader: inout ObjectReader) -> Entry {
    let path = reader.string("path")
    let cells = reader.optionalValue("withheld") == nil ? [] : reader.strings("withheld")
    return Entry(
      path: path, sha256: reader.string("sha256"),
      withheld: cells.compactMap { Place(cell: $0, of: path) })
  }
}

/// The checksums of files in the format of `sha256sum`, in the order given.
package func checksumLines(_ entries: [Manifest.Entry]) -> String {
  entries.map { "\($0.sha256)  \($0.path)\n" }.joined()
}

extension Place {
  /// Line and column of a cell, as the manifest writes them.
  fileprivate var cell: String { "\(line ?? 0):\(column ?? 0)" }

  fileprivate init?(cell: String, of file: String) {
    let numbers = cell.split(separator: ":").compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    self.init(file: file, line: numbers[0], column: numbers[1])
  }
}
