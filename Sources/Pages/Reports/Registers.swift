import Document
import Figures

extension Report {
  /// What the figures are built on, and who answers for it.
  static let registers = Report(
    name: "registers", place: .audit, analyses: ["ground", "findings", "registers"]
  ) { results in
    Page(
      fileName: Page.FileName(da: "registre", en: "registers", for: .audit),
      title: Phrase(da: "Registre", en: "Registers"),
      blocks: [
        .paragraph(lead),
        .heading(2, Phrase(da: "Hvad der står åbent", en: "What stands open")),
        .list(standing(results)),
        .heading(2, Phrase(da: "Forudsætninger", en: "Assumptions")),
        .paragraph(assumptionLead),
        .table(assumptionTable(results)), .table(assumptionReasons(results)),
      ] + assumptionInput(results) + evidenceBlocks(results) + [
        .heading(2, Phrase(da: "Beslutninger", en: "Decisions")),
        .paragraph(results.decisions.isEmpty ? noDecision : decisionLead),
      ] + (results.decisions.isEmpty ? [] : [.table(decisionTable(results))]) + [
        .heading(2, Phrase(da: "Valg af metode", en: "Choices of method")),
        .paragraph(choiceLead(results)), .table(choiceTable(results)),
        .heading(2, Phrase(da: "Kilder", en: "Sources")),
        .paragraph(documentLead), .table(documentTable(results)),
        .paragraph(inputLead), .table(inputTable(results)),
      ] + workshopBlocks(results) + factRegister(results) + themeRegister(results) + [
        .heading(2, Phrase(da: "Bemærkninger", en: "Findings")),
        .paragraph(findingLead), .table(findingTable(results)),
      ])
  }
}

private let lead = Phrase(
  da: """
    Registrene viser, hvad tallene bygger på, og hvem der står inde for det. De dannes ved hver kørsel af pipeline.json \
    og de indlæste filer. Underskrifter og accepter gengives, som de er skrevet; programmet kan ikke se, om navnene \
    er rigtige.
    """,
  en: """
    The registers show what the figures are built on, and who answers for it. They are made at every run from \
    pipeline.json and the files read. Signatures and waivers are reproduced as written; the program cannot tell whether \
    the names are genuine.
    """)

private func standing(_ results: StudyResults) -> [Phrase] {
  [
    findings, together([assumptions, results.counts(.defaultAssumptions) ? defaults : nil]),
    documents,
  ]
}

private let findings = Phrase(
  da: """
    Bemærkninger, der skal afklares eller accepteres: \(.findings, "blocking"). Heraf er \(.waivedFindings, .all) accepteret og \
    \(.openFindings, .all) åbne, \(.openRemarks, .all) ud over den om underskrifter. Hertil kommer advarsler (\(.findings, "warning")) og noter (\(.findings, "note")), som \
    ikke kræver svar.
    """,
  en: """
    Findings that must be settled or waived: \(.findings, "blocking"). Of these \(.waivedFindings, .all) are waived \
    and \(.openFindings, .all) open, \(.openRemarks, .all) beside the one on signatures. There are also warnings (\(.findings, "warning")) and notes \
    (\(.findings, "note")), which need no answer.
    """)

private let assumptions = Phrase(
  da: """
    Forudsætninger: \(.assumptions, .all). Heraf er \(.signedAssumptions, .all) underskrevet og \
    \(.unsignedAssumptions, .all) uden underskrift.
    """,
  en: """
    Assumptions: \(.assumptions, .all). Of these \(.signedAssumptions, .all) are signed and \
    \(.unsignedAssumptions, .all) unsigned.
    """)

private let defaults = Phrase(
  da:
    "\(.defaultAssumptions, .all) af dem er programmets standard, som ingen har skrevet under på.",
  en: "\(.defaultAssumptions, .all) of them are defaults of the program that nobody has signed.")

private let documents = Phrase(
  da: """
    Kildedokumenter: \(.documents, .all). Heraf var \(.presentedDocuments, .all) til stede ved beregningen og \
    \(.missingDocuments, .all) ikke.
    """,
  en: """
    Source documents: \(.documents, .all). Of these \(.presentedDocuments, .all) were presented when the figures were \
    computed and \(.missingDocuments, .all) were not.
    """)

private let assumptionLead = Phrase(
  da: """
    Ingen kilde oplyser disse værdier. Kvalitet siger, hvor godt grundlaget er, og betydning, hvor meget \
    resultatet afhænger af værdien (rød, gul, grøn).
    """,
  en: """
    No source states these values. Quality tells how good the ground is, and impact how much the result depends on \
    the value (red, amber, green).
    """)

private let decisionLead = Phrase(
  da: "Beslutninger, der er taget for givet, gengivet med egne ord.",
  en: "Decisions the study takes as given, told in words of its own.")

private let noDecision = Phrase(
  da: "Ingen beslutninger er nævnt, der går forud for tallene.",
  en: "The study names no decisions that went before it.")

private func choiceLead(_ results: StudyResults) -> Phrase {
  let areAllStated = results.conventions.unstated.allSatisfy { rule in
    results.choices.contains { $0.rule == rule }
  }
  return areAllStated ? chosen : together([chosen, byDefault])
}

private let byDefault = Phrase(
  da: "Hvor intet er valgt dér, gælder programmets standard.",
  en: "Where nothing is chosen there, the program's default holds.")

private let chosen = Phrase(
  da: """
    Hvor der kunne regnes på flere måder, er én valgt i pipeline.json. Valgene er modellens og ikke kildernes.
    """,
  en: """
    Where it could be computed in several ways, one was chosen in pipeline.json. The choices are the model's and not \
    the sources'.
    """)

private let documentLead = Phrase(
  da: """
    Dokumenterne er ikke en del af materialet; kun deres tal er, hver med dokument og linje. Linjenumre gælder det \
    tekstudtræk, der har den anførte SHA-256. Et dokument var til stede, når netop det udtræk blev vist for programmet ved \
    beregningen; tal og navne, der er skrevet af fra det, er da holdt op mod det. Hvor kun den trykte side viser, hvilken spalte et tal står i, \
    må et menneske se efter.
    """,
  en: """
    The documents are not part of the material; only their figures are, each with document and line. Line numbers \
    refer to the text export with the SHA-256 given. A document has been presented when that very export was shown to \
    the program when the figures were computed; what was transcribed from it has then been held against it. Where only the printed page \
    tells in which column a number stands, a person must look.
    """)

private let inputLead = Phrase(
  da: "Tallene er indlæst af disse filer, i alt \(.rowsRead, .all) rækker.",
  en: "The figures were read from these files, \(.rowsRead, .all) rows in all.")

private let findingLead = Phrase(
  da: """
    Hvad hver bemærkning siger, og hvor den hører til, står i \(page: "findings", "bemærkningerne"). Kun bemærkninger, der skal afklares eller accepteres, kan \
    accepteres, og kun med navn og begrundelse. Forudsætninger uden underskrift accepteres ikke; de underskrives.
    """,
  en: """
    What each finding says and where it was seen is in \(page: "findings", "the findings"). Only findings to be settled or accepted \
    can be waived, and only with a name and a reason. Unsigned assumptions are not waived; they are signed.
    """)
