// A figure as it is shown: a button that opens its formula.

/** What the page says first of a plan. */
const KEY_FIGURES = ["freed_net[plan]", "lost_visits[plan]", "kept_in_worst_centre[plan]", "closed_venues[plan]"];

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

/** Where there is no such figure: nothing to open. */
function unsetFigure(made) {
  write(made, t("none"));
  delete made.dataset.figure;
  delete made.dataset.value;
  made.removeAttribute("aria-label");
}

/** The name of a figure, and what it is about where that is a part of the plan. */
function labelOf(figure) {
  return figure.about ? `${figure.label}, ${figure.about}` : figure.label;
}

const MARKS = ["stated", "derived", "assumed", "missing", "hidden", "undefined"];

function markText(mark) {
  return t(`mark.${MARKS.includes(mark) ? mark : "undefined"}`);
}
