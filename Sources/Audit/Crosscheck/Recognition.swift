package import Figures

/// Which of the documents of a study a text is, by what stands in it.
package struct Recognition: Sendable {
  package struct Candidate: Sendable {
    package let transcription: Transcription
    package let crosscheck: Crosscheck
    /// Whether the document's title stands in the text.
    package let hasTitle: Bool

    /// How many of the transcribed cells were found.
    package var share: Double {
      crosscheck.results.isEmpty
        ? 0 : Double(crosscheck.found) / Double(crosscheck.results.count)
    }
  }

  /// One for each document, in the order of the documents.
  package let candidates: [Candidate]

  package init(_ transcriptions: [Transcription], of text: TextExport) {
    candidates = transcriptions.map { transcription in
      Candidate(
        transcription: transcription, crosscheck: Crosscheck(transcription, with: text),
        hasTitle: !text.occurrences(of: SoughtName(transcription.document.title)).isEmpty)
    }
  }

  /// The one document it can be; nil when none or several could be.
  ///
  /// It is one that at least half of the cells speak for, and twice as many as for any other; or the only one whose title
  /// stands there, if no other has as many cells.
  package var candidate: Candidate? {
    guard let best = candidates.max(by: { $0.share < $1.share }), best.share > 0 else { return nil }
    let others = candidates.filter { $0.transcription.document != best.transcription.document }
    let isClear = best.share >= 0.5 && others.allSatisfy { best.share >= 2 * $0.share }
    let isTitled = best.hasTitle && others.allSatisfy { !$0.hasTitle && $0.share < best.share }
    return isClear || isTitled ? best : nil
  }
}
