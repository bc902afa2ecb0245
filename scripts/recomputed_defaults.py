"""What the program takes where pipeline.json says nothing, written down a second time for scripts/recompute."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from recomputed_registers import USED

COUNTED = ("documents", "centres", "venues", "measures", "counts")
# Each analysis with the tables and the analyses it builds on, in the order they run.
ANALYSES = {
    "ground": ((), ()),
    "utilisation": (COUNTED, ("ground",)),
    "user-share": (("documents", "centres", "workshops"), ("ground",)),
    "themes": (("documents", "codebook", "sections", "statements", "conversations", "assignments", "codings"), ()),
    "scenarios": (COUNTED, ("ground", "utilisation")),
    "budget": (COUNTED, ("ground", "scenarios")),
    "uncertainty": (COUNTED, ("ground", "utilisation", "scenarios")),
    "every-plan": (("centres", "venues"), ("ground", "utilisation", "scenarios")),
    "criteria": (("centres", "venues", "measures", "counts"), ("ground", "utilisation", "scenarios")),
    "observed-closures": (COUNTED, ("ground", "utilisation")),
    "findings": ((), ()),
    "registers": (("documents",), ("findings",)),
}
MONEY = ("fixed_share", "follow_share", "budget_share", "withdrawal_share")
ASSUMPTIONS = {  # value, low, high
    "fixed_share": ("0.5", "0.2", "0.9"), "follow_share": ("1", "0", "1"), "budget_share": ("1", "0.85", "1"),
    "withdrawal_share": ("1", "0.7", "1"), "retain_same_centre": ("0.5", "0.1", "0.9"),
    "retain_other_centre": ("0.25", "0.05", "0.5"), "counted_days": ("1", "1", "7"), "moments": ("1", "1", "1"),
    "overdispersion": ("1", "1", "3"),
}


def completed(settings: dict, described: Sequence[str]) -> dict:
    """The settings with every key; `described` are the tables of the data package."""
    settings = {"filling": "city_mean", "reassignment": "same_equal", "cost_driver": "visits", "fixed_share_readings": [],
                "retention_readings": [{"retain_same_centre": Fraction(1, 5), "retain_other_centre": Fraction(1, 10)},
                                       {"retain_same_centre": Fraction(4, 5), "retain_other_centre": Fraction(2, 5)}],
                "least_open_per_centre": 1, "comparable_within": Fraction(3, 20), "assumptions": [], "scenarios": [{"id": "today"}],
                "criteria": {"list": []}} | settings
    settings["uncertainty"] = {"seed": 1, "draws": 4000, "visit_values": [], "closings": []} | settings.get(
        "uncertainty", {})
    stages = dict(settings.get("stages", {}))
    stages.setdefault("ingest", [table for table in USED if table in described])
    if "analysis" not in stages:
        met = {"scenarios": "visits" in settings.get("measures", {}), "budget": "frame" in settings,
               "criteria": bool(settings["criteria"]["list"]), "observed-closures": "closures" in settings}
        stages["analysis"] = []
        for name, (tables, before) in ANALYSES.items():
            if met.get(name, True) and {*tables} <= {*stages["ingest"]} and {*before} <= {*stages["analysis"]}:
                stages["analysis"].append(name)
    return settings | {"stages": stages}


def assuming(settings: dict, measures: Sequence[dict[str, str]]) -> list[dict]:
    """The assumptions of the study, and after them the program's own that something rests on."""
    stated = {row["id"] for row in settings["assumptions"]}
    visits = settings.get("measures", {}).get("visits")
    per_day = any(row["measure_id"] == visits and row.get("per") == "day" for row in measures)
    of_people = any(row["kind"] == "present" for row in measures)

    def needed(name: str) -> bool:
        if name == "counted_days":
            return per_day
        if name in ("moments", "overdispersion"):
            return of_people
        if name in MONEY and "frame" not in settings or name == "budget_share" and settings.get("allocation") == "given":
            return False
        return "scenarios" in settings["stages"]["analysis"]

    return [*settings["assumptions"], *(
        {"id": name, "kind": "assumption", "signed": None, "default": True}
        | dict(zip(("value", "low", "high"), map(Fraction, numbers)))
        for name, numbers in ASSUMPTIONS.items() if name not in stated and needed(name))]
