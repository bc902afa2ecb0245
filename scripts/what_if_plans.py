"""Random plans and assumptions on the what-if page, held against the command line, for scripts/test-what-if."""

from __future__ import annotations

import json
import math
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright
from what_if_command_line import Case, in_words, sought, told

TOLERANCE = 1e-12
# How many plans there are to one of which the words are compared, and to one search.
PLANS_TO_WORDS, PLANS_TO_SEARCH = 20, 12
# What the page shows of a plan, by the reading; a figure without a number has an empty one.
SHOWN = """() => {
  const shown = {};
  for (const button of document.querySelectorAll("#result button.figure")) {
    (shown[button.dataset.reading] ??= {})[button.dataset.figure] = button.dataset.value;
  }
  return {figures: shown, heads: [...document.querySelectorAll("#result thead th")].slice(1).map(head => (head.querySelector("span")?.firstChild ?? head).textContent)};
}"""
# The words of the page, and the tables of its pictures.
TOLD = """async () => {
  const text = place => document.querySelector(place)?.textContent ?? "";
  const rows = async view => {
    const element = document.querySelector(`[data-view=${view}]`);
    if (element === null) return [];
    element.open = true;
    element.querySelector(".twin").open = true;
    await new Promise(done => setTimeout(done, 60));
    return [...element.querySelectorAll("tbody tr")].map(row => ({
      name: row.children[0].textContent, cells: [...row.children].slice(1).map(cell => cell.textContent),
      value: row.querySelector("button")?.dataset.value ?? "", figure: row.querySelector("button")?.dataset.figure ?? ""}));
  };
  return {
    sentence: text("#result .sentence"), title: document.querySelector("#carry input[type=text]").placeholder,
    routes: [...document.querySelectorAll("#result h3")].length > 1 ? [...document.querySelectorAll("#result div:not([hidden]) > h3 ~ ul > li")]
      .map(route => route.textContent) : [],
    lines: [...document.querySelectorAll("#result tbody tr")].map(row => [row.children[0].textContent, (row.children[1].querySelector("button") ?? row.children[1]).textContent]),
    loads: await rows("before"), frame: await rows("frame")};
}"""
# What the page says a number is counted by.
UNITS = """() => ["unit.year", "unit.visits"].map(id => JSON.parse(document.getElementById("model").textContent).words[id])"""
# Asks for plans within limits, and gives the venues that each of those found closes, and what is said of them all.
SOUGHT = """async ([free, lose]) => {
  const fields = [...document.querySelectorAll("#search input[type=text]")];
  const [last, first] = [fields.at(-1), fields.length > 1 ? fields[0] : null];
  last.value = lose ?? "";
  if (first !== null) first.value = free ?? "";
  document.querySelector("#search form").requestSubmit();
  const told = document.querySelector("#search [role=status]");
  for (let tries = 0; tries < 600 && told.textContent === ""; tries++) await new Promise(done => setTimeout(done, 50));
  const closed = [...document.querySelectorAll("#search .found > li")].map(found => found.dataset.closed.split(",").filter(id => id !== ""));
  return {closed, told: told.textContent};
}"""
# What a table of the command line tells with a stroke.
NOUGHT = re.compile(r"0([.,]0+)?( .*)?")
# Puts a plan into the address, as a link on the page does, and waits until the page has taken it up.
GO = """fragment => new Promise(done => {
  addEventListener("hashchange", () => setTimeout(done, 0), {once: true});
  setTimeout(done, 2000);
  location.hash = fragment;
})"""
ALARM = "() => document.getElementById('alarm').textContent"


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


def unmeasured(label: str, units: list[str]) -> str:
    """A label of the page without what it says the number is counted by."""
    for unit in units:
        label = label.removesuffix(unit.replace("{label}", "").replace("\xa0", " "))
    return label


def agree(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=0)


def main(program: str, study: str, plans: str, seed: str) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        chance = random.Random(int(seed))
        with sync_playwright() as browsers:
            browser = browsers.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            path, model = page_of(program, study, folder, "en")
            cases = [case(model, chance) for _ in range(int(plans))]
            trial = Trial(program, study, model, chance)
            page = trial.opened(browser.new_page(), path)
            trial.compare(page, cases)
            for language in model["scenarioLanguages"]:
                own, _ = page_of(program, study, folder, language)
                trial.compare_words(trial.opened(browser.new_page(), own), cases[::PLANS_TO_WORDS], language)
            trial.compare_searches(page, len(cases) // PLANS_TO_SEARCH + 1)
            for change in (with_a_plan_called_plan, withholding):
                other = changed(study, folder, change.__name__, change)
                path, own = page_of(program, other, folder, "en")
                also = Trial(program, other, own, chance, trial.faults)
                page = also.opened(browser.new_page(), path)
                also.compare(page, cases[:5])
                also.compare_words(page, cases[:3], "en")
                if change is with_a_plan_called_plan:
                    also.compare_searches(page, 2)
            browser.close()
    finally:
        shutil.rmtree(folder)
    for fault in trial.faults[:20]:
        print(fault)
    print(f"{study}: {len(cases)} plans, {trial.compared} figures held against the command line, {trial.words} texts, "
          f"{trial.searches} searches, {trial.nearest} of them without a plan, {len(trial.faults)} faults")
    if trial.faults or trial.compared < 6 * len(cases):
        raise SystemExit(1)


def changed(study: str, folder: Path, name: str, change: Callable[[dict], None]) -> str:
    """A copy of the study with other settings."""
    copy = folder / name
    copy.mkdir()
    for part in ("inputs", "papers", "pipeline.json"):
        source = Path(study) / part
        if source.is_dir():
            shutil.copytree(source, copy / part)
        elif source.exists():
            shutil.copy(source, copy)
    settings = json.loads((copy / "pipeline.json").read_text(encoding="utf-8"))
    change(settings)
    (copy / "pipeline.json").write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    return str(copy)


def with_a_plan_called_plan(settings: dict) -> None:
    """A scenario has the name that a plan without one goes by."""
    text = {"da": "Plan", "en": "Plan"}
    settings["scenarios"].append({"id": "plan", "title": text, "purpose": text, "close": []})


def withholding(settings: dict) -> None:
    """Small counts are withheld, those of visits and those that are published among them."""
    settings["disclosure"] = {"threshold": 20, "published": "protect", "visits": "protect"}


def page_of(program: str, study: str, folder: Path, language: str) -> tuple[Path, dict]:
    path = folder / f"{Path(study).resolve().name}.{language}.html"
    if not path.exists():
        subprocess.run([program, "page", str(path), "--study", study, "--language", language, "--quiet"], check=True)
    text = path.read_text(encoding="utf-8")
    return path, json.loads(text.split('id="model">', 1)[1].split("</script>", 1)[0])


class Trial:
    """A page held against the command line, and what was found to differ."""

    def __init__(
        self, program: str, study: str, model: dict, chance: random.Random, faults: list[str] | None = None,
    ) -> None:
        self.program, self.study, self.model, self.chance = program, study, model, chance
        self.base = {each["id"]: each["base"] for each in model["parameters"]}
        self.faults: list[str] = [] if faults is None else faults
        self.compared = self.words = self.searches = self.nearest = 0

    def opened(self, page: Page, path: Path) -> Page:
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.goto(path.resolve().as_uri())
        page.wait_for_selector("#app:not([hidden])")
        return page

    def readings(self, each: Case) -> list[tuple[str, str, dict[str, object]]]:
        """What stands beside what is chosen: the reading, the head of its column, and the plan in it."""
        found = []
        now = {**self.base, **each.asked["set"]}
        for reading in self.model["readings"]:
            differences = [value - now[name] for name, value in reading["settings"].items()]
            if all(difference == 0 for difference in differences):
                continue
            head = ("The study's value" if reading["isOwn"] else "More continue" if min(differences) >= 0
                    else "Fewer continue" if max(differences) <= 0 else "Another answer")
            found.append((reading["id"], head, {**each.asked, "set": {**each.asked["set"], **reading["settings"]}}))
        return found

    def compare(self, page: Page, cases: list[Case]) -> None:
        """Every figure of every plan in every reading, both ways."""
        readings = [[("chosen", "Chosen", each.asked), *self.readings(each)] for each in cases]
        expected = iter(told(self.program, self.study, [asked for all_of in readings for _, _, asked in all_of]))
        for each, all_of in zip(cases, readings, strict=True):
            page.evaluate(GO, each.fragment)
            shown = page.evaluate(SHOWN)
            alarm = page.evaluate(ALARM)
            answers = [next(expected) for _ in all_of]
            if alarm:
                self.faults.append(f"{each.fragment}: {alarm}")
                continue
            self.same(each.fragment, "heads", shown["heads"], [head for _, head, _ in all_of])
            for (reading, _, _), values in zip(all_of, answers, strict=True):
                self.hold(f"{each.fragment}, {reading}", shown["figures"].get(reading, {}), values)

    def hold(self, what: str, shown: dict[str, str], values: dict[str, float | None]) -> None:
        values = {f"{metric}[{self.model['plan']}]": value for metric, value in values.items()
                  # What is made of a plan beside its lines has a page of its own.
                  if metric != "left_after_reinvestment"}
        for name in sorted(shown.keys() ^ values.keys()):
            # Whoever asks for many plans at once is not told these; the words of the plans have them.
            if name.split("[")[0] in {"kept_gap", "overflow"}:
                continue
            # A reading has a line only where what is chosen has it, and a line it lacks is told as none.
            if what.endswith(", chosen") or values.get(name) is not None and name in shown:
                self.faults.append(f"{what}: {name} is only {'on the page' if name in shown else 'on the command line'}")
        for name in shown.keys() & values.keys():
            self.compared += 1
            on_page = float(shown[name]) if shown[name] else None
            if not agree(on_page, values[name]):
                self.faults.append(f"{what}: {name} is {on_page}, and {values[name]} on the command line")

    def compare_words(self, page: Page, cases: list[Case], language: str) -> None:
        """Title, sentence, ways, and every printed line, in one language."""
        units = page.evaluate(UNITS)
        for each in cases:
            words = in_words(self.program, self.study, each.asked, language)
            page.evaluate(GO, each.fragment)
            page.wait_for_timeout(60)
            shown = page.evaluate(TOLD)
            plain = lambda text: " ".join(text.replace("\xa0", " ").split())
            self.words += 1
            what = f"{language}, {each.fragment}"
            self.same(what, "sentence", plain(shown["sentence"]), words.sentence)
            if len(words.title) <= 120:
                self.same(what, "title", plain(shown["title"]), words.title)
            self.same(what, "ways", sorted(map(plain, shown["routes"])), sorted(ways(words.routes)))
            for label, text in shown["lines"]:
                printed = words.lines.get(unmeasured(plain(label), units))
                if printed is None:
                    self.faults.append(f"{what}: the command line has no line {label}")
                elif printed == "·":
                    self.same(what, label, plain(text), self.model["print"]["hidden"])
                elif printed != ".." and not (printed == "-" and NOUGHT.fullmatch(plain(text))):
                    self.same(what, label, plain(text), printed)
            loads = {plain(row["name"]): [plain(cell) for cell in row["cells"]] for row in shown["loads"]}
            for name, (before, after) in words.loads.items():
                if name in loads and before != "-":
                    hidden = self.model["print"]["hidden"]
                    self.same(what, f"visits at {name}", [bare(cell) for cell in loads[name]],
                              [hidden if text == "·" else text for text in (before, after)])
            self.frame(what, shown["frame"], each)

    def frame(self, what: str, rows: list[dict[str, str]], each: Case) -> None:
        """The parts of the frame are those that the plan's own figures tell of, and add up to it."""
        if not rows or not all(row["value"] for row in rows):
            return
        values = told(self.program, self.study, [each.asked])[0]
        amounts = {row["figure"].split("[", 1)[1].split("/")[-1].rstrip("]"): float(row["value"]) for row in rows}
        parts = [float(row["value"]) for row in rows]
        for metric in ("freed_by_fewer_addresses", "freed_by_lost_visits", "money_following_users"):
            value = values.get(metric)
            if value is not None and not any(math.isclose(part, value, rel_tol=1e-9, abs_tol=1e-3) for part in parts):
                self.faults.append(f"{what}: no part of the frame is {metric}, {value}: {amounts}")
        following = values.get("money_following_users") or 0
        if not math.isclose(sum(parts[:-1]) - following, parts[-1], rel_tol=1e-9):
            self.faults.append(f"{what}: the parts of the frame do not add up: {amounts}")

    def same(self, what: str, part: str, shown: object, expected: object) -> None:
        if shown != expected:
            self.faults.append(f"{what}: {part}: {shown!r} on the page, {expected!r} on the command line")

    def compare_searches(self, page: Page, count: int) -> None:
        """The plans that are found, in their order; where there is none, how near one comes to each of what is asked."""
        offered = page.locator("#search form").count() > 0
        for _ in range(count if offered else 1):
            moved = {each["id"]: round(self.chance.uniform(max(each["least"], 0.05), each["most"]), 2) for each in self.model["parameters"]
                     if each["unit"] == "share" and self.chance.random() < 0.5}
            keep = self.chance.sample([site["id"] for site in self.model["sites"]], self.chance.choice([0, 0, 1, 3]))
            keep = [site["id"] for site in self.model["sites"] if site["id"] in keep and site["locked"] is None]
            free = self.chance.choice([None, round(self.chance.uniform(0, 20), 1)]) if self.model["hasMoney"] else None
            lose = self.chance.choice([None, round(self.chance.uniform(0, 60), 1)])
            lose = 40 if free is None and lose is None else lose
            asked = {"set": {name: value for name, value in moved.items() if value != self.base[name]}, "keep": keep}
            parts = {"keep": ",".join(keep), "set": ",".join(f"{name}:{value!r}" for name, value in asked["set"].items())}
            each = Case(asked, "&".join(f"{key}={value}" for key, value in parts.items() if value))
            expected = sought(self.program, self.study, free, lose, each)
            if not offered:
                if expected is not None:
                    self.faults.append("the command line looks for plans, and the page does not")
                return
            page.evaluate(GO, each.fragment)
            self.searches += 1
            what = f"free {free}, lose {lose}, {each.fragment}"
            limits = [None if limit is None else str(limit) for limit in (free, lose)]
            shown = page.evaluate(SOUGHT, limits)
            self.same(what, "plans found", shown["closed"], expected)
            if expected == []:
                self.nearest += 1
                self.hold_nearest(what, shown["told"], free, lose, each)

    def hold_nearest(self, what: str, told: str, free: float | None, lose: float | None, each: Case) -> None:
        """How near the page says one comes: the command line finds a plan that is as near, and none that is nearer."""
        told = [sentence for sentence in told.split(". ") if re.search("[Aa]t (most|least)", sentence)]
        if not told:
            self.faults.append(f"{what}: not told how near one comes")
        for sentence in told:
            word, number = re.search(r"[Aa]t (most|least) ([\d.,]*\d)", sentence).groups()
            shown, half = float(number.replace(",", "")), 0.5001 * 10 ** -len(number.partition(".")[2])
            for margin, is_found in ((-half, True), (half, False)) if word == "most" else ((half, True), (-half, False)):
                near = max(0, round(shown + margin, 6))
                # "At most" and "At least", with nothing before, is said of all plans.
                of_all = sentence.startswith("At")
                limits = (near, None if of_all else lose) if word == "most" else (None if of_all else free, near)
                if is_found or near > 0:
                    found = sought(self.program, self.study, *limits, each)
                    # One that is refused finds nothing either.
                    self.same(what, f"{sentence} {limits}", is_found, None if found is None else found != [])


def ways(routes: list[str]) -> list[str]:
    """Ways as the page tells them, on which no site is named that is as near and passed over."""
    return [re.sub(r" \([^()]*(?:equally near|lige så nær)[^()]*\)", "", route) for route in routes]


def bare(cell: str) -> str:
    """A number of visits without what says that it was estimated."""
    return re.sub(r" \([^()]*\)$", "", cell)


if __name__ == "__main__":
    main(*sys.argv[1:])
