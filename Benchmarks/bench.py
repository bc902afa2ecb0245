"""Measures the program on the shipped study, and on a million rows beside the sqlite3 shell.

Called by scripts/bench, which builds the program and installs what is missing. Prints Markdown tables.
"""

import argparse
import contextlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
PROGRAM = str(ROOT / ".build/release/vifte")
FIGURE = "freed_net[city-nine-to-five]"

# What is asked for: the most CPU in milliseconds, the most CPU beside the shell, the most memory in MB.
MOST_CPU = {"first run": 60, "status": 10}
MOST_RATIO = 1.0
MOST_MEMORY = 64


class Sample(NamedTuple):
    cpu: float
    wall: float
    peak: float


def measure(command, folder, given=None):
    """What one run of a command took: seconds of CPU and wall, peak in MB; `given` is a file for its standard input."""
    measurer = [sys.executable, "-I", "-S", str(HERE / "measure.py")]
    environment = dict(os.environ, SQLITE_TMPDIR=str(folder))
    with open(given or os.devnull, "rb") as source:
        done = subprocess.run(
            measurer + command, cwd=folder, env=environment, stdin=source, capture_output=True, text=True, check=True)
    cpu, wall, peak, code = done.stdout.split()
    if code != "0":
        sys.exit(f"{' '.join(command)} ended with {code}:\n{done.stderr}")
    return Sample(float(cpu), float(wall), float(peak) / 1024)


@contextlib.contextmanager
def workplace():
    """A new folder, in memory where there is room for it."""
    memory = pathlib.Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 1 << 30
    with tempfile.TemporaryDirectory(dir=memory if roomy else None) as folder:
        yield pathlib.Path(folder)


def discard(study):
    for name in [".vifte", "reports"]:
        shutil.rmtree(study / name, ignore_errors=True)


def with_edited_cell(text):
    """The table with its first value one higher."""
    lines = text.split("\n")
    cells = lines[1].split(",")
    column = lines[0].split(",").index("value")
    cells[column] = str(float(cells[column]) + 1).removesuffix(".0")
    return "\n".join([lines[0], ",".join(cells)] + lines[2:])


def measure_shipped(folder, rounds):
    """Every command of a day with the shipped study, in each round once."""
    study = folder / "shipped"
    study.mkdir()
    shutil.copyfile(ROOT / "pipeline.json", study / "pipeline.json")
    for name in ["inputs", "papers"]:
        shutil.copytree(ROOT / name, study / name)
    counts = study / "inputs/counts.csv"
    published = counts.read_text(encoding="utf-8")
    edited = with_edited_cell(published)
    samples = {}

    def take(name, *arguments):
        samples.setdefault(name, []).append(measure([PROGRAM, *arguments], study))

    for _ in range(rounds):
        discard(study)
        take("first run", "run")
        take("second run", "run")
        counts.write_text(edited, encoding="utf-8")
        take("run after one edited cell", "run")
        counts.write_text(published, encoding="utf-8")
        measure([PROGRAM, "run"], study)
        take("status", "status")
        take("verify", "verify")
        take("explain", "explain", FIGURE)
        take("--help", "--help")
    return samples


def shell(database, script, folder):
    return ["sqlite3", str(folder / database), f".read {script}"]


def answers(database, query):
    done = subprocess.run(["sqlite3", str(database), query], capture_output=True, text=True, check=True)
    return done.stdout


def write_schema(database, folder):
    """The definitions of vifte's own tables and keys, for the shell to use."""
    tables = "'documents', 'centres', 'venues', 'measures', 'counts'"
    for kind in ["table", "index"]:
        query = (
            "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND type = "
            f"'{kind}' AND tbl_name IN ({tables}) ORDER BY rootpage")
        name = "tables.sql" if kind == "table" else "indexes.sql"
        (folder / name).write_text(answers(database, query), encoding="utf-8")


def require_equal(ours, theirs):
    """Ends the program unless both databases hold the same rows."""
    attach = f"ATTACH '{theirs}' AS shell; "
    for table in ["documents", "centres", "venues", "measures", "counts"]:
        difference = attach + (
            f"SELECT count(*) FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM shell.{table}); "
            f"SELECT count(*) FROM (SELECT * FROM shell.{table} EXCEPT SELECT * FROM main.{table}); "
            f"SELECT count(*) FROM main.{table} EXCEPT SELECT count(*) FROM shell.{table};")
        if answers(ours, difference) != "0\n0\n":
            sys.exit(f"{table}: vifte and the sqlite3 shell do not hold the same rows")
    sums = "SELECT count(*), sum(csv_line), sum(value), sum(line) FROM counts"
    if answers(ours, sums) != answers(theirs, sums):
        sys.exit("counts: the sums differ")


def measure_ingest(folder, rounds, rows):
    """A generated study read by vifte, by the shell, and imported as text, in turns."""
    study = folder / "generated"
    generator = [sys.executable, str(HERE / "generate.py"), str(ROOT), str(study), "--rows", str(rows)]
    subprocess.run(generator, check=True)
    for script in ["sqlite3-ingest.sql", "sqlite3-import.sql"]:
        shutil.copyfile(HERE / script, study / script)
    discard(study)
    measure([PROGRAM, "run"], study)
    ours = study / ".vifte/study.sqlite"
    write_schema(ours, study)
    samples = {"vifte run": [], "sqlite3, the same work": [], "sqlite3 .import alone": []}
    for turn in range(rounds):
        discard(study)
        samples["vifte run"].append(measure([PROGRAM, "run"], study))
        same = measure(shell("same.sqlite", "sqlite3-ingest.sql", study), study)
        samples["sqlite3, the same work"].append(same)
        if turn == 0:
            require_equal(ours, study / "same.sqlite")
        alone = measure(shell("alone.sqlite", "sqlite3-import.sql", study), study)
        samples["sqlite3 .import alone"].append(alone)
        for name in ["same.sqlite", "alone.sqlite"]:
            (study / name).unlink()
    size = (study / "inputs/counts.csv").stat().st_size / 1e6
    return samples, size


def spread(values, form):
    """The median, and in brackets the least and the most."""
    low, middle, high = (form.format(f(values)) for f in (min, statistics.median, max))
    return f"{middle} ({low}-{high})"


def verdict(value, most, unit):
    return f"≤ {most} {unit}: {'met' if value <= most else 'NOT MET'}"


def print_shipped(samples, rounds):
    print(f"The shipped study, {rounds} rounds:\n")
    print("| command | CPU ms | wall ms | peak MB | asked |\n| --- | ---: | ---: | ---: | --- |")
    for name, taken in samples.items():
        cpu = [sample.cpu * 1000 for sample in taken]
        wall = [sample.wall * 1000 for sample in taken]
        peak = max(sample.peak for sample in taken)
        asked = ""
        if name in MOST_CPU:
            asked = verdict(statistics.median(cpu), MOST_CPU[name], "ms CPU")
        print(f"| {name} | {spread(cpu, '{:.1f}')} | {spread(wall, '{:.1f}')} | {peak:.0f} | {asked} |")


def print_ingest(samples, rounds, rows, size):
    print(f"\n{rows:,} rows of counts ({size:.0f} MB), {rounds} rounds in turns:\n")
    print("| who | CPU s | wall s | peak MB | vifte's CPU to this | asked of vifte |")
    print("| --- | ---: | ---: | ---: | ---: | --- |")
    ours = samples["vifte run"]
    for name, taken in samples.items():
        cpu, wall = [s.cpu for s in taken], [s.wall for s in taken]
        peak = max(s.peak for s in taken)
        ratios = [own.cpu / other.cpu for own, other in zip(ours, taken)]
        ratio = "" if taken is ours else spread(ratios, "{:.2f}")
        asked = ""
        if taken is ours:
            asked = verdict(peak, MOST_MEMORY, "MB")
        if name == "sqlite3, the same work":
            asked = verdict(statistics.median(ratios), MOST_RATIO, "of it")
        print(
            f"| {name} | {spread(cpu, '{:.2f}')} | {spread(wall, '{:.2f}')} | {peak:.0f} | {ratio} |"
            f" {asked} |")


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15, help="rounds of the shipped study")
    parser.add_argument("--ingest-rounds", type=int, default=7, help="rounds of the large file")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of the large file")
    parser.add_argument("--json", type=pathlib.Path, help="a file for every single measurement")
    arguments = parser.parse_args()
    with workplace() as folder:
        shipped = measure_shipped(folder, arguments.rounds)
        print_shipped(shipped, arguments.rounds)
        ingest, size = measure_ingest(folder, arguments.ingest_rounds, arguments.rows)
        print_ingest(ingest, arguments.ingest_rounds, arguments.rows, size)
        import plans  # it measures with what stands above
        questions = plans.measure_plans(folder, arguments.rounds)
        plans.print_plans(questions, arguments.rounds)
    if arguments.json:
        samples = {
            part: {name: [s._asdict() for s in taken] for name, taken in group.items()}
            for part, group in [("shipped", shipped), ("ingest", ingest)]} | {"plans": questions}
        arguments.json.write_text(json.dumps(samples, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
