import Base
import Synchronization
import Testing

private func problem(
  line: Int, field: String = "value", found: String = "\"x\"", cause: String? = nil
) -> Problem {
  Problem(
    .data, at: Place(file: "a.csv", line: line, column: 4), field: field, found: found,
    expected: "a number", cause: cause)
}

private func folded(_ problems: [Problem]) -> Problems {
  var folded = Problems(.folded)
  for problem in problems { folded.add(problem) }
  return folded
}

@Suite struct `Faults of the inputs that are alike are told as one` {
  @Test func `up to three of a kind are told one by one, more at the first with the next lines`() {
    let three = folded((2...4).map { problem(line: $0) })
    #expect(three.list.count == 3)
    #expect(three.list.allSatisfy { $0.further == nil })
    let four = folded((2...5).map { problem(line: $0) })
    #expect(
      four.list.map(\.description) == [
        "a.csv:2:4 value: found \"x\", expected a number; and 3 more like it (lines 3, 4, 5): "
          + "vifte check --all lists each"
      ])
    let many = folded((2...2000).map { problem(line: $0) })
    #expect(many.list.first?.description.contains("1998 more like it (lines 3, 4, 5 …)") == true)
    #expect(many.count == 1999)
  }

  @Test func `what was found elsewhere is shown where it is another thing`() {
    let faults = (2...9).map { problem(line: $0, found: $0 == 8 ? "\"y\"" : "\"x\"") }
    #expect(
      folded(faults).list.first?.description.contains(
        "7 more like it (line 3; line 4; line 5; line 8 \"y\" …)") == true)
  }

  @Test func `faults in other columns, of another form or of another file stay apart`() {
    let faults = (2...9).flatMap { line in
      [
        problem(line: line), problem(line: line, field: "year"),
        problem(line: line, found: "an empty cell"),
        Problem(
          .data, at: Place(file: "b.csv", line: line), field: "value", found: "\"x\"",
          expected: "a number"),
      ]
    }
    let told = folded(faults)
    #expect(told.list.map { $0.count } == [8, 8, 8, 8])
    #expect(told.count == 32)
  }

  @Test func `one cause is told once from the second on, whatever the columns`() {
    let told = folded([
      problem(line: 2, cause: "decimal commas"),
      problem(line: 2, field: "cost", found: "\"1,5\"", cause: "decimal commas"),
    ])
    #expect(
      told.list.map(\.description) == [
        "a.csv:2:4 value: found \"x\", expected a number; and 1 more like it "
          + "(line 2 cost \"1,5\"): vifte check --all lists each"
      ])
  }

  @Test func `what is asked of the settings is told each by itself`() {
    let faults = (1...9).map {
      Problem(
        .configuration, at: Place(file: "pipeline.json", line: $0), field: "close",
        found: "\"x\"", expected: "a venue")
    }
    #expect(folded(faults).list == faults)
  }

  @Test func `what is kept stays small whatever is added, and the count stays right`() {
    let faults = (1...5000).map { problem(line: $0, field: "f\($0)") }
    let told = folded(faults)
    #expect(told.list.count <= 1001)
    #expect(told.list.reduce(0) { $0 + $1.count } == 5000)
    #expect(told.count == 5000)
  }

  @Test func `a fault counted so many times is counted so`() {
    var problems = Problems(.folded)
    problems.add(problem(line: 2))
    problems.add(problem(line: 3), times: 41)
    #expect(problems.count == 42)
    #expect(problems.list.map(\.count) == [42])
  }

  @Test func `where each is asked for, each is told once and in order`() {
    let heard = Mutex<[Int]>([])
    var problems = Problems(
      .told { told, before in
        heard.withLock { lines in
          #expect(lines.count == before)
          lines += told.compactMap { $0.place?.line }
        }
      })
    for line in 1...1234 { problems.add(problem(line: line)) }
    #expect(problems.toldCount == 1000)
    let lines = heard.withLock { $0 } + problems.list.compactMap { $0.place?.line }
    #expect(lines == Array(1...1234))
    #expect(problems.count == 1234)
    #expect(problems.kinds == [.data])
  }
}
