// A figure as it is shown: a button that opens its formula.

/** What the page says first of a plan. */
const KEY_METRICS = ["freed_net", "lost_visits", "kept_in_worst_centre", "closed_venues"];

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

const MARKS = ["stated", "derived", "assumed", "missing", "hidden", "undefined"];

function markText(mark) {
  return t(`mark.${MARKS.includes(mark) ? mark : "undefined"}`);
}
