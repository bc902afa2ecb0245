"""Measures the planner's large questions beside the same work in numpy.

Called by scripts/bench, which builds the program. In each round vifte and numpy take turns; their answers are compared
in the first. numpy is taken from the machine, or installed into .build/numpy.
"""

import csv
import json
import pathlib
import random
import shutil
import statistics
import subprocess
import sys

from bench import HERE, PROGRAM, ROOT, measure, spread, verdict

PLANS, MORE_VENUES = 1000, 5
# What is asked for, in seconds of CPU.
MOST = {"lines": 0.2, "draws": 0.1, "every": 0.1, "every24": 6.0}
TITLES = {
    "lines": f"{PLANS:,} plans on standard input",
    "draws": "6 plans in 4,000 draws",
    "every": "every plan of 19 venues, one open in each centre, and the frontier",
    "every24": "every plan of 24 venues, and the frontier",
}


def with_numpy():
    """A Python that has numpy."""
    own = ROOT / ".build/numpy/bin/python"
    for python in [sys.executable, "/usr/bin/python3", str(own)]:
        if subprocess.run([python, "-c", "import numpy"], capture_output=True).returncode == 0:
            return python
    subprocess.run([sys.executable, "-m", "venv", str(own.parent.parent)], check=True)
    subprocess.run([str(own), "-m", "pip", "install", "--quiet", "numpy"], check=True)
    return str(own)


def write_study(folder, name):
    study = folder / name
    study.mkdir()
    shutil.copyfile(ROOT / "pipeline.json", study / "pipeline.json")
    for name in ["inputs", "papers"]:
        shutil.copytree(ROOT / name, study / name)
    return study


def widen(study):
    """Five more venues with counts of their own, so that there are 2^24 plans."""
    with open(study / "inputs/venues.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    centres = list(dict.fromkeys(row["centre_id"] for row in rows))
    with open(study / "inputs/venues.csv", "a", encoding="utf-8", newline="") as venues, \
            open(study / "inputs/counts.csv", "a", encoding="utf-8", newline="") as counts:
        for number in range(MORE_VENUES):
            row = dict.fromkeys(rows[0], "") | {
                "venue_id": f"more-{number}", "name": f"More {number}", "centre_id": centres[number % len(centres)],
                "position": str(len(rows) + number + 1), "document": rows[0]["document"], "line": str(900 + number)}
            csv.DictWriter(venues, rows[0], lineterminator="\n").writerow(row)
            for measure_id, value in [("visits_2013", 15 + 7 * number), ("present_2015", 4 + number)]:
                counts.write(f"more-{number},{measure_id},{value},,{rows[0]['document']},{900 + number},\n")


def write_plans(study):
    with open(study / "inputs/venues.csv", encoding="utf-8", newline="") as file:
        venues = [row["venue_id"] for row in csv.DictReader(file)]
    draws = random.Random(2015)
    lines = [json.dumps({"close": draws.sample(venues, draws.randrange(1, 9))}) for _ in range(PLANS)]
    (study / "plans.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def output(command, study, plans=None):
    with open(plans or "/dev/null", "rb") as given:
        done = subprocess.run(command, cwd=study, stdin=given, capture_output=True, text=True, check=True)
    return done.stdout, done.stderr


def close(one, other):
    return abs(one - other) <= 1e-9 * max(1, abs(other))


def require_same(name, ours, theirs):
    """Ends the program unless vifte and numpy say the same."""
    if name == "lines":
        pairs = [(json.loads(a)["values"], json.loads(b)["values"]) for a, b in zip(ours.splitlines(), theirs.splitlines())]
        same = len(pairs) == PLANS and all(close(a[key], b[key]) for a, b in pairs for key in b)
    elif name == "draws":
        spreads = {plan["scenario"]["id"]: plan for plan in json.loads(ours)["plans"]}
        same = all(
            close(spreads[plan][f"{metric}_spread"][key], value)
            for plan, values in json.loads(theirs).items() if plan in spreads
            for metric, name in [("freed_net", "net"), ("lost_visits", "lost")]
            for key, value in zip(["p05", "p50", "p95"], values[name]))
    else:
        found, expected = json.loads(ours), json.loads(theirs)
        distinct = {(round(p["freed_by_fewer_addresses"], 3), round(p["lost_visits"], 6),
                     round(p["kept_in_worst_centre"], 9)) for p in found["frontier"]}
        same = (found["feasible"], len(distinct)) == (expected["plans"], expected["efficient"])
    if not same:
        sys.exit(f"{name}: vifte and numpy do not say the same")


def measure_plans(folder, rounds):
    """CPU seconds of vifte, of vifte without the question, of numpy, and of numpy once it is loaded."""
    python = with_numpy()
    study, wide = write_study(folder, "plans"), write_study(folder, "wide")
    widen(wide)
    for place in [study, wide]:
        output([PROGRAM, "run", "--quiet"], place)
    write_plans(study)
    peer = [python, str(HERE / "plans_numpy.py")]
    # numpy closes, and does nothing else.
    settings = json.loads((study / "pipeline.json").read_text("utf-8"))
    scenarios = [row["id"] for row in settings["scenarios"] if not {"merge", "open"} & row.keys()]
    cases = {
        "lines": (study, [PROGRAM, "scenario", "show", "-"], [*peer, "lines", "."], study / "plans.jsonl"),
        "draws": (study, [PROGRAM, "scenario", "stress", *scenarios, "--json"], [*peer, "draws", "."], None),
        "every": (study, [PROGRAM, "scenario", "frontier", "--json"], [*peer, "every", ".", "1"], None),
        "every24": (wide, [PROGRAM, "scenario", "frontier", "--open", "0", "--json"], [*peer, "every", ".", "0"], None),
    }
    samples = {}
    for name, (place, ours, theirs, plans) in cases.items():
        taken = {"vifte": [], "start": [], "numpy": [], "loaded": []}
        for turn in range(1 if name == "every24" else rounds):
            taken["vifte"].append(measure(ours, place, plans).cpu)
            taken["start"].append(measure([PROGRAM, "scenario", "list"], place).cpu)
            taken["numpy"].append(measure(theirs, place, plans).cpu)
            answer, seconds = output(theirs, place, plans)
            taken["loaded"].append(float(seconds.split()[-1]))
            if turn == 0:
                require_same(name, output(ours, place, plans)[0], answer)
        samples[name] = taken
    return samples


def print_plans(samples, rounds):
    print(f"\nThe planner's questions, {rounds} rounds in turns (24 venues: one), CPU ms:\n")
    print("| question | vifte, the whole | of it the question | numpy, the whole | once loaded | question to loaded | asked |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    for name, taken in samples.items():
        alone = [max(0.0, whole - start) for whole, start in zip(taken["vifte"], taken["start"])]
        ratios = [own / other for own, other in zip(alone, taken["loaded"])]
        columns = [spread([1000 * value for value in values], "{:.0f}")
                   for values in (taken["vifte"], alone, taken["numpy"], taken["loaded"])]
        judged = statistics.median(taken["vifte"] if name == "lines" else alone)
        print(f"| {TITLES[name]} | {' | '.join(columns)} | {spread(ratios, '{:.2f}')} |"
              f" {verdict(judged, MOST[name], 's')} |")
