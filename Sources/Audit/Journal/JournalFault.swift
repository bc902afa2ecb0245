package import Figures

/// Something that shows the journal is not as it was written.
package enum JournalFault: Hashable, Sendable {
  /// Entries that are not there, by the first and the last of them.
  case removed(ClosedRange<Int>)
  /// An entry whose record is not what its digest was taken of, or that does not follow from the one before.
  case edited(Int)
  /// Whole entries put in the place of those that were written, up to this one.
  case rewritten(Int)

  /// The whole journal, of so many entries.
  case gone(Int)
  /// The file that tells where the journal ends.
  case headGone(String)

  /// What happened, for the reader.
  package var words: Phrase {
    switch self {
    case .removed(let numbers) where numbers.count == 1:
      Phrase(
        da: "indførsel \(numbers: [numbers.lowerBound]) er fjernet",
        en: "entry \(numbers: [numbers.lowerBound]) was removed")
    case .removed(let numbers):
      Phrase(
        da: """
          indførslerne \(numbers: [numbers.lowerBound]) til \(numbers: [numbers.upperBound]) er fjernet
          """,
        en: """
          entries \(numbers: [numbers.lowerBound]) to \(numbers: [numbers.upperBound]) were removed
          """)
    case .edited(let number):
      Phrase(
        da: "indførsel \(numbers: [number]) er ikke, som den blev skrevet",
        en: "entry \(numbers: [number]) is not as it was written")
    case .rewritten(let number):
      Phrase(
        da: "indførsel \(numbers: [number]) er en anden end den, der blev skrevet",
        en: "entry \(numbers: [number]) is another than the one that was written")
    case .gone(1):
      Phrase(
        da: "journalen er væk; \(numbers: [1]) indførsel var skrevet",
        en: "is gone: \(numbers: [1]) entry was written")
    case .gone(let count):
      Phrase(
        da: "journalen er væk; \(numbers: [count]) indførsler var skrevet",
        en: "is gone: \(numbers: [count]) entries were written")
    case .headGone(let path):
      Phrase(
        da: "\(path), som viser, hvor den ender, er væk",
        en: "\(path), which tells its end, is gone")
    }
  }
}

/// A row of the journal as it lies on disk.
package struct JournalLine: Hashable, Sendable {
  package let number: Int
  package let record: String
  package let digest: String

  package init(number: Int, record: String, digest: String) {
    self.number = number
    self.record = record
    self.digest = digest
  }
}

/// The entries of a journal, in the order of their numbers, and all that is wrong with them.
///
/// `head` tells how far the journal had come when it was last written; entries after it are from a run that was broken off
/// before it could note so. An entry that cannot be read is a fault, and is left out.
package func audited(
  _ lines: [JournalLine], head: JournalHead?, file: String
) -> (entries: [JournalEntry], faults: [JournalFault]) {
  var entries: [JournalEntry] = []
  var faults: [JournalFault] = []
  var expected = 1
  var previous: String? = JournalEntry.beginning
  for line in lines {
    // A number seen before, or none at all, is no entry a run wrote.
    guard line.number >= expected, line.number <= JournalEntry.largestNumber else {
      faults.append(.edited(line.number))
      continue
    }
    if line.number > expected {
      faults.append(.removed(expected...(line.number - 1)))
      previous = nil
    }
    expected = line.number + 1
    let entry = try? JournalEntry(reading: line.record, file: file)
    let isSound =
      entry.map {
        $0.number == line.number && $0.record == line.record && $0.digest == line.digest
      } ?? false
    if !isSound {
      faults.append(.edited(line.number))
    } else if let previous, entry?.previous != previous {
      faults.append(.rewritten(line.number - 1))
    }
    if let entry { entries.append(entry) }
    previous = line.digest
  }
  if let head {
    if head.number >= expected {
      faults.append(.removed(expected...head.number))
    } else if let line = lines.first(where: { $0.number == head.number }),
      line.digest != head.digest, !faults.contains(.edited(head.number))
    {
      faults.append(.rewritten(head.number))
    }
  }
  return (entries, faults)
}
