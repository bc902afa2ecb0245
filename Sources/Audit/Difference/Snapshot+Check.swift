import Base

extension Snapshot {
  /// Holds what is found in a folder of reports against its manifest.
  ///
  /// `found` are the files below the folder; a stray one needs no bytes. `kept` holds bytes by their digest, from
  /// wherever they are at hand: with them an edited report is told by its lines, and read as the run wrote it.
  package init(
    checking manifest: Manifest, named name: String, manifestBytes: [UInt8],
    checksums: String, found: [String: [UInt8]], strays: [String], inputs: [String: [UInt8]],
    kept: [String: [UInt8]], further: [SnapshotFault]
  ) {
    var files: [String: [UInt8]] = [:]
    var faults: [SnapshotFault] = []
    for entry in manifest.outputs {
      let original = kept[entry.sha256]
      guard let bytes = found[entry.path] else {
        faults.append(SnapshotFault(.missing, entry.path))
        files[entry.path] = original
        continue
      }
      if SHA256.hexadecimal(bytes) == entry.sha256 {
        files[entry.path] = bytes
        continue
      }
      let lines = original.map { editedLines(from: $0, to: bytes) } ?? []
      faults.append(SnapshotFault(.edited, entry.path, lines: lines))
      files[entry.path] = original ?? bytes
    }
    let last = Manifest.Entry(
      path: Manifest.fileName, sha256: SHA256.hexadecimal(manifestBytes))
    let sums = checksumLines(manifest.outputs + [last])
    if let bytes = found[checksums] {
      if let edited = editedList(String(decoding: bytes, as: UTF8.self), sums, checksums) {
        faults.append(SnapshotFault(.edited, edited))
      }
    } else {
      faults.append(SnapshotFault(.missing, checksums))
    }
    faults += strays.map { SnapshotFault(.foreign, $0) }
    self.init(
      name: name, manifest: manifest, files: files, inputs: inputs, faults: faults + further)
  }

  /// Whether the report is known as the run wrote it.
  func isAsWritten(_ path: String) -> Bool {
    guard let entry = manifest.outputs.first(where: { $0.path == path }), let bytes = files[path]
    else { return false }
    return SHA256.hexadecimal(bytes) == entry.sha256
  }
}

extension Snapshot {
  /// The bytes of a list for programs, where it is known as the run wrote it.
  func record(_ file: String) -> [UInt8]? { isAsWritten(file) ? files[file] : nil }
}

/// Which of the two lists is not as the run left it: the manifest, whose digest stands last among the checksums, or the
/// checksums; nil when they agree.
private func editedList(_ found: String, _ expected: String, _ checksums: String) -> String? {
  guard found != expected else { return nil }
  let foundLines = found.split(separator: "\n", omittingEmptySubsequences: false)
  let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  // Only the manifest's own digest is another: the line before the empty piece after the last line break.
  let isManifest =
    foundLines.count == lines.count && foundLines.dropLast(2) == lines.dropLast(2)
    && foundLines.last == ""
  return isManifest ? Manifest.fileName : checksums
}

/// The lines in which a file is not what was written, in the order they stand.
func editedLines(from written: [UInt8], to found: [UInt8]) -> [EditedLine] {
  let old = textLines(written)
  let new = textLines(found)
  let changes = Alignment(old, new).pairedGaps.map { pair in
    EditedLine(
      line: (pair.new ?? pair.next) + 1, written: pair.old.map { old[$0] },
      found: pair.new.map { new[$0] })
  }
  // Bytes that are no text, or a last line break, can differ where no line does.
  guard changes.isEmpty else { return changes }
  return [EditedLine(line: max(1, new.count), written: old.last, found: new.last)]
}

/// The lines of a text, without their ends.
func textLines(_ bytes: [UInt8]) -> [String] {
  var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
    String(decoding: $0, as: UTF8.self)
  }
  if lines.last == "" { lines.removeLast() }
  return lines
}
