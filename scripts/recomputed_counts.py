"""Every count of a study and what changed within a series: the part of scripts/recompute that measures.csv and
counts.csv tell, with occasions, and months held against the same month of another count. Exact, as fractions."""

from __future__ import annotations

import calendar
import datetime
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple


class Count(NamedTuple):
    """A figure: its value, what it rests on, how much of it there is, and the method that gives it."""

    value: Fraction | float | None
    status: str = "derived"
    counted: int | None = None
    expected: int | None = None
    method: str | None = None

    def of(self, counted: int, expected: int) -> Count:
        return self._replace(counted=counted, expected=expected)


MISSING, UNDEFINED = Count(None, "missing"), Count(None, "undefined")
Figures = dict[tuple[str, str], Count]


def occasion(at: str, per: str) -> str:
    """The day, week, month or year of a time, by what visits are counted per; else the time itself."""
    if per == "week" and len(at) >= 10:
        day = datetime.date.fromisoformat(at[:10])
        return (day - datetime.timedelta(days=day.weekday())).isoformat()
    return at[:{"day": 10, "month": 7, "year": 4}.get(per, len(at))]


def parts(at: str, per: str) -> int:
    """How many rows like one make its occasion whole."""
    if per not in ("day", "week", "month", "year") or len(at) < 7:
        return 1
    year, month = int(at[:4]), int(at[5:7])
    days = {"day": 1, "week": 7, "month": calendar.monthrange(year, month)[1], "year": 365 + calendar.isleap(year)}[per]
    return {13: 24 * days, 10: days, 7: 12 if per == "year" else 1}[len(at)]


def mean(numbers: Sequence[Count]) -> Count:
    return numbers[0] if len(numbers) == 1 else Count(sum(n.value for n in numbers) / Fraction(len(numbers)))


def quotient(one: Count, other: Count) -> Count:
    return Count(Fraction(one.value) / other.value) if other.value else UNDEFINED


class Venue:
    """What was counted of one measure at one venue."""

    def __init__(self, rows: Sequence[Mapping[str, str]], per: str) -> None:
        self.occasions: dict[str, Count | None] = {}
        if len(rows) < 2 and not any(row.get("at") for row in rows):
            self.figure = self.stated(rows[0]) if rows else MISSING
            return
        times: dict[str, list[Mapping[str, str]]] = {}
        for row in sorted(rows, key=lambda row: row["at"]):
            times.setdefault(occasion(row["at"], per), []).append(row)
        for time, group in times.items():
            values = [Fraction(row["value"]) for row in group if row["value"]]
            whole = len(values) == len(group) == parts(group[0]["at"], per)
            self.occasions[time] = Count(sum(values), "stated" if len(group) == 1 else "derived") if whole else None
        blank = [row for group in times.values() for row in group if not row["value"]]
        self.figure = (mean(self.counted) if self.counted else self.stated(blank[0]) if blank else MISSING).of(
            len(self.counted), len(self.occasions))

    @staticmethod
    def stated(row: Mapping[str, str]) -> Count:
        if row["value"]:
            return Count(Fraction(row["value"]), "stated")
        return Count(None, "hidden" if row["reason_missing"] == "withheld" else "missing")

    @property
    def counted(self) -> list[Count]:
        return [number for number in self.occasions.values() if number]

    def months(self) -> dict[str, list[Count]] | None:
        """The numbers of each calendar month; nothing where some occasion is no month."""
        if not self.occasions or any(len(time) != 7 for time in self.occasions):
            return None
        found: dict[str, list[Count]] = {time[5:]: [] for time in self.occasions}
        for time, number in self.occasions.items():
            found[time[5:]] += [number] if number else []
        return found


class Counts:
    """All counts: `venues` by measure and venue, `figures` by metric and subject."""

    def __init__(self, tables: Mapping[str, list[dict[str, str]]], settings: Mapping, venues: Sequence[str],
                 areas: Mapping[str, Sequence[str]], given: Callable[[str, str], Count]) -> None:
        self.figures: Figures = {}
        self.given = given
        # Those that the reports withhold, whatever their sources do.
        self.withheld = {(row["measure_id"], row["venue_id"]) for row in tables["counts"] if row.get("·")}
        self.areas = areas
        measures = {row["measure_id"]: row for row in tables["measures"]}
        rows: dict[tuple[str, str], list[dict[str, str]]] = {}
        for row in tables["counts"]:
            rows.setdefault((row["measure_id"], row["venue_id"]), []).append(row)
        self.venues = {measure: {v: Venue(rows.get((measure, v), []), row.get("per") or "") for v in venues}
                       for measure, row in measures.items()}
        for measure, counts in self.venues.items():
            self.counted(measure, counts)
        series: dict[str, str] = {}
        neighbours = []
        for measure, row in measures.items():
            if name := row.get("series"):
                neighbours += [(series[name], measure)] if name in series else []
                series[name] = measure
        for earlier, later in settings.get("changes", neighbours):
            self.change(earlier, later)

    def counted(self, measure: str, counts: Mapping[str, Venue]) -> None:
        for venue, count in counts.items():
            self.figures[measure, venue] = count.figure
            numbers, subject = [number.value for number in count.counted], f"{measure}/{venue}"
            if numbers:
                self.figures["count_occasions", subject] = Count(Fraction(len(numbers)), method="number_of_counts").of(
                    len(numbers), len(count.occasions))
            if len(numbers) > 1:
                middle = sum(numbers) / len(numbers)
                variance = sum((n - middle) ** 2 for n in numbers) / (len(numbers) - 1)
                self.figures |= {
                    ("count_spread", subject): Count(math.sqrt(variance), method="sample_standard_deviation"),
                    ("count_dispersion", subject): quotient(Count(variance), count.figure)}
        for area, venues in self.areas.items():
            known = [counts[v].figure.value for v in venues if counts[v].figure.value is not None]
            hidden = [v for v in venues if (measure, v) in self.withheld]
            if hidden:
                self.figures[measure, area] = self.given(measure, area).of(len(known) + len(hidden), len(venues))
                continue
            self.figures[measure, area] = (Count(sum(known)) if known else MISSING).of(len(known), len(venues))

    def change(self, earlier: str, later: str) -> None:
        pair = f"{later}/{earlier}"
        compared: dict[str, tuple[Count, Count]] = {}
        is_paired = False
        for venue, before in self.venues[earlier].items():
            after = self.venues[later][venue]
            if before.figure.value is None or after.figure.value is None:
                continue
            months = before.months(), after.months()
            subject = f"{pair}/{venue}"
            if months[0] is None or months[1] is None:
                compared[venue] = before.figure, after.figure
                self.told(subject, *compared[venue])
                continue
            shared = sorted(month for month in months[0] if months[0][month] and months[1].get(month))
            cover = len(shared), len(months[0] | months[1])
            if not shared:
                self.figures |= {("count_difference", subject): MISSING.of(*cover),
                                 ("count_ratio", subject): MISSING.of(*cover)}
                continue
            is_paired = True
            compared[venue] = mean([mean(months[0][m]) for m in shared]), mean([mean(months[1][m]) for m in shared])
            self.shown(subject, *compared[venue])
            self.told(subject, *compared[venue], cover)
            self.figures["count_difference", subject] = self.figures["count_difference", subject]._replace(
                method="mean_of_paired_differences")
        for area, venues in self.areas.items():
            both = [compared[v] for v in venues if v in compared]
            if not both:
                continue
            sums = total(one for one, _ in both), total(other for _, other in both)
            if is_paired:
                self.shown(f"{pair}/{area}", *sums)
            self.told(f"{pair}/{area}", *sums, (len(both), len(venues)))

    def shown(self, subject: str, before: Count, after: Count) -> None:
        self.figures |= {(metric, subject): number._replace(counted=None, expected=None) for metric, number in (
            ("compared_earlier", before), ("compared_later", after))}

    def told(self, subject: str, before: Count, after: Count, cover: tuple[int | None, int | None] = (None, None)) -> None:
        self.figures |= {("count_difference", subject): Count(after.value - before.value, "derived", *cover),
                         ("count_ratio", subject): quotient(after, before).of(*cover)}


def total(numbers: Iterable[Count]) -> Count:
    found = list(numbers)
    return found[0] if len(found) == 1 else Count(sum(number.value for number in found))
