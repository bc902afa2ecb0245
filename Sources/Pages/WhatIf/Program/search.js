// The search for plans that free at least so much and lose at most so many visits.

const MOST_FOUND = 5;
const FOUND_FIGURES = ["freed_net[plan]", "freed_by_fewer_addresses[plan]", "lost_visits[plan]", "kept_in_worst_centre[plan]"];

class Search {
  constructor(page) {
    this.page = page;
    const { model } = page;
    const section = document.getElementById("search");
    const field = (label) => new NumberField({ label, least: 0, most: 1e15, unit: "", language: model.language, optional: true, take: () => {} });
    this.free = model.hasMoney ? field(t("search.free", { million: model.million })) : null;
    this.lose = field(t("search.lose"));
    this.start = el("button", { type: "submit" }, t("search.start"));
    this.stop = button(t("search.stop"), () => { this.sweep?.stop(); this.start.focus(); }, { hidden: true });
    this.progress = el("progress", { max: 1, value: 0, "aria-label": t("search.progress"), hidden: true });
    this.told = el("p", { role: "status" });
    this.found = el("ol", { class: "found" });
    const form = el("form", { novalidate: true }, el("div", { class: "fields" }, ...(this.free ? [this.free.element] : []), this.lose.element),
      el("p", { class: "actions" }, this.start, this.stop), this.progress);
    form.addEventListener("submit", (event) => { event.preventDefault(); this.run(); });
    section.append(form, this.told, this.found);
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
    if (limits === null) return;
    const { model, state } = this.page;
    this.sweep?.stop();
    const every = model.everyPlan(settingsOf(state), { keep: keptOf(state, model) });
    if (every === null) return this.tell(t("search.too-many"));
    const sweep = this.sweep = new Sweep(every);
    const best = new Best(MOST_FOUND);
    for (const part of [this.stop, this.progress]) show(part, true);
    this.tell("");
    const isWhole = await sweep.run((slice) => best.take(slice, limits), (part) => { this.progress.value = part; });
    if (this.sweep !== sweep) return;
    for (const part of [this.stop, this.progress]) show(part, false);
    if (isWhole) this.answer(best, state.settings);
    else this.tell(t("search.stopped"));
  }

  tell(text, ...entries) {
    write(this.told, text);
    this.found.replaceChildren(...entries);
  }

  answer({ plans, count }, settings) {
    if (plans.length === 0) return this.tell(t("search.nothing"));
    const { model } = this.page;
    const entries = plans.map(({ bits }, place) => this.entry(model.closedOf(bits), settings, `found-${place + 1}`));
    const said = counted(count, "search.one", "search.many", { count: model.number(count, "venues"), shown: plans.length });
    this.tell(`${said} ${t(model.hasMoney ? "search.order" : "search.order-visits")}`, ...entries);
  }

  entry(closed, settings, id) {
    const { model } = this.page;
    const state = { sites: closedSites(closed), opened: new Set(), settings };
    const names = closed.length === 0 ? t("title.nothing") : t("title.closes", { names: listed(closed.map((each) => nameOf(model, each))) });
    const { result } = this.page.readingOf(id, names, state);
    const told = FOUND_FIGURES.map((name) => result.figures.get(name)).filter((figure) => figure !== undefined)
      .map((figure) => el("li", {}, `${figure.label}: `, figureButton(figure, id)));
    const take = button(t("search.take"), () => this.page.takePlan(t("said.taken", { name: names }), (now) => withPlan(now, state)));
    take.append(heard(`: ${names}`));
    return el("li", {}, el("p", {}, names), el("ul", {}, ...told), take);
  }
}

function closedSites(ids) {
  return new Map(ids.map((id) => [id, Object.freeze({ is: "closed", into: null, share: 0 })]));
}

/** The first few of the plans that keep within the limits, those first that free most by fewer addresses, else lose fewest visits. */
class Best {
  constructor(most) {
    this.most = most;
    this.plans = [];
    this.count = 0;
  }

  take({ plans, freed, fewer, lost }, limits) {
    for (let place = 0; place < plans.length; place++) {
      if (lost[place] > limits.lose || (freed !== null && freed[place] < limits.free)) continue;
      this.count += 1;
      const plan = { bits: plans[place], fewer: fewer?.[place] ?? ones(plans[place]), lost: lost[place] };
      if (this.plans.length === this.most && !isBefore(plan, this.plans.at(-1))) continue;
      const at = this.plans.findIndex((other) => isBefore(plan, other));
      this.plans.splice(at < 0 ? this.plans.length : at, 0, plan);
      this.plans.length = Math.min(this.plans.length, this.most);
    }
  }
}

function isBefore(one, other) {
  return one.fewer !== other.fewer ? one.fewer > other.fewer : one.lost !== other.lost ? one.lost < other.lost : one.bits < other.bits;
}
