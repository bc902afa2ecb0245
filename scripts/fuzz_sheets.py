"""Damaged spreadsheets, one a number, for scripts/fuzz: given to `new`, or to `add` beside a study that is there.

Besides what holds for any answer (fuzz_program.faults): where a sheet is refused, nothing is written; a study that is made of one,
or that one is added to, passes `check`, keeps the sheet byte for byte, and, now and then, is run and verified; and no number that
stood in a study is another afterwards.
"""

from __future__ import annotations

import csv
import io
import os
import shlex
from collections import Counter
from pathlib import Path
from random import Random

import fuzz_damage as damage
from fuzz_folder import Folder, Item, Tree, tree
from fuzz_mutations import LARGEST, Failure, Staged, Tried, succeed
from fuzz_program import Program, faults

Rows = list[list[str]]

NAMES = ["Æblet", "Ørnen", "Åen", "Klub 9", "Nabo", "Café Olé", "St. John's", "Den grønne, høje", "7-9-13", "Øst"]
MARKS = ["-", "–", "..", "...", "n/a", "<5", "*", ":", "x", "ikke oplyst", "#N/A", "?", "0", "nul", "ca. 20", "3/4", "12 500", "1.234", "1,234", "1.234,5",
         "1,234.5", "1 234", "kr. 5", "-3", "1e9", "2000000", "5 %"]
HEADS = ["Besøg", "Besøg 2016", "Besøg pr. dag 2016", "jan-16", "2016-05-17", "05/06/2016", "2011/12", "Til stede 2015", "Medlemmer 2016", "Pladser",
         "Udgift (t.kr.)", "Cost", "Breddegrad", "Længdegrad", "Bydel", "Navn", "Name", "I alt", "", "Gulve", "Tilstand", "Ejerforhold", "Timer pr. uge", "#"]
ROWS = [["I alt", "9"], ["Total", "", "12"], ["Gennemsnit", "3"], ["Kilde: egne tal"], ["", "40", "50"], ["Total nord", "7"], [""], ["*", "1"],
        ["sep=;"], ["Besøg"], ["I alt", "x"]]
OPTIONS = [["--column", "*=skip"], ["--zero", "-"], ["--missing", "-"], ["--missing", "<5"], ["--withheld", "<5"], ["--decimal", "comma"],
           ["--decimal", "point"], ["--skip-row", "4"], ["--skip-row", "12"], ["--column", "#1=name"], ["--column", "#2=visits:day:2016"],
           ["--column", "#2=skip"], ["--column", "#3=users:2015"], ["--title", "T"], ["--venue", "library"], ["--centre", "ward"],
           ["--currency", "CAD"], ["--language", "en"], ["--json"], ["--series", "visits-per-year"]]
ENCODINGS = ["utf-8", "utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "cp865", "latin-1", "mac-roman"]


def numbered(random: Random, heads: list[str]) -> Rows:
    """A sheet of names and whole numbers, with a total that is their sum."""
    names = random.sample(NAMES, random.randrange(2, len(NAMES) + 1))
    body = [[name] + [str(random.randrange(1, 3000)) for _ in heads] for name in names]
    total = ["I alt"] + [str(sum(int(row[column]) for row in body)) for column in range(1, len(heads) + 1)]
    return [["Navn", *heads], *body, *([total] if random.random() < 0.5 else [])]


def sound(random: Random) -> Rows:
    """A sheet as somebody may have one, with nothing wrong."""
    months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    kind = random.randrange(6)
    if kind == 0:
        return numbered(random, [f"Besøg pr. år {year}" for year in random.choice([[2016, 2017], [2016], [2015, 2016]])])
    if kind == 1:
        return numbered(random, [f"{month}-{year}" for year in (15, 16) for month in months[:random.randrange(1, 13)]])
    if kind == 2:
        return numbered(random, [f"{day}.05.2016" for day in range(16, 16 + random.randrange(1, 6))])
    if kind == 3:
        return numbered(random, ["Medlemmer 2015", "Medlemmer 2016"])
    if kind == 4:
        rows = numbered(random, ["Besøg 2016", "Pladser"])
        return [["Besøg på klubberne"], [""], *rows, ["Kilde: egne tal"]]
    head = ["Klub", "Bydel", "Pladser", "Timer pr. uge", "Udgift pr. år", "Breddegrad", "Længdegrad", "Besøg pr. dag 2016"]
    return [head] + [
        [name, random.choice(["Nord", "Syd"]), str(random.randrange(9, 90)), f"{random.randrange(10, 60)},5", f"{random.randrange(100, 900)}.000,00 kr.",
         f"55,{random.randrange(6000, 7000)}", f"12,{random.randrange(4000, 5000)}", str(random.randrange(1, 90))]
        for name in random.sample(NAMES, 6)]


def cells_damage(random: Random, rows: Rows) -> str:
    """Changes some cells, rows or columns, and tells how."""
    row = random.choice(rows)
    column = random.randrange(len(row) or 1)
    kind = random.randrange(12)
    if kind <= 3 and row:
        row[column] = random.choice(MARKS)
        return "mark"
    if kind == 4 and row:
        row[column] = damage.text(random, NAMES)
        return "text"
    if kind == 5:
        rows.insert(random.randrange(len(rows) + 1), list(random.choice(ROWS)))
        return "row"
    if kind == 6:
        rows.insert(random.randrange(len(rows) + 1), list(row))
        return "repeated row"
    if kind == 7:
        head = random.choice([one for one in rows if len(one) > 1] or rows)
        head[random.randrange(len(head) or 1):][:1] = [random.choice(HEADS)]
        if head:
            head[random.randrange(len(head))] = random.choice(HEADS)
        return "head"
    if kind == 8:
        for line in rows:
            line.insert(min(column, len(line)), random.choice(HEADS) if line is rows[0] else random.choice(MARKS))
        return "column"
    if kind == 9:
        for line in rows:
            del line[column:column + 1]
        return "no column"
    if kind == 10:
        rows.remove(row)
        return "no row"
    mark = random.choice(MARKS)
    for line in rows[1:]:
        if column < len(line):
            line[column] = mark
    return "marks"


def written(random: Random, rows: Rows) -> bytes:
    """The sheet as some spreadsheet saves it."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=random.choice(";;;,\t"), lineterminator=random.choice(["\n", "\r\n", "\r\n"]), escapechar="\\").writerows(rows)
    return text.getvalue().encode(random.choice(ENCODINGS), "replace")


def prepared(program: Program, folder: Folder, project: Path) -> Tree:
    """A study made of a sheet of our own, to which others are added."""
    rows = [["Navn", "Pladser", "Besøg pr. år 2014", "Besøg pr. år 2015"]]
    rows += [[name, "" if place % 2 else "30", str(100 + place), ".." if place % 3 == 0 else str(200 + place)] for place, name in enumerate(NAMES)]
    folder.restore({"base.csv": Item("\n".join(";".join(row) for row in rows).encode() + b"\n", 0o644)})
    succeed(program, ["new", "study", "--sheet", "base.csv"])
    return tree(Path(folder.place))


def counted(content: bytes) -> dict[tuple[str, str, str], str]:
    """The numbers of a table of counts, by venue, measure and time."""
    rows = csv.DictReader(content.decode().splitlines())
    return {(row["venue_id"], row["measure_id"], row.get("at") or ""): row["value"] for row in rows if row["value"]}


class Bench:
    """A folder, a study in it that is put back after each case, and the program. The folder is the current one."""

    def __init__(self, program: Program, folder: Folder, study: Tree, seed: int) -> None:
        self.program, self.folder, self.study, self.seed = program, folder, study, seed

    def stage(self, number: int) -> Staged:
        """Puts the study and the sheet of a number into the folder, with what is asked of them."""
        random = Random(f"sheets/{self.seed}/{number}")
        self.folder.restore(self.study)
        rows, how = sound(random), []
        for _ in range(random.choice([0, 0, 1, 1, 1, 2, 3])):
            if rows:
                how.append(cells_damage(random, rows))
        sheet = written(random, rows)
        if random.random() < 0.2:
            how.append("bytes")
            sheet = damage.bytes_damage(random, sheet, NAMES)[:LARGEST]
        self.folder.write("sheet.csv", sheet)
        is_new = random.random() < 0.6
        words = ["new", "made", "--sheet", "sheet.csv"] if is_new else ["add", "sheet.csv", "--study", "study"]
        for _ in range(random.choice([0, 0, 0, 0, 1, 1, 2])):
            option = random.choice(OPTIONS)
            is_known = option[0] not in (("--series",) if is_new else ("--title", "--venue", "--centre", "--currency"))
            if is_known or random.random() < 0.05:
                words += option
        return Staged(random, words[0], "sheet.csv", " ".join(how) or "nothing", words, b"")

    def case(self, number: int) -> Tried:
        """Gives the sheet, judges the answer and what was made."""
        staged = self.stage(number)
        words = staged.words
        before = self.folder.changed()
        ending = self.program.run(words)
        found = faults(ending, words)
        changed = sorted(set(self.folder.changed()) - set(before))
        found += self.made(staged, changed) if ending.code == 0 else self.wrote(changed)
        tried = Tried(1, Counter({f"verb {words[0]}": 1, f"{words[0]} ended with {ending.code}": 1}))
        if found:
            tried.failures.append(Failure(number, shlex.join(words), f"{staged.name}: {staged.how}", found))
        return tried

    def wrote(self, changed: list[str]) -> list[str]:
        """What was written of a sheet that was refused; `add` may leave the folder of its work, and a lock there."""
        wrong = [path for path in changed if path != "study" and not path.startswith("study/.vifte")]
        wrong += [path for path in changed if path.startswith("study/.vifte/adding")]
        return [f"wrote: {path}, though the sheet was refused" for path in wrong[:3]]

    def made(self, staged: Staged, changed: list[str]) -> list[str]:
        """What is wrong with what was made of a sheet that was taken."""
        is_new = staged.words[0] == "new"
        name = "made" if is_new else "study"
        found = [f"left: {path}" for path in changed if "vifte-new" in path or path.startswith("study/.vifte/adding")]
        found += [f"wrote: {path}" for path in changed if not path.startswith(name)][:3]
        sheet = Path(self.folder.path("sheet.csv")).read_bytes()
        kept = [path for path in changed if path.startswith(f"{name}/inputs/") and os.path.isfile(self.folder.path(path))
                and Path(self.folder.path(path)).read_bytes() == sheet]
        if not kept:
            found.append("lost: the sheet is not kept byte for byte")
        if not is_new:
            path = "study/inputs/counts.csv"
            old, new = counted(self.study[path].content), counted(Path(self.folder.path(path)).read_bytes())
            found += [f"changed: {key}" for key, value in old.items() if new.get(key) != value][:3]
        verbs = ["check"] + (["run", "verify"] if staged.random.random() < 0.15 else [])
        for verb in verbs:
            asked = [verb, "--study", name]
            ending = self.program.run(asked)
            found += faults(ending, asked)
            if ending.code:
                told = ending.errors.decode(errors="replace").splitlines()
                found.append(f"unsound: {verb} of what was made ended with {ending.code}: {told[0][:150] if told else ''}")
                break
        return found
