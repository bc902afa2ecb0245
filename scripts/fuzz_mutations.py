"""Damaged studies, one a number, for scripts/fuzz: what is damaged, what is asked, and what the answer must not be.

Besides what holds for any answer (fuzz_program.faults): a question changes nothing on disk, a run that is refused leaves the
reports, a run that succeeds leaves a study that status and verify find sound, reports or inputs that differ are never called
current, and the same question asked twice is answered by the same bytes.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import fuzz_damage as damage
from fuzz_commands import Vocabulary, command
from fuzz_folder import COUNTS, Folder, Item, Tree, below, remove, shipped, tree, with_another_count
from fuzz_program import RAW, Ending, Program, faults

LARGEST = 4_000_000  # bytes of a damaged file

TARGETS = [(38, "inputs"), (18, "settings"), (10, "plans"), (8, "words"), (12, "records"), (10, "papers"), (4, "documents")]
RECORDS = [
    ".vifte/journal.sqlite", ".vifte/journal.sqlite", ".vifte/journal-head", ".vifte/last-run", ".vifte/lock", ".vifte/receipt.txt",
    ".vifte/receipt.prov.json", ".vifte/study.sqlite", ".vifte/study.sqlite", "reports/manifest.json", "reports/manifest.json",
    "reports/SHA256SUMS", "reports/figures.csv", "reports/cells.csv", "reports/findings.csv", "reports/citations.csv",
    "reports/da/bilag-scenarier.md", "reports/en/audit/method.md", "reports/tables/count-venues.csv", "signoff.json", "signoff.json",
    "other/manifest.json", "other/figures.csv", "other/cells.csv", "other/findings.csv", "other/citations.csv",
]
# What is a folder, or what a command makes for a moment: something else may stand there.
PLACES = [
    "reports", "reports/da", "reports/tables", ".vifte", "inputs", "other", ".vifte/study.sqlite.new", ".vifte/journal-head.new",
    ".vifte/last-run.new", ".vifte/receipt.txt.new", ".vifte/receipt.prov.json.new", ".vifte/journal.sqlite-journal", ".vifte/journal.sqlite-wal",
    ".reports.vifte-new", ".signoff.json.vifte-new", "elsewhere", "annex.md",
]
# What a verb may write beside its answer. A journal that a killed run left halfway is mended by whoever reads it.
WRITES = {
    "run": ("reports", ".vifte", "elsewhere", "inputs"), "verify": (".vifte", "elsewhere"), "sign": ("signoff.json", ".vifte"),
    "scenario": ("annex.md", "elsewhere"), "paper": ("papers/", "ud.docx"),
}
ASKING = {"check", "crosscheck", "diff", "explain", "findings", "graph", "journal", "list", "status"}


@dataclass
class Tried:
    """What became of one number, or of many."""

    cases: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)


@dataclass(frozen=True)
class Failure:
    number: int
    asked: str
    damaged: str
    faults: list[str]

    @property
    def kind(self) -> str:
        """What failures have in common that are likely to have one cause."""
        return re.sub(r"[0-9.]+ (s|MB)\b", r"… \1", self.faults[0]) + ", " + " ".join(shlex.split(self.asked)[:2])


@dataclass(frozen=True)
class Staged:
    """A damaged study in the folder, and what is to be asked of it."""

    random: Random
    target: str
    name: str
    how: str
    words: list[str]
    spoken: bytes

    def told(self) -> str:
        return f"{self.name or 'no file'}: {self.how}\nvifte {shlex.join(self.words)}\n"


def export_text(study: Tree) -> bytes:
    """A document of our own that prints what the inputs say it prints, each row on its line."""
    lines: dict[int, str] = {}
    for path, item in study.items():
        if path.startswith("inputs/") and path.endswith(".csv"):
            for row in csv.DictReader(item.content.decode().splitlines()):
                if (row.get("line") or "").isdigit() and row["document"] == "G":
                    shown = [value for key, value in row.items() if key not in ("document", "line") and value and not key.endswith("_id")]
                    lines[int(row["line"])] = lines.get(int(row["line"]), "") + "   ".join(shown) + "  "
    return "\n".join(lines.get(number, "") for number in range(1, max(lines) + 1)).encode() + b"\n"


def vocabulary(study: Tree) -> Vocabulary:
    def rows(path: str) -> list[dict[str, str]]:
        return list(csv.DictReader(study[path].content.decode().splitlines()))
    settings = json.loads(study["pipeline.json"].content)
    figures, venues = rows("reports/figures.csv"), rows("inputs/venues.csv")
    pages = [path for path in study if path.startswith("reports/da/")]
    papers = [path for path in study if path.startswith("papers/") and path.count("/") == 1 and path.endswith(".md")]
    names = {
        "cited": [f"{page}:{line}" for page in papers for line in (1, 3, 10, 12, 20, 30, 45)],
        "venue": [row[name] for row in venues for name in ("venue_id", "name")] + [row["alias"] for row in rows("inputs/aliases.csv")],
        "centre": [row["centre_id"] for row in rows("inputs/centres.csv")], "scenario": [entry["id"] for entry in settings["scenarios"]],
        "assumption": [entry["id"] for entry in settings["assumptions"]], "plan": [path for path in study if re.match("plans/.*json", path)],
        "figure": [f"{row['metric']}[{row['subject']}]" for row in figures], "metric": sorted({row["metric"] for row in figures}),
        "line": [f"{page}:{line}" for page in pages for line in (1, 10, 20, 30, 31, 32, 40, 60, 67, 100)],
    }
    rules = ["none", "zero", "city_mean", "city_median", "centre_mean", "ratio", "median_ratio", "given", "same_equal", "same_proportional", "nearest", "gravity", "fixed_share"]
    words = {value for holder, key in damage.nodes(settings) for value in (key, holder[key]) if isinstance(value, str)}
    for path in (COUNTS, "inputs/venues.csv", "inputs/codebook.csv", "inputs/statements.csv"):
        words |= {cell for row in rows(path) for cell in row.values()}
    return Vocabulary(names, sorted(words) + rules * 3)


def prepared(program: Program, folder: Folder, project: Path) -> Tree:
    """The shipped study with two runs behind it, a receipt, a signature, and a folder of reports beside its own."""
    study = shipped(project)
    signature = ["--name", "N. N.", "--role", "jurist", "--date", "2015-06-22"]
    folder.restore(with_another_count(study))
    succeed(program, ["run"])
    first = tree(Path(folder.place)) | study
    other = {"other" + path.removeprefix("reports"): item for path, item in below(first, "reports").items()}
    folder.restore(first | other | {"export.txt": Item(export_text(study), 0o644)})
    for words in (["run"], ["verify"], ["sign", "prepared", *signature], ["paper", "word", "indstilling", "paper.docx"]):
        succeed(program, words)
    return tree(Path(folder.place))


def succeed(program: Program, words: list[str]) -> None:
    ending = program.run(words)
    if ending.code:
        raise SystemExit(f"vifte {shlex.join(words)} ended with {ending.code} on a sound study:\n{ending.errors.decode()}")


class Bench:
    """A folder, a study that is put back after each case, and the program. The folder is the current one."""

    def __init__(self, program: Program, folder: Folder, study: Tree, seed: int) -> None:
        self.program, self.folder, self.study, self.seed = program, folder, study, seed
        self.known = vocabulary(study)
        self.files = {
            "inputs": [path for path, item in study.items() if path.startswith("inputs/") and item.content is not None],
            "settings": ["pipeline.json"], "records": RECORDS, "plans": self.known.names["plan"], "words": [],
            "papers": [path for path in study if path.startswith("papers/") and path.endswith(".md")], "documents": ["paper.docx"],
        }

        self.links = {"file": [folder.path(path) for path in (COUNTS, "pipeline.json", "export.txt", "other/SHA256SUMS")],
                      "folder": [folder.path(path) for path in ("inputs", "other", "plans")]}

    def damage(self, random: Random, target: str) -> tuple[str, str]:
        """Damages a file of the study, and gives its name and how."""
        names = self.files[target]
        if not names or target == "plans" and random.random() < 0.5:
            return "", "nothing"
        if target == "plans" and random.random() < 0.5:
            name = random.choice(names)
            self.folder.write(name, json.dumps(self.known.plan(random), ensure_ascii=False).encode("utf-8", "surrogatepass"))
            return name, "another plan"
        if target == "inputs" and random.random() < 0.03:
            tables = ["inputs/venues.csv", COUNTS]
            for name, content in zip(tables, damage.grown(random, *(self.study[name].content for name in tables))):
                self.folder.write(name, content)
            return tables[0], "more venues"
        # Half of the inputs that are damaged describe the others, or hold what most depends on.
        likely = ["inputs/datapackage.json", COUNTS, "inputs/venues.csv"]
        name = random.choice(likely if target == "inputs" and random.random() < 0.5 else names)
        if random.random() < (0.25 if target == "records" else 0.01):
            name = random.choice([name, *PLACES]) if target == "records" else name
            return name, damage.exchange_for_another_kind(random, self.folder.path(name), self.links["file"], self.links["folder"])
        content = self.study[name].content
        kinds = []
        for _ in range(random.choice([1, 1, 1, 2, 3])):
            kinds.append(random.choice(damage.damages_of(name)))
            content = kinds[-1](random, content, self.known.words)[:LARGEST]
        self.folder.write(name, content)
        return name, " ".join(kind.__name__ for kind in kinds)

    def stage(self, number: int) -> Staged:
        """Puts the study of a number into the folder, damaged, with what is to be asked of it."""
        random = Random(f"{self.seed}/{number}")
        self.folder.restore(self.study)
        target = random.choices([name for _, name in TARGETS], [weight for weight, _ in TARGETS])[0]
        name, how = self.damage(random, target)
        words, spoken = command(random, target, self.known)
        return Staged(random, target, name, how, words, spoken)

    def case(self, number: int) -> Tried:
        """Damages the study, asks, judges."""
        staged = self.stage(number)
        random, words, spoken = staged.random, staged.words, staged.spoken
        damaged = set(self.folder.changed())
        ending = self.program.run(words, spoken)
        found = faults(ending, words) + self.changes(words, ending, damaged) + self.untruths(words, ending, staged.name)
        if not found and random.random() < 0.05:
            found = self.repeated(words, spoken, ending, damaged)
        is_of_inputs = staged.target in ("inputs", "settings", "papers") and words[0] == "run" and "--output" not in words
        if not found and is_of_inputs and ending.code == 0 and random.random() < 0.3:
            found = self.unsound()
        tried = Tried(1, Counter({f"verb {words[0] if words and words[0] in WRITES.keys() | ASKING else 'none'}": 1, f"code {ending.code}": 1, f"target {staged.target}": 1}))
        if found:
            tried.failures.append(Failure(number, shlex.join(words), f"{staged.name}: {staged.how}" if staged.name else "nothing", found))
        return tried

    def changes(self, words: list[str], ending: Ending, damaged: set[str]) -> list[str]:
        """What was written that the verb has no business with, or by a run that was refused."""
        written = set(self.folder.changed()) - damaged
        allowed = WRITES.get(words[0], ()) + (".vifte/journal.sqlite",)
        named = [words[place + 1] for place, word in enumerate(words[:-1]) if word in ("--output", "--receipt")]
        allowed += tuple(name for name in named if name)
        wrong = [path for path in written if not path.startswith(allowed)]
        if words[0] == "run" and ending.code:
            wrong += [path for path in written if path.startswith("reports")]
        left = [path for path in written if path.endswith((".new", "vifte-new"))] if ending.code >= 0 else []
        return [f"wrote: {path}" for path in sorted(wrong)[:3]] + [f"left: {path}" for path in left[:3]]

    def untruths(self, words: list[str], ending: Ending, name: str) -> list[str]:
        """Whether something is called current or sound that is not."""
        if ending.code or words[0] not in ("status", "verify") or "--help" in words:
            return []
        # A skeleton is no input: it is what a new paper begins with.
        if not name.startswith(("reports", "inputs", "papers", "pipeline.json")) or name.startswith("papers/skeletons"):
            return []
        place, item = self.folder.path(name), self.study[name]
        # An input may be a link, a report may not.
        is_file = os.path.isfile(place) and not (name.startswith("reports") and os.path.islink(place))
        is_same = is_file and Path(place).read_bytes() == item.content
        return [] if is_same else [f"untruth: {words[0]} ended with 0 though {name} differs"]

    def repeated(self, words: list[str], spoken: bytes, ending: Ending, damaged: set[str]) -> list[str]:
        """The same question again, where the first left all as it was."""
        if set(self.folder.changed()) - damaged:
            return []
        again = self.program.run(words, spoken)
        return [] if ending.same(again) else ["repeated: another answer to the same question"]

    def unsound(self) -> list[str]:
        """What is wrong with what a run has made of damaged inputs that it took; the old signature is not of these reports."""
        remove(self.folder.path("signoff.json"))
        found = [f"unsound: after a run that succeeded {verb} ended with {code}"
                 for verb in ("status", "verify") if (code := self.program.run([verb]).code)]
        for path, item in tree(Path(self.folder.path("reports"))).items():
            raw = RAW.search(item.content.decode("utf-8", "replace")) if isinstance(item.content, bytes) else None
            if raw and not (raw.start() == 0 and raw.group() == "\ufeff") and raw.group() != "\r":
                found.append(f"raw character: U+{ord(raw.group()):04X} in reports/{path}")
                break
        return found
