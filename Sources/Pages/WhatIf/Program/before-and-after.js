// Visits at each site before and after. The charts are of figures, and compute nothing.

/** More rows than anybody reads; the table has them all. */
const MOST_ROWS = 60;

/** Visits by site before and after, where something changes. */
function beforeAndAfter({ model, state, result }) {
  const rows = result.sites.filter((row) => row.before !== null || row.after !== null).map((row) => {
    const before = row.before === null ? null : result.figures.get(row.before) ?? null;
    const after = row.after === null ? null : result.figures.get(row.after) ?? null;
    const closed = choiceOf(state, row.site).is === "closed";
    return { name: nameOf(model, row.site), before, after, closed, isEstimate: before?.mark === "assumed" };
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
    rows: () => rows.map(({ name, before, after, closed, isEstimate }) => [
      name, visitsCell(before, isEstimate), closed ? t("standing.closed") : visitsCell(after, isEstimate),
    ]),
  };
}

/** Visits that nobody counted are marked, and so is what comes of them. */
function visitsText(figure, isEstimate) {
  if (figure === null) return t("none");
  return isEstimate ? t("before.estimate", { text: figure.text }) : figure.text;
}

function visitsCell(figure, isEstimate) {
  if (figure === null) return t("none");
  const made = figureButton(figure, "chosen");
  return isEstimate ? el("span", {}, made, t("before.estimate", { text: "" })) : made;
}

function drawChange(drawing, { name, before, after, closed, isEstimate }, x) {
  const end = closed ? lowered(t("standing.closed")) : visitsText(after, isEstimate);
  drawing.head(name, `${visitsText(before, isEstimate)} → ${end}`);
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
