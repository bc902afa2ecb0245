import Base
import Figures
import Model
import Study

extension Pipeline {
  /// Whether the measures in which large drops are looked for are there, count visits a year, and follow year upon year.
  func checkClosures(_ catalogue: Catalogue, _ problems: inout Problems) {
    guard let closures = settings.closures,
      settings.stages.analysis.contains(Analysis.observedClosures.name)
    else { return }
    func refuse(_ named: Settings.Named, found: String, expected: String, advice: String? = nil) {
      problems.add(
        Problem(
          .configuration, at: named.place, field: "closures.measures", found: found,
          expected: expected, advice: advice))
    }
    var earlier: Measure?
    for named in closures.measures {
      guard let measure = catalogue.measures.first(where: { $0.id == named.id }) else {
        refuse(
          named, found: quoted(named.id), expected: "the id of a measure of visits a year",
          advice: suggestion(for: named.id, among: catalogue.measures.map(\.id)))
        continue
      }
      guard measure.kind == .visits, measure.per == .year else {
        let per = measure.per.map { " per \($0.rawValue)" } ?? ""
        refuse(
          named, found: "\(quoted(named.id)), which counts \(measure.kind.rawValue)\(per)",
          expected: "a measure of visits a year")
        continue
      }
      if let earlier {
        if earlier.series != measure.series || measure.series == nil {
          refuse(
            named, found: "\(quoted(named.id)) after \(quoted(earlier.id)), of another series",
            expected: "measures of one series, counted in the same way")
        } else if let before = Int(earlier.period), let now = Int(measure.period), now != before + 1
        {
          refuse(
            named,
            found:
              "\(quoted(named.id)) of \(measure.period) after \(quoted(earlier.id)) of \(earlier.period)",
            expected: "the year after it", advice: "list every year in its order")
        }
      }
      earlier = measure
    }
  }
}
