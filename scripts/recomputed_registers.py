"""Counts findings, signatures, documents and rows, rule by rule, for scripts/recompute."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

Rows = Mapping[str, Sequence[dict[str, str]]]


def registers(tables: Rows, settings: dict, values: dict, coverage: dict, presented: Sequence[str]) -> dict:
    """Every count of the registers, by metric and subject.

    `values` and `coverage` hold the other figures: the value, and how many were counted of how many.
    """
    severities = list(found(tables, settings, values, coverage))
    waived = len(settings.get("waivers", []))
    signed = sum(row["signed"] is not None for row in settings["assumptions"])
    assumed, documents = len(settings["assumptions"]), [row["document_id"] for row in tables["documents"]]
    shown = sum(document in presented for document in documents)
    read = {name: len(tables[name]) for name in settings["stages"]["ingest"]}
    counts = {("findings", kind): severities.count(kind) for kind in ("blocking", "warning", "note")}
    counts |= {("waived_findings", "all"): waived, ("open_findings", "all"): severities.count("blocking") - waived}
    counts |= {("assumptions", "all"): assumed, ("signed_assumptions", "all"): signed,
               ("unsigned_assumptions", "all"): assumed - signed}
    counts |= {("documents", "all"): len(documents), ("presented_documents", "all"): shown,
               ("missing_documents", "all"): len(documents) - shown}
    counts |= {("rows_read", name): rows for name, rows in read.items()} | {("rows_read", "all"): sum(read.values())}
    rows = [row for name in read for row in tables[name]]
    return counts | {("citing_rows", document): sum(row.get("document") == document for row in rows)
                     for document in documents}


def persons(tables: Rows, read: Sequence[str]) -> Iterator[str]:
    """Every count of persons, as it is written."""
    units = ("persons", "person", "people", "users", "participants", "citizens", "residents",
             "personer", "brugere", "deltagere", "borgere")
    cells = (("counts", "value"), ("workshops", "attendances"), ("workshops", "users"), ("facts", "value"))
    for table, column in cells:
        if table in read:
            yield from (row[column] for row in tables[table] if table != "facts" or row["unit"].lower() in units)


def found(tables: Rows, settings: dict, values: dict, coverage: dict) -> Iterator[str]:
    """The severity of every finding."""
    venues = [row["venue_id"] for row in tables["venues"]]
    centres = [row["centre_id"] for row in tables["centres"]]
    for measure in ("visits_per_day", "present"):
        if any(values.get((measure, venue)) is None for venue in venues):
            yield "blocking"
        if any(counted < expected for centre in centres for counted, expected in [coverage[measure, centre]]):
            yield "warning"
    used = {("visits_per_day", "2013"), ("present", "2015")}
    if any((row["measure"], row["year"]) not in used for row in tables["counts"]):
        yield "warning"
    yield from workshops(tables, values)
    yield from names(tables)
    agreement = values["rank_agreement", "all"]
    if agreement is not None and agreement < 0.5:
        yield "warning"
    yield from outliers([values.get(("moment_share", venue)) for venue in venues])
    if any(0 < float(count) < 5 for count in persons(tables, settings["stages"]["ingest"]) if count):
        yield "note"
    if any((values.get(("break_even_lost_share", row["id"])) or 0) >= 1 for row in settings["scenarios"]):
        yield "warning"
    if any(row["signed"] is None for row in settings["assumptions"]):
        yield "blocking"
    yield from (row["severity"] for row in tables["notes"])


def workshops(tables: Rows, values: dict) -> Iterator[str]:
    rows = tables["workshops"]
    for row in rows:
        share = 100 * Fraction(row["users"]) / Fraction(row["attendances"])
        if row["printed_percent"] and math.floor(share + Fraction(1, 2)) != Fraction(row["printed_percent"]):
            yield "blocking"
    held = values.get(("fact", "workshops_held"))
    if held is not None and len(rows) < held:
        yield "blocking"
    if any(row["users_approximate"] == "ja" for row in rows):
        yield "warning"


def names(tables: Rows) -> Iterator[str]:
    rows, known = tables["aliases"], {("venue", row["venue_id"]): row["name"] for row in tables["venues"]}
    known |= {("centre", row["centre_id"]): row["name"] for row in tables["centres"]}
    yield from ("blocking" for row in rows if row["certainty"] == "probable")
    if any(row["certainty"] in ("outside", "none") for row in rows):
        yield "blocking"
    if any(row["certainty"] == "sure" and known.get((row["kind"], row["target_id"])) != row["alias"] for row in rows):
        yield "note"


def outliers(shares: Sequence[Fraction | None]) -> Iterator[str]:
    """One warning for each share beyond Tukey's fences on the logarithms."""
    logarithms = sorted(math.log(share) for share in shares if share)
    if len(logarithms) < 5:
        return
    low, high = (quantile(logarithms, share) for share in (0.25, 0.75))
    reach = 1.5 * (high - low)
    yield from ("warning" for number in logarithms if not low - reach <= number <= high + reach)


def quantile(ascending: Sequence[float], share: float) -> float:
    place = (len(ascending) - 1) * share
    below = math.floor(place)
    above = min(below + 1, len(ascending) - 1)
    return ascending[below] + (place - below) * (ascending[above] - ascending[below])
