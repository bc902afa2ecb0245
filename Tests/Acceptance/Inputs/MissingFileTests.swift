import Testing

private let counts = "inputs/counts.csv"

@Suite struct `A file that cannot be read is named` {
  @Test func `a file that is not there`() throws {
    try Study().removing(counts).isRefused(
      .file, saying: "\(counts): found No such file or directory, expected a file that can be read")
  }

  @Test func `a folder in its place`() throws {
    try Study().removing(counts).makingFolder(counts).isRefused(
      .file, saying: "\(counts): found a directory, expected a file that can be read")
  }

  @Test func `a link that leads nowhere`() throws {
    try Study().removing(counts).linking(counts, to: "counts.csv").isRefused(
      .file,
      saying: "\(counts): found Too many levels of symbolic links, expected a file that can be read"
    )
  }

  @Test func `a pipe in its place, without waiting for a writer`() throws {
    try Study().removing(counts).makingPipe(counts).isRefused(
      .file, saying: "\(counts): found no regular file, expected a file that can be read")
  }

  @Test(.enabled(if: Machine.canRunWithoutPrivileges, "the modes of files do not bind the tests"))
  func `a file its reader may not read`() throws {
    let study = try Study().settingMode(0o000, of: counts)
    for verb in ["check", "run"] {
      try study.vifteWithoutPrivileges(verb).fails(
        .file, saying: "\(counts): found Permission denied, expected a file that can be read")
    }
  }

  @Test func `an empty file`() throws {
    try Study().writing("", to: counts).isRefused(
      .data,
      saying: "\(counts):1: found an empty file, expected a line with the names of the columns")
  }

  @Test func `the file that describes the tables`() throws {
    try Study().removing("inputs/datapackage.json").isRefused(
      .file,
      saying: """
        inputs/datapackage.json: found No such file or directory, expected a file that can be read
        """)
  }

  @Test func `a folder that is no study`() throws {
    try Study().removing("pipeline.json").isRefused(
      .file,
      saying: "pipeline.json: found No such file or directory, expected a file that can be read")
  }
}
