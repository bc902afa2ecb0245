extension CitedText {
  /// Its pieces, with blanks at which no line is broken in a count of a whole, whose parts may be pieces of their own.
  var piecesWithCountsWhole: [(text: String, nature: Nature?)] {
    var rest = text.withCountsWhole.unicodeScalars[...]
    return pieces.map { piece in
      let own = rest.prefix(piece.text.unicodeScalars.count)
      rest = rest[own.endIndex...]
      return (piece.nature == .code ? piece.text : String(own), piece.nature)
    }
  }
}

extension String {
  /// How broad its longest run is that no line is broken in: it may be broken at a blank, and at a stroke before a letter.
  var unbrokenWidth: Int {
    var (longest, run) = (0, 0)
    var isAfterStroke = false
    for scalar in unicodeScalars {
      if scalar == " " || (isAfterStroke && scalar.properties.isAlphabetic) { run = 0 }
      isAfterStroke = scalar == "-"
      run += scalar == " " ? 0 : letterWidth(of: String(scalar))
      longest = max(longest, run)
    }
    return longest
  }

  /// The text with blanks at which no line is broken in a count of a whole, such as 14 of 19.
  var withCountsWhole: String {
    guard contains(" af ") || contains(" of ") else { return self }
    var whole = self
    for word in [" af ", " of "] {
      for place in whole.ranges(of: word).reversed()
      where place.lowerBound > whole.startIndex && place.upperBound < whole.endIndex
        && whole[whole.index(before: place.lowerBound)].isNumber
        && whole[place.upperBound].isNumber
      {
        whole.replaceSubrange(
          place, with: word.replacing(" ", with: "\u{a0}"))
      }
    }
    return whole
  }
}
