// What the plan comes to: its figures in each reading of how many continue, where the users go, and what is not known.

/** More names than a sentence holds. */
const MOST_NAMES = 12;

class Results {
  constructor(page) {
    this.page = page;
    this.sentence = el("p", { class: "sentence" });
    this.changed = el("p", { class: "screen changed", hidden: true });
    this.problems = el("ul", { class: "problems", hidden: true });
    this.place = el("div");
    this.pinned = el("p");
    this.pin = button(t("base.pin"), () => page.pin());
    this.unpin = button(t("base.unpin"), () => { page.unpin(); this.pin.focus(); });
    this.routes = el("ul");
    this.routesPart = el("div", {}, el("h3", {}, t("routes.title")), el("p", { class: "notes" }, t("routes.rule", { rule: page.model.rule }), " ", t("routes.told")), this.routes);
    this.unknown = el("ul");
    document.getElementById("result").append(this.sentence, this.changed, this.problems, this.place, el("p", { class: "notes" }, t("result.note"), ...(page.model.hasMoney ? [` ${t("result.freed")}`] : [])),
      this.pinned, el("p", { class: "actions" }, this.pin, this.unpin), this.routesPart, el("h3", {}, t("unknown.title")), this.unknown);
    this.shape = null;
    this.cells = [];
  }

  update(view) {
    const { state, base, result, model } = view;
    write(this.sentence, planSentence(state, model));
    this.updateChanged(state, model);
    this.updateProblems(result);
    enable(this.pin, result.problems.length === 0);
    const columns = this.columns(view);
    const names = view.result.lines;
    const shape = JSON.stringify([names, columns.map(({ id, head, note }) => [id, head, note])]);
    const stood = this.place.contains(document.activeElement) ? { ...document.activeElement.dataset } : null;
    if (shape !== this.shape) this.build(names, columns, result);
    this.shape = shape;
    show(this.place, names.length > 0);
    for (const { name, column, fill } of this.cells) fill(columns[column].of(name), columns[column]);
    if (stood !== null && !this.place.contains(document.activeElement)) this.standAgain(stood);
    write(this.pinned, base === null ? t("base.none") : baseSentence(base, state, model));
    this.pinned.classList.toggle("screen", base === null);
    show(this.unpin, base !== null);
    const routes = routeSentences(view);
    replaceList(this.routes, routes);
    show(this.routesPart, routes.length > 0);
    replaceList(this.unknown, unknowns(view));
  }

  /** What the figures rest on that is not the study's own. */
  updateChanged(state, model) {
    const settings = settingLines(state, model).filter(({ isOwn }) => isOwn).map(({ name, text }) => t("setting.value", { name: lowered(name), value: text }));
    write(this.changed, settings.length === 0 ? "" : ended(t("result.changed", { settings: listed(settings) })));
    show(this.changed, settings.length > 0);
  }

  updateProblems(result) {
    replaceList(this.problems, result.problems);
    show(this.problems, result.problems.length > 0);
  }

  /** The chosen reading first, then the others, then what is pinned and how far it is from that. */
  columns({ chosen, readings, pinned, model }) {
    const column = ({ id, head, note, result }) => ({
      id, head, note, of: (name) => result.figures.get(name) ?? null, beside: (figure) => (figure?.metric === WORST ? worstIn(result, model) : ""),
    });
    const columns = [chosen, ...readings].map(column);
    if (pinned === null) return columns;
    return [...columns, column(pinned), {
      id: "difference", head: t("head.difference"), note: "",
      of: (name) => {
        const [now, then] = [chosen, pinned].map(({ result }) => result.figures.get(name));
        const isKnown = now?.value !== null && now !== undefined && then?.value !== null && then !== undefined;
        return isKnown ? model.difference(now.value - then.value, now.unit) : t("none");
      },
    }];
  }

  build(names, columns, result) {
    this.cells = [];
    const rows = names.map((name) => [measuredLabel(result.figures.get(name), this.page.model), ...columns.map((column, place) => this.cell(name, column, place))]);
    this.place.replaceChildren(tableOf(t("result.caption"), [t("head.figure"), ...columns.map(headOf)], rows, { class: "result" }));
  }

  /** Puts the focus where it stood before the table was made anew. */
  standAgain({ figure, reading }) {
    [...this.place.querySelectorAll("button")].find(({ dataset }) => dataset.figure === figure && dataset.reading === reading)?.focus();
  }

  cell(name, column, place) {
    const cell = el("span");
    const beside = el("small");
    const fill = column.id === "difference" ? (text) => write(cell, text) : (figure, { beside: told }) => {
      showFigure(cell, figure, column.id);
      write(beside, told(figure));
    };
    this.cells.push({ name, column: place, fill });
    return name.startsWith(`${WORST}[`) ? el("span", {}, cell, " ", beside) : cell;
  }
}

/** The head of a column, with what it rests on below it. */
function headOf({ head, note }) {
  return note === "" ? head : el("span", {}, head, " ", el("small", {}, note));
}

/** What is missing, in words: the model's own reminder, and the figures that cannot be told, with why. */
function unknowns({ model, result }) {
  const absent = new Map();
  for (const { mark, label, value, reasons } of result.lines.map((name) => result.figures.get(name))) {
    if (value !== null) continue;
    const key = JSON.stringify([mark, reasons]);
    absent.set(key, { mark, reasons, labels: [...(absent.get(key)?.labels ?? []), label] });
  }
  const told = [...absent.values()].map(({ mark, reasons, labels }) =>
    t(mark === "hidden" ? "unknown.hidden" : "unknown.figure", { label: listed(labels), reasons: reasons.join("; ") }));
  return [...result.cautions, ...uncounted(model), ...told];
}

/** Of which sites a count is missing, and of which it is withheld. */
function uncounted({ sites }) {
  return [false, true].flatMap((isWithheld) => {
    const absent = new Map();
    for (const { name, facts } of sites) {
      for (const fact of facts) {
        if (fact.missing && fact.isWithheld === isWithheld) absent.set(fact.label, [...(absent.get(fact.label) ?? []), name]);
      }
    }
    const [one, many] = isWithheld ? ["unknown.withheld", "unknown.manyWithheld"] : ["unknown.fact", "unknown.many"];
    return [...absent].map(([label, names]) => names.length > MOST_NAMES ? t(many, { label, count: names.length, whole: sites.length })
      : t(one, { label, names: listed(names) }));
  });
}

function replaceList(list, texts) {
  const isSame = list.children.length === texts.length && texts.every((text, place) => list.children[place].textContent === text);
  if (!isSame) list.replaceChildren(...texts.map((text) => el("li", {}, text)));
}
