import Base
import Figures

/// A JSON file as a list of settings by their paths: `assumptions[fixed_share].value`, where an object in a list goes by its
/// id and else by its number.
struct SettingTree {
  struct Leaf: Hashable {
    let path: String
    let place: Place
    /// The value on one line, as it is written.
    let shown: String
  }

  private(set) var leaves: [Leaf] = []
  /// The objects, outermost first, and the place where each begins.
  private(set) var containers: [(path: String, place: Place)] = []
  /// The paths by the places of their values and keys.
  private var paths: [Place: String] = [:]

  /// Nil when the text is no JSON.
  init?(_ bytes: [UInt8], file: String) {
    guard let value = try? parseJSON(bytes, file: file) else { return nil }
    add(value, "")
  }

  /// The path of what stands at a place.
  func path(at place: Place) -> String? { paths[place] }

  func leaf(_ path: String) -> Leaf? { leaves.first { $0.path == path } }

  private mutating func add(_ value: JSONValue, _ path: String) {
    if paths[value.place] == nil { paths[value.place] = path }
    if let members = value.members {
      containers.append((path, value.place))
      for member in members {
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        paths[member.keyPlace] = inner
        add(member.value, inner)
      }
    } else if let elements = value.elements, elements.contains(where: { $0.members != nil }) {
      containers.append((path, value.place))
      for (index, element) in elements.enumerated() {
        add(element, "\(path)[\(SettingTree.id(of: element) ?? String(index))]")
      }
    } else {
      leaves.append(Leaf(path: path, place: value.place, shown: SettingTree.shown(value)))
    }
  }

  private static func id(of value: JSONValue) -> String? {
    let members = value.members ?? []
    let naming = ["id", "finding", "rule", "name"]
    return naming.lazy.compactMap { key in members.first { $0.key == key } }.first?.value.string
  }

  private static func shown(_ value: JSONValue) -> String {
    switch value.kind {
    case .string(let text): text
    // As a cell that holds nothing.
    case .null: ""
    case .array(let elements): "[" + elements.map(shown).joined(separator: ", ") + "]"
    default: value.shown
    }
  }
}

extension FileComparison {
  /// Holds two versions of a file of settings against each other.
  init(_ old: SettingTree, _ new: SettingTree, file: String) {
    let oldLeaves = Dictionary(old.leaves.map { ($0.path, $0) }) { first, _ in first }
    let newPaths = Set(new.leaves.map(\.path))
    var added: [String] = []
    var causes: [Cause] = []
    for leaf in new.leaves {
      guard let before = oldLeaves[leaf.path] else {
        added.append(leaf.path)
        continue
      }
      guard before.shown != leaf.shown else { continue }
      causes.append(
        Cause(
          .setting, file: file, oldPlace: before.place, newPlace: leaf.place, field: leaf.path,
          old: before.shown, new: leaf.shown))
    }
    let removed = old.leaves.map(\.path).filter { !newPaths.contains($0) }
    var came = FileComparison.outermost(added, in: new, butNotIn: old)
    for path in FileComparison.outermost(removed, in: old, butNotIn: new) {
      let twins = came.filter { FileComparison.isRenamed(old, path, new, $0) }
      if twins.count == 1, let twin = twins.first {
        came.removeAll { $0 == twin }
        let names = (lastID(path) ?? path, lastID(twin) ?? twin)
        renamings.append(Renaming(old: names.0, new: names.1))
        causes.append(
          Cause(
            .setting, file: file, oldPlace: old.place(of: path), newPlace: new.place(of: twin),
            field: path + ".id", old: names.0, new: names.1))
      } else {
        causes.append(
          Cause(
            .settingRemoved, file: file, oldPlace: old.place(of: path), field: path,
            old: old.leaf(path)?.shown))
      }
    }
    causes += came.map { path in
      Cause(
        .settingAdded, file: file, newPlace: new.place(of: path), field: path,
        new: new.leaf(path)?.shown)
    }
    self.causes = causes
  }

  /// The leaves, or in their place the outermost object that holds them and is not on the other side.
  private static func outermost(
    _ paths: [String], in tree: SettingTree, butNotIn other: SettingTree
  ) -> [String] {
    let known = Set(other.containers.map(\.path))
    let own = tree.containers.map(\.path).filter { !known.contains($0) }
    var told: Set<String> = []
    return paths.compactMap { path in
      let outer = own.first { path.hasPrefix($0 + ".") || path.hasPrefix($0 + "[") } ?? path
      return told.insert(outer).inserted ? outer : nil
    }
  }

  /// Whether two objects of one list are the same but for their ids.
  private static func isRenamed(
    _ old: SettingTree, _ oldPath: String, _ new: SettingTree, _ newPath: String
  ) -> Bool {
    guard let first = lastID(oldPath), let second = lastID(newPath),
      oldPath.dropLast(first.count + 2) == newPath.dropLast(second.count + 2)
    else { return false }
    func content(_ tree: SettingTree, _ path: String) -> [String] {
      tree.leaves.filter { $0.path.hasPrefix(path + ".") && $0.path != path + ".id" }
        .map { $0.path.dropFirst(path.count) + "=" + $0.shown }
    }
    let held = content(old, oldPath)
    return !held.isEmpty && held == content(new, newPath)
  }
}

/// The id a path ends with: `nabo` of `venues[nabo]`.
func lastID(_ path: String) -> String? {
  guard path.hasSuffix("]"), let start = path.lastIndex(of: "[") else { return nil }
  return String(path[path.index(after: start)...].dropLast())
}

extension SettingTree {
  /// Where a leaf or an object stands.
  func place(of path: String) -> Place? {
    leaf(path)?.place ?? containers.first { $0.path == path }?.place
  }
}
