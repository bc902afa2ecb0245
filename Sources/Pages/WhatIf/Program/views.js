// The pictures of a plan. Only the one that is open is drawn, after the figures have been told.

class Views {
  constructor(page) {
    this.page = page;
    this.isPrinting = false;
    const { model } = page;
    const kinds = [
      new ChartView(page, "before", beforeAndAfter),
      ...(model.hasMoney ? [new ChartView(page, "frame", waterfall)] : []),
      new EveryPlanView(page),
      new TornadoView(page),
      new ChartView(page, "hit", whoIsHit),
      ...(hasDistances(model) ? [new TableView(page, "distance", distances)] : []),
    ];
    this.kinds = kinds;
    document.getElementById("views").append(...kinds.map(({ element }) => element));
    kinds[0].element.open = true;
    this.width = 0;
    new ResizeObserver(([{ contentRect }]) => this.fit(contentRect.width)).observe(document.getElementById("views"));
  }

  /** Draws anew where there is more or less room from side to side. */
  fit(width) {
    if (Math.abs(width - this.width) < 1) return;
    this.width = width;
    this.draw();
  }

  draw() {
    for (const kind of this.kinds) if (kind.element.open) kind.draw(this.page.view);
  }

  /** One is open at a time: drawing those that nobody looks at would keep the figures waiting. */
  opened(kind) {
    if (this.isPrinting) return;
    for (const other of this.kinds) if (other !== kind) other.element.open = false;
    kind.draw(this.page.view);
  }

  /** For paper all are opened, and closed again. */
  openAll() {
    this.wasOpen = this.kinds.map(({ element, twin }) => [element.open, twin.open]);
    this.isPrinting = true;
    for (const kind of this.kinds) {
      kind.element.open = true;
      kind.draw(this.page.view);
      kind.openTwin();
      kind.element.classList.toggle("undrawn", !kind.drawn);
    }
  }

  restore() {
    this.kinds.forEach(({ element, twin }, place) => { [element.open, twin.open] = this.wasOpen[place]; });
    this.isPrinting = false;
  }
}

function hasDistances({ sites, distance }) {
  return distance !== undefined && sites.length > 1 && sites.some((site) => distance(sites[0].id, site.id) !== null && site !== sites[0]);
}

class ChartView {
  constructor(page, id, chart) {
    Object.assign(this, { page, id, chart });
    this.caption = el("figcaption");
    this.picture = el("div");
    this.note = el("p", { class: "notes" });
    this.rows = el("div");
    this.twin = el("details", { class: "twin" }, el("summary", {}, t("view.twin"), heard(`: ${t(`view.${id}`)}`)), this.rows);
    this.twin.addEventListener("toggle", () => this.tell());
    this.figure = el("figure", { class: "chart", id: `view-${id}` }, this.caption, this.picture, this.note);
    this.element = el("details", { class: "view", "data-view": id },
      el("summary", {}, el("h3", {}, t(`view.${id}`))), this.figure, this.twin);
    this.element.addEventListener("toggle", () => (this.element.open ? page.views.opened(this) : this.picture.replaceChildren()));
  }

  made(view) {
    return this.chart(view);
  }

  draw(view) {
    if (view.result.problems.length > 0) return this.leaveOut();
    this.drawn = this.made(view);
    const { title, description, isEmpty, empty } = this.drawn;
    write(this.caption, title);
    write(this.note, isEmpty ? "" : description);
    this.picture.replaceChildren(isEmpty ? el("p", {}, empty) : this.svg());
    this.tell();
  }

  /** Where nothing is computed there is nothing to show. */
  leaveOut() {
    this.drawn = null;
    for (const part of [this.caption, this.note]) write(part, "");
    this.rows.replaceChildren();
    this.picture.replaceChildren(el("p", {}, t("view.problem")));
  }

  svg() {
    const drawing = new Drawing(`chart-${this.id}`, this.breadth, this.drawn.title, this.drawn.description);
    this.drawn.draw(drawing);
    return drawing.svg;
  }

  get breadth() {
    return Math.round(Math.min(640, Math.max(250, this.picture.clientWidth || 640)));
  }

  /** The same numbers as a table, where somebody asks for it. */
  tell() {
    if (!this.twin.open || !this.drawn) return;
    const { title, heads, rows } = this.drawn;
    this.rows.replaceChildren(tableOf(title, heads, rows()));
  }

  openTwin() {
    this.twin.open = true;
    this.tell();
  }
}

/** A view without a picture. */
class TableView extends ChartView {
  constructor(page, id, table) {
    super(page, id, table);
    this.element.replaceChildren(this.element.firstChild, this.rows);
  }

  draw(view) {
    const { title, isEmpty, empty, heads, rows } = this.drawn = this.chart(view);
    this.rows.replaceChildren(isEmpty ? el("p", {}, empty) : tableOf(title, heads, rows()));
  }

  openTwin() {}
}

/** The tornado, with a choice of the figure that is looked at. */
class TornadoView extends ChartView {
  constructor(page) {
    super(page, "tornado", null);
    this.select = el("select");
    this.select.addEventListener("change", () => this.draw(page.view));
    this.figure.before(el("label", { class: "field" }, t("tornado.figure"), this.select));
    this.offered = "";
  }

  made(view) {
    this.offer(view.result);
    return tornado(view, this.select.value);
  }

  offer(result) {
    const lines = result.lines.map((name) => result.figures.get(name)).filter((figure) => figure.value !== null);
    const offered = lines.map(({ name }) => name).join(" ");
    if (offered === this.offered) return;
    this.offered = offered;
    const chosen = this.select.value || KEY_FIGURES.find((name) => result.figures.get(name)?.value);
    this.select.replaceChildren(...lines.map((figure) => el("option", { value: figure.name }, figure.label)));
    if (lines.some(({ name }) => name === chosen)) this.select.value = chosen;
  }
}

/** Every plan, gone through anew when an assumption or a lock changes. */
class EveryPlanView extends ChartView {
  constructor(page) {
    super(page, "every", null);
    this.key = null;
    this.cloud = null;
    this.progress = el("progress", { max: 1, value: 0, "aria-label": t("every.progress"), hidden: true });
    this.figure.before(this.progress);
  }

  draw(view) {
    const key = JSON.stringify([[...view.state.settings], keptOf(view.state, view.model)]);
    if (key !== this.key) this.gather(view, key);
    if (this.cloud !== null) super.draw(view);
    else if (this.isTooMany) this.picture.replaceChildren(el("p", {}, t("search.too-many")));
  }

  made(view) {
    return everyPlanChart({ ...view, cloud: this.cloud });
  }

  async gather({ model, state, result }, key) {
    this.clear(key);
    const every = model.everyPlan(settingsOf(state), { keep: keptOf(state, model) });
    this.isTooMany = every === null;
    if (this.isTooMany) return;
    const sweep = this.sweep = new Sweep(every);
    const cloud = cloudOf(model, result.figures.get("lost_visits[plan]")?.unit ?? "visits/day");
    show(this.progress, true);
    const isWhole = await this.count(sweep, cloud);
    if (!isWhole || this.key !== key) return;
    show(this.progress, false);
    this.cloud = cloud;
    if (this.element.open) super.draw(this.page.view);
  }

  clear(key) {
    this.key = key;
    this.sweep?.stop();
    this.cloud = this.drawn = null;
    show(this.progress, false);
    for (const part of [this.picture, this.rows]) part.replaceChildren();
    for (const part of [this.caption, this.note]) write(part, "");
  }

  /** How far the plans reach, and then where they lie. */
  async count(sweep, cloud) {
    const points = ({ plans, lost, fewer }) => ({ plans, along: lost, up: fewer ?? Uint32Array.from(plans, ones) });
    const round = (take, from) => sweep.run((slice) => take(points(slice)), (part) => { this.progress.value = from + part / 2; });
    if (!await round((slice) => cloud.measure(slice), 0)) return false;
    cloud.rule();
    return round((slice) => cloud.fill(slice), 0.5);
  }
}

function cloudOf(model, unit) {
  const lost = (value) => model.number(value, unit);
  return model.hasMoney ? new Cloud("freed_by_fewer_addresses[plan]", (value) => model.number(value, model.currency), lost)
    : new Cloud("closed_venues[plan]", (value) => model.number(value, "venues"), lost);
}
