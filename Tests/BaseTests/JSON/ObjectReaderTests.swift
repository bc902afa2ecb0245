import Base
import Testing

private struct Period: Equatable {
  let name: String
  let years: [Int]
}

private func read<Result>(
  _ text: String, _ read: (inout ObjectReader) -> Result
) throws -> (result: Result?, problems: [String]) {
  var problems = Problems()
  let value = try parseJSON(Array(text.utf8), file: "a.json")
  let result = ObjectReader.read(value, problems: &problems, read)
  return (result, problems.list.map(\.description))
}

@Suite struct ObjectReaderTests {
  @Test func `settings that are right are read without a problem`() throws {
    let text = """
      {"title": "A", "share": 0.5, "count": 3, "open": true, "names": ["x", "y"],
       "periods": [{"name": "p", "from": 1, "to": 2}], "x_note": 1}
      """
    let (period, problems) = try read(text) { settings in
      settings.ignore(prefixes: ["x_"])
      #expect(settings.string("title") == "A")
      #expect(settings.number("share") == 0.5)
      #expect(settings.optionalInteger("count") == 3)
      #expect(settings.flag("open") == true)
      #expect(settings.strings("names") == ["x", "y"])
      #expect(settings.optionalString("subtitle") == nil)
      return settings.objects("periods") { period in
        Period(name: period.string("name"), years: [period.integer("from"), period.integer("to")])
      }
    }
    #expect(problems.isEmpty)
    #expect(period == [Period(name: "p", years: [1, 2])])
  }

  @Test func `every problem is told in one reading`() throws {
    let text = """
      {"titlee": "A", "share": "half",
       "inner": {"count": 1.5, "other": null}, "names": ["x", 2]}
      """
    let (_, problems) = try read(text) { settings in
      _ = settings.string("title")
      _ = settings.number("share")
      _ = settings.object("inner") { inner in inner.integer("count") }
      _ = settings.strings("names")
    }
    #expect(
      problems == [
        "a.json:1:1 title: found no key \"title\", expected the key in this object",
        "a.json:1:2 titlee: found the unknown key \"titlee\", expected a key that is read here; "
          + "did you mean \"title\"?",
        "a.json:1:26 share: found \"half\", expected a number",
        "a.json:2:21 count: found 1.5, expected a whole number",
        "a.json:2:26 other: found the unknown key \"other\", expected a key that is read here; "
          + "allowed: count",
        "a.json:2:57 names: found 2, expected a string in quotes",
      ])
  }

  @Test func `a word outside the choice is refused with the nearest`() throws {
    let (_, problems) = try read(#"{"kind": "meen"}"#) {
      $0.choice("kind", among: ["mean", "sum"])
    }
    #expect(
      problems == [
        "a.json:1:10 kind: found \"meen\", expected one of mean, sum; did you mean \"mean\"?"
      ])
  }

  @Test func `what is not an object is refused`() throws {
    let (result, problems) = try read("[]") { _ in 1 }
    #expect(result == nil)
    #expect(problems == ["a.json:1:1: found an array, expected an object"])
  }

  @Test func `an optional key that is null is of the wrong kind`() throws {
    let (_, problems) = try read(#"{"a": null}"#) { $0.optionalString("a") }
    #expect(problems == ["a.json:1:7 a: found null, expected a string in quotes"])
  }
}
