"""Large drops in visits, what was missing and what was seen again at the nearest: the part of scripts/recompute that goes
from the counts and places to every share that is arithmetic. Exact, as fractions, but for the distances."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from statistics import median

OWN = {"least_visits": Fraction(20000), "drop_below": Fraction("0.6"), "neighbours": Fraction(5), "draws": Fraction(10000)}
TRIED = range(1, 11)


def set_aside(neighbours: int) -> int:
    """How many of the nearest are kept out of the trend."""
    return max(8, neighbours + 3)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    (north, east), (up, right) = (map(math.radians, place) for place in (one, other))
    chord = math.sin((up - north) / 2) ** 2 + math.cos(north) * math.cos(up) * math.sin((right - east) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(chord)))


class Drops:
    """The drops of a series; `counts` holds the known visits by measure and venue."""

    def __init__(self, rule: Mapping, periods: Mapping[str, str], places: Mapping[str, tuple[float, float]],
                 counts: Mapping[tuple[str, str], Fraction], closings: Sequence[tuple[str, str]]) -> None:
        self.measures, self.counts = rule["measures"], counts
        self.neighbours = int(rule["neighbours"])
        self.venues = sorted(places)
        self.near = {venue: sorted((other for other in self.venues if other != venue),
                                   key=lambda other, venue=venue: (kilometres(places[venue], places[other]), other))
                     for venue in self.venues}
        self.closed = {(measure, venue) for measure in self.measures for venue in self.venues
                       if (venue, periods[measure]) in closings}
        self.drops = [(year, venue) for year in range(1, len(self.measures)) for venue in self.venues
                      if self.is_drop(year, venue, rule)]
        self.kinds = {"all": self.drops, "events": [], "uncounted": [], "near-another": []}
        fallen = set(self.drops)
        for year, venue in self.drops:
            known = self.count(year, venue) is not None or (self.measures[year], venue) in self.closed
            after = any(venue in self.near[other][:self.neighbours] for before, other in fallen if before == year - 1)
            self.kinds["uncounted" if not known else "near-another" if after else "events"].append((year, venue))

    def count(self, year: int, venue: str) -> Fraction | None:
        return self.counts.get((self.measures[year], venue))

    def is_drop(self, year: int, venue: str, rule: Mapping) -> bool:
        before, now = self.count(year - 1, venue), self.count(year, venue)
        return before is not None and before >= rule["least_visits"] and (
            now is None or now < rule["drop_below"] * before)

    def steady(self, year: int, venue: str) -> bool:
        return (None not in (self.count(year, venue), self.count(year - 1, venue))
                and not {(year, venue), (year - 1, venue)} & set(self.drops))

    def trend(self, year: int, venue: str) -> tuple[Fraction | None, int]:
        """The trend elsewhere, and of how many venues."""
        ratios = [self.count(year, other) / self.count(year - 1, other)
                  for other in self.near[venue][set_aside(self.neighbours):]
                  if self.steady(year, other) and self.count(year - 1, other)]
        return median(ratios) if ratios else None, len(ratios)

    def nearest(self, year: int, venue: str) -> list[str]:
        return [other for other in self.near[venue][:self.neighbours] if self.steady(year, other)]
