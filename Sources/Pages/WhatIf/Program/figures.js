// A figure as it is shown: a button that opens its formula.

/** What is kept in the group that loses most of its visits. */
const WORST = "kept_in_worst_centre";

/** What the page says first of a plan. */
const KEY_METRICS = ["freed_net", "lost_visits", WORST, "closed_venues"];

/** Which groups that is; none where every one keeps all. */
function worstIn({ figures, groups }, model) {
  const worst = figures.get(ofPlan(model, WORST));
  if (worst === undefined || worst.value === null || worst.value === 1) return "";
  return listed(groups.filter(({ kept }) => kept !== null && figures.get(kept)?.value === worst.value).map(({ group }) => model.groups[group].name));
}

/** The name of a figure of the plan itself. */
function ofPlan(model, metric) {
  return `${metric}[${model.plan}]`;
}

function keyFigures(model) {
  return KEY_METRICS.filter((metric) => model.hasMoney || metric !== "freed_net").map((metric) => ofPlan(model, metric));
}

/** A button for a figure of one of the readings: `chosen`, one of the model's, or `base`. */
function figureButton(figure, reading) {
  const made = el("button", { type: "button", class: "figure", "data-reading": reading });
  setFigure(made, figure);
  return made;
}

function setFigure(made, figure) {
  write(made, figure.text);
  const value = figure.value === null ? "" : String(figure.value);
  if (made.dataset.figure === figure.name && made.dataset.value === value) return;
  made.dataset.figure = figure.name;
  made.dataset.value = value;
  made.setAttribute("aria-label", t("figure.opens", { label: labelOf(figure), text: figure.text }));
}

/** A place for a figure, which has a button only where there is one. */
function showFigure(place, figure, reading) {
  if (figure === null) write(place, t("none"));
  else if (place.firstElementChild === null) place.replaceChildren(figureButton(figure, reading));
  else setFigure(place.firstElementChild, figure);
}

/** The name of a figure, and what it is about where that is a part of the plan. */
function labelOf(figure) {
  return figure.about ? `${figure.label}, ${figure.about}` : figure.label;
}

/** The name of a figure with what it is counted by, where neither the name nor the number tells. */
function measuredLabel({ label, unit }, model) {
  if (unit === model.currency) return t("unit.year", { label });
  return unit.startsWith("visits/") ? t("unit.visits", { label }) : label;
}

const MARKS = ["stated", "derived", "assumed", "missing", "hidden", "undefined"];

function markText(mark) {
  return t(`mark.${MARKS.includes(mark) ? mark : "undefined"}`);
}
