import Foundation
import Testing

/// A key of `pipeline.json` that holds something of the wrong kind, and what is said of it.
private struct Misreading: CustomTestStringConvertible {
  let key: String
  let value: String
  let words: String
  var testDescription: String { "\(key): \(value)" }

  static let all = [
    Misreading(
      key: "inputs", value: "{}", words: "inputs: found an object, expected a string in quotes"),
    Misreading(
      key: "inputs", value: #""/etc/passwd""#,
      words: #"inputs: found "/etc/passwd", expected a path inside the study's folder; write that"#),
    Misreading(
      key: "inputs", value: #""""#,
      words: #"inputs: found "", expected a path inside the study's folder; write that"#),
    Misreading(
      key: "inputs", value: #""plans/../../x""#,
      words: #"inputs: found "plans/../../x", expected a path inside the study's folder"#),
    Misreading(
      key: "inputs", value: #""inputs/counts.csv""#,
      words: #"inputs/counts.csv:1:1: found "v", expected a data package in JSON"#),
    Misreading(
      key: "title", value: #""Brugertal""#,
      words: #"""
        title: found one text, expected a text in each language; \#
        write "title": {"da": "…", "en": "…"}, or name one language under "languages"
        """#),
    Misreading(
      key: "title", value: "{}",
      words: #"title: found an object without "da" and "en", expected a text in each language"#),
    Misreading(
      key: "scenarios", value: "{}", words: "scenarios: found an object, expected an array"),
    Misreading(
      key: "scenarios", value: "[7]", words: "scenarios: found 7, expected an object"),
    Misreading(
      key: "assumptions", value: "3", words: "assumptions: found 3, expected an array"),
    Misreading(
      key: "stages", value: "[]", words: "stages: found an array, expected an object"),
    Misreading(
      key: "stages", value: #"{"ingest": {}, "analysis": ["budget"], "output": ["workings"]}"#,
      words: "ingest: found an object, expected an array"),
    Misreading(key: "criteria", value: "1", words: "criteria: found 1, expected an object"),
    Misreading(
      key: "filling", value: "null", words: "filling: found null, expected a string in quotes"),
    Misreading(
      key: "least_open_per_centre", value: #""1""#,
      words: #"least_open_per_centre: found "1", expected a whole number"#),
  ]
}

@Suite struct `What cannot be read is told once, and nothing that follows from it` {
  @Test(arguments: Misreading.all)
  private func `in the settings`(misreading: Misreading) throws {
    let script = """
      import collections, json, sys
      text = open('pipeline.json').read()
      value = json.loads(text)
      value[sys.argv[1]] = json.loads(sys.argv[2])
      open('pipeline.json', 'w').write(json.dumps(value, indent=2, ensure_ascii=False))
      """
    let study = try Study()
    let ending = try Program.run(
      ["-c", script, misreading.key, misreading.value], of: URL(filePath: "/usr/bin/python3"),
      in: study.folder)
    #expect(ending.code == 0, "\(ending.errors)")
    let refused = try study.vifte("check").ends(.configuration).complains(misreading.words)
      .complains("1 problem; nothing was changed").ending.errors
    #expect(refused.split(separator: "\n").count == 2, "\(refused)")
  }

  @Test func `an assumption without a value`() throws {
    let script = """
      import json
      value = json.load(open('pipeline.json'))
      del value['assumptions'][0]['value']
      json.dump(value, open('pipeline.json', 'w'), indent=2, ensure_ascii=False)
      """
    let study = try Study()
    _ = try Program.run(["-c", script], of: URL(filePath: "/usr/bin/python3"), in: study.folder)
    let refused = try study.vifte("check").ends(.configuration).ending.errors
    #expect(refused.contains(#"value: found no key "value", expected the key in this object"#))
    #expect(refused.split(separator: "\n").count == 2, "\(refused)")
  }
}

@Suite struct `A field that no column can be named by is told in datapackage.json` {
  @Test(arguments: [
    ("csv_line", #"found a field named "csv_line", expected another name"#),
    ("CSV_Line", #"found a field named "CSV_Line", expected another name"#),
    ("VENUE_ID", #"found a field named "venue_id" beside "VENUE_ID", expected names that differ"#),
    (#"x_\u0000y"#, #"found the control character U+0000 in "x_\0y", expected characters that"#),
    (#"x\ny"#, #"found the line break U+000A in "x\ny", expected one line"#),
    (" note", #"found " note", with the blank U+0020 at an edge, expected a name"#),
  ])
  func `with what to write`(name: String, words: String) throws {
    let head = #"{"name": "venue_id", "type": "string", "description": "Identifier.""#
    let field = #"{"name": "\#(name)", "type": "string"}, "#
    let study = try Study().replacing(
      head, with: field + head, in: "inputs/datapackage.json")
    let refused = try study.vifte("check").ends(.data).complains(words)
      .complains("inputs/datapackage.json:").complains("in the first line of inputs/venues.csv")
      .ending.errors
    #expect(refused.split(separator: "\n").count == 2, "\(refused)")
  }

  @Test func `and the words of SQL are names like others`() throws {
    let names = ["rowid", "select", "table", "group by", "a\"b", "Æ", "t", "line_"]
    let study = try Study()
    let fields = names.map { name in
      #"{"name": "\#(name.replacing("\"", with: "\\\""))", "type": "string"}, "#
    }
    let head = #"{"name": "venue_id", "type": "string", "description": "Identifier.""#
    _ = try study.replacing(head, with: fields.joined() + head, in: "inputs/datapackage.json")
      .rewriting("inputs/venues.csv") { text in
        csvRows(text).enumerated().map { index, row in
          let cells =
            index == 0
            ? names.map { "\"\($0.replacing("\"", with: "\"\""))\"" } : names.map { _ in "x" }
          return (cells + row.map { "\"\($0)\"" }).joined(separator: ",") + "\n"
        }.joined()
      }
    try study.vifte("check").succeeds()
  }
}
