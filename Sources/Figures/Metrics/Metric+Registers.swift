extension Metric {
  package static let findings = Metric(
    "findings", .items,
    name: Phrase(da: "Bemærkninger", en: "Findings"),
    meaning: Phrase(
      da: """
        Antal bemærkninger fra datagennemgangen efter art: blocking skal afklares eller accepteres, warning er en advarsel, note en \
        oplysning.
        """,
      en: """
        Number of findings of the data checks by kind: blocking must be settled or waived, warning is a warning, note \
        a remark.
        """))

  package static let waivedFindings = Metric(
    "waived_findings", .items,
    name: Phrase(da: "Accepterede bemærkninger", en: "Waived findings"),
    meaning: Phrase(
      da:
        "Bemærkninger, der skulle afklares, men som nogen med navn og begrundelse har accepteret.",
      en:
        "Findings that should be settled but that somebody has let stand, with a name and a reason."
    ))

  package static let openFindings = Metric(
    "open_findings", .items,
    name: Phrase(da: "Åbne bemærkninger", en: "Open findings"),
    meaning: Phrase(
      da: "Bemærkninger, der skal afklares eller accepteres, og som ikke er accepteret.",
      en: "Findings that must be settled or waived and are not waived."))

  package static let openRemarks = Metric(
    "open_remarks", .items,
    name: Phrase(
      da: "Åbne bemærkninger ud over underskrifterne", en: "Open findings beside the signatures"),
    meaning: Phrase(
      da: """
        Bemærkninger, der skal afklares eller accepteres og ikke er accepteret, uden den, der siger, at forudsætninger mangler \
        underskrift: dem tælles der for sig.
        """,
      en: """
        Findings that must be settled or waived and are not waived, without the one that says that assumptions lack a \
        signature: those are counted by themselves.
        """))

  package static let assumptions = Metric(
    "assumptions", .items,
    name: Phrase(da: "Forudsætninger i registret", en: "Assumptions in the register"),
    meaning: Phrase(
      da: "Antal forudsætninger i pipeline.json.", en: "Number of assumptions in pipeline.json."))

  package static let signedAssumptions = Metric(
    "signed_assumptions", .items,
    name: Phrase(da: "Underskrevne forudsætninger", en: "Signed assumptions"),
    meaning: Phrase(
      da: "Forudsætninger, som nogen med navn, stilling og dato står inde for.",
      en: "Assumptions somebody stands by, with name, role and date."))

  package static let unsignedAssumptions = Metric(
    "unsigned_assumptions", .items,
    name: Phrase(da: "Forudsætninger uden underskrift", en: "Unsigned assumptions"),
    meaning: Phrase(
      da: "Forudsætninger, som ingen har skrevet under på.",
      en: "Assumptions nobody has signed."))

  package static let defaultAssumptions = Metric(
    "default_assumptions", .items,
    name: Phrase(
      da: "Forudsætninger, som er programmets", en: "Assumptions that are the program's"),
    meaning: Phrase(
      da: "Antal forudsætninger, som pipeline.json ikke nævner, og som programmet selv har sat.",
      en: "Number of assumptions that pipeline.json does not name and the program has set itself."))

  package static let documents = Metric(
    "documents", .items,
    name: Phrase(da: "Kildedokumenter", en: "Source documents"),
    meaning: Phrase(
      da: "Antal dokumenter, som inputtabellerne henviser til.",
      en: "Number of documents the input tables refer to."))

  package static let presentedDocuments = Metric(
    "presented_documents", .items,
    name: Phrase(da: "Kildedokumenter til stede ved beregningen", en: "Source documents presented"),
    meaning: Phrase(
      da: """
        Dokumenter, hvis tekstudtræk blev vist for programmet ved kørslen og havde den SHA-256, der står i registret.
        """,
      en: """
        Documents whose text export was shown to the program at the run and had the SHA-256 that stands in the register.
        """))

  package static let missingDocuments = Metric(
    "missing_documents", .items,
    name: Phrase(
      da: "Kildedokumenter, der ikke var til stede ved beregningen",
      en: "Source documents not presented"),
    meaning: Phrase(
      da: "Dokumenter, hvis tekstudtræk ikke blev vist for programmet ved kørslen.",
      en: "Documents whose text export was not shown to the program at the run."))

  package static let rowsRead = Metric(
    "rows_read", .items,
    name: Phrase(da: "Indlæste rækker", en: "Rows read"),
    meaning: Phrase(
      da: "Antal rækker i en inputtabel, uden overskriften.",
      en: "Number of rows in an input table, without the heading."))

  package static let citingRows = Metric(
    "citing_rows", .items,
    name: Phrase(da: "Rækker, der henviser til dokumentet", en: "Rows that cite the document"),
    meaning: Phrase(
      da: "Antal rækker i inputtabellerne, der nævner dokumentet som deres kilde.",
      en: "Number of rows in the input tables that name the document as their source."))

  /// What the registers count.
  static let registers = [
    findings, waivedFindings, openFindings, openRemarks, assumptions, signedAssumptions,
    unsignedAssumptions,
    defaultAssumptions, documents, presentedDocuments, missingDocuments, rowsRead, citingRows,
  ]
}
