import Base
import Testing

private func messages(_ text: String) -> [String] {
  var problems = Problems()
  let read = DataPackage.read(
    Array(text.utf8), file: "inputs/datapackage.json", problems: &problems)
  #expect((read == nil) == !problems.list.isEmpty)
  return problems.list.map { String($0.description.dropFirst("inputs/datapackage.json:".count)) }
}

private func schemaMessages(_ schema: String) -> [String] {
  messages(#"{"name": "p", "resources": [{"name": "a", "path": "a.csv", "schema": \#(schema)}]}"#)
    .map { String($0.drop { $0 != " " }.dropFirst()) }
}

private func fieldMessages(_ field: String) -> [String] {
  schemaMessages(#"{"fields": [{"name": "f", \#(field)}]}"#)
}

@Suite struct DataPackageTests {
  @Test func `a package with all that is tolerated is read`() throws {
    var problems = Problems()
    let text = """
      {"$schema": "s", "profile": "tabular-data-package", "name": "p", "title": "P", "created": "x",
       "licenses": [], "contributors": [], "x_note": 1, "vifte:unit": "a", "resources": [
       {"name": "venues", "path": "tables/venues.csv", "encoding": "utf-8", "format": "csv",
        "dialect": {"delimiter": ";", "doubleQuote": true}, "bytes": 3,
        "hash": "d41d8cd98f00b204e9800998ecf8427e",
        "schema": {"fields": [{"name": "id", "title": "Id"}], "primaryKey": "id"}},
       {"name": "counts", "path": "counts.csv", "schema": {
        "fields": [{"name": "venue", "vifte:kind": "k"}, {"name": "parent"}, {"name": "key"}],
        "primaryKey": ["key"], "foreignKeys": [
          {"fields": "venue", "reference": {"resource": "venues", "fields": "id"}},
          {"fields": ["parent"], "reference": {"resource": "", "fields": ["key"]}}]}}]}
      """
    let read = DataPackage.read(
      Array(text.utf8), file: "inputs/datapackage.json", problems: &problems)
    let resources = try #require(read?.resources)
    #expect(problems.list.isEmpty)
    #expect(resources.map(\.file) == ["inputs/tables/venues.csv", "inputs/counts.csv"])
    #expect(resources.map(\.delimiter) == [.semicolon, nil])
    #expect(resources[0].schema.fields[0].constraints.isRequired)
    #expect(resources[1].schema.foreignKeys.map(\.resource) == ["venues", "counts"])
    #expect(resources[1].schema.missingValues == [""])
  }

  @Test(arguments: [
    "/etc/passwd", "../a.csv", "a/../../b.csv", "http://a.dk/b.csv", "a\\\\b.csv", "", "./a.csv",
    "a//b.csv", "a/",
  ])
  func `a path that leaves the folder is refused`(path: String) {
    let found = messages(
      """
      {"name": "p", "resources": [{"name": "a", "path": "\(path)",
       "schema": {"fields": [{"name": "f"}]}}]}
      """)
    #expect(found.count == 1)
    #expect(found.first?.contains("expected a path inside the folder of the data package") == true)
  }

  @Test func `misspelt keys, names used twice and unknown references are told at once`() {
    let found = messages(
      """
      {"name": "p", "tittle": "x", "resources": [
      {"name": "a", "path": "a.csv", "dialect": {"delimiter": "|", "quoteChar": "'"},
      "schema": {"fields": [{"name": "f"}, {"name": "f"}], "primaryKey": "g", "foreignKeys": [
      {"fields": ["f"], "reference": {"resource": "b", "fields": ["f"]}},
      {"fields": ["f"], "reference": {"resource": "a", "fields": ["e", "f"]}}]}},
      {"name": "a", "path": "b.csv", "encoding": "latin1", "schema": {"fields": []}}]}
      """)
    #expect(
      found == [
        "1:15 tittle: found the unknown key \"tittle\", expected a key that is read here; "
          + "did you mean \"title\"?",
        "2:57 delimiter: found \"|\", expected \",\" or \";\"",
        "2:75 quoteChar: found \"'\", expected \"",
        "3:22 fields: found a second field \"f\", expected each name once",
        "3:68 primaryKey: found \"g\", expected a field of this schema; allowed: f, f",
        "5:32 reference: found 2 fields referred to, expected as many as the key has: 1",
        "6:44 encoding: found \"latin1\", expected utf-8",
        "6:75 fields: found an array, expected at least one field",
        "6:1 name: found a second resource named \"a\", expected a name of its own for each",
        "4:1 resource: found \"b\", expected the name of a resource; allowed: a, a",
        "5:1 fields: found \"e\", expected a field of \"a\"; allowed: f, f",
      ])
  }

  @Test(arguments: [
    (#""type": "integr""#, "found \"integr\", expected a type that is read"),
    (#""type": "datetime""#, "found \"datetime\", expected a type that is read"),
    (#""format": "email""#, "found \"email\", expected default"),
    (#""type": "integer", "decimalChar": ",""#, "found the unknown key \"decimalChar\""),
    (#""type": "number", "decimalChar": ",,""#, "found \",,\", expected one character"),
    (#""type": "number", "groupChar": ".""#, "expected another mark than the decimal one"),
    (#""type": "number", "bareNumber": false"#, "found false, expected true"),
    (#""type": "boolean", "falseValues": ["1"]"#, "found \"1\", which means true too"),
    (#""constraints": {"minimum": 1}"#, "found the unknown key \"minimum\""),
    (#""constraints": {"pattern": "[a-"}"#, "found \"[a-\", expected a regular expression"),
    (#""constraints": {"minLength": 3, "maxLength": 2}"#, "expected at least minLength, 3"),
    (#""constraints": {"minLength": -1}"#, "found -1, expected a whole number ≥ 0"),
    (#""constraints": {"enum": []}"#, "found no values, expected at least one"),
    (#""constraints": {"enum": ["a", "a"]}"#, "found \"a\" twice, expected each value once"),
    (#""constraints": {"required": "yes"}"#, "found \"yes\", expected true or false"),
    (
      #""type": "integer", "constraints": {"minimum": 2, "maximum": 1}"#,
      "found 1, expected at least the minimum, 2"
    ),
    (#""type": "integer", "constraints": {"minimum": 1.5}"#, "found 1.5, expected a whole number"),
    (#""type": "date", "constraints": {"maximum": "2023-02-29"}"#, "expected a date such as"),
  ])
  func `a field that cannot be is refused`(field: String, message: String) {
    let found = fieldMessages(field)
    #expect(found.count == 1)
    #expect(found.first?.contains(message) == true, "\(found)")
  }

  @Test func `what is not JSON is one problem`() {
    #expect(messages("{").count == 1)
  }
}

@Suite struct KeyProblemTests {
  private let place = Place(file: "a.csv", line: 9, column: 2)

  @Test func `a key that is there already is told with its first line`() {
    let problem = repeatedKeyProblem(
      at: place, fields: ["venue", "year"], values: ["A", "2020"], firstLine: 4)
    #expect(
      problem.description
        == "a.csv:9:2 venue, year: found \"A\", \"2020\" again, first in line 4, "
        + "expected each combination once")
  }

  @Test func `a reference to nothing says what was sought and where`() throws {
    let table = try resource(
      #"{"name": "id"}, {"name": "parent"}"#,
      more:
        #", "foreignKeys": [{"fields": "parent", "reference": {"resource": "", "fields": "id"}}]"#)
    let key = try #require(table.schema.foreignKeys.first)
    let problem = missingReferenceProblem(
      at: place, key: key, values: ["aros"], advice: "did you mean \"arosx\"?")
    #expect(
      problem.description
        == "a.csv:9:2 parent: found \"aros\", expected id of a row in a; did you mean \"arosx\"?")
  }
}
