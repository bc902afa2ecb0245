"""Draws weights and counts where each plan is best, for scripts/recompute."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

MASK = 2**64 - 1


def stream(seed: int, name: str) -> Iterator[float]:
    """Even numbers from 0 to 1: SplitMix64, started from the seed and the FNV-1a hash of the name."""
    state = 0xCBF29CE484222325
    for byte in name.encode():
        state = (state ^ byte) * 0x100000001B3 & MASK
    state ^= seed
    while True:
        state = state + 0x9E3779B97F4A7C15 & MASK
        mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & MASK
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & MASK
        yield ((mixed ^ mixed >> 31) >> 11) * 2.0**-53


def shares_best(plans: Sequence[Sequence[float]], seed: int, criteria: Sequence[str], draws: int) -> list[float]:
    """The share of weights at which each plan has the greatest value; plans that tie share alike."""
    wins = [0.0] * len(plans)
    for numbers in zip(*([next(numbers) for _ in range(draws)] for numbers in (stream(seed, name) for name in criteria))):
        weights = [-math.log(1 - number) for number in numbers]
        values = [sum(map(float.__mul__, weights, scores)) / sum(weights) for scores in plans]
        best = [plan for plan, value in enumerate(values) if math.isclose(value, max(values), rel_tol=1e-9, abs_tol=1e-9)]
        for plan in best:
            wins[plan] += 1 / len(best)
    return [number / draws for number in wins]
