import Base
import Figures

/// Adds the numbers of a sheet to a study that is there.
func addSheet(_ invocation: Invocation) throws -> Reply {
  throw Problem(.configuration, at: nil, found: "add", expected: "not yet")
}
