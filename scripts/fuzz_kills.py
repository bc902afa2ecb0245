"""Interrupted commands, one a number, for scripts/fuzz: killed at a random moment or at a write, or refused a write.

After each, the reports and the database are wholly those of before or wholly the new ones, `status`, `journal` and `verify` say
which, nothing is listed as done that was not or listed twice, and the next run heals and leaves nothing lying about.
"""

from __future__ import annotations

import hashlib
import json
import re
import shlex
import shutil
import signal
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

from fuzz_folder import COUNTS, Folder, Item, Tree, below, shipped, tree, with_another_count
from fuzz_mutations import Failure, Tried, succeed
from fuzz_program import Ending, Program, faults

# Every call that can change what is on the disk; openat only where it may make or write a file.
CALLS = ("openat,write,pwrite64,writev,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,symlink,ftruncate,"
         "fsync,fdatasync,chmod,fchmod,fallocate,copy_file_range")
CALL = re.compile(r"^\d+ +(\w+)\((.*)")
UNREAD = re.compile(r"\.vifte-new|study\.sqlite\.new")
SIGNATURE = ["--name", "N. N.", "--role", "jurist", "--date", "2015-06-22"]
DATABASE = ".vifte/study.sqlite"


@dataclass(frozen=True)
class Call:
    """A call that can change what is on the disk: its name, and its number among those of the name."""

    name: str
    number: int
    is_speech: bool  # to the user
    is_between: bool  # between others like it in what nobody reads before it is put in place, or after it was


@dataclass(frozen=True)
class Situation:
    """A study, a command that is interrupted, and what the command makes when it is not."""

    name: str
    words: list[str]
    before: Tree
    after: Tree
    code: int
    seconds: float
    calls: list[Call]
    entries: int  # of the journal, before
    healthy: bytes  # the counts that a refused run would have taken


def traced(program: Program, words: list[str], log: Path) -> list[Call]:
    """The calls that change something, in the order they are made."""
    ending = program.run(words, before=("strace", "-f", "-qq", "-y", "-o", str(log), "-e", f"trace={CALLS}", "-e", "signal=none"))
    if not log.exists() or "PTRACE" in ending.errors.decode(errors="replace"):
        raise SystemExit(f"strace cannot trace here: {ending.errors.decode(errors='replace')}")
    numbers: Counter[str] = Counter()
    lines = []
    for line in log.read_text(errors="replace").splitlines():
        found = CALL.match(line)
        if found:
            name, rest = found.groups()
            numbers[name] += 1
            if name != "openat" or "O_WRONLY" in rest or "O_RDWR" in rest:
                lines.append((name, numbers[name], rest))
    log.unlink()
    unread = [bool(UNREAD.search(rest)) for _, _, rest in lines]
    return [Call(name, number, name == "write" and rest.startswith(("1<", "2<")), all(unread[max(place - 1, 0):place + 2]))
            for place, (name, number, rest) in enumerate(lines)]


def prepared(program: Program, folder: Folder, project: Path) -> list[Situation]:
    """Every situation, with the places it can be interrupted at."""
    if not shutil.which("strace"):
        subprocess.run([project / "scripts" / "setup", "strace"], check=True)
    study, place = shipped(project), Path(folder.place)
    counted = with_another_count(study)

    def left(start: Tree, *commands: list[str]) -> Tree:
        folder.restore(start)
        for words in commands:
            succeed(program, words)
        return tree(place)

    done = left(study, ["run"], ["verify"])
    changed = done | {COUNTS: counted[COUNTS]}
    refused = done | {COUNTS: Item(study[COUNTS].content.replace(b"visits_2013,37,", b"visits_2013,x,"), 0o644)}
    broken = left(changed)
    broken[".vifte/last-run"] = Item(b"started\n", 0o644)
    situations = [
        ("first run", ["run"], study), ("run again", ["run"], done), ("run after a change", ["run"], changed), ("refused run", ["run"], refused),
        ("run after a killed one", ["run"], broken), ("verify", ["verify"], done), ("first verify", ["verify"], left(study, ["run"])),
        ("sign", ["sign", "prepared", *SIGNATURE], done),
        ("sign once more", ["sign", "checked", "--name", "Å. Æ.", "--role", "jurist", "--date", "2015-06-23"],
         left(done, ["sign", "prepared", *SIGNATURE])),
    ]
    made = []
    for name, words, before in situations:
        folder.restore(before)
        entries = len(json.loads(program.run(["journal", "--json"]).output)["entries"])
        calls = traced(program, words, program.spoken / "calls")
        folder.restore(before)
        ending = program.run(words)
        made.append(Situation(name, words, before, tree(place), ending.code, ending.seconds, calls, entries, study[COUNTS].content))
    return made


@dataclass(frozen=True)
class Interruption:
    """How a command is interrupted: at a call, or after a share of its time where there is none."""

    situation: Situation
    kind: str  # kill, ENOSPC, EIO, full from here on
    call: Call | None = None
    share: float = 0

    def told(self) -> str:
        where = f"{self.call.name} {self.call.number}" if self.call else f"{self.share:.0%} of its time"
        return f"{self.situation.name}: {self.kind} at {where}\nvifte {shlex.join(self.situation.words)}\n{' '.join(self.tracer())}\n"

    def tracer(self) -> tuple[str, ...]:
        if not self.call:
            return ()
        name, number = self.call.name, self.call.number
        what = {"kill": f"signal=SIGKILL:when={number}", "ENOSPC": f"error=ENOSPC:when={number}", "EIO": f"error=EIO:when={number}",
                "full from here on": f"error=ENOSPC:when={number}+"}[self.kind]
        return ("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:{what}")


def interruptions(situations: list[Situation], seed: int) -> list[Interruption]:
    """Every place that can be interrupted, in an order by lot; last those that are much like their neighbours."""
    found = []
    random = Random(f"interruptions/{seed}")
    for situation in situations:
        for call in situation.calls:
            found.append(Interruption(situation, "kill", call))
            if not call.is_speech:
                found.append(Interruption(situation, random.choice(["ENOSPC", "EIO", "full from here on"]), call))
    random.shuffle(found)
    return sorted(found, key=lambda one: one.call.is_between)


MANIFEST = "reports/manifest.json"
OF_A_RUN = {"killed-run", "failed-run"}  # what status may say of reports that are right
OF_OLD_REPORTS = OF_A_RUN | {"changed-input", "never-run", "other-reports"}


def digest(study: Tree) -> str | None:
    item = study.get(MANIFEST)
    return hashlib.sha256(item.content).hexdigest() if item and isinstance(item.content, bytes) else None


class Bench:
    """A folder in which a command is interrupted and its traces are judged. The folder is the current one."""

    def __init__(self, program: Program, folder: Folder, situations: list[Situation], seed: int) -> None:
        self.program, self.folder, self.seed = program, folder, seed
        self.situations, self.places = situations, interruptions(situations, seed)

    def interruption(self, number: int) -> Interruption:
        """One in five at a random moment, and all once every place has been tried."""
        random = Random(f"{self.seed}/{number}")
        place = number - number // 5 - 1
        if number % 5 == 0 or place >= len(self.places):
            return Interruption(random.choice(self.situations), "kill", share=random.uniform(0, 1.1))
        return self.places[place]

    def stage(self, number: int) -> Interruption:
        interruption = self.interruption(number)
        self.folder.restore(interruption.situation.before)
        return interruption

    def case(self, number: int) -> Tried:
        interruption = self.stage(number)
        situation = interruption.situation
        if interruption.call:
            ending = self.program.run(situation.words, before=interruption.tracer())
        else:
            ending = self.program.kill_after(situation.words, interruption.share * situation.seconds)
        what = "ended before" if ending.code == situation.code else interruption.kind
        found = self.judged(interruption, ending)
        tried = Tried(1, Counter({f"interrupted by {what}": 1, f"situation {situation.name}": 1,
                                  "at a call" if interruption.call else "at a moment": 1}))
        if found:
            tried.failures.append(Failure(number, shlex.join(situation.words), interruption.told().split("\n")[0], found))
        return tried

    def judged(self, interruption: Interruption, ending: Ending) -> list[str]:
        situation = interruption.situation
        found = [] if ending.code == -signal.SIGKILL and not ending.is_stuck else faults(ending, situation.words)
        if interruption.kind == "full from here on":
            # What it says may be refused as well.
            found = [fault for fault in found if not fault.startswith("silence")]
        now = tree(Path(self.folder.place))
        found += self.halves(situation, now)
        wanted = situation.after if situation.code == 0 else situation.before
        is_new = below(now, "reports") == below(situation.after, "reports")
        is_changed = below(situation.before, "reports") != below(situation.after, "reports")
        if ending.code >= 0 and is_changed and is_new != (ending.code == 0):
            found.append(f"outcome: ended with {ending.code}, and the reports are {'new' if is_new else 'old'}")
        is_current = situation.code == 0 and is_new
        found += self.told(situation, now, is_current)
        return found + self.healed(situation, wanted)

    def halves(self, situation: Situation, now: Tree) -> list[str]:
        """What is neither as it was nor as it is to be."""
        found = []
        for name in ("reports", DATABASE, "signoff.json", "inputs", "pipeline.json"):
            if below(now, name) not in (below(situation.before, name), below(situation.after, name)):
                found.append(f"half: {name} is neither the old nor the new")
        return found

    def answer(self, *words: str) -> tuple[int, dict]:
        ending = self.program.run([*words, "--json"])
        try:
            return ending.code, json.loads(ending.output)
        except ValueError:
            return ending.code, {}

    def told(self, situation: Situation, now: Tree, is_current: bool) -> list[str]:
        """Whether status, journal and verify say what is."""
        code, status = self.answer("status")
        kinds = {reason["kind"] for reason in status.get("reasons", [])}
        found = []
        may = (OF_A_RUN if situation.words[0] == "run" else set()) if is_current else OF_OLD_REPORTS
        if kinds - may or code != (3 if kinds else 0) or not is_current and code == 0:
            found.append(f"status: ended with {code} and told {sorted(kinds)} of reports that are {'' if is_current else 'not '}current")
        found += self.listed(situation, now, most=1)
        verified, _ = self.answer("verify")
        right = {0, code} if is_current else {3, 5} if MANIFEST not in now else {3}
        if verified not in right:
            found.append(f"verify: ended with {verified} on reports that are {'' if is_current else 'not '}current")
        return found

    def listed(self, situation: Situation, now: Tree, most: int) -> list[str]:
        """Whether the journal is whole and lists what was done, once."""
        code, journal = self.answer("journal")
        earlier = situation.entries
        new = [entry for entry in journal.get("entries", [])[earlier:] if entry["act"] == "run"]
        # A run that the one before was killed is noted by the next.
        most += situation.name == "run after a killed one"
        found = []
        if code:
            found.append(f"journal: ended with {code}: {journal.get('faults')}")
        if len(new) > most:
            found.append(f"journal: {[entry['outcome'] for entry in new]} listed of at most {most} runs")
        for entry in new:
            if entry["outcome"] == "succeeded" and entry["manifest"] != digest(now):
                found.append("journal: a run is listed as succeeded whose reports do not stand")
        return found

    def healed(self, situation: Situation, wanted: Tree) -> list[str]:
        """Whether the next run makes all well, when what was wrong with the inputs has been put right."""
        if situation.code:
            self.folder.write(COUNTS, situation.healthy)
        found = []
        ran = self.program.run(["run"])
        if ran.code:
            found.append(f"run: ended with {ran.code} after it: {ran.errors.decode(errors='replace')[:200]}")
        code, status = self.answer("status")
        if code:
            found.append(f"status: ended with {code} after the next run: {[reason['kind'] for reason in status.get('reasons', [])]}")
        now = tree(Path(self.folder.place))
        known = situation.before.keys() | situation.after.keys()
        left = [path for path in now if path not in known and not path.startswith((".vifte/receipt.", "signoff.json", "reports", DATABASE))
                or path.endswith((".new", "-new", "-journal", "-wal", "-shm"))]
        if left:
            found.append(f"left: {left[:3]}")
        if below(now, "reports") != below(wanted, "reports") or now.get(DATABASE) != wanted.get(DATABASE, now.get(DATABASE)):
            found.append("run: made other reports or another database than ever")
        return found + self.listed(situation, now, most=2)
