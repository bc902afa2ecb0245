// The line that stays in sight: the figures one looks for first, the steps back and forth, and what the last change came to.

class Bar {
  constructor(page) {
    this.page = page;
    this.undo = button(t("bar.undo"), () => page.undo(), { "aria-keyshortcuts": "Control+Z" });
    this.redo = button(t("bar.redo"), () => page.redo(), { "aria-keyshortcuts": "Control+Y" });
    this.entries = KEY_FIGURES.map((name) => ({ name, term: el("dt"), value: el("dd") }));
    this.list = el("dl", { class: "key" }, ...this.entries.map(({ term, value }) => el("div", {}, term, value)));
    document.getElementById("bar").append(this.list, el("p", { class: "actions" }, this.undo, this.redo));
    this.said = document.getElementById("said");
    this.timer = 0;
    document.addEventListener("keydown", (event) => this.key(event));
  }

  update({ result }) {
    for (const entry of this.entries) this.updateEntry(entry, result.figures.get(entry.name));
    this.undo.disabled = !this.page.timeline.canUndo;
    this.redo.disabled = !this.page.timeline.canRedo;
  }

  updateEntry({ term, value }, figure) {
    show(term.parentElement, figure !== undefined);
    if (figure === undefined) return;
    write(term, figure.label);
    if (value.firstChild) setFigure(value.firstChild, figure);
    else value.append(figureButton(figure, "chosen"));
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
