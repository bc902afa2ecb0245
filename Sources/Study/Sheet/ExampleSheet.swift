package import Figures

/// The sheet of a study that was begun without one: two rows to be written over.
package enum ExampleSheet {
  /// As a spreadsheet of that language saves it.
  package static func text(in language: Language) -> String {
    switch language {
    case .danish:
      "Navn;Område;Besøg pr. dag 2025\nFørste sted;Nord;40\nAndet sted;Syd;25\n"
    case .english:
      "Name,Area,Visits per day 2025\nFirst place,North,40\nSecond place,South,25\n"
    }
  }
}

extension SheetReading {
  /// What stands above the table, where a study can be called that.
  package var usableTitle: String? {
    guard let title, title.count <= 100, !title.hasSuffix(":") else { return nil }
    return title
  }
}
