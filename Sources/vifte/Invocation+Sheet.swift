import Base
import Figures
import Study

extension Invocation {
  /// What is said of a sheet beside it.
  func sheetOptions(_ problems: inout Problems) -> SheetOptions {
    var decimal: SheetAccount.Decimal?
    if let text = values[.decimal]?.last {
      decimal = SheetAccount.Decimal(rawValue: text)
      if decimal == nil { refuse(.decimal, text, expected: "comma or point", &problems) }
    }
    var columns: [(name: String, role: String)] = []
    for text in values[.column, default: []] {
      // A name may hold the mark; a role does not.
      guard let mark = text.lastIndex(of: "="), mark > text.startIndex else {
        refuse(
          .column, text, expected: "NAME=ROLE",
          advice: "the roles are \(ColumnRole.words)", &problems)
        continue
      }
      columns.append((String(text[..<mark]), trimmed(text[text.index(after: mark)...])))
    }
    var lines: [Int] = []
    for text in values[.skipRow, default: []].flatMap({ $0.split(separator: ",") }) {
      if let line = Int(trimmed(text)), line > 0 {
        lines.append(line)
      } else {
        refuse(.skipRow, String(text), expected: "the number of a line", &problems)
      }
    }
    return SheetOptions(
      missing: values[.missing, default: []], zero: values[.zero, default: []],
      withheld: values[.withheld, default: []], decimal: decimal, columns: columns,
      skippedLines: lines)
  }
}
