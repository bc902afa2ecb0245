import Base

/// Characters of a file with where each stands, so that any of them can be named in a message.
struct PlacedText {
  let characters: [Character]
  /// The line and the column of each character, from 1.
  private let places: [(line: Int, column: Int)]
  private let file: String

  /// Lines of a file, with a line's end between two of them; the first `dropped` characters of each are left out.
  init(_ lines: [(number: Int, text: Substring, dropped: Int)], file: String) {
    var characters: [Character] = []
    var places: [(Int, Int)] = []
    for (index, line) in lines.enumerated() {
      if index > 0 {
        characters.append("\n")
        places.append((line.number, 1))
      }
      for (column, character) in line.text.enumerated() where column >= line.dropped {
        characters.append(character)
        places.append((line.number, column + 1))
      }
    }
    self.init(characters, places, file)
  }

  private init(_ characters: [Character], _ places: [(Int, Int)], _ file: String) {
    self.characters = characters
    self.places = places
    self.file = file
  }

  var isEmpty: Bool { characters.isEmpty }

  /// Where a character stands; past the end, where the last does.
  func place(_ index: Int) -> Place {
    guard let place = places.indices.contains(index) ? places[index] : places.last else {
      return Place(file: file)
    }
    return Place(file: file, line: place.line, column: place.column)
  }

  subscript(range: Range<Int>) -> PlacedText {
    PlacedText(Array(characters[range]), Array(places[range]), file)
  }

  /// Where a run of characters begins, at or after a place; nil where it does not occur.
  func first(_ mark: String, from start: Int = 0) -> Int? {
    let mark = Array(mark)
    let after = characters.count - mark.count
    guard start <= after else { return nil }
    return (start...after).first {
      characters[$0..<($0 + mark.count)].elementsEqual(mark)
    }
  }

  /// For each square bracket that is closed on its line, where; a sign after a backslash stands for itself.
  var closedBrackets: [Int: Int] {
    var (open, closed): ([Int], [Int: Int]) = ([], [:])
    var index = 0
    while index < characters.count {
      switch characters[index] {
      case "\\" where index + 1 < characters.count && characters[index + 1] != "\n": index += 1
      case "\n": open = []
      case "[": open.append(index)
      case "]": if let start = open.popLast() { closed[start] = index }
      default: break
      }
      index += 1
    }
    return closed
  }
}
