import Base
import Figures
import Study

extension Pipeline {
  /// The papers the study names, each with the digest of its file; all that is wrong with them goes into `problems`.
  static func papers(
    _ requests: [PaperRequest], _ folder: StudyFolder, _ problems: inout Problems
  ) -> [(paper: Paper, sha256: String)] {
    var papers: [(paper: Paper, sha256: String)] = []
    for request in requests {
      for file in request.files {
        guard let bytes = read(file.path, folder, &problems),
          let paper = PaperReader.paper(
            bytes, name: request.name, language: file.language, file: file.path,
            header: request.header, problems: &problems)
        else { continue }
        papers.append((paper, SHA256.hexadecimal(bytes)))
      }
    }
    return papers
  }
}
