"""Random plans and assumptions on the what-if page, held against the command line, for scripts/test-what-if."""

from __future__ import annotations

import json
import math
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

TOLERANCE = 1e-12
# What the page shows of a plan, by the reading that is chosen; a figure without a number has an empty one.
SHOWN = """() => Object.fromEntries(
  [...document.querySelectorAll('#result button.figure[data-reading="chosen"]')].map(
    button => [button.dataset.figure, button.dataset.value]))"""
# Puts a plan into the address, as a link on the page does, and waits until the page has taken it up.
GO = """fragment => new Promise(done => {
  addEventListener("hashchange", () => setTimeout(done, 0), {once: true});
  setTimeout(done, 2000);
  location.hash = fragment;
})"""
ALARM = "() => document.getElementById('alarm').textContent"


@dataclass(frozen=True)
class Case:
    """A plan as the command line takes it, and as the page's address says it."""

    asked: dict[str, object]
    fragment: str


def case(model: dict, chance: random.Random) -> Case:
    sites = [site["id"] for site in model["sites"]]
    locked = {site["id"] for site in model["sites"] if site["locked"] == "open"}
    order = chance.sample(sites, len(sites))
    match chance.randrange(8):
        case 0:  # a whole centre
            group = chance.randrange(len(model["groups"]))
            closed = [site["id"] for site in model["sites"] if site["group"] == group]
        case 1:  # all but one
            closed = order[:-1]
        case _:
            closed = order[: chance.randint(0, min(len(sites) - 1, chance.choice([2, 5, 19, 60])))]
    closed = [site for site in sites if site in closed and site not in locked]
    rest = [site for site in sites if site not in closed]
    opened = [opening for opening in model["openings"] if chance.random() < 0.4]
    receivers = rest + [opening["id"] for opening in opened]
    merged: dict[str, list[str]] = {}
    for site in closed:
        if chance.random() < 0.15:
            merged.setdefault(chance.choice(receivers), []).append(site)
    apart = [site for site in closed if not any(site in venues for venues in merged.values())]
    less = {site: round(chance.uniform(0.05, 0.95), 3) for site in rest if chance.random() < 0.08}
    moved = {}
    for parameter in model["parameters"]:
        if chance.random() < 0.5:
            least, most = parameter["least"], parameter["most"]
            value = chance.choice([least, most, chance.uniform(least, most)])
            moved[parameter["id"]] = round(value) if parameter["isWhole"] else value
    asked = {
        "close": apart, "merge": [{"venues": venues, "into": into} for into, venues in merged.items()],
        "withdraw": less, "set": moved,
        "open": [{"id": opening["id"], "name": opening["name"],
                  "centre": model["groups"][opening["group"]]["id"]} for opening in opened],
    }
    parts = {
        "close": ",".join(apart), "merge": ";".join(f"{','.join(venues)}={into}" for into, venues in merged.items()),
        "withdraw": ",".join(f"{site}:{share!r}" for site, share in less.items()),
        "open": ",".join(opening["id"] for opening in opened),
        "set": ",".join(f"{name}:{value!r}" for name, value in moved.items()),
    }
    return Case(asked, "&".join(f"{key}={quote(value, safe=',;:=.-')}" for key, value in parts.items() if value))


def told(program: str, study: str, cases: list[Case]) -> list[dict[str, float | None]]:
    """What the command line says: a line for each plan."""
    lines = "".join(json.dumps(each.asked) + "\n" for each in cases)
    answer = subprocess.run(
        [program, "scenario", "show", "-", "--study", study], input=lines, text=True, capture_output=True, check=False)
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    for number, each in enumerate(found):
        if "values" not in each:
            raise SystemExit(f"the command line refuses {json.dumps(cases[number].asked)}: {each}")
    return [each["values"] for each in found]


def agree(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=0)


def main(program: str, study: str, plans: str, seed: str) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        path = folder / "what-if.html"
        subprocess.run([program, "page", str(path), "--study", study, "--language", "en", "--quiet"], check=True)
        chance = random.Random(int(seed))
        model = json.loads(
            path.read_text(encoding="utf-8").split('id="model">', 1)[1].split("</script>", 1)[0])
        cases = [case(model, chance) for _ in range(int(plans))]
        expected = told(program, study, cases)
        with sync_playwright() as browsers:
            browser = browsers.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            faults, compared = compare(browser.new_page(), path, cases, expected, model["plan"])
            browser.close()
    finally:
        shutil.rmtree(folder)
    for fault in faults[:20]:
        print(fault)
    print(f"{study}: {len(cases)} plans, {compared} figures held against the command line, {len(faults)} faults")
    if faults or compared < 6 * len(cases):
        raise SystemExit(1)


def compare(
    page: Page, path: Path, cases: list[Case], expected: list[dict[str, float | None]], plan: str,
) -> tuple[list[str], int]:
    faults, compared = [], 0
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(path.resolve().as_uri())
    for each, values in zip(cases, expected, strict=True):
        page.evaluate(GO, each.fragment)
        shown = page.evaluate(SHOWN)
        alarm = page.evaluate(ALARM)
        if alarm:
            faults.append(f"{each.fragment}: {alarm}")
            continue
        for metric, value in values.items():
            name = f"{metric}[{plan}]"
            if name not in shown:
                # What is made of a plan beside its lines has a page of its own.
                if metric not in {"left_after_reinvestment"}:
                    faults.append(f"{each.fragment}: {name} is not shown")
                continue
            compared += 1
            on_page = float(shown[name]) if shown[name] else None
            if not agree(on_page, value):
                faults.append(f"{each.fragment}: {name} is {on_page}, and {value} on the command line")
    return faults + errors, compared


if __name__ == "__main__":
    main(*sys.argv[1:])
