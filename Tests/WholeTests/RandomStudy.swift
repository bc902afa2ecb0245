import Assembly
import Base
import Figures
import Foundation

/// A valid study as random as its seed, in a folder of its own: other venues and counts, holes in them, optional cells filled or
/// blank, columns in any order, and rules and scenarios of every kind.
final class RandomStudy {
  let folder: URL
  private var draws: Draws

  private struct Draws: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let centres = ["amager", "city", "noerrebro", "nordvest"]

  private typealias Row = [String: String]

  init(seed: Int) throws {
    draws = Draws(state: UInt64(seed) &* 7_919 &+ 5)
    folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: TestStudy.root.appending(path: "inputs"), to: folder.appending(path: "inputs"))
    var package = try object("inputs/datapackage.json")
    let venues = try writeTables(&package)
    try write(package, "inputs/datapackage.json")
    try writeSettings(venues)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func isSo(_ chance: Double) -> Bool { Double.random(in: 0..<1, using: &draws) < chance }

  private func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &draws)]
  }

  // MARK: Tables

  private func writeTables(_ package: inout [String: Any]) throws -> [String] {
    let centres = RandomStudy.centres
    let count = one(of: [1, 2, 5, 12, 19, 26, 36])
    let venues = (1...count).map { "v\($0)" }
    let holes = one(of: [0, 0.1, 0.5, 1])
    var places: [Row] = []
    var counts: [Row] = []
    for (index, venue) in venues.enumerated() {
      let isPlaced = isSo(0.5)
      places.append([
        "venue_id": venue, "name": isSo(0.2) ? "Sted \"\(index)\", æøå" : "Sted \(index)",
        "centre_id": one(of: centres), "position": "\(index + 1)",
        "capacity": isSo(0.5) ? "" : "\(Int.random(in: 1...60, using: &draws))",
        "hours_per_week": isSo(0.5) ? "" : "37.5", "staff_on_duty": isSo(0.5) ? "" : "2",
        "cost": isSo(0.5) ? "" : "1000000",
        "latitude": isPlaced ? "55.7" : "", "longitude": isPlaced ? "12.5" : "",
        "ownership": one(of: ["", "municipal", "self_owned", "private", "other"]),
        "target_groups": one(of: ["", "unge", "unge|ældre"]),
        "condition": one(of: ["", "good", "fair", "poor"]), "document": one(of: ["W", "G"]),
        "line": "\(index + 3)",
      ])
      for measure in ["visits_2013", "present_2015"] {
        let reasons = ["blank-in-source", "not-counted", "illegible", "withheld"]
        let isMissing = isSo(holes)
        // A measure that nobody counted is refused.
        if isMissing, isSo(0.5), index > 0 { continue }
        let numbers =
          measure == "present_2015"
          ? ["0", "1", "3", "15", "240", "20000"] : ["0", "0.5", "37", "1e-5"]
        counts.append([
          "venue_id": venue, "measure_id": measure,
          "value": isMissing ? "" : one(of: numbers),
          "reason_missing": isMissing ? one(of: reasons) : "", "document": one(of: ["W", "G"]),
          "line": "\(index + 1)",
        ])
      }
    }
    let workshops = centres.filter { _ in isSo(0.7) }.map { centre -> Row in
      let all = Int.random(in: 1...90, using: &draws)
      return [
        "round": "1", "centre_id": centre, "attendances": "\(all)",
        "users": "\(Int.random(in: 0...all, using: &draws))",
        "users_approximate": one(of: ["ja", "nej"]),
        "printed_percent": one(of: ["0", "33.5", "100"]),
        "document": "W", "line": "1",
      ]
    }
    try write(places, to: "venues", &package)
    try write(counts.shuffled(using: &draws), to: "counts", &package)
    try write(workshops, to: "workshops", &package)
    try write([], to: "aliases", &package)
    try writeWhatIsSaid(of: venues, at: centres, &package)
    try change("inputs/documents.csv") {
      $0.replacing(",,ja,", with: ",\(self.one(of: ["2014-05-01", ""])),ja,")
    }
    return venues
  }

  /// The tables of what the documents say of venues and centres, with rows or without.
  private func writeWhatIsSaid(
    of venues: [String], at centres: [String], _ package: inout [String: Any]
  ) throws {
    // Whatever else the study holds does not go by what is said in these.
    let before = draws
    defer { draws = before }
    let listed = venues.filter { _ in isSo(0.4) }.map { venue in
      [
        "venue_id": venue, "certainty": one(of: ["sure", "probable"]), "document": "W", "line": "5",
      ]
    }
    func concern(_ number: Int, _ kind: String, venue: String = "", centre: String = "") -> Row {
      [
        "concern_id": "c\(number)", "kind": kind, "venue_id": venue, "centre_id": centre,
        "text": "Ét, \(number)", "text_en": "One, \(number)", "document": "G", "line": "7",
      ]
    }
    let said = (1...one(of: [1, 6])).map { number in
      switch one(of: ["group", "anywhere", "lead", "condition"]) {
      case "group": concern(number, "group", venue: one(of: venues))
      case "lead": concern(number, "lead", centre: one(of: centres))
      case "condition": concern(number, "condition")
      default: concern(number, "group")
      }
    }
    try write(listed, to: "interviewed", &package)
    try write(isSo(0.3) ? [] : said, to: "concerns", &package)
  }

  /// Writes a table with its columns in any order, as the package then says.
  private func write(_ rows: [Row], to table: String, _ package: inout [String: Any]) throws {
    var resources = package["resources"] as? [[String: Any]] ?? []
    guard let place = resources.firstIndex(where: { $0["name"] as? String == table }),
      var schema = resources[place]["schema"] as? [String: Any],
      let fields = schema["fields"] as? [[String: Any]]
    else { return }
    let shuffled = isSo(0.5) ? fields.shuffled(using: &draws) : fields
    let names = shuffled.compactMap { $0["name"] as? String }
    let lines = [names] + rows.map { row in names.map { row[$0] ?? "" } }
    let text = lines.map { cells in
      cells.map {
        $0.contains(where: "\",".contains) ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0
      }
      .joined(separator: ",") + one(of: ["\n"])
    }.joined()
    schema["fields"] = shuffled
    resources[place]["schema"] = schema
    package["resources"] = resources
    try text.write(
      to: folder.appending(path: "inputs/\(table).csv"), atomically: false, encoding: .utf8)
  }

  // MARK: Settings

  private func writeSettings(_ venues: [String]) throws {
    var settings = try object("pipeline.json", of: TestStudy.root)
    settings["waivers"] = nil
    settings["papers"] = nil
    settings["least_open_per_centre"] = one(of: [0, 1, 2])
    settings["filling"] = one(of: [
      "none", "zero", "city_mean", "city_median", "centre_mean", "ratio", "median_ratio",
    ])
    settings["reassignment"] =
      settings["filling"] as? String == "zero" || isSo(0.6) ? "same_equal" : "same_proportional"
    settings["cost_driver"] = one(of: ["visits", "visits", "presence"])
    var uncertainty = settings["uncertainty"] as? [String: Any] ?? [:]
    uncertainty["draws"] = one(of: [1, 2, 60])
    uncertainty["seed"] = one(of: [0, 2_015, 9_007_199_254_740_991])
    uncertainty["closings"] = [1, one(of: [2, 3, 40])]
    settings["uncertainty"] = uncertainty
    settings["assumptions"] = (settings["assumptions"] as? [[String: Any]] ?? []).map { row in
      var assumption = row
      guard row["unit"] as? String == "share" else { return row }
      let value = one(of: [row["value"] as? Double ?? 0, 0, 1, 0.37])
      assumption["value"] = value
      assumption["low"] = min(value, row["low"] as? Double ?? value)
      assumption["high"] = max(value, row["high"] as? Double ?? value)
      return assumption
    }
    // Those that open or merge venues name some that a random study may not have.
    let closing = (settings["scenarios"] as? [[String: Any]] ?? []).filter { $0["open"] == nil }
    settings["scenarios"] = closing.map { row in
      var scenario = row
      guard row["id"] as? String != "today" else { return row }
      let order = venues.shuffled(using: &draws)
      let closing = Int.random(in: 0...min(4, venues.count - 1), using: &draws)
      scenario["close"] = Array(order.prefix(closing))
      let open = order.dropFirst(closing)
      if isSo(0.3) { scenario["set"] = ["fixed_share": one(of: [0, 0.25, 1])] }
      if isSo(0.2), let venue = open.first, open.count > 2 { scenario["withdraw"] = [venue: 0.25] }
      if isSo(0.3), closing > 0 {
        scenario["closes"] = ["year": 2_026, "month": Int.random(in: 1...12, using: &draws)]
        if isSo(0.6) { scenario["notice_months"] = one(of: [0, 6, 24]) }
        if isSo(0.6) {
          scenario["one_off"] =
            [
              "moving": 250_000, "fitting_out": isSo(0.5) ? 0.5 as Any : NSNull(),
              "severance": 1_000_000,
            ] as [String: Any]
        }
      }
      if isSo(0.2), open.count > 3 {
        scenario["merge"] = [
          ["venues": [open[open.startIndex + 1]], "into": open[open.startIndex + 2]]
        ]
      }
      return scenario
    }
    try leaveOut(&settings)
    openAndMerge(venues, &settings)
    // Pages for a browser, and the one on which plans are made, take half of all the time.
    settings["formats"] = isSo(0.5) ? ["markdown", "csv"] : ["markdown", "html", "csv"]
    try write(settings, "pipeline.json")
  }

  /// Lets scenarios open new venues, and merge what is left of the old ones, of whatever centres, into new and old ones.
  private func openAndMerge(_ venues: [String], _ settings: inout [String: Any]) {
    // Whatever else the study holds does not go by what opens.
    let before = draws
    defer { draws = before }
    let isPriced = settings["frame"] != nil
    settings["scenarios"] = (settings["scenarios"] as? [[String: Any]] ?? []).map { row in
      guard row["id"] as? String != "today", isSo(0.6) else { return row }
      var scenario = row
      var mergers = row["merge"] as? [[String: Any]] ?? []
      let told =
        (row["close"] as? [String] ?? [])
        + Array((row["withdraw"] as? [String: Double] ?? [:]).keys)
        + mergers.flatMap { $0["venues"] as? [String] ?? [] }
        + mergers.compactMap { $0["into"] as? String }
      var free = venues.filter { !told.contains($0) }.shuffled(using: &draws)[...]
      func some(_ most: Int) -> [String] {
        let count = Int.random(in: 0...min(most, free.count), using: &draws)
        defer { free = free.dropFirst(count) }
        return Array(free.prefix(count))
      }
      let opened = (1...one(of: [1, 1, 2])).map { number -> [String: Any] in
        let opening = [
          "id": "ny-\(number)", "name": "Nyt hus \(number)", "centre": one(of: RandomStudy.centres),
        ]
        let cost: [String: Any] =
          isPriced && isSo(0.5) ? ["cost": one(of: [0, 1_234_567.5])] : [:]
        return cost.merging(opening) { first, _ in first }
      }
      let (intoNew, intoOld) = (some(3), some(2))
      if !intoNew.isEmpty { mergers.append(["venues": intoNew, "into": "ny-1"]) }
      if !intoOld.isEmpty, let receiver = free.first {
        mergers.append(["venues": intoOld, "into": receiver])
      }
      scenario["open"] = opened
      scenario["merge"] = mergers
      return scenario
    }
  }

  /// Leaves out what a study may do without, and lets the visits be of another period.
  private func leaveOut(_ settings: inout [String: Any]) throws {
    if isSo(0.3) {
      for key in ["frame", "cost_driver", "fixed_share_readings", "reinvestment"] {
        settings[key] = nil
      }
      var uncertainty = settings["uncertainty"] as? [String: Any] ?? [:]
      uncertainty["visit_values"] = nil
      settings["uncertainty"] = uncertainty
      settings["scenarios"] = (settings["scenarios"] as? [[String: Any]] ?? []).map {
        $0.filter { !["set", "closes", "notice_months", "one_off"].contains($0.key) }
      }
      settings["stages"] = nil
    }
    if isSo(0.3), !["ratio", "median_ratio"].contains(settings["filling"] as? String) {
      settings["measures"] = ["visits": "visits_2013"]
      settings["cost_driver"] = nil
    }
    if isSo(0.3) {
      let isStaffed = isSo(0.5)
      settings["assumptions"] = (settings["assumptions"] as? [[String: Any]] ?? []).filter { row in
        Parameter.ofStaffing.contains { $0.rawValue == row["id"] as? String }
          ? isStaffed : isSo(0.5)
      }
    }
    for key in ["filling", "reassignment", "least_open_per_centre", "criteria", "uncertainty"]
    where isSo(0.1) && (key != "criteria" || settings["stages"] == nil) { settings[key] = nil }
    let period = one(of: ["day", "day", "week", "month", "year"])
    try change("inputs/measures.csv") { $0.replacing(",day,", with: ",\(period),") }
  }

  private func object(_ path: String, of root: URL? = nil) throws -> [String: Any] {
    let data = try Data(contentsOf: (root ?? folder).appending(path: path))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  private func write(_ object: [String: Any], _ path: String) throws {
    // As people write it: a line for each member.
    try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
      .write(to: folder.appending(path: path))
  }

  private func change(_ path: String, _ change: (String) -> String) throws {
    let file = folder.appending(path: path)
    try change(String(contentsOf: file, encoding: .utf8)).write(
      to: file, atomically: false, encoding: .utf8)
  }
}
