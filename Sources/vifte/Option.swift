import Assembly
import Base
import Figures

/// What can be said beside a verb.
enum Option: String, CaseIterable {
  case final, profile, proven, source, output, when, depth, receipt, document, name, role, date
  case close, keep, merge, new, withdraw, stagger, set, amount, report, open, free, lose, seed
  case explain
  case sheet, title, venue, centre, area, currency
  case missing, zero, withheld, decimal, column
  case series, skeleton, template
  case skipRow = "skip-row"
  case all, study, language, json, quiet, help

  /// What a plan is made of, as one is described on the command line.
  static let ofPlans: [Option] = [.close, .keep, .merge, .new, .withdraw, .stagger, .set]

  /// What is said of a sheet that it does not say itself.
  static let ofSheets: [Option] = [.column, .missing, .zero, .withheld, .decimal, .skipRow]

  /// How it is written.
  var synopsis: Phrase {
    switch self {
    case .study: Phrase(da: "--study MAPPE", en: "--study FOLDER")
    case .final: Phrase("--final")
    case .profile: Phrase("--profile intern")
    case .proven: Phrase("--proven")
    case .source: Phrase(da: "--source FIL", en: "--source FILE")
    case .output: Phrase(da: "--output MAPPE", en: "--output FOLDER")
    case .close: Phrase(da: "--close TILBUD,…", en: "--close VENUE,…")
    case .keep: Phrase(da: "--keep TILBUD,…", en: "--keep VENUE,…")
    case .merge: Phrase("--merge A,B=C")
    case .new: Phrase(da: "--new ID@CENTER", en: "--new ID@CENTRE")
    case .withdraw: Phrase(da: "--withdraw T=0.5", en: "--withdraw V=0.5")
    case .stagger: Phrase(da: "--stagger T,…", en: "--stagger V,…")
    case .set: Phrase(da: "--set NAVN=VÆRDI", en: "--set NAME=VALUE")
    case .report: Phrase(da: "--report FIL.md", en: "--report FILE.md")
    case .amount: Phrase(da: "--amount NAVN=N", en: "--amount NAME=N")
    case .open: Phrase("--open N")
    case .free: Phrase(da: "--free MIO", en: "--free MILLION")
    case .lose: Phrase(da: "--lose BESØG", en: "--lose VISITS")
    case .seed: Phrase(da: "--seed TAL", en: "--seed NUMBER")
    case .explain: Phrase(da: "--explain TAL", en: "--explain FIGURE")
    case .sheet: Phrase(da: "--sheet ARK.csv", en: "--sheet SHEET.csv")
    case .title: Phrase(da: "--title TITEL", en: "--title TITLE")
    case .venue: Phrase(da: "--venue ORD", en: "--venue NOUN")
    case .centre: Phrase(da: "--centre ORD", en: "--centre NOUN")
    case .area: Phrase(da: "--area ORD", en: "--area NOUN")
    case .currency: Phrase(da: "--currency KODE", en: "--currency CODE")
    case .missing: Phrase(da: "--missing TEGN", en: "--missing MARK")
    case .zero: Phrase(da: "--zero TEGN", en: "--zero MARK")
    case .withheld: Phrase(da: "--withheld TEGN", en: "--withheld MARK")
    case .decimal: Phrase(da: "--decimal TEGN", en: "--decimal MARK")
    case .column: Phrase(da: "--column K=ROLLE", en: "--column C=ROLE")
    case .skipRow: Phrase(da: "--skip-row LINJE", en: "--skip-row LINE")
    case .series: Phrase(da: "--series SERIE", en: "--series SERIES")
    case .skeleton: Phrase(da: "--skeleton NAVN", en: "--skeleton NAME")
    case .template: Phrase(da: "--template FIL", en: "--template FILE")
    case .when: Phrase(da: "--when DATO", en: "--when DATE")
    case .depth: Phrase("--depth N")
    case .receipt: Phrase(da: "--receipt MAPPE", en: "--receipt FOLDER")
    case .document: Phrase("--document ID")
    case .name: Phrase(da: "--name NAVN", en: "--name NAME")
    case .role: Phrase(da: "--role STILLING", en: "--role ROLE")
    case .date: Phrase(da: "--date DATO", en: "--date DATE")
    case .all: Phrase("--all")
    case .language: Phrase("--language da|en")
    case .json: Phrase("--json")
    case .quiet: Phrase("--quiet")
    case .help: Phrase("--help")
    }
  }

  var meaning: Phrase {
    switch self {
    case .study:
      Phrase(
        da: "studiet (ellers den mappe, man står i)",
        en: "the study (default: the current folder)")
    case .final:
      Phrase(
        da: "gør rapporterne endelige, eller oplys alt, der er til hinder for det",
        en: "make the reports final, or tell all that keeps them from it")
    case .profile:
      Phrase(
        da: "alle tal, i reports-intern/, ikke til offentliggørelse (ellers offentlig)",
        en: "every number, in reports-intern/, not to be published (default: offentlig)")
    case .proven:
      Phrase(
        da: "slut med 3, hvis journalen her ikke rummer alt det, der hævdes",
        en: "end with 3 where the journal here does not hold all that is claimed")
    case .source:
      Phrase(
        da: "tekstudtrækket af et dokument i documents.csv; kan gentages",
        en: "the text export of a document in documents.csv; may be repeated")
    case .output:
      Phrase(
        da: "hvor rapporterne lægges (ellers reports/ i studiet)",
        en: "where the reports go (default: reports/ in the study)")
    case .close:
      Phrase(
        da: "tilbud, der lukker, ved id, navn eller sikkert alias",
        en: "venues that close, by id, name or sure alias")
    case .keep:
      Phrase(
        da: "tilbud, der skal forblive åbne",
        en: "venues that must stay open")
    case .merge:
      Phrase(
        da: "tilbud, der lægges ind under et andet, gammelt eller nyt",
        en: "venues that close into another, old or new")
    case .new:
      Phrase(
        da: "et tilbud, der åbner; kan gentages",
        en: "a venue that opens; may be repeated")
    case .withdraw:
      Phrase(
        da: "hvor stor en del af tilskuddet et tilbud, der forbliver åbent, mister",
        en: "the share of a grant withdrawn from a venue that stays open")
    case .stagger:
      Phrase(
        da: "tilbud, der deler åbningstiden mellem sig",
        en: "venues that share out their opening hours")
    case .set:
      Phrase(
        da: "en forudsætning med en anden værdi; kan gentages",
        en: "an assumption read with another value; may be repeated")
    case .report:
      Phrase(
        da: "skriv planen som bilag i en ny fil",
        en: "write the plan as an annex to a new file")
    case .amount:
      Phrase(
        da: "millioner om året, der geninvesteres i et formål; kan gentages",
        en: "millions a year to reinvest in an option; may be repeated")
    case .open:
      Phrase(
        da: "færrest åbne pr. center, eller CENTER=N (ellers studiets)",
        en: "least open per centre, or CENTRE=N (default: the study's)")
    case .free:
      Phrase(
        da: "millioner om året, der mindst skal frigøres, netto",
        en: "millions a year to free at least, net")
    case .lose:
      Phrase(
        da: "daglige besøg, der højst må mistes",
        en: "daily visits to lose at most")
    case .seed:
      Phrase(
        da: "frø til de tilfældige træk (ellers det i pipeline.json)",
        en: "start of the random draws (default: that of pipeline.json)")
    case .explain:
      Phrase(
        da: "vis, hvordan et af svarets tal er dannet, fx freed_net[plan]",
        en: "show how a figure of the answer was made, as in freed_net[plan]")
    case .sheet:
      Phrase(
        da: "et regneark gemt som CSV, en række for hvert sted",
        en: "a spreadsheet saved as CSV, one row for each place")
    case .title:
      Phrase(
        da: "studiets titel (ellers arkets, ellers mappens navn)",
        en: "the title of the study (default: the sheet's, else the folder's name)")
    case .venue:
      Phrase(
        da: "hvad et sted kaldes, fx filial (ellers ses det af arket)",
        en: "what a place is called, as in branch (default: seen from the sheet)")
    case .centre:
      Phrase(
        da: "hvad stederne er samlet under, fx bydel (ellers ses det af arket)",
        en: "what places are grouped under, as in ward (default: seen from the sheet)")
    case .area:
      Phrase(
        da: "hvad de alle ligger i, fx kommune (ellers by)",
        en: "what all of them lie in, as in region (default: city)")
    case .currency:
      Phrase(
        da: "hvad udgifter er i, fx EUR (ellers DKK)",
        en: "what costs are in, as in CAD (default: DKK)")
    case .missing:
      Phrase(
        da: "en tekst i arket, der betyder ikke kendt; kan gentages",
        en: "a text in the sheet that means not known; may be repeated")
    case .zero:
      Phrase(
        da: "en tekst i arket, der betyder nul; kan gentages",
        en: "a text in the sheet that means none; may be repeated")
    case .withheld:
      Phrase(
        da: "en tekst i arket for et tal, der holdes tilbage; kan gentages",
        en: "a text in the sheet for a number kept back; may be repeated")
    case .decimal:
      Phrase(
        da: "comma eller point: hvad der står før decimaler, hvor det kan læses på to måder",
        en: "comma or point: what stands before decimals, where it can be read in two ways")
    case .column:
      Phrase(
        da: "hvad en kolonne rummer, fx visits:day:2016 eller skip; kan gentages",
        en: "what a column holds, as in visits:day:2016 or skip; may be repeated")
    case .skipRow:
      Phrase(
        da: "en linje i arket, der ikke er et sted; kan gentages",
        en: "a line of the sheet that is no place; may be repeated")
    case .series:
      Phrase(
        da: "den serie, som de nye tal er talt på samme måde som",
        en: "the series that the new counts were counted in the same way as")
    case .skeleton:
      Phrase(
        da: "hvilket af studiets skeletter der kopieres (ellers det af samme navn)",
        en: "which of the study's skeletons is copied (default: the one of that name)")
    case .template:
      Phrase(
        da: "den Word-fil, hvis typografier, sidehoved og sidefod papiret får",
        en: "the Word file whose styles, header and footer the page takes over")
    case .when:
      Phrase(
        da: "den dag, der skal noteres, fx 2026-06-24",
        en: "the day to note, as in 2026-06-24")
    case .document:
      Phrase(
        da: "hvilket dokument det er (ellers ses det af indholdet)",
        en: "which document it is (default: seen from its content)")
    case .name:
      Phrase(
        da: "navnet på den, der underskriver",
        en: "the name of the one who signs")
    case .role:
      Phrase(
        da: "stillingen for den, der underskriver",
        en: "the role of the one who signs")
    case .date:
      Phrase(
        da: "dagen for underskriften, fx 2026-06-24",
        en: "the day it is signed, as 2026-06-24")
    case .receipt:
      Phrase(
        da: "hvor kvitteringen lægges (ellers .vifte i studiet)",
        en: "where the receipt goes (default: .vifte in the study)")
    case .depth:
      Phrase(
        da: "hvor mange led formlerne følges (ellers helt tilbage)",
        en: "how many steps formulas are followed (default: to the end)")
    case .all:
      Phrase(
        da: "oplys hver fejl i inddata, også hvor mange ligner hinanden",
        en: "list each fault of the inputs, also where many are alike")
    case .language:
      Phrase(
        da: "sproget: da eller en (ellers dansk om studiet, engelsk om resten)",
        en: "the language (default: da for texts about the study, en for the rest)")
    case .json:
      Phrase(
        da: "svar til programmer på standardoutput",
        en: "machine-readable output on standard output")
    case .quiet:
      Phrase(
        da: "kun resultater og fejl",
        en: "no output but results and errors")
    case .help:
      Phrase(
        da: "denne side",
        en: "this page")
    }
  }

  /// Whether a value follows it.
  var takesValue: Bool {
    switch self {
    case .final, .proven, .all, .json, .quiet, .help: false
    default: true
    }
  }

  /// Whether it may be given more than once.
  var mayRepeat: Bool {
    switch self {
    case .close, .keep, .merge, .new, .withdraw, .stagger, .set, .amount, .open: true
    case .missing, .zero, .withheld, .column, .skipRow: true
    case .source, .final, .proven, .all, .json, .quiet, .help: true
    default: false
    }
  }
}
