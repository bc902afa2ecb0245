package import Base
import Figures

/// Something behind the figures that is not the same on the two sides.
package struct Cause: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case cell
    case rowAdded = "row-added"
    case rowRemoved = "row-removed"
    /// The same rows in another order.
    case rowsMoved = "rows-moved"
    case columnAdded = "column-added"
    case columnRemoved = "column-removed"
    /// A line of a paper.
    case line
    case lineAdded = "line-added"
    case lineRemoved = "line-removed"
    case setting
    case settingAdded = "setting-added"
    case settingRemoved = "setting-removed"
    /// The file's bytes differ, but nothing that is read from it.
    case notation
    case fileAdded = "file-added"
    case fileRemoved = "file-removed"
    /// The file differs, and what it held on one side is not known.
    case file
    /// Another version, or another result although nothing that went into it differs.
    case program

    /// The same seen from the other side.
    var mirrored: Kind {
      switch self {
      case .rowAdded: .rowRemoved
      case .rowRemoved: .rowAdded
      case .columnAdded: .columnRemoved
      case .columnRemoved: .columnAdded
      case .lineAdded: .lineRemoved
      case .lineRemoved: .lineAdded
      case .settingAdded: .settingRemoved
      case .settingRemoved: .settingAdded
      case .fileAdded: .fileRemoved
      case .fileRemoved: .fileAdded
      default: self
      }
    }
  }

  package let kind: Kind
  /// As the study names it; empty for the program.
  package let file: String
  package let oldPlace: Place?
  package let newPlace: Place?
  /// The column's name in the file's head, or the path of a setting: `assumptions[fixed_share].value`.
  package let field: String
  /// The cells that name the row, where they are known.
  package let row: String
  /// What stood there and stands there; nil where there is nothing to tell. An empty text is an empty cell.
  package let old: String?
  package let new: String?
  /// The first figure that reads the place, when the row could not be named.
  package let reader: String

  package init(
    _ kind: Kind, file: String, oldPlace: Place? = nil, newPlace: Place? = nil,
    field: String = "", row: String = "", old: String? = nil, new: String? = nil,
    reader: String = ""
  ) {
    self.kind = kind
    self.file = file
    self.oldPlace = oldPlace
    self.newPlace = newPlace
    self.field = field
    self.row = row
    self.old = old
    self.new = new
    self.reader = reader
  }

  /// The same seen from the other side.
  package var mirrored: Cause {
    Cause(
      kind.mirrored, file: file, oldPlace: newPlace, newPlace: oldPlace, field: field, row: row,
      old: new, new: old, reader: reader)
  }

  /// Whether it is a setting.
  var isSetting: Bool {
    switch kind {
    case .setting, .settingAdded, .settingRemoved: true
    default: false
    }
  }

  /// Whether it is of a paper, from which no figure is made.
  var isOfPaper: Bool { Paper.isFile(file) }

  /// The ids in a setting's path, or of a row: those by which a figure's subject may name it.
  var ids: Set<String> {
    isSetting
      ? Set(
        field.split(separator: "[").dropFirst().compactMap {
          $0.split(separator: "]").first.map(String.init)
        })
      : Set(row.split(separator: " ").map(String.init))
  }
}

/// An id that was changed, while all else about what it names is the same.
struct Renaming: Hashable {
  let old: String
  let new: String
}

/// What is found when two versions of a file are held against each other.
struct FileComparison {
  var causes: [Cause] = []
  var renamings: [Renaming] = []
}
