import Document
import Figures

/// A mean of some months is none of a year: where visits were counted in only some of the months, each page that tells the mean
/// says in which.
extension Measure {
  /// The months that were counted, as `januar-juni` and `March, May-July`; nil where it is not some of a year.
  var countedMonths: Phrase? {
    guard !monthsOfPart.isEmpty else { return nil }
    var runs: [(first: Int, last: Int)] = []
    for month in monthsOfPart {
      if let last = runs.last?.last, last + 1 == month {
        runs[runs.count - 1].last = month
      } else {
        runs.append((month, month))
      }
    }
    let names = runs.map { run in
      let first = Phrase.month(run.first) ?? Phrase("")
      let last = Phrase.month(run.last) ?? Phrase("")
      return run.first == run.last
        ? first
        : Phrase(
          da: "\(first.danish)-\(last.danish)", en: "\(first.english)-\(last.english)")
    }
    return Phrase(da: joined(names.map(\.danish), ", "), en: joined(names.map(\.english), ", "))
  }

  /// Its name, with the months where it is a mean of some of the year.
  var nameWithMonths: Phrase {
    guard let months = countedMonths else { return name }
    return Phrase(
      da: "\(name.danish) (\(months.danish))", en: "\(name.english) (\(months.english))")
  }

  /// That it is a mean of some months; nil where it is not.
  var partOfYear: Phrase? {
    countedMonths.map { months in
      Phrase(
        da:
          "Tallet er et gennemsnit af de måneder, der er talt (\(months.danish)), og ikke af hele \(period).",
        en:
          "The number is a mean of the months counted (\(months.english)), not of the whole of \(period)."
      )
    }
  }
}
