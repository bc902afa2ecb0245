import Audit
import Base
import Document
import Figures

/// What bears on a figure, where it stands, what it was read from, and what is not told.
extension Explanation {
  mutating func tellFindings(_ figure: Figure) {
    let touches = findingIndex.findingIndex(figure, in: results.book)
    guard !touches.isEmpty else { return }
    add(1, da: "Bemærkninger, der vedrører tallet:", en: "Findings that touch it:")
    for touch in touches {
      let finding = touch.finding
      let (grade, through) = (finding.kind, touch.through.description)
      let way =
        touch.through == figure.name
        ? Phrase("") : Phrase(da: " gennem \(code: through)", en: " through \(code: through)")
      let head = Phrase(
        da: "\(code: finding.id) (\(grade.danish))\(way.danish)",
        en: "\(code: finding.id) (\(grade.english))\(way.english)")
      guard toldFindings.insert(finding).inserted else {
        add(2, da: "\(head.danish): se ovenfor", en: "\(head.english): see above")
        continue
      }
      add(
        2, da: "\(head.danish): \(finding.message.danish)",
        en: "\(head.english): \(finding.message.english)")
      if let waiver = finding.waiver { add(3, waiver.words) }
    }
  }

  mutating func tellCitations(_ figure: Figure) {
    let places = citations[figure.name, default: []]
    guard !places.isEmpty else { return }
    add(1, da: "Tallet står her:", en: "Where it stands:")
    var rest = places[...]
    while let first = rest.first {
      let same = rest.prefix { $0.place.file == first.place.file }
      rest = rest.dropFirst(same.count)
      var others: [Int] = []
      for line in same.compactMap(\.place.line)
      where line != first.place.line && others.last != line {
        others.append(line)
      }
      let place = Place(file: "\(options.folder)/\(first.place.file)", line: first.place.line)
      // As it is printed there, in whatever language the page is.
      let printed: Sentence = first.printed.isEmpty ? "" : " (\(code: first.printed))"
      let also =
        others.isEmpty
        ? Phrase("")
        : Phrase(
          da: "; også linje \(lines: others)",
          en: "; also \(others.count == 1 ? "line" as Sentence : "lines") \(lines: others)")
      add(
        2, da: "\(place)\(printed)\(also.danish)", en: "\(place)\(printed)\(also.english)")
    }
  }

  mutating func tellDocuments() {
    let documents = results.documents.filter { toldDocuments.contains($0.id) }
    guard !documents.isEmpty else { return }
    blocks += [
      .heading(2, Phrase(da: "Kilder:", en: "Sources:")),
      .outline(
        documents.map { document in
          OutlineLine(
            1,
            Phrase(
              da: """
                \(code: document.id) = »\(document.title)«, \(document.publisher); linjenumre gælder det tekstudtræk, \
                registrene nævner
                """,
              en: """
                \(code: document.id) = “\(document.title)”, \(document.publisher); line numbers are those of the text \
                export named in the registers
                """))
        }),
    ]
  }

  mutating func tellLeftOut() {
    leftOut.subtract(told)
    guard !leftOut.isEmpty, let depth = options.depth else { return }
    let figures = Phrase.counting(
      leftOut.count, da: ("tal", "tal"), en: ("figure", "figures"))
    let option = "--depth \(depth)"
    let followed = Phrase.counting(
      depth, da: ("led", "led"), en: ("step is", "steps are"))
    blocks.append(
      .paragraph(
        Phrase(
          da: """
            Udeladt: \(figures.danish) længere tilbage, da der følges \(followed.danish) (\(code: option)).
            """,
          en: """
            Left out: \(figures.english) further back, as \(followed.english) followed (\(code: option)).
            """)))
  }
}
