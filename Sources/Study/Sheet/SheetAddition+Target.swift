package import Figures

extension SheetAddition {
  /// The study that the sheet is added to.
  package struct Target {
    let tables: [GrowingTable]
    let names: KnownNames
    /// The data package by its path, and its bytes.
    let package: StudyFile
    let language: Language
    /// Whether a path of it is taken.
    let isTaken: (String) -> Bool

    /// `tables` are those that are read.
    package init(
      _ tables: [GrowingTable], names: KnownNames, package: StudyFile, language: Language,
      isTaken: @escaping (String) -> Bool
    ) {
      self.tables = tables
      self.names = names
      self.package = package
      self.language = language
      self.isTaken = isTaken
    }
  }
}
