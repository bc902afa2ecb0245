// A picture that can be opened, with its caption, what it must not be taken for, and the same numbers as a table.

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

  get isOnPaper() { return true; }

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
