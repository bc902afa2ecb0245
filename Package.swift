// swift-tools-version: 6.2
import PackageDescription

// Bottom up; a target lists only targets above it here. The build refuses an import that is not listed (see
// scripts/test): Pages has no path to SQLite, so a report cannot query.
let package = Package(
  name: "vifte",
  products: [.executable(name: "vifte", targets: ["vifte"])],
  targets: [
    // The system's C libraries.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLinux"),

    // Problems and places, JSON, CSV, digests and files; knows no word of any study.
    .target(name: "Base", dependencies: ["CLinux"]),
    .target(name: "SQLite", dependencies: ["Base", "CSQLite"]),
    // What a number is.
    .target(name: "Figures", dependencies: ["Base"]),
    // The page as a tree, and a writer for each format.
    .target(name: "Document", dependencies: ["Base", "Figures"]),
    // What the study says.
    .target(name: "Study", dependencies: ["Base", "Figures", "SQLite"]),
    // What follows from it.
    .target(name: "Model", dependencies: ["Base", "Figures", "SQLite", "Study"]),
    // What a run left, and what looks back at it.
    .target(name: "Audit", dependencies: ["Base", "Document", "Figures"]),
    // The second evaluator: it has no path to Model, so it can only compute for itself.
    .target(name: "Recompute", dependencies: ["Base", "Figures"]),
    // Reports, and what questions are answered with: both can only cite.
    .target(
      name: "Pages",
      dependencies: ["Audit", "Base", "CWhatIf", "Document", "Figures", "Recompute"],
      exclude: ["WhatIf/Program"]),
    // The files of the what-if page, taken into the program as they are.
    .target(name: "CWhatIf"),
    // What puts the parts of a study together, from its files to its reports.
    .target(
      name: "Assembly",
      dependencies: ["Audit", "Base", "Document", "Figures", "Model", "Pages", "SQLite", "Study"]),
    .executableTarget(
      name: "vifte",
      dependencies: [
        "Assembly", "Audit", "Base", "CLinux", "Document", "Figures", "Model", "Pages", "Recompute",
        "SQLite", "Study",
      ]),

    // Tests, one folder for each module, WholeTests for all of them together, and Acceptance for the program as its users
    // meet it: it imports none of it, and is compiled beside it.
    .testTarget(name: "BaseTests", dependencies: ["Base"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "FiguresTests", dependencies: ["Base", "Figures"]),
    .testTarget(name: "DocumentTests", dependencies: ["Base", "Document", "Figures"]),
    .testTarget(name: "StudyTests", dependencies: ["Base", "Figures", "SQLite", "Study"]),
    .testTarget(name: "ModelTests", dependencies: ["Figures", "Model"]),
    .testTarget(name: "AuditTests", dependencies: ["Audit", "Base", "Document", "Figures"]),
    .testTarget(name: "RecomputeTests", dependencies: ["Base", "Figures", "Recompute"]),
    .testTarget(
      name: "WholeTests",
      dependencies: [
        "Assembly", "Audit", "Base", "Document", "Figures", "Model", "Pages", "Recompute", "SQLite",
        "Study", "vifte",
      ]),
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

// Optimised in debug builds too: the tests run the program hundreds of times, and random draws and every plan would
// take most of that. Checks and traps stay on. A module is compiled as a whole, which takes less time than its files
// each for itself. The modules left out take longer to optimise than the tests spend in them.
let unoptimised = ["Assembly", "Pages", "Study"]
for target in package.targets
where target.type == .regular && !unoptimised.contains(target.name) {
  target.swiftSettings?.append(
    .unsafeFlags(
      ["-O", "-whole-module-optimization", "-num-threads", "2", "-disable-batch-mode"],
      .when(configuration: .debug)))
}
