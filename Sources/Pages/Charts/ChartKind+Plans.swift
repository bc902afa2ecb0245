import Document
import Figures

extension ChartKind {
  /// What plans free by fewer addresses against the visits they lose: the named ones, and for each number of closings the one
  /// that displaces fewest visits.
  static let plans = ChartKind("plans") { results in
    guard results.hasMoney else { return nil }
    let named = results.compared.compactMap { scenario in
      results.plot(scenario.subject).map { (scenario, $0) }
    }
    let unnamed = results.book.subjects(of: .closedVenues).filter { $0.closings != nil }
      .compactMap(results.plot)
    guard !named.isEmpty, !unnamed.isEmpty, named.count <= PlanScatter.letters.count else {
      return nil
    }
    return Chart(
      id: "plans",
      caption: Phrase(
        da:
          "Mistede \(.daily) besøg og frigjort ved færre adresser, mio. \(.currency) om året: scenarierne, og for hvert antal lukninger den plan, der berører færrest besøg",
        en:
          "Lost \(.daily) visits and freed by fewer addresses, million \(.currency) a year: the scenarios, and for each number of closings the plan that displaces fewest visits"
      ),
      description: Phrase(
        da: """
          Hver cirkel er en plan med \(.venue, neuter: "ét lukket", common: "én lukket") \(.venue) mere end den forrige. Er en firkant til højre for cirklerne, mister scenariet flere besøg end den plan, der med lige så mange lukninger berører færrest. \
          Billedet følger af, hvordan udgiften er forudsat fordelt, og siger intet om, hvad \(.theVenues) er værd for dem, der bruger dem.
          """,
        en: """
          Each circle is a plan with one \(.venue) more closed than the one before. Where a square lies to the right of the circles, the scenario loses more visits than the plan that displaces fewest with as many closings. \
          The picture follows from how cost is assumed to be split, and says nothing of what the \(.venues) are worth to those who use them.
          """),
      twin: "every-plan-scenarios", further: "every-plan-lowest",
      draw: PlanScatter(named: named.map { ($0.0.title, $0.1) }, unnamed: unnamed).drawing)
  }
}

extension StudyResults {
  /// What a plan loses and frees; nil where either is not known.
  fileprivate func plot(_ plan: Subject) -> PlanScatter.Plot? {
    guard let lost = number(.lostVisits, plan), let freed = number(.freedByFewerAddresses, plan)
    else { return nil }
    return PlanScatter.Plot(subject: plan, lost: lost, freed: freed)
  }
}

/// Plans as points: those with a name have a letter, which is told below.
private struct PlanScatter: Sendable {
  struct Plot: Sendable {
    let subject: Subject
    let lost: Double
    let freed: Double
  }

  static let letters: [Phrase] = [
    Phrase(da: "A", en: "A"), Phrase(da: "B", en: "B"), Phrase(da: "C", en: "C"),
    Phrase(da: "D", en: "D"), Phrase(da: "E", en: "E"), Phrase(da: "F", en: "F"),
    Phrase(da: "G", en: "G"), Phrase(da: "H", en: "H"), Phrase(da: "I", en: "I"),
    Phrase(da: "J", en: "J"), Phrase(da: "K", en: "K"), Phrase(da: "L", en: "L"),
  ]

  let named: [(title: Phrase, plot: Plot)]
  let unnamed: [Plot]

  func drawing(_ wording: Wording, _ book: FigureBook, _ breadth: Chart.Breadth) -> Drawing {
    var sketch = Sketch(wording, book, breadth)
    sketch.bottom = sketch.write(
      sketch.cited(
        Phrase(
          da: "Frigjort ved færre adresser, mio. \(.currency) om året",
          en: "Freed by fewer addresses, million \(.currency) a year")),
      x: 0, top: 0, within: sketch.width, size: 11.5)
    let height = breadth == .wide ? 300.0 : 240.0
    let all = named.map(\.plot) + unnamed
    let top = sketch.bottom + 16
    let up = LinearScale(of: all.map(\.freed), from: top + height, to: top)
    let money = up.ticks(every: 28, factor: 1e6)
    let numbers = money.values.map { sketch.wording.tick($0 / 1e6, decimals: money.decimals) }
    let left = (numbers.map { sketch.width($0, size: 11.5) }.max() ?? 0) + 12
    let along = LinearScale(of: all.map(\.lost), from: left, to: sketch.width - 24)
    axes(&sketch, along, up, zip(money.values, numbers).map { ($0, $1) }, left)
    draw(&sketch, along, up, top: top - 12)
    sketch.bottom = sketch.write(
      sketch.cited(Phrase(da: "Mistede \(.daily) besøg", en: "Lost \(.daily) visits")),
      x: left, top: up.start + 22, within: sketch.width - left, size: 11.5)
    key(&sketch)
    return sketch.drawing
  }

  private func axes(
    _ sketch: inout Sketch, _ along: LinearScale, _ up: LinearScale,
    _ money: [(value: Double, text: CitedText)], _ left: Double
  ) {
    let stroke = Drawing.Stroke(.ink, width: 1)
    sketch.line(from: (left, up.start), to: (along.end, up.start), stroke)
    sketch.line(from: (left, up.start), to: (left, up.end), stroke)
    for tick in money {
      let y = up(tick.value)
      sketch.line(from: (left - 4, y), to: (left, y), stroke)
      sketch.write(
        tick.text, x: left - 7, top: y - 7, within: .infinity, anchor: .end, size: 11.5, most: 1)
    }
    let visits = along.ticks(every: 60, factor: 1)
    for value in visits.values {
      let x = along(value)
      sketch.line(from: (x, up.start), to: (x, up.start + 4), stroke)
      sketch.write(
        sketch.wording.tick(value, decimals: visits.decimals), x: x, top: up.start + 6,
        within: .infinity, anchor: .middle, size: 11.5, most: 1)
    }
  }

  private func draw(
    _ sketch: inout Sketch, _ along: LinearScale, _ up: LinearScale, top: Double
  ) {
    func place(_ plot: Plot) -> Drawing.Point { Drawing.Point(along(plot.lost), up(plot.freed)) }
    let line = unnamed.map(place)
    if line.count > 1 { sketch.add(.line(line, Drawing.Stroke(.first, width: 1))) }
    for point in line { sketch.add(.circle(center: point, radius: 4, .solid(.first))) }
    var taken = line.map { Box(around: $0, 5) } + named.map { Box(around: place($0.plot), 6) }
    for (name, letter) in zip(named, PlanScatter.letters) {
      let point = place(name.plot)
      sketch.add(
        .rectangle(
          Drawing.Rectangle(Drawing.Point(point.x - 5, point.y - 5), width: 10, height: 10),
          .solid(.ink)))
      let text = sketch.cited(letter)
      let half = sketch.width(text, .strong) / 2 + 1
      let spots = free(
        around: point, half: half,
        in: Box(left: along.start + 2, top: top, right: sketch.width, bottom: up.start - 2))
      guard let spot = spots.first(where: { spot in !taken.contains { $0.meets(spot) } }) else {
        continue
      }
      let middle = Drawing.Point((spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2)
      if abs(middle.x - point.x) + abs(middle.y - point.y) > 26 {
        sketch.line(
          from: (point.x, point.y), to: (middle.x, middle.y > point.y ? spot.top : spot.bottom),
          Drawing.Stroke(.ink, width: 0.75))
      }
      sketch.write(
        text, x: middle.x, top: spot.top, within: .infinity, anchor: .middle, weight: .strong,
        most: 1)
      taken.append(spot)
    }
  }

  /// Places for a letter, the nearest first.
  private func free(around point: Drawing.Point, half: Double, in room: Box) -> [Box] {
    stride(from: 15.0, through: 120, by: 8).flatMap { far in
      [(1.0, 0.0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7)]
        .map { way in
          let (x, y) = (point.x + way.0 * far, point.y + way.1 * far)
          return Box(
            left: x - half, top: y - Sketch.leading / 2, right: x + half,
            bottom: y + Sketch.leading / 2)
        }
    }.filter { room.holds($0) }
  }

  /// What the letters stand for, and what the circles are.
  private func key(_ sketch: inout Sketch) {
    sketch.bottom += 8
    for (name, letter) in zip(named, PlanScatter.letters) {
      let top = sketch.bottom
      sketch.add(
        .rectangle(
          Drawing.Rectangle(Drawing.Point(1, top + 3), width: 10, height: 10), .solid(.ink)))
      sketch.write(
        sketch.cited(letter), x: 17, top: top, within: .infinity, weight: .strong, most: 1)
      let subject = name.plot.subject
      let told = Phrase(
        da:
          "\(name.title.danish): \(.lostVisits, subject, .bare) mistede, \(.freedByFewerAddresses, subject)",
        en:
          "\(name.title.english): \(.lostVisits, subject, .bare) lost, \(.freedByFewerAddresses, subject)"
      )
      sketch.bottom = sketch.write(
        sketch.cited(told), x: 33, top: top, within: sketch.width - 33)
    }
    let top = sketch.bottom
    sketch.add(.circle(center: Drawing.Point(6, top + 8), radius: 4, .solid(.first)))
    guard let first = unnamed.first, let last = unnamed.last else { return }
    sketch.bottom =
      sketch.write(
        sketch.cited(
          Phrase(
            da:
              "den plan, der berører færrest besøg, fra \(.closedVenues, first.subject) til \(.closedVenues, last.subject) lukkede \(.venues)",
            en:
              "the plan that displaces fewest visits, from \(.closedVenues, first.subject) to \(.closedVenues, last.subject) \(.venues) closed"
          )), x: 33, top: top, within: sketch.width - 33) + 2
  }
}

/// A part of a drawing.
private struct Box {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  func meets(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func holds(_ other: Box) -> Bool {
    left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom
  }
}

extension Box {
  fileprivate init(around point: Drawing.Point, _ far: Double) {
    self.init(
      left: point.x - far, top: point.y - far, right: point.x + far, bottom: point.y + far)
  }
}
