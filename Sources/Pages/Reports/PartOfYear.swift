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
      let (first, last) = (Measure.month(run.first), Measure.month(run.last))
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

  private static func month(_ number: Int) -> Phrase {
    let names = [
      ("januar", "January"), ("februar", "February"), ("marts", "March"), ("april", "April"),
      ("maj", "May"), ("juni", "June"), ("juli", "July"), ("august", "August"),
      ("september", "September"), ("oktober", "October"), ("november", "November"),
      ("december", "December"),
    ]
    guard names.indices.contains(number - 1) else { return Phrase("") }
    let (danish, english) = names[number - 1]
    return Phrase(da: Sentence(words: danish), en: Sentence(words: english))
  }
}
