/// What can be said beside a verb.
enum Option: String, CaseIterable {
  case study, final, proven, source, output, when, depth, receipt, document, name, role, date
  case close, keep, merge, new, withdraw, stagger, set, amount, report, open, free, lose, seed
  case language, json, quiet, help

  /// How it is written.
  var synopsis: String {
    switch self {
    case .study: "--study FOLDER"
    case .final: "--final"
    case .proven: "--proven"
    case .source: "--source FILE"
    case .output: "--output FOLDER"
    case .close: "--close VENUE,…"
    case .keep: "--keep VENUE,…"
    case .merge: "--merge A,B=C"
    case .new: "--new ID@CENTRE"
    case .withdraw: "--withdraw V=0.5"
    case .stagger: "--stagger V,…"
    case .set: "--set NAME=VALUE"
    case .report: "--report FILE.md"
    case .amount: "--amount NAME=N"
    case .open: "--open N"
    case .free: "--free MILLION"
    case .lose: "--lose VISITS"
    case .seed: "--seed NUMBER"
    case .when: "--when DATE"
    case .depth: "--depth N"
    case .receipt: "--receipt FOLDER"
    case .document: "--document ID"
    case .name: "--name NAME"
    case .role: "--role ROLE"
    case .date: "--date DATE"
    case .language: "--language da|en"
    case .json: "--json"
    case .quiet: "--quiet"
    case .help: "--help"
    }
  }

  var meaning: String {
    switch self {
    case .study: "the study (default: the current folder)"
    case .final: "make the reports final, or tell all that keeps them from it"
    case .proven: "end with 3 where the journal here does not hold all that is claimed"
    case .source: "the text export of a document in documents.csv; may be repeated"
    case .output: "where the reports go (default: reports/ in the study)"
    case .close: "venues that close, by id, name or sure alias"
    case .keep: "venues that must stay open"
    case .merge: "venues that close into another, old or new"
    case .new: "a venue that opens; may be repeated"
    case .withdraw: "the share of a grant withdrawn from a venue that stays open"
    case .stagger: "venues that share out their opening hours"
    case .set: "an assumption read with another value; may be repeated"
    case .report: "write the plan as an annex to a new file"
    case .amount: "million kr. a year to reinvest in an option; may be repeated"
    case .open: "least open per centre, or CENTRE=N (default: the study's)"
    case .free: "million kr. a year to free at least, net"
    case .lose: "daily visits to lose at most"
    case .seed: "start of the random worlds (default: that of pipeline.json)"
    case .when: "the day to note, as in 2015-06-24"
    case .document: "which document it is (default: seen from its content)"
    case .name: "the name of the one who signs"
    case .role: "the role of the one who signs"
    case .date: "the day it is signed, as 2015-06-24"
    case .receipt: "where the receipt goes (default: .vifte in the study)"
    case .depth: "how many steps formulas are followed (default: to the end)"
    case .language: "the language of texts about the study (default: da)"
    case .json: "machine-readable output on standard output"
    case .quiet: "no output but results and errors"
    case .help: "this page"
    }
  }

  /// Whether a value follows it.
  var takesValue: Bool {
    switch self {
    case .final, .proven, .json, .quiet, .help: false
    default: true
    }
  }

  /// Whether it may be given more than once.
  var mayRepeat: Bool {
    switch self {
    case .close, .keep, .merge, .new, .withdraw, .stagger, .set, .amount, .open: true
    case .source, .final, .proven, .json, .quiet, .help: true
    default: false
    }
  }
}
