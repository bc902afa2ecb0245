"""What the command line says of plans, for scripts/what_if_plans.py."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A plan as the command line takes it, and as the page's address says it."""

    asked: dict[str, object]
    fragment: str


def told(program: str, study: str, asked: list[dict[str, object]]) -> list[dict[str, float | None]]:
    """What the command line says: a line for each plan."""
    lines = "".join(json.dumps(each) + "\n" for each in asked)
    answer = subprocess.run(
        [program, "scenario", "show", "-", "--study", study], input=lines, text=True, capture_output=True, check=False)
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    for number, each in enumerate(found):
        if "values" not in each:
            raise SystemExit(f"the command line refuses {json.dumps(asked[number])}: {each}")
    return [each["values"] for each in found]


@dataclass(frozen=True)
class Words:
    """A plan in the words of the command line."""

    title: str
    sentence: str
    routes: list[str]
    lines: dict[str, str]
    loads: dict[str, tuple[str, str]]


def in_words(program: str, study: str, asked: dict[str, object], language: str) -> Words:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(asked, file)
        file.flush()
        text = subprocess.run(
            [program, "scenario", "show", file.name, "--study", study, "--language", language],
            text=True, capture_output=True, check=True).stdout.replace("\xa0", " ")
    parts = text.split("\n\n")
    title, _, sentence, *rest = parts
    routes: list[str] = []
    lines: dict[str, str] = {}
    loads: dict[str, tuple[str, str]] = {}
    for part in rest:
        rows = part.splitlines()
        if rows[0] in ("Where the users go:", "Hvor brugerne går hen:"):
            for row in rows[1:]:
                if row.startswith("    "):
                    routes[-1] += " " + row.strip()
                else:
                    routes.append(row.strip())
            continue
        for row in rows:
            cells = re.split(r" {2,}", row)
            if len(cells) == 2:
                lines.setdefault(cells[0], cells[1])
            elif len(cells) == 3 and cells[0]:
                loads[cells[0]] = (cells[1], cells[2])
    return Words(" ".join(title.split()), " ".join(sentence.split()), routes, lines, loads)


def sought(
    program: str, study: str, free: float | None, lose: float | None, each: Case,
) -> list[list[str]] | None:
    """The plans that the command line finds; none where it says why it cannot look."""
    command = [program, "scenario", "seek", "--study", study, "--json"]
    command += [] if free is None else ["--free", repr(free)]
    command += [] if lose is None else ["--lose", repr(lose)]
    command += ["--keep", ",".join(each.asked["keep"])] if each.asked["keep"] else []
    for name, value in each.asked["set"].items():
        command += ["--set", f"{name}={value!r}"]
    answer = subprocess.run(command, text=True, capture_output=True, check=False)
    found = json.loads(answer.stdout)
    return None if "problems" in found else [plan["close"] for plan in found["plans"]]
