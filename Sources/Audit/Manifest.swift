package import Figures
import JSON

/// What a set of reports was made from and what it holds, with a digest for every file.
package struct Manifest: Hashable, Sendable {
  /// The layout of the file; a reader refuses another.
  package static let version = 1
  package static let fileName = "manifest.json"

  package struct Entry: Hashable, Sendable {
    package let path: String
    package let sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// The version of the program that made the reports.
  package let program: String
  /// The settings, the data package and every table read, relative to the study's folder.
  package let inputs: [Entry]
  /// Every report, relative to the reports' folder; not the manifest and the checksums themselves.
  package let outputs: [Entry]

  package init(program: String, inputs: [Entry], outputs: [Entry]) {
    self.program = program
    self.inputs = inputs
    self.outputs = outputs
  }

  package var text: String {
    func list(_ entries: [Entry]) -> JSONOutput {
      .array(
        entries.map { .object(["path": .string($0.path), "sha256": .string($0.sha256)]) })
    }
    let output = JSONOutput.object([
      "version": .integer(Manifest.version), "program": .string(program),
      "inputs": list(inputs), "outputs": list(outputs),
    ])
    return JSONText(output, style: .indented).text + "\n"
  }

  /// Reads a manifest; a damaged one, or one of another layout, is a problem.
  package init(reading bytes: [UInt8], file: String) throws(Problems) {
    var problems = Problems()
    var read: Manifest?
    do throws(Problem) {
      let value = try parseJSON(bytes, file: file, kind: .file)
      read = ObjectReader.read(value, kind: .file, problems: &problems) { reader in
        let version = reader.integer("version")
        if version != Manifest.version {
          reader.refuse("version", expected: "\(Manifest.version)")
        }
        return Manifest(
          program: reader.string("program"), inputs: reader.objects("inputs", Manifest.entry),
          outputs: reader.objects("outputs", Manifest.entry))
      }
    } catch {
      problems.add(error)
    }
    try problems.throwIfAny()
    guard let read else { throw problems }
    self = read
  }

  private static func entry(_ reader: inout ObjectReader) -> Entry {
    Entry(path: reader.string("path"), sha256: reader.string("sha256"))
  }
}

/// The checksums of files in the format of `sha256sum`, in the order given.
package func checksumLines(_ entries: [Manifest.Entry]) -> String {
  entries.map { "\($0.sha256)  \($0.path)\n" }.joined()
}
