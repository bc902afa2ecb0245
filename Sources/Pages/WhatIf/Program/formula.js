// The window that shows how a figure is made: words, formula, the numbers put in, where they come from, and the way to each.

class FormulaWindow {
  constructor(page) {
    this.page = page;
    this.trail = [];
    this.dialog = document.getElementById("formula");
    this.title = el("h2", { id: "formula-title", tabindex: "-1" });
    this.body = el("div", { class: "formula-body" });
    this.back = button(t("formula.back"), () => this.goBack());
    const close = button(t("formula.close"), () => this.dialog.close());
    this.dialog.setAttribute("aria-labelledby", this.title.id);
    this.dialog.append(this.title, this.body, el("p", { class: "actions" }, this.back, close));
    document.addEventListener("click", (event) => this.follow(event));
  }

  follow(event) {
    const chosen = event.target.closest?.("button.figure");
    if (!chosen?.dataset.figure) return;
    if (!this.dialog.open) this.trail = [];
    const reading = chosen.dataset.reading || this.trail.at(-1)?.reading || "chosen";
    this.trail.push({ name: chosen.dataset.figure, reading });
    this.render();
    if (!this.dialog.open) this.dialog.showModal();
    this.title.focus();
  }

  goBack() {
    this.trail.pop();
    this.render();
    this.title.focus();
  }

  render() {
    const { name, reading } = this.trail.at(-1);
    const { plan, settings, title } = this.page.context(reading);
    const formula = this.page.model.formula(name, plan, settings);
    write(this.title, measuredLabel({ ...formula, label: labelOf(formula) }, this.page.model));
    show(this.back, this.trail.length > 1);
    this.body.replaceChildren(...this.parts(formula, title));
    this.dialog.scrollTop = 0;
  }

  parts(formula, reading) {
    // Where there is no number, its text is the mark.
    const marked = formula.value === null ? "" : ` ${markText(formula.mark)}`;
    const parts = [el("p", { class: "value" }, el("strong", {}, formula.text), marked), el("p", { class: "faint" }, reading)];
    if (formula.note) parts.push(el("p", {}, formula.note));
    const lines = [["formula.words", formula.words, "p"], ["formula.formula", formula.formula, "code"], ["formula.numbers", formula.numbers, "code"]];
    for (const [head, text, tag] of lines) {
      if (text) parts.push(el("h3", {}, t(head)), tag === "p" ? el("p", {}, text) : el("p", {}, el("code", {}, text)));
    }
    if (formula.operands.length > 0) parts.push(el("h3", {}, t("formula.operands")), el("ul", {}, ...formula.operands.map((each) => this.operand(each))));
    const beside = new Set(formula.operands.flatMap(placesOf));
    const sources = (formula.sources ?? []).filter((each) => !beside.has(each));
    if (sources.length > 0) parts.push(el("h3", {}, t("formula.sources")), el("ul", {}, ...sources.map((each) => el("li", {}, el("code", {}, each)))));
    parts.push(...documentsIn([...beside, ...sources], this.page.model.sources).map(({ id, name }) => el("p", { class: "faint" }, `${id} = ${name}`)));
    parts.push(el("p", { class: "faint" }, t("formula.name"), " ", el("code", {}, formula.name)));
    return parts;
  }

  operand(operand) {
    const { name, label, text, mark, follow } = operand;
    const value = follow && name
      ? el("button", { type: "button", class: "figure", "data-figure": name, "aria-label": t("figure.opens", { label, text }) }, text)
      : el("span", {}, text);
    const marked = mark ? `, ${lowered(markText(mark))}` : "";
    const places = placesOf(operand);
    const told = places.length > 0 ? el("span", { class: "faint" }, " (", el("code", {}, places.join(", ")), ")") : null;
    return el("li", {}, text === "" ? label : `${label}: `, text === "" ? null : value, marked, told);
  }
}

/** The documents that places name by their ids. */
function documentsIn(places, documents) {
  return documents.filter(({ id }) => places.some((place) => place.includes(`(${id}, `)));
}

/** Where an operand is read; nothing for a figure, which has a formula of its own. */
function placesOf({ name, source, sources }) {
  if (sources?.length > 0) return sources;
  return source && source !== name ? [source] : [];
}
