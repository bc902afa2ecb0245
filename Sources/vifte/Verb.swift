import Assembly
import Base
import Figures

/// What the program can be asked to do.
enum Verb: String, CaseIterable {
  case new, add, run, check, status, findings, explain, verify, crosscheck, diff, journal, sign,
    scenario
  case whatIf = "page"
  case paper, list, graph

  /// One line for the overview of the verbs.
  var summary: Phrase {
    switch self {
    case .new:
      Phrase(
        da: "begynd et studie i en ny mappe, gerne af et regneark",
        en: "begin a study in a new folder, from a spreadsheet or without")
    case .add:
      Phrase(
        da: "føj et regnearks tal til et studie, der er der",
        en: "add the numbers of a spreadsheet to a study that is there")
    case .run:
      Phrase(
        da: "læs tabellerne, beregn tallene, og skriv rapporterne",
        en: "read the inputs, compute the figures, write the reports")
    case .check:
      Phrase(
        da: "kontrollér tabellerne og pipeline.json; skriver intet",
        en: "validate the inputs and pipeline.json; write nothing")
    case .status:
      Phrase(
        da: "oplys, om rapporterne er aktuelle, og hvis ikke hvorfor",
        en: "tell whether the reports are current, and if not why")
    case .findings:
      Phrase(da: "vis datagennemgangens bemærkninger", en: "list what the data checks found")
    case .explain:
      Phrase(
        da: "vis, hvordan et tal, eller hvert på en rapports linje, er dannet",
        en: "show how a figure, or each on a line of a report, was made")
    case .verify:
      Phrase(
        da: "dan rapporterne igen, genberegn hvert tal, skriv en kvittering",
        en: "make the reports anew, recompute every figure, write a receipt")
    case .crosscheck:
      Phrase(
        da: "find afskrevne celler i et tekstudtræk, eller tal i en Word-fil",
        en: "find transcribed cells in a text export, or figures in a Word file")
    case .diff:
      Phrase(
        da: "vis, hvad der er ændret mellem to sæt rapporter, og hvorfor",
        en: "tell what changed between two sets of reports, and what moved it")
    case .journal:
      Phrase(
        da: "vis kørslerne indtil nu, og om listen er hel",
        en: "list the runs so far, and whether the list is whole")
    case .sign:
      Phrase(
        da: "underskriv rapporterne som udarbejdet, kontrolleret eller godkendt",
        en: "sign the reports as prepared, checked or approved")
    case .scenario:
      Phrase(
        da: "vis scenarierne, prøv en plan, eller sammenlign flere",
        en: "list the scenarios, try a plan, or compare some")
    case .whatIf:
      Phrase(
        da: "skriv en side, hvor planer kan prøves, til en ny fil",
        en: "write a page on which plans can be tried, to a new file")
    case .paper:
      Phrase(
        da: "begynd et notat på et skelet, eller skriv en side som Word-fil",
        en: "begin a paper on a skeleton, or write a page as a Word file")
    case .list:
      Phrase(
        da: "vis de tal, tabeller og figurer, et notat kan citere",
        en: "list the figures, tables and charts that a paper can cite")
    case .graph:
      Phrase(
        da: "vis trinene, og hvad hvert af dem læser", en: "show the stages and what each reads")
    }
  }

  /// What follows the verb, as problems name it.
  var operands: String { operandWords[.english].words }

  /// What follows the verb.
  var operandWords: Phrase {
    switch self {
    case .new: Phrase(da: " MAPPE", en: " FOLDER")
    case .add: Phrase(da: " ARK.csv", en: " SHEET.csv")
    case .explain:
      Phrase(da: " TAL[EMNE]|FIL:LINJE", en: " METRIC[SUBJECT]|FILE:LINE")
    case .crosscheck: Phrase(da: " FIL.txt|FIL.docx", en: " FILE.txt|FILE.docx")
    case .diff: Phrase(da: " [GAMMEL [NY]]", en: " [OLD [NEW]]")
    case .sign: Phrase(" [prepared|checked|approved]")
    case .scenario: Phrase(da: " VERBUM", en: " VERB")
    case .whatIf: Phrase(da: " FIL.html", en: " FILE.html")
    case .paper: Phrase(da: " new NAVN | word SIDE FIL.docx", en: " new NAME | word PAGE FILE.docx")
    case .list: Phrase(da: " figures [ORD]|tables|charts", en: " figures [WORD]|tables|charts")
    default: Phrase("")
    }
  }

  var example: String {
    switch self {
    case .new: "vifte new libraries --sheet visits.csv --language en"
    case .add: "vifte add count-2016.csv --missing -"
    case .run: "vifte run --output /srv/committee/reports"
    case .check: "vifte check --json"
    case .status: "vifte status --study ../another-city"
    case .findings: "vifte findings --language en"
    case .explain: "vifte explain reports/da/bilag-scenarier.md:12 --depth 1"
    case .verify: "vifte verify --receipt /srv/committee --when 2026-06-24"
    case .crosscheck: "vifte crosscheck ~/documents/structure.txt --document G"
    case .diff: "vifte diff /srv/committee/march /srv/committee/april"
    case .journal: "vifte journal --json"
    case .sign: "vifte sign checked --name \"N. N.\" --role jurist --date 2026-06-24"
    case .scenario: "vifte scenario show --close first-venue,second-venue --set fixed_share=0.7"
    case .whatIf: "vifte page what-if.html --language en"
    case .paper: "vifte paper new indstilling --language da"
    case .list: "vifte list figures lost"
    case .graph: "vifte graph"
    }
  }

  /// How many operands it takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .new, .add, .explain, .crosscheck, .whatIf: 1...1
    case .diff: 0...2
    case .sign: 0...1
    case .scenario: 1...12
    case .paper: 2...3
    case .list: 1...2
    default: 0...0
    }
  }

  var options: [Option] {
    switch self {
    case .new:
      [.sheet, .title, .venue, .centre, .area, .currency] + Option.ofSheets
        + [.language, .json, .quiet, .help]
    case .add: Option.ofSheets + [.series, .study, .language, .json, .quiet, .help]
    case .run:
      [.final, .source, .profile, .study, .output, .when, .all, .language, .json, .quiet, .help]
    case .check: [.study, .all, .language, .json, .quiet, .help]
    case .status: [.proven, .study, .language, .json, .quiet, .help]
    case .explain: [.depth, .profile, .study, .language, .json, .quiet, .help]
    case .verify: [.receipt, .study, .when, .language, .json, .quiet, .help]
    case .crosscheck: [.document, .profile, .study, .language, .json, .quiet, .help]
    case .sign: [.name, .role, .date, .study, .language, .json, .quiet, .help]
    case .paper: [.skeleton, .template, .study, .language, .json, .quiet, .help]
    case .scenario: ScenarioVerb.optionsOfAny
    case .findings, .list: [.profile, .study, .language, .json, .quiet, .help]
    default: [.study, .language, .json, .quiet, .help]
    }
  }
}
