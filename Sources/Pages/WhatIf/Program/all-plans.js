// Every plan there is, and where the one that is asked about lies.

/** Every plan as ground, darker where there are more, and where the one that is asked about lies. */
function everyPlanChart({ model, state, result, every, cloud }) {
  const lost = result.figures.get(ofPlan(model, "lost_visits"));
  const freed = result.figures.get(cloud.upName);
  const isPlaced = lost?.value !== null && lost !== undefined && freed?.value !== null && freed !== undefined;
  const { least, most } = isPlaced ? cloud.reachWith(lost.value, freed.value) : cloud;
  const isOutside = isPlaced && !cloud.reaches(lost.value, freed.value);
  const description = [
    t("every.description", { count: model.number(cloud.count, "venues") }), ...leastOpenText(model), t("every.ground"),
    ...(isAmong(every, state, model) ? [] : [t("every.other")]), ...(isOutside ? [t("every.outside")] : []),
  ].join(" ");
  return {
    title: t("every.title", { label: lowered(freed?.label ?? "") }), description,
    isEmpty: cloud.count === 0, empty: t("every.empty"),
    draw(drawing) {
      const left = 4;
      const height = drawing.width > 420 ? 280 : 220;
      drawing.legend([[["solid", "faint"], t("every.few")], [["solid", "first"], t("every.many")]]);
      drawing.head(t("every.up", { label: freed?.label ?? "", most: cloud.upText(most.up) }), "");
      const top = drawing.y + 6;
      const x = scaleOf(least.along, most.along, left + 8, drawing.width - 8);
      const y = scaleOf(least.up, most.up, top + height - 8, top + 8);
      drawing.line(left, top, left, top + height, "ink");
      drawing.line(left, top + height, drawing.width, top + height, "ink");
      drawCloud(drawing, cloud, x, y);
      if (isPlaced) drawHere(drawing, x(lost.value), y(freed.value), top, height);
      drawing.y = top + height;
      drawing.head(t("every.along", { label: lost?.label ?? "", most: cloud.alongText(most.along) }), "");
    },
    heads: [t("every.closings"), t("every.plans"), lost?.label ?? "", freed?.label ?? ""],
    rows: () => [...cloud.byClosings].sort(([one], [other]) => one - other).map(([closings, range]) => [
      String(closings), model.number(range.count, "venues"),
      rangeText(...range.along.map(cloud.alongText)), rangeText(...range.up.map(cloud.upText)),
    ]),
  };
}

/** Whether a plan is one of every plan: it only closes, and what they may close. */
function isAmong(every, state, model) {
  const choices = model.sites.map(({ id }) => ({ id, ...choiceOf(state, id) }));
  const onlyCloses = state.opened.size === 0 && choices.every(({ into, share }) => into === null && share === 0);
  return onlyCloses && every.includes(new Set(choices.filter(({ is }) => is === "closed").map(({ id }) => id)));
}

/** That some stay open in each group, where the study asks for it. */
function leastOpenText({ leastOpen }) {
  return leastOpen > 0 ? [t("least-open", { least: leastOpen })] : [];
}

function rangeText(low, high) {
  return low === high ? low : t("range", { low, high });
}

function drawCloud(drawing, cloud, x, y) {
  const width = (x(cloud.most.along) - x(cloud.least.along)) / (cloud.across - 1);
  const height = (y(cloud.least.up) - y(cloud.most.up)) / (cloud.upward - 1);
  const most = Math.log(Math.max(2, ...cloud.cells));
  cloud.cells.forEach((count, place) => {
    if (count === 0) return;
    const [column, row] = [place % cloud.across, Math.floor(place / cloud.across)];
    drawing.add("rect", {
      x: round(x(cloud.least.along) + (column - 0.5) * width), y: round(y(cloud.least.up) - (row + 0.5) * height), width: round(width), height: round(height),
      class: Math.log(count) > most / 2 ? "first flat" : "faint flat",
    });
  });
}

function drawHere(drawing, x, y, top, height) {
  drawing.line(x, top, x, top + height, "second", 1, "4 3");
  drawing.line(0, y, drawing.width, y, "second", 1, "4 3");
  drawing.rectangle(x - 6, y - 6, 12, 12, ["solid", "ink"]);
  const isLeft = x > drawing.width / 2;
  drawing.text(isLeft ? x - 11 : x + 11, Math.max(top + 12, Math.min(y - 10, top + height - 6)), t("every.here"), { "font-weight": "bold", "text-anchor": isLeft ? "end" : "start", class: "halo", "paint-order": "stroke" });
}

/** Every plan, gone through anew when an assumption or a lock changes. */
class EveryPlanView extends ChartView {
  constructor(page) {
    super(page, "every", null);
    this.key = this.every = this.cloud = null;
    this.progress = el("progress", { max: 1, value: 0, "aria-label": t("every.progress"), hidden: true });
    this.figure.before(this.progress);
  }

  draw(view) {
    const key = JSON.stringify([[...view.state.settings], keptOf(view.state, view.model)]);
    if (key !== this.key) this.gather(view, key);
    if (this.cloud !== null) super.draw(view);
    else if (this.obstacle) this.picture.replaceChildren(el("p", {}, obstacleText(this.obstacle)));
  }

  made(view) {
    return everyPlanChart({ ...view, every: this.every, cloud: this.cloud });
  }

  async gather({ model, state, result }, key) {
    this.clear(key);
    const every = model.everyPlan(settingsOf(state), keptOf(state, model));
    this.obstacle = every.obstacle ? every : null;
    if (this.obstacle) return;
    const sweep = this.sweep = new Sweep(every);
    const cloud = cloudOf(model, result.figures.get(ofPlan(model, "lost_visits"))?.unit ?? "visits/day", every.forced);
    show(this.progress, true);
    const isWhole = await this.count(sweep, cloud);
    if (!isWhole || this.key !== key) return;
    show(this.progress, false);
    Object.assign(this, { every, cloud });
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

  get isOnPaper() { return false; }

  /** How far the plans reach, and then where they lie. */
  async count(sweep, cloud) {
    const points = ({ plans, lost, fewer }) => ({ plans, along: lost, up: fewer ?? Uint32Array.from(plans, (bits) => cloud.closings(bits)) });
    const round = (take, from) => sweep.run((slice) => take(points(slice)), (part) => { this.progress.value = from + part / 2; });
    if (!await round((slice) => cloud.measure(slice), 0)) return false;
    cloud.rule();
    return round((slice) => cloud.fill(slice), 0.5);
  }
}

function cloudOf(model, unit, forced) {
  const lost = (value) => model.number(value, unit);
  return model.hasMoney ? new Cloud(ofPlan(model, "freed_by_fewer_addresses"), (value) => model.number(value, model.currency), lost, forced)
    : new Cloud(ofPlan(model, "closed_venues"), (value) => model.number(value, "venues"), lost, forced);
}
