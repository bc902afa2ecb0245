// The charts, each of the figures of a plan: what is drawn, and its twin as rows of a table. They compute nothing.

/** More rows than anybody reads; the table has them all. */
const MOST_ROWS = 60;

/** Visits by site before and after, where something changes. */
function beforeAndAfter({ model, state, result }) {
  const rows = result.sites.filter((row) => row.before !== null || row.after !== null).map((row) => {
    const before = row.before === null ? null : result.figures.get(row.before) ?? null;
    const after = row.after === null ? null : result.figures.get(row.after) ?? null;
    const closed = choiceOf(state, row.site).is === "closed";
    return { name: nameOf(model, row.site), before, after, closed };
  });
  const changed = rows.filter(({ before, after, closed }) => closed || (after !== null && before?.value !== after.value));
  const most = Math.max(0, ...rows.flatMap(({ before, after }) => [before?.value ?? 0, after?.value ?? 0]));
  return {
    title: t("before.title"), description: t("before.description"), isEmpty: changed.length === 0, empty: t("before.empty"),
    draw(drawing) {
      const x = scaleOf(0, most, 5, drawing.width - 5);
      drawing.legend([[["open", "ink", "dot"], t("before.today")], [["solid", "first", "dot"], t("before.after")]]);
      for (const row of changed.slice(0, MOST_ROWS)) drawChange(drawing, row, x);
      if (changed.length > MOST_ROWS) drawing.head(t("chart.more", { count: changed.length - MOST_ROWS }), "");
    },
    heads: [t("head.site"), t("before.today"), t("before.after")],
    rows: () => rows.map(({ name, before, after, closed }) => [
      name, before === null ? t("none") : figureButton(before, "chosen"), closed ? t("standing.closed") : after === null ? t("none") : figureButton(after, "chosen"),
    ]),
  };
}

function drawChange(drawing, { name, before, after, closed }, x) {
  const end = closed ? lowered(t("standing.closed")) : after?.text ?? t("none");
  drawing.head(name, `${before?.text ?? t("none")} → ${end}`);
  const y = drawing.y + 9;
  const from = x(before?.value ?? 0);
  const to = x(closed ? 0 : after?.value ?? 0);
  drawing.line(0, y, drawing.width, y, "faint");
  if (before?.value !== null && before !== null) {
    drawing.line(from, y, to, y, closed ? "ink" : "first", 2, closed ? "3 3" : null);
    drawing.circle(from, y, 4.5, ["open", "ink"]);
  }
  if (!closed && after?.value !== null && after !== null) drawing.circle(to, y, 4.5, ["solid", "first"]);
  drawing.y += 18;
}

/** The frame, each part beginning where the one before ends. */
function waterfall({ result }) {
  const parts = (result.budget ?? []).map((part) => ({ ...part, figure: result.figures.get(part.figure) }));
  const shown = parts.filter(({ figure, side }) => side === "total" || figure.value !== 0);
  const most = Math.max(...parts.map(({ figure }) => figure.value ?? 0));
  return {
    title: t("frame.title"), description: t("frame.description"), isEmpty: parts.length === 0 || parts.some(({ figure }) => figure.value === null), empty: t("frame.empty"),
    draw(drawing) {
      const x = scaleOf(0, most, 1, drawing.width - 1);
      drawing.legend([[["open", "first"], t("frame.kept")], [["solid", "first"], t("frame.freed")], [["hatched", "first"], t("frame.lost")]]);
      let end = 0;
      for (const part of shown) {
        const amount = part.figure.value;
        const start = part.side === "total" ? 0 : part.of ? end - amount : end;
        drawing.head(part.name, part.figure.text, part.side === "total");
        drawing.rectangle(x(start), drawing.y + 4, x(start + amount) - x(start), 11, partFill(part));
        drawing.y += 18;
        if (!part.of && part.side !== "total") end += amount;
      }
    },
    heads: [t("head.part"), t("head.amount")],
    rows: () => parts.map(({ name, figure }) => [name, figureButton(figure, "chosen")]),
  };
}

function partFill({ side, hatched }) {
  if (side === "total") return ["open", "ink"];
  if (side === "kept") return ["open", "first"];
  return [hatched ? "hatched" : "solid", "first"];
}

/** Open and closed sites by group, and what is kept of the group's visits. */
function whoIsHit({ model, state, result }) {
  const groups = result.groups.map(({ group, kept }) => ({
    name: model.groups[group].name,
    kept: kept === null ? null : result.figures.get(kept) ?? null,
    sites: model.sites.filter((site) => site.group === group).map((site) => choiceOf(state, site.id)),
  }));
  const hit = groups.filter(({ kept, sites }) => (kept !== null && kept.value !== 1) || sites.some((choice) => choice.is === "closed" || choice.share > 0));
  const shown = groups.length > 6 ? hit : groups;
  return {
    title: t("hit.title"), description: groups.length > 6 ? t("hit.description-short") : t("hit.description"), isEmpty: shown.length === 0, empty: t("hit.empty"),
    draw(drawing) {
      drawing.legend([
        [["solid", "ink"], t("hit.closed")], [["open", "ink"], t("hit.open")], [["hatched", "ink"], t("hit.less")], [["hatched", "first"], t("hit.kept")],
      ]);
      for (const group of shown) drawGroup(drawing, group);
    },
    heads: [t("head.group"), t("hit.closed-of"), t("hit.kept-head")],
    rows: () => groups.map(({ name, kept, sites }) => [
      name, t("of", { part: sites.filter((choice) => choice.is === "closed").length, whole: sites.length }),
      kept === null ? t("none") : figureButton(kept, "chosen"),
    ]),
  };
}

function drawGroup(drawing, { name, kept, sites }) {
  drawing.head(name, kept?.text ?? t("none"));
  const across = Math.floor(drawing.width / 14);
  const order = [...sites].sort((one, other) => weight(other) - weight(one));
  order.forEach((choice, place) => {
    const fill = choice.is === "closed" ? ["solid", "ink"] : choice.share > 0 ? ["hatched", "ink"] : ["open", "ink"];
    drawing.rectangle(1 + (place % across) * 14, drawing.y + 5 + Math.floor(place / across) * 14, 10, 10, fill);
  });
  drawing.y += 14 * Math.ceil(sites.length / across) + 2;
  drawing.line(0, drawing.y + 16, drawing.width, drawing.y + 16, "faint");
  if (kept?.value !== null && kept !== null) {
    drawing.rectangle(0, drawing.y + 5, Math.min(1, Math.max(0, kept.value)) * drawing.width, 11, [kept.mark === "assumed" ? "hatched" : "solid", "first"]);
  }
  drawing.y += 20;
}

function weight(choice) {
  return choice.is === "closed" ? 2 : choice.share > 0 ? 1 : 0;
}

/** One figure of the plan with each uncertain parameter at its ends, the one that moves it most first. */
function tornado({ model, state, result, readingOf }, name) {
  const chosen = result.figures.get(name);
  const bars = model.parameters.filter((each) => each.kind === "uncertain" && each.low < each.high).map((parameter) => {
    const [[low, lowId], [high, highId]] = [parameter.low, parameter.high].map((value) => {
      const title = t("said.set", { name: parameter.name, value: parameter.text(value) });
      const { id, result: moved } = readingOf(`${parameter.id}=${value}`, title, withSetting(state, parameter.id, value, parameter.base));
      return [moved.figures.get(name), id];
    });
    return { parameter, low, high, lowId, highId, span: Math.abs((high?.value ?? 0) - (low?.value ?? 0)) };
  }).filter(({ low, high }) => low !== undefined && high !== undefined).sort((one, other) => other.span - one.span);
  const moving = bars.filter(({ span }) => span > 0);
  const values = [chosen?.value, ...moving.flatMap(({ low, high }) => [low.value, high.value])].filter((value) => value !== null && value !== undefined);
  const label = chosen === undefined ? "" : lowered(chosen.label);
  const interval = ({ parameter }) => `${parameter.name} (${parameter.text(parameter.low)} – ${parameter.text(parameter.high)})`;
  return {
    title: t("tornado.title", { label }), description: t("tornado.description"),
    isEmpty: moving.length === 0 || chosen?.value === null, empty: t("tornado.empty"),
    draw(drawing) {
      const x = scaleOf(Math.min(...values), Math.max(...values), 2, drawing.width - 2);
      drawing.legend([[["open", "first"], t("tornado.low")], [["solid", "first"], t("tornado.high")]]);
      drawing.head(t("tornado.now"), chosen.text, true);
      drawing.y += 6;
      for (const bar of moving) {
        drawing.head(interval(bar), `${bar.low.text} → ${bar.high.text}`);
        drawBar(drawing, x(chosen.value), x(bar.low.value ?? chosen.value), x(bar.high.value ?? chosen.value));
      }
    },
    heads: [t("head.assumption"), t("tornado.low"), t("tornado.high")],
    rows: () => bars.map((bar) => [interval(bar), figureButton(bar.low, bar.lowId), figureButton(bar.high, bar.highId)]),
  };
}

function drawBar(drawing, middle, low, high) {
  const y = drawing.y + 4;
  drawing.rectangle(Math.min(middle, low), y, Math.abs(low - middle), 11, ["open", "first"]);
  drawing.rectangle(Math.min(middle, high), y, Math.abs(high - middle), 11, ["solid", "first"]);
  drawing.line(middle, y - 2, middle, y + 13, "ink", 1.5);
  drawing.y += 18;
}

/** Every plan as ground, darker where there are more, and where the one that is asked about lies. */
function everyPlanChart({ model, result, cloud }) {
  const lost = result.figures.get("lost_visits[plan]");
  const freed = result.figures.get(cloud.upName);
  const isPlaced = lost?.value !== null && lost !== undefined && freed?.value !== null && freed !== undefined;
  return {
    title: t("every.title", { label: lowered(freed?.label ?? "") }), description: t("every.description", { count: model.number(cloud.count, "venues") }),
    isEmpty: cloud.count === 0, empty: t("every.empty"),
    draw(drawing) {
      const left = 4;
      const height = drawing.width > 420 ? 280 : 220;
      drawing.legend([[["solid", "faint"], t("every.few")], [["solid", "first"], t("every.many")]]);
      drawing.head(t("every.up", { label: freed?.label ?? "", most: cloud.upText(cloud.most.up) }), "");
      const top = drawing.y + 6;
      const x = scaleOf(cloud.least.along, cloud.most.along, left + 8, drawing.width - 8);
      const y = scaleOf(cloud.least.up, cloud.most.up, top + height - 8, top + 8);
      drawing.line(left, top, left, top + height, "ink");
      drawing.line(left, top + height, drawing.width, top + height, "ink");
      drawCloud(drawing, cloud, x, y);
      if (isPlaced) drawHere(drawing, x(lost.value), y(freed.value), top, height);
      drawing.y = top + height;
      drawing.head(t("every.along", { label: lost?.label ?? "", most: cloud.alongText(cloud.most.along) }), "");
    },
    heads: [t("every.closings"), t("every.plans"), lost?.label ?? "", freed?.label ?? ""],
    rows: () => [...cloud.byClosings].sort(([one], [other]) => one - other).map(([closings, range]) => [
      String(closings), model.number(range.count, "venues"),
      rangeText(...range.along.map(cloud.alongText)), rangeText(...range.up.map(cloud.upText)),
    ]),
  };
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

/** Where every plan lies: counted in cells, and by how many sites it closes. */
class Cloud {
  constructor(upName, upText, alongText) {
    Object.assign(this, { upName, upText, alongText, across: 64, upward: 0, cells: [] });
    this.least = { along: Infinity, up: Infinity };
    this.most = { along: -Infinity, up: -Infinity };
    this.byClosings = new Map();
    this.count = 0;
  }

  /** The first round: how far the plans reach. */
  measure({ plans, along, up }) {
    this.count += plans.length;
    for (let place = 0; place < plans.length; place++) {
      this.widen(along[place], up[place]);
      this.widenRow(ones(plans[place]), along[place], up[place]);
    }
  }

  widen(along, up) {
    if (along < this.least.along) this.least.along = along;
    if (along > this.most.along) this.most.along = along;
    if (up < this.least.up) this.least.up = up;
    if (up > this.most.up) this.most.up = up;
  }

  widenRow(closings, along, up) {
    let row = this.byClosings.get(closings);
    if (row === undefined) this.byClosings.set(closings, row = { count: 0, along: [Infinity, -Infinity], up: [Infinity, -Infinity] });
    row.count += 1;
    if (along < row.along[0]) row.along[0] = along;
    if (along > row.along[1]) row.along[1] = along;
    if (up < row.up[0]) row.up[0] = up;
    if (up > row.up[1]) row.up[1] = up;
  }

  /** Parts the ground in cells, so that plans that close equally many may lie on one line. */
  rule() {
    this.upward = 2 * Math.max(1, ...this.byClosings.keys()) + 1;
    this.cells = new Array(this.across * this.upward).fill(0);
  }

  /** The second round: how many lie in each cell. */
  fill({ plans, along, up }) {
    const toColumn = (this.across - 1) / (this.most.along - this.least.along || 1);
    const toRow = (this.upward - 1) / (this.most.up - this.least.up || 1);
    for (let place = 0; place < plans.length; place++) {
      const column = Math.round((along[place] - this.least.along) * toColumn);
      const row = Math.round((up[place] - this.least.up) * toRow);
      this.cells[row * this.across + column] += 1;
    }
  }
}

/** How many bits are set. */
function ones(bits) {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Of each closed site the nearest open ones, where distances are given. */
function distances({ model, state }) {
  const open = model.sites.filter((site) => choiceOf(state, site.id).is !== "closed");
  const closed = model.sites.filter((site) => choiceOf(state, site.id).is === "closed");
  const rows = closed.map((site) => {
    const near = open.map((other) => ({ other, way: model.distance(site.id, other.id) })).filter(({ way }) => way !== null)
      .sort((one, other) => one.way.km - other.way.km).slice(0, 3);
    return [site.name, ...[0, 1, 2].map((place) => (near[place] ? t("distance.cell", { name: near[place].other.name, way: near[place].way.text }) : t("none")))];
  });
  return { title: t("distance.title"), isEmpty: rows.length === 0, empty: t("distance.empty"), heads: [t("distance.closed"), t("distance.first"), t("distance.second"), t("distance.third")], rows: () => rows };
}
