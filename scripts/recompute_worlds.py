"""Random worlds and recounts for scripts/recompute: plain floats in, plain floats out, nothing of the study.

Written for this comparison alone; needs only Python's standard library.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

MASK = 2**64 - 1


def name_hash(name: str) -> int:
    """FNV-1a of the UTF-8 bytes in normal form C, 64 bits."""
    state = 0xCBF29CE484222325
    for byte in unicodedata.normalize("NFC", name).encode("utf-8"):
        state = ((state ^ byte) * 0x100000001B3) & MASK
    return state


def uniforms(seed: int, name: str) -> Iterator[float]:
    """SplitMix64 (Steele, Lea and Flood 2014) from the seed and a name: multiples of 2^-53 from 0 to below 1."""
    state = seed ^ name_hash(name)
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        yield ((mixed ^ (mixed >> 31)) >> 11) / 2**53


def poisson_chance(count: int, expectation: float) -> float:
    if expectation == 0:
        return float(count == 0)
    return math.exp(count * math.log(expectation) - expectation - math.lgamma(count + 1))


def poisson_quantile(expectation: float) -> Callable[[float], int]:
    """The inverse of a Poisson distribution, from a table of sums; what lies below the table is next to nothing."""
    reach = 40 + 12 * math.sqrt(expectation)
    first, last = max(0, int(expectation - reach)), int(expectation + reach)
    sums, so_far = [], 0.0
    for count in range(first, last + 1):
        so_far += poisson_chance(count, expectation)
        sums.append(so_far)
    return lambda share: first + bisect_left(sums, share)


def triangular_quantile(low: float, base: float, high: float) -> Callable[[float], float]:
    """Triangular with its peak at the base; even over the range where the base is one of its ends."""
    width = high - low
    if not low < base < high:
        return lambda share: low + share * width
    turn = (base - low) / width
    return lambda share: (low + math.sqrt(share * width * (base - low)) if share <= turn
                          else high - math.sqrt((1 - share) * width * (high - base)))


def quantile(ordered: Sequence[float], share: float) -> float:
    """Type 7 of Hyndman and Fan 1996."""
    place = (len(ordered) - 1) * share
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """The middle, and the values five in a hundred lie below and above."""
    ordered = sorted(values)
    middle, low, high = (quantile(ordered, share) for share in (0.5, 0.05, 0.95))
    return middle, low, high


@dataclass(frozen=True)
class Counted:
    """Visits a day, averaged over so many days."""

    visits: float
    days: int

    def drawn(self, seed: int, name: str, worlds: int) -> list[float]:
        inverse, stream = poisson_quantile(self.visits * self.days), uniforms(seed, "visits:" + name)
        return [inverse(next(stream)) / self.days for _ in range(worlds)]


@dataclass(frozen=True)
class Present:
    """People present at so many moments, and the ends of the share of a day's visits they may be."""

    people: float
    moments: int
    low: float
    high: float

    def drawn(self, seed: int, name: str, worlds: int) -> list[float]:
        inverse = poisson_quantile(self.people * self.moments)
        counts, shares = uniforms(seed, "count:" + name), uniforms(seed, "visits:" + name)
        return [inverse(next(counts)) / self.moments / (self.low + (self.high - self.low) * next(shares))
                for _ in range(worlds)]


@dataclass(frozen=True)
class Given:
    """Visits that are taken as they are."""

    visits: float

    def drawn(self, seed: int, name: str, worlds: int) -> list[float]:
        return [self.visits] * worlds


def drawn(seed: int, ranges: dict[str, tuple[float, float, float]], worlds: int) -> dict[str, list[float]]:
    """Each lever's values, from a stream of its own name; a range is its low, base and high."""
    values = {}
    for name, ends in ranges.items():
        inverse, stream = triangular_quantile(*ends), uniforms(seed, name)
        values[name] = [inverse(next(stream)) for _ in range(worlds)]
    return values


def net_and_more(frame: float, venues: int, closures: int, near: float, far: float, everywhere: float,
                 lever: dict[str, float]) -> tuple[float, float, float]:
    """Freed net, freed without losing visits and lost visits.

    near and far are the displaced visits with and without an open venue in their centre.
    """
    spent, fixed = frame * lever["budget_share"], lever["fixed_share"]
    kept = near * lever["retain_same_centre"] + far * lever["retain_other_centre"]
    lost = near + far - kept
    per_visit = (1 - fixed) * spent / everywhere if everywhere else 0.0
    even = fixed * spent * closures / venues
    follow, withdrawn = lever["follow_share"], lever["withdrawal_share"]
    safe = withdrawn * (even + per_visit * kept * (1 - follow))
    net = safe + withdrawn * per_visit * lost
    return net, safe, lost


def closure_frequency(visits: Sequence[Sequence[float]], centres: Sequence[str], closing: int,
                      locks: Sequence[str]) -> list[float] | None:
    """How often each venue closes when the lowest figures do and every centre keeps one; None if so many cannot.

    A venue locked open never closes, and one locked closed always does.
    """
    own = {centre: [lock for lock, of in zip(locks, centres) if of == centre] for centre in centres}
    room = {centre: min(len(all_) - 1 - all_.count("closed"), all_.count("")) for centre, all_ in own.items()}
    more = closing - locks.count("closed")
    if min(room.values(), default=0) < 0 or not 0 <= more <= sum(room.values()):
        return None
    worlds = list(zip(*visits))
    times = [len(worlds) if lock == "closed" else 0 for lock in locks]
    free = [place for place, lock in enumerate(locks) if not lock]
    for world in worlds:
        left, wanted = dict(room), more
        for venue in sorted(free, key=lambda place: (world[place], place)):
            if wanted and left[centres[venue]]:
                left[centres[venue]] -= 1
                wanted -= 1
                times[venue] += 1
    return [count / len(worlds) for count in times]


def recount_chances(counts: Sequence[float], places: int = 3) -> list[float]:
    """The exact chance of each to be among the fewest if all were counted again, places being shared when level."""
    if len(counts) <= places:
        return [1.0] * len(counts)
    last = max(int(count + 40 + 10 * math.sqrt(count)) for count in counts)
    chances = [[poisson_chance(count, mean) for count in range(last + 1)] for mean in counts]
    below = [[0.0] for _ in counts]
    for row, sums in zip(chances, below):
        for chance in row:
            sums.append(min(1.0, sums[-1] + chance))
    return [math.fsum(own[count] * chance_of_place(
                [(below[other][count], chances[other][count]) for other in range(len(counts)) if other != site], places)
                for count in range(last + 1) if own[count] > 1e-18)
            for site, own in enumerate(chances)]


def chance_of_place(others: Sequence[tuple[float, float]], places: int) -> float:
    """The chance of a place beside others, each below or level with these chances."""
    states = {(0, 0): 1.0}
    for below, level in others:
        grown: dict[tuple[int, int], float] = {}
        for (lower, same), chance in states.items():
            for state, share in (((lower, same), 1 - below - level), ((lower + 1, same), below),
                                 ((lower, same + 1), level)):
                if state[0] < places and chance * share > 1e-25:
                    grown[state] = grown.get(state, 0.0) + chance * share
        states = grown
    return math.fsum(chance * min(1.0, (places - lower) / (same + 1)) for (lower, same), chance in states.items())
