"""Counts findings, signatures and documents, rule by rule, for scripts/recompute."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from statistics import median

Rows = Mapping[str, Sequence[dict[str, str]]]


def registers(tables: Rows, settings: dict, values: dict, coverage: dict, presented: Sequence[str],
              resources: Sequence[dict], remarks_on_papers: int) -> dict:
    """Every count of the registers, by metric and subject.

    `values` and `coverage` hold the other figures: the value, and how many were counted of how many; `resources` is
    what the data package says of each table; `remarks_on_papers` counts what their words lack: claims that rest on
    withheld figures, and places that nobody has filled in.
    """
    severities = [*found(tables, settings, values, coverage), *found_in_tables(tables, settings, values, resources),
                  *["blocking"] * remarks_on_papers]
    waived = len(settings.get("waivers", []))
    signed = sum(row["signed"] is not None for row in settings["assumptions"])
    assumed, documents = len(settings["assumptions"]), [row["document_id"] for row in tables["documents"]]
    shown = sum(document in presented for document in documents)
    counts = {("findings", kind): severities.count(kind) for kind in ("blocking", "warning", "note")}
    counts |= {("waived_findings", "all"): waived, ("open_findings", "all"): severities.count("blocking") - waived}
    unsigned = int(signed < assumed)
    counts |= {("findings", "unsigned-assumption"): unsigned,
               ("open_remarks", "all"): counts["open_findings", "all"] - unsigned}
    own = sum(row.get("default", False) for row in settings["assumptions"])
    if own:
        counts["default_assumptions", "all"] = own
    counts |= {("assumptions", "all"): assumed, ("signed_assumptions", "all"): signed,
               ("unsigned_assumptions", "all"): assumed - signed}
    counts |= {("documents", "all"): len(documents), ("presented_documents", "all"): shown,
               ("missing_documents", "all"): len(documents) - shown}
    return counts


def roles(settings: dict) -> tuple[str | None, str | None]:
    """The measures of visits and of people present that the computations rest on, as far as the study names them."""
    named = settings.get("measures", {})
    return named.get("visits"), named.get("present")


PEOPLE = {*"""
    persons person people users user participants participant citizens citizen residents resident employees employee adults adult children
    child women woman men man relatives relative patients patient members member clients client visitors visitor guests guest students
    student pupils pupil attendees volunteers families family households household staff personer brugere bruger deltagere deltager borgere
    borger beboere beboer medarbejdere medarbejder ansatte ansat voksne voksen børn barn kvinder kvinde mænd mand pårørende patienter
    medlemmer medlem klienter klient besøgende gæster gæst studerende elever elev frivillige frivillig familier familie husstande husstand
    unge ældre""".split(), "young people", "older people"}


def persons(tables: Rows, read: Sequence[str]) -> Iterator[str]:
    """Every count of persons, as it is written."""
    cells = (("counts", "value"), ("workshops", "attendances"), ("workshops", "users"), ("facts", "value"),
             ("conversations", "n_min"), ("conversations", "n_max"))
    for table, column in cells:
        if table in read:
            yield from (row[column] for row in tables[table] if table != "facts" or row["unit"].lower() in PEOPLE)


def found(tables: Rows, settings: dict, values: dict, coverage: dict) -> Iterator[str]:
    """The severity of every finding."""
    venues = [row["venue_id"] for row in tables["venues"]]
    centres = [row["centre_id"] for row in tables["centres"]]
    withheld = {(row["measure_id"], row["venue_id"]) for row in tables["counts"] if row.get("·")}
    for measure in filter(None, roles(settings)):
        if any(values.get((measure, venue)) is None and (measure, venue) not in withheld for venue in venues):
            yield "blocking"
        if any(counted < expected for centre in centres for counted, expected in [coverage[measure, centre]]):
            yield "warning"
    if any(row["measure_id"] not in roles(settings) for row in tables["measures"]):
        yield "note"
    yield from workshops(tables, values)
    yield from names(tables)
    agreement = values.get(("rank_agreement", "all"))
    if agreement is not None and agreement < 0.5:
        yield "warning"
    yield from outliers([values.get(("moment_share", venue)) for venue in venues])
    fill, missing = settings["filling"], any(values.get((roles(settings)[0], venue)) is None for venue in venues)
    among = "@centre_mean" if fill == "centre_mean" else "@common"
    chosen = values.get(("fill_rmse", fill + ("" if fill == "centre_mean" else among)))
    plainest = values.get(("fill_rmse", "city_mean" + among))
    if missing and fill not in ("none", "given") and None not in (chosen, plainest) and chosen > 1.1 * float(plainest):
        yield "warning"
    if any(0 < float(count) < settings.get("disclosure", {}).get("threshold", 5)
           for count in persons(tables, settings["stages"]["ingest"]) if count and count != "·"):
        yield "note"
    if any(row["signed"] is None for row in settings["assumptions"]):
        yield "blocking"
    for row in settings["assumptions"]:
        pieces = row.get("evidence", [])
        if pieces and not any(piece["low"] <= row["value"] <= piece["high"] for piece in pieces):
            yield "blocking"
    yield from (row["severity"] for row in tables["notes"])


# What something is made of, table by table; columns beside these are only read.
USED = {
    "documents": "document_id title publisher date published sha256 short_title",
    "centres": "centre_id name position",
    "venues": "venue_id name centre_id position capacity hours_per_week staff_on_duty cost latitude longitude ownership"
              " target_groups condition locked document line",
    "aliases": "alias kind target_id certainty document line",
    "measures": "measure_id kind period per series name name_en method method_en document line figure_label figure_label_en",
    "counts": "venue_id measure_id at value reason_missing document line",
    "workshops": "round centre_id attendances users users_approximate printed_percent document line"
                 " figure_label figure_label_en",
    "facts": "fact_id value unit approximate meaning meaning_en topic document line period figure_label figure_label_en",
    "notes": "note_id severity topic text text_en document line",
    "participants": "group_id name name_en description description_en document line",
    "codebook": "code_id label label_en definition definition_en codable",
    "sections": "section_id title title_en document first_line last_line items source_group",
    "statements": "statement_id document line section item_no source_group code_id stance",
    "bearings": "statement_id bears_on direction text text_en",
    "conversations": "interview_id user_group n_min n_max document line",
    "assignments": "interview_id coder_id round status codes",
    "codings": "interview_id code_id coder_id round",
    "distances": "from_venue to_venue kilometres changes",
    "coordinates": "venue_id latitude longitude",
    "grants": "venue_id kroner",
    "closings": "venue_id period document line",
    "interviewed": "venue_id certainty document line",
    "concerns": "concern_id kind venue_id centre_id heading heading_en text text_en document line",
}
WEIGHED = ("venues", "grants", "coordinates", "distances")
AMOUNTS = [("counts", "value"), ("facts", "value"), ("grants", "kroner"), ("venues", "capacity"), ("venues", "cost")]


def used_columns(table: str) -> set[str]:
    """The columns of a table that something is made of."""
    if table not in USED:
        raise ValueError(f"pipeline.json stages.ingest: found the table {table!r}, expected one of {', '.join(USED)}; "
                         "enter the columns that something is made of under USED in scripts/recomputed_registers.py")
    return set(USED[table].split())


def found_in_tables(tables: Rows, settings: dict, values: dict, resources: Sequence[dict]) -> Iterator[str]:
    """What is seen in the tables beside their meaning: unused, doubtful and unchecked data."""
    read = settings["stages"]["ingest"]
    ways = settings["reassignment"] in ("nearest", "gravity") or any(
        row["id"] in ("far_factor", "changes_factor") for row in settings["assumptions"])
    # Without a frame, what venues cost is shown among what they are like.
    given = settings.get("allocation") == "given" or "frame" not in settings
    dropping = "observed-closures" in settings["stages"]["analysis"]
    idle = {"distances": not ways, "coordinates": not (ways or dropping), "grants": not given, "closings": not dropping}
    idle_in_venues = (set() if ways or dropping else {"latitude", "longitude"}) | (set() if given else {"cost"})
    unused = set()
    for name in read:
        used = set() if idle.get(name) else used_columns(name)
        used -= idle_in_venues if name == "venues" else set()
        used |= {"venue_id", "from_venue", "to_venue"} if name in WEIGHED else set()
        if any(text for row in tables[name] for column, text in row.items()
               if column not in used and not column.startswith("·")):
            unused.add(name)
    yield from ("warning" for name in unused if name in WEIGHED)
    if unused - set(WEIGHED):
        yield "note"
    described = {resource["name"]: resource for resource in resources}
    for name, column in AMOUNTS:
        if name in read:
            field = next((field for field in described[name]["schema"]["fields"] if field["name"] == column), {})
            if (field.get("type") == "number" and not {"groupChar", "decimalChar"} & field.keys()
                    and any(re.fullmatch(r"[+-]?[1-9]\d{0,2}\.\d{3}", row.get("·" + column, row[column])) for row in tables[name])):
                yield "blocking"
    yield from places([(float(row["latitude"]), float(row["longitude"]))
                       for row in tables["coordinates" if "coordinates" in read else "venues"]
                       if row.get("latitude") and row.get("longitude")])
    for row in tables["venues"]:
        present = values.get((roles(settings)[1], row["venue_id"]))
        if row["capacity"] and present is not None and present > Fraction(row["capacity"]):
            yield "warning"
    if "facts" in read:
        yield from unknown_units(tables, settings)
    if any("hash" in described[name] and not described[name]["hash"].lower().startswith("sha256:") for name in read):
        yield "warning"


THINGS = set("""
    per pr pr. percent pct pct. procent share fraction factor index andel brøk faktor indeks second seconds minute minutes hour hours day days
    week weeks month months quarter quarters year years sekunder minut minutter time timer dag dage uge uger måned måneder kvartal kvartaler
    år m km metres kilometres m2 m² kvm meter kilometer km² hectares kr kroner mio mio. visit visits besøg venue venues centre centres place
    places room rooms address addresses building buildings library libraries branch branches tilbud center centrer sted steder lokale lokaler
    adresser workshop workshops workshopper meeting meetings møde møder round rounds runde runder conversation conversations interview
    interviews samtale samtaler session sessions event events count counts unit units number item items point points part parts plan plans
    step steps track tracks process processes principle principles change changes question questions decision decisions proposal proposals
    document documents stk stk. antal punkter dele planer trin spor forløb processer principper ændringer skift spørgsmål beslutninger
    forslag dokumenter posts stillinger bus buses busser stop stops""".split())


def unknown_units(tables: Rows, settings: dict) -> Iterator[str]:
    """A warning for each small whole number in a unit that is neither of people nor of things, unless its document is published."""
    rule = settings.get("disclosure", {})
    published = {row["document_id"] for row in tables["documents"]
                 if row["published"].lower() in ("ja", "true", "yes", "1")} if rule.get("published", "keep") == "keep" else set()
    for row in tables["facts"]:
        unit = row["unit"].lower()
        if (row["document"] not in published and row["value"] not in ("", "·") and row.get("topic") != "interviews"
                and float(row["value"]).is_integer() and 0 < float(row["value"]) < rule.get("threshold", 5)
                and unit not in PEOPLE and "/" not in unit and "%" not in unit and not THINGS & set(unit.split())
                and unit not in ("dkk", "kr.", "eur", "sek", "nok", "gbp", "usd", "cad")):
            yield "warning"


def places(points: Sequence[tuple[float, float]]) -> Iterator[str]:
    """A warning for each place at 0, 0, or over 200 km from the median of the others and from more than half of them."""
    def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
        (north, east), (up, right) = (map(math.radians, place) for place in (one, other))
        chord = math.sin((up - north) / 2) ** 2 + math.cos(north) * math.cos(up) * math.sin((right - east) / 2) ** 2
        return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(chord)))

    for index, point in enumerate(points):
        others = [*points[:index], *points[index + 1:]]
        if point == (0, 0):
            yield "warning"
        elif others:
            middle = tuple(median(other[axis] for other in others) for axis in (0, 1))
            near = sum(apart(point, other) <= 200 for other in others)
            if apart(point, middle) > 200 and 2 * near < len(others):
                yield "warning"


def workshops(tables: Rows, values: dict) -> Iterator[str]:
    rows = tables["workshops"]
    for row in rows:
        if not row["users"].isdigit() or not row["attendances"].isdigit():
            continue
        share, printed = 100 * Fraction(row["users"]) / Fraction(row["attendances"]), row["printed_percent"]
        # As many decimals as are printed, halves up.
        decimals = 10 ** max(0, -int(Decimal(printed).as_tuple().exponent)) if printed else 1
        if printed and Fraction(math.floor(share * decimals + Fraction(1, 2)), decimals) != Fraction(printed):
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
