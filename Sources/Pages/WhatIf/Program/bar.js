// The line that stays in sight: the figures one looks for first, the steps back and forth, and what the last change came to.

/** What a figure cannot be read without. */
const BESIDE = {
  freed_net: (figure, { result, model }) => {
    const fewer = result.figures.get(ofPlan(model, "freed_by_fewer_addresses"));
    return figure.value && fewer?.value !== null && fewer !== undefined ? t("bar.of", { text: fewer.text }) : "";
  },
  [WORST]: (figure, { result, model }) => worstIn(result, model),
};

class Bar {
  constructor(page) {
    this.page = page;
    this.undo = button(t("bar.undo"), () => page.undo(), { "aria-keyshortcuts": "Control+Z" });
    this.redo = button(t("bar.redo"), () => page.redo(), { "aria-keyshortcuts": "Control+Y" });
    this.entries = keyFigures(page.model).map((name) => ({ name, term: el("dt"), value: el("dd"), beside: el("small") }));
    this.list = el("dl", { class: "key" }, ...this.entries.map(({ term, value }) => el("div", {}, term, value)));
    document.getElementById("bar").append(this.list, el("p", { class: "actions" }, this.undo, this.redo));
    this.said = document.getElementById("said");
    this.timer = 0;
    document.addEventListener("keydown", (event) => this.key(event));
    const bar = document.querySelector(".bar");
    new ResizeObserver(() => this.measure(bar.offsetHeight)).observe(bar);
  }

  /** What lies below it, and how much room that has. */
  measure(height) {
    const { style } = document.documentElement;
    style.setProperty("--bar", `${height}px`);
    style.setProperty("--pane", `calc(100vh - ${height}px)`);
  }

  update(view) {
    for (const entry of this.entries) this.updateEntry(entry, view.result.figures.get(entry.name), view);
    enable(this.undo, this.page.timeline.canUndo);
    enable(this.redo, this.page.timeline.canRedo);
  }

  updateEntry({ term, value, beside }, figure, view) {
    show(term.parentElement, figure !== undefined);
    if (figure === undefined) return;
    write(term, measuredLabel(figure, view.model));
    if (value.firstChild) setFigure(value.firstChild, figure);
    else value.append(figureButton(figure, "chosen"), beside);
    write(beside, BESIDE[figure.metric]?.(figure, view) ?? "");
  }

  /** Says it once things have come to rest, so that a slider that is drawn says one sentence. */
  say(sentence) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => write(this.said, sentence), 350);
  }

  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.matches?.("input[type=text], input[type=search], textarea")) return;
    const letter = event.key.toLowerCase();
    if (letter === "z" && !event.shiftKey) this.page.undo();
    else if (letter === "y" || (letter === "z" && event.shiftKey)) this.page.redo();
    else return;
    event.preventDefault();
  }
}
