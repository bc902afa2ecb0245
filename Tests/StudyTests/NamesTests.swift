import Base
import Figures
import Foundation
import SQLite
import Study
import Testing

/// A few tables of names and codings, read into a database: what was wrong, and what the names stand for.
private struct Names {
  var centres = ["city,City", "amager,Amager"]
  var venues = ["nabo,Nabo,amager", "rose,Café Rose,city"]
  var aliases: [String] = []
  var codebook = ["people,,Mennesker,ja", "food,people,Mad,ja"]
  var assignments: [String] = []
  var codings: [String] = []

  func problems() throws -> [String] { try read { _, problems in problems } }

  func id(of name: String) throws -> String? {
    try read { names, _ in names.id(of: name, in: "venues") }
  }

  func advice(for name: String) throws -> String? {
    try read { names, _ in names.advice(for: name, in: "venues", ids: ["nabo", "rose"]) }
  }

  private func read<Result>(_ use: (KnownNames, [String]) -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vifte-\(UUID())/")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: [(String, String, [String])] = [
      ("centres", "centre_id,name,position", centres.enumerated().map { "\($1),\($0 + 1)" }),
      (
        "venues", "venue_id,name,centre_id,position,capacity,document,line",
        venues.enumerated().map { "\($1),\($0 + 1),,," }
      ),
      ("aliases", "alias,kind,target_id,certainty,document,line", aliases.map { $0 + ",," }),
      (
        "codebook", "code_id,parent_id,label,codable,label_en,definition,definition_en",
        codebook.map { $0 + ",Name,," }
      ),
      (
        "conversations", "interview_id,mode,user_group,n_min,n_max,document,line",
        ["g1,gruppe,x,1,2,,", "g2,gruppe,x,1,2,,"]
      ),
      ("assignments", "interview_id,coder_id,round,status,codes", assignments),
      ("codings", "interview_id,code_id,coder_id,round,unit_no,start,end,quote,memo", codings),
    ]
    for (name, header, rows) in files {
      try ([header] + rows).map { $0 + "\n" }.joined()
        .write(to: folder.appending(path: "\(name).csv"), atomically: true, encoding: .utf8)
    }
    var found = Problems()
    let tables = files.map(\.0)
    let package = DataPackage.read(Array(description.utf8), file: "p.json", problems: &found)
    try #require(found.list.isEmpty, "\(found)")
    let ingest = Ingest(
      try #require(package), tables: tables, folder: folder.path(percentEncoded: false),
      packageFile: "p.json", problems: &found)
    let database = try Database(.memory)
    _ = try #require(ingest, "\(found)").run(into: database, problems: &found)
    return use(try KnownNames(database, tables: tables), found.list.map(\.description))
  }

  private var description: String {
    func fields(_ text: String) -> String {
      text.split(separator: " ").map { field in
        let parts = field.split(separator: ":")
        let type = parts.count > 1 ? parts[1] : "string"
        let words = type == "boolean" ? #", "trueValues": ["ja"], "falseValues": ["nej"]"# : ""
        return #"{"name": "\#(parts[0])", "type": "\#(type)"\#(words)}"#
      }.joined(separator: ", ")
    }
    func table(_ name: String, _ columns: String, _ rest: String) -> String {
      #"{"name": "\#(name)", "path": "\#(name).csv", "schema": {"fields": [\#(fields(columns))]\#(rest)}}"#
    }
    let above =
      #", "primaryKey": "code_id", "foreignKeys": [{"fields": "parent_id", "reference": {"resource": "", "fields": "code_id"}}]"#
    let tables = [
      table("centres", "centre_id name position:integer", #", "primaryKey": "centre_id""#),
      table(
        "venues",
        "venue_id name centre_id position:integer capacity:number document line:integer",
        #", "primaryKey": "venue_id""#),
      table("aliases", "alias kind target_id certainty document line:integer", ""),
      table(
        "codebook",
        "code_id parent_id label label_en definition definition_en codable:boolean", above),
      table(
        "conversations",
        "interview_id mode user_group n_min:integer n_max:integer document line:integer", ""),
      table("assignments", "interview_id coder_id round:integer status codes", ""),
      table(
        "codings",
        "interview_id code_id coder_id round:integer unit_no:integer start:integer end:integer quote memo",
        ""),
    ]
    return #"{"name": "p", "resources": [\#(tables.joined(separator: ", "))]}"#
  }
}

private let clash = "expected names that differ in more than case, blanks and what cannot be seen"

@Suite struct NamesTests {
  @Test func `a sound study has no clash, and an alias may repeat the name of its own`() throws {
    let names = Names(aliases: [
      "NABO,venue,nabo,sure", "nabo,venue,nabo,sure", "City,centre,city,sure",
      "Gloria,venue,,outside", "GLORIA,venue,,outside", "Rosen,venue,rose,probable",
      "rosen,centre,city,probable",
    ])
    #expect(try names.problems() == [])
  }

  @Test(arguments: [
    (
      "Rose,venue,nabo,sure",
      #"2:1 alias: found "Rose" for the venue "nabo", and "rose" for the venue "rose" in venues.csv:3:1"#
    ),
    (
      "CAFE\u{301} ROSE,venue,nabo,sure",
      #"2:1 alias: found "CAFÉ ROSE" for the venue "nabo", and "Café Rose" for the venue "rose" in venues.csv:3:2"#
    ),
    (
      "city,venue,nabo,sure",
      #"2:1 alias: found "city" for the venue "nabo", and "city" for the centre "city" in centres.csv:2:1"#
    ),
    (
      "Amager,centre,city,sure",
      #"2:1 alias: found "Amager" for the centre "city", and "Amager" for the centre "amager" in centres.csv:3:2"#
    ),
    (
      "Nabo,venue,,outside",
      #"2:1 alias: found "Nabo" for a venue without a row, and "Nabo" for the venue "nabo" in venues.csv:2:2"#
    ),
    (
      "nabo,venue,nabo,probable",
      #"2:1 alias: found "nabo" for what is only probably the venue "nabo", and "nabo" for the venue "nabo" in venues.csv:2:1"#
    ),
  ])
  func `an alias that matches a name of something else is refused with both places`(
    alias: String, told: String
  ) throws {
    #expect(try Names(aliases: [alias]).problems() == ["aliases.csv:\(told), \(clash)"])
  }

  @Test func `names match across venues and centres, and ids as well`() throws {
    #expect(
      try Names(venues: ["nabo,CITY,amager", "Nabo,Rose,city"]).problems() == [
        #"venues.csv:2:2 name: found "CITY" for the venue "nabo", and "City" for the centre "city" in centres.csv:2:2, \#(clash)"#,
        #"venues.csv:3:1 venue_id: found "Nabo" for the venue "Nabo", and "nabo" for the venue "nabo" in venues.csv:2:1, \#(clash)"#,
      ])
    #expect(
      try Names(codebook: ["food,,Mad,ja", "Food,,Drik,ja"]).problems() == [
        #"codebook.csv:3:1 code_id: found "Food", and "food" in line 2, \#(clash)"#
      ])
  }

  @Test func `a blank at an edge is refused, and so is the clash it hides`() throws {
    #expect(
      try Names(venues: ["nabo,Nabo,amager", "rose,Nabo ,city"]).problems() == [
        #"venues.csv:3:2 name: found "Nabo ", with the blank U+0020 at an edge, expected a name without blanks around it; remove it"#,
        #"venues.csv:3:2 name: found "Nabo " for the venue "rose", and "Nabo" for the venue "nabo" in venues.csv:2:2, \#(clash)"#,
      ])
  }

  @Test(arguments: [
    ("nabo", "nabo"), ("NABO", "nabo"), (" Nabo\u{A0}", "nabo"), ("cafe\u{301}  ROSE", "rose"),
    ("Rosen", "rose"),
    ("Måske", nil), ("Gloria", nil), ("City", nil), ("naabo", nil), ("", nil), ("\u{200B}", nil),
  ])
  func `a name stands for the one it surely matches`(written: String, id: String?) throws {
    let names = Names(aliases: [
      "Rosen,venue,rose,sure", "Måske,venue,rose,probable", "Gloria,venue,,outside",
    ])
    #expect(try names.id(of: written) == id)
  }

  @Test func `a misspelt name leads to the id of the nearest one`() throws {
    #expect(try Names().advice(for: "Caffé Rose") == #"did you mean "rose"?"#)
    let two = Names(aliases: ["Huset,centre,city,probable", "HUSET,venue,rose,probable"])
    #expect(
      try two.advice(for: "huset")
        == #""huset" is only probably "city" or "rose"; write the id once a person has decided"#)
  }
}

@Suite struct CodingTests {
  @Test(arguments: [
    ("food|foood", #"found "foood", expected code_id of a row in codebook; did you mean "food"?"#),
    ("food|", #"found an empty name in "food|", expected a name on each side of "|""#),
    ("food|food", #"found "food" twice, expected each name once"#),
    ("*|food", #"found "*" beside other names, expected "*" alone, or names without it"#),
    (
      "heading",
      #"found "heading", a heading, expected code_id of a row in codebook that may be used"#
    ),
  ])
  func `a list in a cell is held against its table`(list: String, told: String) throws {
    let names = Names(
      codebook: ["people,,Mennesker,ja", "food,people,Mad,ja", "heading,,Andet,nej"],
      assignments: [
        "g1,anna,1,faerdig,*", "g2,anna,1,faerdig,food|people", "g1,bo,1,faerdig,\(list)",
      ])
    #expect(try names.problems() == ["assignments.csv:4:5 codes: \(told)"])
  }

  @Test(arguments: [
    (["a,a,A,ja"], "codebook.csv:2:2 parent_id: found a circle: a -> a"),
    (
      ["a,b,A,ja", "b,c,B,ja", "c,a,C,ja", "d,a,D,ja"],
      "codebook.csv:2:2 parent_id: found a circle: a -> b -> c -> a"
    ),
    (
      ["d,b,D,ja", "a,b,A,ja", "b,a,B,ja"],
      "codebook.csv:3:2 parent_id: found a circle: a -> b -> a"
    ),
  ])
  func `a codebook that goes in a circle is told once`(codebook: [String], told: String) throws {
    #expect(
      try Names(codebook: codebook).problems() == [
        told + ", expected rows that lead to one with an empty parent_id"
      ])
  }

  @Test func `a circle through ten thousand codes is found`() throws {
    let codes = (0..<10_000).map { "c\($0),c\(($0 + 1) % 10_000),L\($0),ja" }
    let problems = try Names(codebook: codes).problems()
    #expect(problems.count == 1)
    #expect(problems.first?.contains("c0 -> c1 -> c2") == true)
    #expect(problems.first?.contains("10000 rows in all") == true)
  }

  @Test func `a passage that ends before it starts, and a coding twice`() throws {
    let names = Names(
      assignments: ["g1,anna,1,faerdig,*"],
      codings: [
        "g1,food,anna,1,3,120,40,,", "g1,food,anna,1,3,120,40,,", "g1,food,anna,,3,10,40,here,x",
        "g1,food,anna,1,3,10,40,there,y", "g1,people,anna,1,3,10,40,,", "g1,food,anna,1,4,10,40,,",
        "g1,food,anna,1,,,,here,", "g1,food,anna,1,,,,there,", "g1,food,anna,1,,,,there,z",
        "g1,food,anna,1,5,7,7,,",
      ])
    #expect(
      try names.problems() == [
        "codings.csv:3: found the coding of line 2 again, expected each coding once; remove the row",
        "codings.csv:5: found the coding of line 4 again, expected each coding once; remove the row",
        "codings.csv:10: found the coding of line 9 again, expected each coding once; remove the row",
        "codings.csv:2:7 end: found 120 to 40, expected a passage that ends after it starts",
        "codings.csv:11:7 end: found 7 to 7, expected a passage that ends after it starts",
      ])
  }
}
