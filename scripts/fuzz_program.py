"""Runs the program on damaged studies and judges how it ended, for scripts/fuzz."""

from __future__ import annotations

import json
import os
import re
import resource
import select
import signal
import time
from dataclasses import dataclass
from pathlib import Path

MOST_SECONDS = 5.0
MOST_MEGABYTES = 300.0
CODES = range(6)  # what docs/commands.md says of exit codes

# A process that waits for what never comes uses no time of the processor. One that has used none for this long, and does not ask
# for any, is ended; one that other work on the machine keeps from its turn is not.
PATIENCE = 2 * MOST_SECONDS

# Control characters but the end of a line, marks that turn the direction of a text, and the two rare ends of a line.
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Ending:
    """How a process ended: its exit code, or the negative number of the signal that ended it."""

    code: int
    seconds: float  # of the processor
    megabytes: float  # the most memory resident
    output: bytes
    errors: bytes
    is_stuck: bool = False

    def same(self, other: Ending) -> bool:
        return (self.code, self.output, self.errors) == (other.code, other.output, other.errors)


class Program:
    """The program under test. Its output goes to files, since a pipe that nobody empties would stop it."""

    def __init__(self, path: Path, spoken: Path) -> None:
        self.path, self.spoken = str(path), spoken

    def start(self, words: list[str], standard_input: bytes = b"", before: tuple[str, ...] = ()) -> int:
        """Starts it and gives the id of the process; `before` are the words of a program that starts it."""
        (self.spoken / "input").write_bytes(standard_input)
        files = [(os.POSIX_SPAWN_OPEN, 0, str(self.spoken / "input"), os.O_RDONLY, 0)]
        for number, name in ((1, "output"), (2, "errors")):
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            files.append((os.POSIX_SPAWN_OPEN, number, str(self.spoken / name), flags, 0o600))
        line = [*before, self.path, *words]
        # What this process ignores, what it starts would ignore too.
        return os.posix_spawnp(line[0], line, {"PATH": "/usr/local/bin:/usr/bin:/bin"}, file_actions=files,
                               setsigdef=[signal.SIGPIPE, signal.SIGINT])

    def ending(self, process: int, patience: float = PATIENCE) -> Ending:
        """Waits for the end of a process; one that does not come to it is killed."""
        handle = os.pidfd_open(process)
        try:
            waiter = select.poll()
            waiter.register(handle, select.POLLIN)
            is_stuck, used = False, 0.0
            while not is_stuck and not waiter.poll(patience * 1000):
                before, (is_waiting, used) = used, state(process)
                is_stuck = used > 2 * MOST_SECONDS or is_waiting and used == before
            if is_stuck:
                signal.pidfd_send_signal(handle, signal.SIGKILL)
        finally:
            os.close(handle)
        _, status, used = os.wait4(process, 0)
        # The peak begins at that of this process, and says something only where it goes beyond that.
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        peak = used.ru_maxrss / 1024 if used.ru_maxrss > own else 0.0
        return Ending(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, peak,
                      (self.spoken / "output").read_bytes(), (self.spoken / "errors").read_bytes(), is_stuck)

    def run(self, words: list[str], standard_input: bytes = b"", before: tuple[str, ...] = ()) -> Ending:
        return self.ending(self.start(words, standard_input, before))

    def kill_after(self, words: list[str], seconds: float) -> Ending:
        process = self.start(words)
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)
        return self.ending(process)


def state(process: int) -> tuple[bool, float]:
    """Whether a process waits for something other than its turn, and the seconds of the processor it has used."""
    # The name of the program stands in parentheses and may hold anything; what is asked for follows it.
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return fields[0] != "R", (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def limit_this_process() -> None:
    """What is started from here on cannot take all of the machine."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def json_faults(text: str, lines: bool) -> list[str]:
    try:
        for part in text.splitlines() if lines else [text]:
            json.loads(part, parse_constant=refuse_constant)
    except ValueError as error:
        return [f"no JSON: {error}"]
    except RecursionError:
        pass
    return []


def faults(ending: Ending, words: list[str]) -> list[str]:
    """What no answer may be, whatever was asked."""
    found = []
    if ending.is_stuck:
        found.append("hang: did not end")
    elif ending.code < 0:
        found.append(f"signal: {signal.Signals(-ending.code).name}")
    elif ending.code not in CODES:
        found.append(f"code: {ending.code}")
    if ending.seconds > MOST_SECONDS:
        found.append(f"hang: {ending.seconds:.1f} s of the processor")
    if ending.megabytes > MOST_MEGABYTES:
        found.append(f"memory: {ending.megabytes:.0f} MB")
    for name, spoken in (("output", ending.output), ("errors", ending.errors)):
        try:
            raw = RAW.search(spoken.decode())
            if raw:
                found.append(f"raw character: U+{ord(raw.group()):04X} in {name}")
        except UnicodeDecodeError:
            found.append(f"no UTF-8 in {name}")
    if ending.code > 0 and not ending.output and not ending.errors:
        found.append(f"silence: ended with {ending.code} and said nothing")
    if "--json" in words and "--help" not in words and ending.code in CODES:
        found += json_faults(ending.output.decode(errors="replace"), lines=words[:3] == ["scenario", "show", "-"])
    return found
