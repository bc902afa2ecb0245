import Base
package import Document
import Figures

/// Tells that the page on which plans can be tried was written.
package func writtenPage(_ file: String) -> Answer {
  Answer(
    Phrase(""),
    [
      .paragraph(Phrase(da: "skrev \(code: file)", en: "wrote \(code: file)")),
      .paragraph(
        Phrase(
          da: "Siden åbnes i en browser og skal ikke bruge andre filer.",
          en: "The page opens in a browser and needs no other file.")),
    ], record: .object(["version": .integer(1), "file": .string(file)]))
}
