import Document
import Figures
import Testing

@Suite struct `The page on the frame says why a row is empty or overspent, and no more` {
  private func text(
    _ language: Language = .danish, _ change: (inout ChangedStudy.Settings) -> Void
  ) throws -> String {
    try ChangedStudy(change).text(of: "workings", in: language)
  }

  private func unfilled(by driver: String) -> (inout ChangedStudy.Settings) -> Void {
    {
      $0["filling"] = "none"
      $0["cost_driver"] = driver
    }
  }

  @Test func `visits that are missing and not filled in leave rows without numbers`() throws {
    let danish = try text(.danish, unfilled(by: "visits"))
    #expect(danish.contains("Når besøg mangler og ikke er udfyldt, kan rammen kun deles"))
    #expect(!danish.contains("Når antallet til stede eller besøg mangler"))
    let english = try text(.english, unfilled(by: "visits"))
    #expect(english.contains("Where visits are missing and not filled in, the budget can be split"))
  }

  @Test func `and so do people present where cost follows them`() throws {
    let danish = try text(.danish, unfilled(by: "presence"))
    #expect(danish.contains("Når antallet til stede eller besøg mangler og ikke er udfyldt"))
    let english = try text(.english, unfilled(by: "presence"))
    #expect(english.contains("Where the people present or visits are missing and not filled in"))
  }

  @Test func `where each row has its numbers nothing is said of gaps, nor of a frame exceeded`()
    throws
  {
    let english = try text(.english) { _ in }
    #expect(!english.contains("not filled in, the budget can be split"))
    #expect(!english.contains("A negative amount under freed"))
    #expect(english.contains("No source states what a venue costs"))
  }

  @Test func `a plan that costs more than it frees is said to exceed the frame`() throws {
    let english = try text(.english) { settings in
      settings.changePlans { plans in
        plans.map { plan in
          guard plan["open"] != nil else { return plan }
          var dear = plan
          dear["open"] = [
            ["id": "sydhavnen", "name": "Sydhavnen", "centre": "city", "cost": 60_000_000]
          ]
          return dear
        }
      }
    }
    #expect(
      english.contains(
        "A negative amount under freed means that the budget is exceeded by as much."))
  }
}
