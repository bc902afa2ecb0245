package import Base
import Figures

/// What stands at each place of a JSON text: a number or a text as it is written, nothing for anything larger. The
/// place of a key stands for its value.
package struct StatedValues: Sendable {
  private var texts: [Place: String] = [:]

  package init(_ value: JSONValue) {
    var pending = [value]
    while let next = pending.popLast() {
      switch next.kind {
      case .number(_, let literal): texts[next.place] = literal
      case .string(let text): texts[next.place] = text
      case .array(let elements): pending += elements
      case .object(let members):
        for member in members {
          if case .number(_, let literal) = member.value.kind { texts[member.keyPlace] = literal }
          pending.append(member.value)
        }
      case .null, .bool: break
      }
    }
  }

  package subscript(place: Place) -> String? { texts[place] }
}
