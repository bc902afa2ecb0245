import Foundation
import Testing

/// A data package that asks nothing of its rows is no reason to compute with rows that cannot be.
@Suite struct `Rows that cannot be are refused whatever the data package asks` {
  @Test(arguments: [
    ("venues", "nabo,Nabo,", "nabo,Nabo,amager,1,,,,,,,,,,,G,325\nnabo,Nabo,", "venue_id"),
    ("counts", "visits_2013,37", "visits_2013,-37", "value"),
    ("workshops", "1,amager,78,20", "1,amager,-8,-20", "attendances"),
    ("venues", "nabo,Nabo,amager", ",Nabo,amager", "venue_id"),
    ("venues", "nabo,Nabo,amager", "nabo,Nabo,nowhere", "centre_id"),
    ("venues", "nabo,Nabo,amager", "nabo@fixed_share=0,Nabo,amager", "venue_id"),
    (
      "facts", "\nworkshops_held,",
      "\nworkshops_held,9,workshops,nej,x,W,1,,,,x,hearing\nworkshops_held,",
      "fact_id"
    ),
  ])
  func `and the program does not stop in the middle`(
    table: String, row: String, other: String, field: String
  ) throws {
    let study = try Study()
    let file = study.path("inputs/datapackage.json")
    var package = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    package["resources"] = (package["resources"] as? [[String: Any]] ?? []).map { row in
      var (resource, schema) = (row, row["schema"] as? [String: Any] ?? [:])
      for key in ["primaryKey", "foreignKeys"] { schema[key] = nil }
      schema["fields"] = (schema["fields"] as? [[String: Any]] ?? []).map { field in
        field.filter { $0.key != "constraints" }
      }
      resource["schema"] = schema
      return resource
    }
    try JSONSerialization.data(withJSONObject: package).write(to: file)
    try study.vifte("check").succeeds()
    try study.replacing(row, with: other, in: "inputs/\(table).csv").vifte("check").ends(.data)
      .complains(" \(field): found ")
  }
}
