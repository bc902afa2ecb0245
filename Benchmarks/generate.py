#!/usr/bin/env python3
"""Writes a study with very many counts, for measuring how fast a study is read.

Equal arguments give equal bytes. The data package is the shipped one; documents and centres are shipped
too. Venues and counts are drawn: each year has a measure of visits and one of people present, the rows
stand year by year as they would be appended, and about three in a hundred lack their value and say why.
"""

import argparse
import csv
import itertools
import json
import math
import pathlib
import random
import shutil

YEARS = range(2000, 2101)
KINDS = ["visits", "present"]
REASONS = ["blank-in-source", "not-counted", "illegible", "withheld"]
STREETS = [
    "Ærøgade", "Østerbro", "Århusgade", "Nørre Allé", "Sønder Boulevard", "Vesterbro", "Amager",
    "Kirkegade, baghuset", "Havnen", "Torvet \"det gamle\"",
]
TABLES = ["documents", "centres", "venues", "measures", "counts"]


def identifiers(path):
    """The first column of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return [row[0] for row in rows]


def write_settings(source, target):
    """The shipped settings, with only the ingest of five tables left to do."""
    settings = json.loads((source / "pipeline.json").read_text(encoding="utf-8"))
    settings["stages"] = {"ingest": TABLES, "analysis": [], "output": []}
    settings["scenarios"] = []
    for key in ["criteria", "headline", "measures", "papers"]:
        settings.pop(key, None)
    text = json.dumps(settings, ensure_ascii=False, indent=2) + "\n"
    (target / "pipeline.json").write_text(text, encoding="utf-8")


def write_venues(path, venues, centres, document, chance):
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow([
            "venue_id", "name", "centre_id", "position", "capacity", "hours_per_week", "staff_on_duty",
            "cost", "latitude", "longitude", "ownership", "target_groups", "condition", "locked", "document", "line",
        ])
        for position, venue in enumerate(venues, 1):
            table.writerow([
                venue, f"{chance.choice(STREETS)} {position}", chance.choice(centres), position,
                chance.choice(["", chance.randint(5, 200)]), chance.choice(["", 20, 32.5, 40]),
                "", "", "", "", "", "", "", "", document, position,
            ])


def write_measures(path, document, used):
    """As many measures as have counts."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow([
            "measure_id", "kind", "period", "per", "name", "name_en", "method", "method_en", "document", "line", "figure_label",
            "figure_label_en", "series",
        ])
        for line, (year, kind) in enumerate(itertools.islice(itertools.product(YEARS, KINDS), used), 1):
            name = f"{kind} {year}"
            per = "day" if kind == "visits" else ""
            table.writerow([f"{kind}_{year}", kind, year, per, name, name, "", "", document, line, "", "", ""])


def count(kind, chance):
    """The cells value and reason_missing: a whole number, a number with decimals, or a reason."""
    draw = chance.random()
    if draw < 0.03:
        return "", chance.choice(REASONS)
    if kind == "present" or draw < 0.75:
        return str(chance.randrange(0, 60)), ""
    return f"{chance.randrange(0, 6000) / 100:.{chance.randint(1, 2)}f}", ""


def write_counts(path, rows, venues, documents, chance):
    keys = itertools.product(YEARS, KINDS, venues)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("venue_id,measure_id,value,reason_missing,document,line,at\n")
        for line, (year, kind, venue) in enumerate(itertools.islice(keys, rows), 1):
            value, reason = count(kind, chance)
            document = documents[line % len(documents)]
            file.write(f"{venue},{kind}_{year},{value},{reason},{document},{line},\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=pathlib.Path, help="the shipped study")
    parser.add_argument("target", type=pathlib.Path, help="the folder to make")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--venues", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.rows > arguments.venues * len(YEARS) * len(KINDS):
        parser.error("more rows than venues, years and measures give")
    source, target = arguments.source, arguments.target
    inputs = target / "inputs"
    inputs.mkdir(parents=True)
    for name in ["datapackage.json", "documents.csv", "centres.csv"]:
        shutil.copyfile(source / "inputs" / name, inputs / name)
    write_settings(source, target)
    chance = random.Random(arguments.seed)
    documents = identifiers(inputs / "documents.csv")
    names = ["cafe", "hus", "kontaktcentret", "vaerested", "vaerksted"]
    venues = [f"{chance.choice(names)}-{number:04}" for number in range(1, arguments.venues + 1)]
    centres = identifiers(inputs / "centres.csv")
    write_venues(inputs / "venues.csv", venues, centres, documents[0], chance)
    write_measures(inputs / "measures.csv", documents[0], math.ceil(arguments.rows / arguments.venues))
    write_counts(inputs / "counts.csv", arguments.rows, venues, documents, chance)


if __name__ == "__main__":
    main()
