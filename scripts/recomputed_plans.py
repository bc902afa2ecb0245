"""Looks at every plan of a study, one by one, for scripts/recompute.

Everything is whole numbers: each measure is multiplied by the common denominator of what the venues
bring, so that ties are ties. Nothing is pruned before it has been looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import lcm

MOST_VENUES = 24

Triple = tuple[int, int, int]  # freed without losing visits, lost visits, kept in the worst centre


def scaled(numbers: Sequence[Fraction]) -> list[int]:
    unit = lcm(*(Fraction(number).denominator for number in numbers))
    return [int(Fraction(number) * unit) for number in numbers]


def beats(first: Triple, second: Triple) -> bool:
    return first != second and first[0] >= second[0] and first[1] <= second[1] and first[2] >= second[2]


class EveryPlan:
    """All ways to close venues, keep so many open in each centre and keep the locks; never all of them.

    `near` and `far` give for each venue what it frees without losing visits and the visits it loses,
    when its centre keeps a venue open and when the whole centre closes.
    """

    def __init__(self, centres: Sequence[Sequence[int]], visits: Sequence[Fraction], least_open: int,
                 near: Sequence[tuple[Fraction, Fraction]], far: Sequence[tuple[Fraction, Fraction]],
                 locks: Sequence[str]) -> None:
        self.centres, self.count, self.locks = centres, len(visits), locks
        self.visits = scaled(visits)
        both = [*near, *far]
        freed, lost = scaled([pair[0] for pair in both]), scaled([pair[1] for pair in both])
        self.near, self.far = (list(zip(freed[start:start + self.count], lost[start:start + self.count]))
                               for start in (0, self.count))
        kept = [Fraction(1)] + [
            1 - sum((far if len(closed) == len(centre) else near)[v][1] for v in closed) / sum(visits[v] for v in centre)
            for centre in centres if sum(visits[v] for v in centre) for closed in subsets(centre)]
        self.kept_unit = lcm(*(share.denominator for share in kept))
        self.exact_visits, self.exact = visits, (near, far)
        self.within = self.look(least_open)

    def part(self, centre: Sequence[int], closed: Sequence[int]) -> tuple[int, int, int, int]:
        """What closing some venues of a centre frees, loses, keeps and displaces."""
        everything = bool(closed) and len(closed) == len(centre)
        bring = self.far if everything else self.near
        lost = sum(self.exact[everything][v][1] for v in closed)
        kept = 1 - lost / sum(self.exact_visits[v] for v in centre) if lost else Fraction(1)
        return (sum(bring[v][0] for v in closed), sum(bring[v][1] for v in closed), int(kept * self.kept_unit),
                sum(self.visits[v] for v in closed))

    def triple(self, closed: Sequence[int]) -> Triple:
        parts = [self.part(centre, [v for v in centre if v in closed]) for centre in self.centres]
        return (sum(part[0] for part in parts), sum(part[1] for part in parts),
                min([self.kept_unit, *(part[2] for part in parts)]))

    def look(self, least_open: int) -> list[tuple[Triple, int, int]]:
        """Each plan as its measures, what it displaces, and a bit for each venue it closes."""
        plans = [((0, 0, self.kept_unit), 0, 0)]
        for centre in sorted(self.centres, key=len):
            choices = []
            for closed in subsets(centre):
                keeps_locks = all(self.locks[v] != ("open" if v in closed else "closed") for v in centre)
                if keeps_locks and (not centre or len(centre) - len(closed) >= least_open):
                    choices.append((*self.part(centre, closed), sum(1 << v for v in closed)))
            plans = [((freed + more, lost + gone, kept if kept < share else share), moved + added, bits | shut)
                     for (freed, lost, kept), moved, bits in plans for more, gone, share, added, shut in choices]
        return [plan for plan in plans if plan[2] != (1 << self.count) - 1]

    def efficient(self) -> list[tuple[Triple, int, int]]:
        """The plans that no other beats, those that free most first."""
        lost_steps: list[int] = []
        kept_steps: list[int] = []  # the most kept by a plan that loses no more than the step
        unbeaten = set()
        for triple in sorted({plan[0] for plan in self.within}, key=lambda t: (-t[0], t[1], -t[2])):
            _, lost, kept = triple
            place = bisect_right(lost_steps, lost)
            if place and kept_steps[place - 1] >= kept:
                continue
            unbeaten.add(triple)
            end = place
            while end < len(kept_steps) and kept_steps[end] <= kept:
                end += 1
            lost_steps[place:end], kept_steps[place:end] = [lost], [kept]
        found = [plan for plan in self.within if plan[0] in unbeaten]
        return sorted(found, key=lambda plan: (-plan[0][0], plan[0][1], -plan[0][2], self.order(plan[2])))

    def order(self, bits: int) -> list[bool]:
        """Of two plans the one comes first that closes the first venue in which they differ."""
        return [not bits >> v & 1 for v in range(self.count)]

    def by_closings(self) -> Counter[int]:
        return Counter(plan[2].bit_count() for plan in self.within)

    def fewest_displaced(self) -> dict[int, list[int]]:
        """For each number of closings the plan that displaces the fewest visits."""
        best: dict[int, tuple[int, list[bool]]] = {}
        for _, moved, bits in self.within:
            known = best.get(bits.bit_count())
            if known is None or moved < known[0] or moved == known[0] and self.order(bits) < known[1]:
                best[bits.bit_count()] = moved, self.order(bits)
        return {count: [v for v in range(self.count) if not order[v]] for count, (_, order) in best.items()}

    def number_beating(self, closed: Sequence[int]) -> int:
        asked = self.triple(closed)
        return sum(beats(plan[0], asked) for plan in self.within)

    def closes_lowest(self, bits: int) -> bool:
        """Whether in each centre the closed venues are as low as any so many."""
        for centre in self.centres:
            free = [v for v in centre if not self.locks[v]]
            own = [self.visits[v] for v in free if bits >> v & 1]
            if sum(own) != sum(sorted(self.visits[v] for v in free)[:len(own)]):
                return False
        return True


def subsets(venues: Sequence[int]) -> list[tuple[int, ...]]:
    return [chosen for count in range(len(venues) + 1) for chosen in combinations(venues, count)]


def venues_of(bits: int) -> list[int]:
    return [v for v in range(bits.bit_length()) if bits >> v & 1]
