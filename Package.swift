// swift-tools-version: 6.2
import PackageDescription

// Four floors, bottom up; a target lists only floors below its own. The build refuses an import that
// is not listed here (see scripts/test): Reports has no path to SQLite, so a report cannot query.
let package = Package(
  name: "vifte",
  products: [.executable(name: "vifte", targets: ["vifte"])],
  targets: [
    // The system's C libraries.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLinux"),

    // Words: what a number is.
    .target(name: "Figures"),

    // Kit: knows nothing of venues.
    .target(name: "Digest", dependencies: ["CLinux"]),
    .target(name: "JSON", dependencies: ["Figures"]),
    .target(name: "SQLite", dependencies: ["CSQLite", "Figures"]),
    .target(name: "Tabular", dependencies: ["Figures", "JSON"]),
    .target(name: "Statistics"),
    .target(name: "Planning", dependencies: ["Figures", "Statistics"]),
    .target(name: "Document", dependencies: ["Figures", "JSON", "Tabular"]),

    .target(name: "Files", dependencies: ["CLinux", "Digest", "Figures"]),

    // Study: read, compute, tell.
    .target(
      name: "Ingest", dependencies: ["Figures", "JSON", "Planning", "SQLite", "Tabular"]),
    .target(
      name: "Analysis", dependencies: ["Figures", "Ingest", "Planning", "SQLite", "Statistics"]),
    .target(name: "Reports", dependencies: ["Document", "Figures"]),

    // Rim: the only place that touches the world.
    .target(
      name: "Audit", dependencies: ["Digest", "Document", "Figures", "JSON", "Tabular"]),
    // What questions are answered with; like a report, an answer can only cite.
    .target(
      name: "Answers",
      dependencies: ["Audit", "Document", "Figures", "JSON", "Recomputation", "Reports"]),
    // What puts the parts of a study together, from its files to its reports.
    .target(
      name: "Assembly",
      dependencies: [
        "Analysis", "Audit", "Digest", "Document", "Figures", "Files", "Ingest", "Reports",
        "SQLite", "Tabular",
      ]),
    // The second evaluator: it has no path to Statistics, Planning or Analysis, so it can only reckon for itself.
    .target(name: "Recomputation", dependencies: ["Figures", "JSON"]),
    .executableTarget(
      name: "vifte",
      dependencies: [
        "Analysis", "Answers", "Assembly", "Audit", "CLinux", "Digest", "Document", "Figures",
        "Files", "Ingest", "JSON", "Recomputation", "Reports", "SQLite", "Tabular",
      ]),

    // Tests, one folder for each module, and Acceptance for the program as its users meet it: it imports none of it, and
    // is compiled beside it.
    .testTarget(name: "AuditTests", dependencies: ["Audit", "Figures"]),
    .testTarget(name: "DigestTests", dependencies: ["Digest"]),
    .testTarget(name: "DocumentTests", dependencies: ["Document", "Figures", "JSON", "Tabular"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures"]),
    .testTarget(
      name: "IngestTests", dependencies: ["Figures", "Ingest", "SQLite", "Tabular"]),
    .testTarget(name: "PlanningTests", dependencies: ["Figures", "Planning", "Statistics"]),
    .testTarget(name: "RecomputationTests", dependencies: ["Figures", "Recomputation"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "JSONTests", dependencies: ["Figures", "JSON"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
    .testTarget(
      name: "StudyTests",
      dependencies: [
        "Analysis", "Answers", "Audit", "Digest", "Document", "Figures", "Ingest", "JSON",
        "Recomputation",
        "Reports", "SQLite", "vifte",
      ]),
    .testTarget(name: "TabularTests", dependencies: ["Figures", "JSON", "Tabular"]),
    .testTarget(name: "Acceptance"),
  ]
)

// The same settings everywhere. Upcoming features: imports are internal unless said otherwise, and a
// member is visible only where its module is imported, so a file's imports tell what it uses.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}

// The one module that handles C pointers says so at each place.
for target in package.targets where target.name == "SQLite" {
  target.swiftSettings?.append(.strictMemorySafety())
}

// Optimised in debug builds too: the tests run the program hundreds of times, and random worlds and every plan would
// take most of that. Checks and traps stay on. A module is compiled as a whole, which takes less time than its files
// each for itself. The modules left out take longer to optimise than the tests spend in them.
let unoptimised = ["Answers", "Audit", "Reports"]
for target in package.targets
where target.type == .regular && !unoptimised.contains(target.name) {
  target.swiftSettings?.append(
    .unsafeFlags(
      ["-O", "-whole-module-optimization", "-num-threads", "2", "-disable-batch-mode"],
      .when(configuration: .debug)))
}
