// The search for plans that free at least so much and lose at most so many visits.

const MOST_FOUND = 5;
const FOUND_METRICS = ["freed_net", "freed_by_fewer_addresses", "lost_visits", WORST];

class Search {
  constructor(page) {
    this.page = page;
    const { model } = page;
    const section = document.getElementById("search");
    const field = (label, over = () => "") => new NumberField({
      label, least: 0, most: Infinity, unit: "", language: model.language, optional: true, take: () => {}, over, refuse: () => this.clear(),
    });
    this.free = model.hasMoney ? field(t("search.free", { million: model.million }), (value) => this.overFrame(value)) : null;
    this.lose = field(t("search.lose"));
    this.start = el("button", { type: "submit" }, t("search.start"));
    this.stop = button(t("search.stop"), () => { this.sweep?.stop(); this.start.focus(); }, { hidden: true });
    this.progress = el("progress", { max: 1, value: 0, "aria-label": t("search.progress"), hidden: true });
    this.told = el("p", { role: "status" });
    this.found = el("ol", { class: "found" });
    const form = el("form", { novalidate: true }, el("div", { class: "fields" }, ...(this.free ? [this.free.element] : []), this.lose.element),
      el("p", { class: "actions" }, this.start, this.stop), this.progress);
    form.addEventListener("submit", (event) => { event.preventDefault(); this.run(); });
    section.append(el("p", { class: "notes" }, [t("search.note"), ...leastOpenText(model), t("search.locked")].join(" ")), form, this.told, this.found);
    this.rests = null;
  }

  /** What was found holds for the assumptions and locks it was found with, and is taken away with them. */
  update({ state, model }) {
    if (this.rests === null || this.rests === restsOn(state, model)) return;
    this.clear();
    this.tell(t("search.stale"));
  }

  /** Takes away what was found or is being looked for. */
  clear() {
    this.sweep?.stop();
    this.sweep = this.rests = null;
    for (const part of [this.stop, this.progress]) show(part, false);
    if (this.found.contains(document.activeElement)) this.start.focus();
    this.tell("");
  }

  /** What is wrong with more than there is to free: most often somebody has written all the noughts. */
  overFrame(millions) {
    const { model, view } = this.page;
    const frame = view.result.figures.get("frame[all]");
    if (typeof frame?.value !== "number" || millions * 1e6 <= frame.value) return "";
    const isMeant = millions > 10_000 && millions <= frame.value;
    return isMeant ? t("search.meant", { million: model.million, value: writtenNumber(millions / 1e6, model.language) })
      : t("search.over-frame", { million: model.million, frame: frame.text });
  }

  /** What is asked for; null where a field has no number. */
  get limits() {
    const free = this.free?.value ?? null;
    const lose = this.lose.value;
    const isRight = [this.free, this.lose].every((field) => { field?.read(); return !field?.fault.textContent; });
    return isRight ? { free: free === null ? -Infinity : free * 1e6, lose: lose ?? Infinity } : null;
  }

  async run() {
    const { limits } = this;
    this.clear();
    if (limits === null) return;
    const { model, state } = this.page;
    const every = model.everyPlan(settingsOf(state), keptOf(state, model));
    if (every.obstacle) return this.tell(obstacleText(every));
    const sweep = this.sweep = new Sweep(every);
    this.rests = restsOn(state, model);
    // Who asks for an amount alone wants it at the least harm; where there is no money, nothing can be freed.
    const isLeastLost = !model.hasMoney || (limits.free !== -Infinity && limits.lose === Infinity);
    const best = new Best(MOST_FOUND, isLeastLost ? losesLess : freesMore, loosened(limits, every.slack));
    for (const part of [this.stop, this.progress]) show(part, true);
    const isWhole = await sweep.run((slice) => best.take(slice), (part) => { this.progress.value = part; });
    if (this.sweep !== sweep) return;
    for (const part of [this.stop, this.progress]) show(part, false);
    if (isWhole) this.answer(best, every, state.settings, limits, isLeastLost);
    else this.tell(t("search.stopped"));
  }

  tell(text, ...entries) {
    write(this.told, text);
    this.found.replaceChildren(...entries);
  }

  answer(best, every, settings, limits, isLeastLost) {
    const { plans, count } = best;
    if (plans.length === 0) return this.tell([t("search.nothing"), ...this.nearest(best, limits)].join(" "));
    const { model } = this.page;
    const entries = plans.map(({ bits }, place) => this.entry(every.closedOf(bits), settings, `found-${place + 1}`));
    const said = counted(count, "search.one", "search.many", { count: model.number(count, "venues"), shown: plans.length });
    this.tell(`${said} ${t(isLeastLost ? "search.order-lost" : "search.order")}`, ...entries);
  }

  /** How near one comes where no plan keeps within the limits: to each of them while the other is kept, and where none keeps
      one of them at all, how near to that one. */
  nearest({ mostFreed, leastLost }, { free, lose }) {
    const { model, view } = this.page;
    const unit = view.result.figures.get(ofPlan(model, "lost_visits"))?.unit;
    const freed = (id, amount) => (Number.isFinite(amount) ? [t(id, { amount: model.number(amount, model.currency) })] : []);
    const lost = (id, count) => (Number.isFinite(count) ? [t(id, { count: model.number(count, unit) })] : []);
    const isBoth = free !== -Infinity && lose !== Infinity;
    return [
      ...(free !== -Infinity && !(isBoth && Number.isFinite(leastLost.within)) ? freed("search.most-freed-at-all", mostFreed.atAll) : []),
      ...(isBoth ? freed("search.most-freed", mostFreed.within) : []),
      ...(lose !== Infinity && !(isBoth && Number.isFinite(mostFreed.within)) ? lost("search.least-lost-at-all", leastLost.atAll) : []),
      ...(isBoth ? lost("search.least-lost", leastLost.within) : []),
    ];
  }

  entry(closed, settings, id) {
    const { model } = this.page;
    const state = { sites: closedSites(closed), opened: new Set(), settings };
    const names = titleOf(state, model);
    const { result } = this.page.readingOf(id, names, state);
    const told = FOUND_METRICS.map((metric) => result.figures.get(ofPlan(model, metric))).filter((figure) => figure !== undefined)
      .map((figure) => el("li", {}, `${figure.label}: `, figureButton(figure, id)));
    const take = button(t("search.take"), () => this.page.takePlan(t("said.taken", { name: names }), (now) => withPlan(now, state)));
    take.append(heard(`: ${names}`));
    return el("li", { "data-closed": closed.join(",") }, el("p", {}, planSentence(state, model)), el("ul", {}, ...told), take);
  }
}

function closedSites(ids) {
  return new Map(ids.map((id) => [id, Object.freeze({ is: "closed", into: null, share: 0 })]));
}

/** The assumptions and locks that what is found rests on. */
function restsOn(state, model) {
  return JSON.stringify([[...state.settings].sort(), keptOf(state, model)]);
}

/** Why the plans cannot be gone through. */
function obstacleText({ obstacle, count, most, name }) {
  return obstacle === "many" ? t("search.too-many", { count, most }) : t("search.unknown", { name });
}

/** Limits that a sum which is right on them does not miss by its last digits. */
function loosened({ free, lose }, slack) {
  return { free: free - slack * Math.max(1, Math.abs(free)), lose: lose + slack * Math.max(1, Math.abs(lose)) };
}

/** The first few of the plans that keep within the limits, in an order. */
class Best {
  constructor(most, isBefore, limits) {
    Object.assign(this, { most, isBefore, limits });
    this.plans = [];
    this.count = 0;
    /** What is freed at most, of all plans and of those that lose few enough visits, and lost at least, also where enough is freed. */
    this.mostFreed = { atAll: -Infinity, within: -Infinity };
    this.leastLost = { atAll: Infinity, within: Infinity };
  }

  take({ plans, freed, fewer, lost }) {
    const { mostFreed, leastLost, limits } = this;
    for (let place = 0; place < plans.length; place++) {
      const losesFew = lost[place] <= limits.lose;
      const freesEnough = freed === null || freed[place] >= limits.free;
      if (freed !== null) {
        mostFreed.atAll = Math.max(mostFreed.atAll, freed[place]);
        if (losesFew) mostFreed.within = Math.max(mostFreed.within, freed[place]);
      }
      leastLost.atAll = Math.min(leastLost.atAll, lost[place]);
      if (freesEnough) leastLost.within = Math.min(leastLost.within, lost[place]);
      if (!losesFew || !freesEnough) continue;
      this.count += 1;
      const plan = { bits: plans[place], fewer: fewer?.[place] ?? 0, lost: lost[place] };
      if (this.plans.length === this.most && !this.isBefore(plan, this.plans.at(-1))) continue;
      const at = this.plans.findIndex((other) => this.isBefore(plan, other));
      this.plans.splice(at < 0 ? this.plans.length : at, 0, plan);
      this.plans.length = Math.min(this.plans.length, this.most);
    }
  }
}

/** Those first that lose fewest visits, then those that free most by fewer addresses. */
function losesLess(one, other) {
  return one.lost !== other.lost ? one.lost < other.lost : freesMore(one, other);
}

/** Those first that free most by fewer addresses, then those that lose fewest visits, then by the order of the sites. */
function freesMore(one, other) {
  if (one.fewer !== other.fewer) return one.fewer > other.fewer;
  if (one.lost !== other.lost) return one.lost < other.lost;
  const differing = one.bits ^ other.bits;
  return (one.bits & differing & -differing) !== 0;
}
