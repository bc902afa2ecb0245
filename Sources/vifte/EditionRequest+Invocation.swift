import Assembly
import Figures

extension EditionRequest {
  /// What was said after `run`.
  init(_ invocation: Invocation) {
    self = .asked(
      invocation.values[.final] == nil ? .draft : .final,
      sources: invocation.values[.source, default: []])
  }
}
