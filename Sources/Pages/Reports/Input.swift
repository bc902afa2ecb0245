import Document
import Figures

extension Report {
  /// What participants said, for and against, and how many of those who met up were users.
  static let input = Report(
    name: "input", place: .annex, analyses: ["ground"], oneOf: ["themes", "user-share"]
  ) { results in
    Page(
      fileName: Page.FileName(da: "bilag-input", en: "annex-input"),
      title: Phrase(
        da: "Input fra brugere, pårørende og medarbejdere",
        en: "Input from users, relatives and staff"),
      blocks: themeBlocks(results) + userShareBlocks(results))
  }
}
