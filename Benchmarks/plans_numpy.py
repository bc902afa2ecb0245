"""The planner's three large questions answered with numpy, for comparison. Called by plans.py.

    plans_numpy.py every STUDY LEAST_OPEN     every plan, and those that none beats
    plans_numpy.py draws STUDY               4,000 random draws for the study's scenarios
    plans_numpy.py lines STUDY < PLANS        a plan a line, values a line

Visits and assumptions are read from the reports of the last run; the rest is numpy, with whole arrays wherever they
help. The last line on standard error is the CPU time in seconds since numpy was loaded.
"""

import bisect
import csv
import json
import math
import sys
import time
from pathlib import Path

import numpy as np

SEED, WORLDS = 2015, 4000
MASK = (1 << 64) - 1


class Study:
    def __init__(self, folder):
        with open(folder / "reports/figures.csv", encoding="utf-8", newline="") as file:
            self.figures = {(row["metric"], row["subject"]): row for row in csv.DictReader(file)}
        with open(folder / "inputs/venues.csv", encoding="utf-8", newline="") as file:
            venues = sorted(csv.DictReader(file), key=lambda row: int(row["position"]))
        self.venues = [row["venue_id"] for row in venues]
        self.names = [row["name"] for row in venues]
        centres = list(dict.fromkeys(row["centre_id"] for row in venues))
        self.centre = np.array([centres.index(row["centre_id"]) for row in venues])
        self.settings = json.loads((folder / "pipeline.json").read_text("utf-8"))
        self.assumed = {row["id"]: row for row in self.settings["assumptions"]}
        self.visits = np.array([self.value("plan_visits", venue) for venue in self.venues])
        self.frame = self.value("frame", "all")

    def value(self, metric, subject):
        cell = self.figures[metric, subject]["value"]
        return float(cell) if cell else None

    def default(self, name):
        return self.assumed[name]["value"]


def every(study, least_open):
    """Every set of closed venues as a row of bits; then the efficient ones."""
    count = len(study.venues)
    visits, centre, total = study.visits, study.centre, study.visits.sum()
    fixed, keep, keep_far = (study.default(n) for n in ("fixed_share", "retain_same_centre", "retain_other_centre"))
    follow = study.default("follow_share")
    step = study.frame * fixed / count
    per_visit = (1 - fixed) * study.frame / total
    plans, best = 0, []
    for start in range(0, 1 << count, 1 << 19):
        sets = np.arange(start, min(start + (1 << 19), 1 << count), dtype=np.int64)
        bits = (sets[:, None] >> np.arange(count)) & 1
        inside = sets != (1 << count) - 1  # closing all leaves nowhere to go
        lost = np.zeros(len(sets))
        retained = np.zeros(len(sets))
        worst = np.ones(len(sets))
        for group in range(centre.max() + 1):
            own = centre == group
            shut = bits[:, own].sum(1)
            inside &= own.sum() - shut >= least_open
            displaced = bits[:, own] @ visits[own]
            share = np.where(shut == own.sum(), keep_far, keep)
            lost += displaced * (1 - share)
            retained += displaced * share
            worst = np.minimum(worst, 1 - displaced * (1 - share) / visits[own].sum())
        freed = bits.sum(1) * step + (1 - follow) * per_visit * retained
        keepers = np.flatnonzero(inside)
        plans += len(keepers)
        best += [np.column_stack([freed[keepers], lost[keepers], worst[keepers]])]
        best = [unbeaten(np.concatenate(best))]
    return {"plans": plans, "efficient": len(best[0])}


def unbeaten(values):
    # Sums that ought to be equal differ in the last bits.
    values = np.column_stack([np.round(values[:, column], digits) for column, digits in enumerate((3, 6, 9))])
    order = np.lexsort((-values[:, 2], values[:, 1], -values[:, 0]))
    lost_steps, kept_steps, remaining = [], [], []
    for index in order:
        _, lost, kept = values[index]
        place = bisect.bisect_right(lost_steps, lost)
        if place and kept_steps[place - 1] >= kept:
            continue
        remaining.append(index)
        place = bisect.bisect_left(lost_steps, lost)
        end = bisect.bisect_right(kept_steps, kept, lo=place)
        lost_steps[place:end], kept_steps[place:end] = [lost], [kept]
    return values[remaining]


def uniforms(name, count):
    """SplitMix64 of the seed and the FNV-1a hash of the name, all draws at once."""
    state = 0xCBF29CE484222325
    for byte in name.encode():
        state = (state ^ byte) * 0x100000001B3 & MASK
    with np.errstate(over="ignore"):
        steps = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = np.uint64(SEED ^ state) + steps
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return ((z ^ (z >> np.uint64(31))) >> np.uint64(11)) * 2.0 ** -53


def poisson(mean, draws):
    top = int(mean + 12 * math.sqrt(mean) + 20)
    counts = np.arange(top)
    logs = np.concatenate([[0], np.cumsum(np.log(np.arange(1, top)))])
    below = np.cumsum(np.exp(counts * math.log(mean) - mean - logs)) if mean else np.ones(top)
    return np.searchsorted(below, draws)


def triangular(row, draws):
    low, middle, high = row["low"], row["value"], row["high"]
    if middle in (low, high):
        return low + (high - low) * draws
    turn = (middle - low) / (high - low)
    return np.where(
        draws < turn, low + np.sqrt(draws * (high - low) * (middle - low)),
        high - np.sqrt((1 - draws) * (high - low) * (high - middle)))


def draws(study):
    days = study.default("counted_days")
    counted = [study.value(study.settings["measures"]["visits"], venue) for venue in study.venues]
    known = [count for count in counted if count is not None]
    visits = []
    for count, name in zip(counted, study.names):
        draws = uniforms("visits:" + name, WORLDS)
        if count is not None:
            visits.append(poisson(count * days, draws) / days)
        else:
            # Like one of those that were counted, each as likely.
            donors = (uniforms("hotdeck:" + name, WORLDS) * len(known)).astype(int)
            visits.append(np.choose(donors, [poisson(mean * days, draws) / days for mean in known]))
    visits = np.array(visits)
    total = visits.sum(0)
    levers = {
        name: triangular(study.assumed[name], uniforms(name, WORLDS))
        for name in ("fixed_share", "budget_share", "retain_same_centre", "retain_other_centre")}
    # What is chosen, and not unknown, is held.
    levers |= {name: study.default(name) for name in ("follow_share", "withdrawal_share")}
    answer = {}
    for scenario in study.settings["scenarios"]:
        closed = np.isin(study.venues, scenario["close"])
        retained = np.zeros(WORLDS)
        for group in range(study.centre.max() + 1):
            own = study.centre == group
            share = levers["retain_other_centre" if closed[own].all() else "retain_same_centre"]
            retained += visits[own & closed].sum(0) * share
        moved = visits[closed].sum(0)
        frame = study.frame * levers["budget_share"]
        money = (1 - levers["fixed_share"]) * frame / total
        net = levers["withdrawal_share"] * (
            levers["fixed_share"] * closed.sum() / len(closed) * frame
            + money * (moved - levers["follow_share"] * retained))
        answer[scenario["id"]] = {
            "net": list(np.quantile(net, [0.05, 0.5, 0.95])),
            "lost": list(np.quantile(moved - retained, [0.05, 0.5, 0.95]))}
    return answer


def lines(study):
    plans = [json.loads(line) for line in sys.stdin if line.strip()]
    closed = np.array([[venue in plan["close"] for venue in study.venues] for plan in plans])
    visits, centre, total, count = study.visits, study.centre, study.visits.sum(), len(study.venues)
    fixed_share, follow = study.default("fixed_share"), study.default("follow_share")
    shut = closed.sum(1)
    displaced = closed @ visits
    retained = np.zeros(len(plans))
    worst = np.ones(len(plans))
    for group in range(centre.max() + 1):
        own = centre == group
        here = closed[:, own] @ visits[own]
        share = np.where(
            closed[:, own].all(1), study.default("retain_other_centre"), study.default("retain_same_centre"))
        retained += here * share
        worst = np.minimum(worst, 1 - here * (1 - share) / visits[own].sum())
    lost = displaced - retained
    per_visit = (1 - fixed_share) * study.frame / total
    fixed = fixed_share * shut * study.frame / count
    net = fixed + per_visit * (displaced - follow * retained)
    values = {
        "closed_venues": shut, "displaced_visits": displaced, "retained_visits": retained,
        "retained_share": retained / displaced, "lost_visits": lost, "freed_gross": fixed + per_visit * displaced,
        "freed_fixed": fixed, "freed_variable": per_visit * displaced,
        "money_following_users": follow * per_visit * retained, "freed_net": net,
        "freed_by_fewer_addresses": net - per_visit * lost, "freed_by_lost_visits": per_visit * lost,
        "net_per_lost_visit": net / lost, "kept_in_worst_centre": worst}
    table = {name: column.tolist() for name, column in values.items()}
    for index, plan in enumerate(plans):
        print(json.dumps({"close": plan["close"], "values": {name: column[index] for name, column in table.items()}}))


def main():
    start = time.process_time()
    study = Study(Path(sys.argv[2]))
    if sys.argv[1] == "every":
        print(json.dumps(every(study, int(sys.argv[3]))))
    elif sys.argv[1] == "draws":
        print(json.dumps(draws(study)))
    else:
        lines(study)
    sys.stdout.flush()
    print(time.process_time() - start, file=sys.stderr)


if __name__ == "__main__":
    main()
