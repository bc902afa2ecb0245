// The plans that have a name, to begin with.

class Presets {
  constructor(page) {
    this.page = page;
    const { presets } = page.model;
    this.offered = presets.filter((preset) => preset.plan);
    this.select = el("select", {}, ...this.offered.map((preset) => el("option", { value: preset.id }, presetTitle(preset))));
    this.select.addEventListener("change", () => this.tell());
    this.purpose = el("p", { class: "notes" });
    this.does = el("p", { class: "notes" });
    const take = button(t("presets.take"), () => this.take(this.chosen));
    const none = button(t("presets.none"), () => page.takePlan(t("said.none"), (state) => withPlan(state, TODAY)));
    const absent = presets.filter((preset) => !preset.plan)
      .map((preset) => el("li", {}, t("presets.absent", { title: preset.title, reason: preset.reason ?? "" })));
    document.getElementById("presets").append(el("label", { class: "field wide" }, t("presets.label"), this.select), this.purpose, this.does,
      el("p", { class: "actions" }, take, none), ...(absent.length > 0 ? [el("ul", { class: "notes" }, ...absent)] : []));
    this.tell();
  }

  get chosen() {
    return this.offered.find((preset) => preset.id === this.select.value);
  }

  tell() {
    write(this.purpose, this.chosen?.purpose ?? "");
    write(this.does, this.chosen === undefined ? "" : this.doesOf(this.chosen));
  }

  /** What it would do, in the words in which the page tells any plan. */
  doesOf(preset) {
    const { model } = this.page;
    const { state, problems } = this.read(preset);
    if (problems) return problems.join(" ");
    const settings = [...state.settings].map(([id, value]) => {
      const { name, text } = model.parameters.find((each) => each.id === id);
      return t("setting.value", { name, value: text(value) });
    });
    return [t("presets.does", { does: doings(state, model).join("; ") }), ...(settings.length > 0 ? [t("presets.with", { settings: listed(settings) })] : [])].join(" ");
  }

  read({ plan, settings }) {
    return stateFrom({
      open: plan.open, close: plan.close, keep: plan.keep, merge: plan.merge, withdraw: Object.entries(plan.withdraw), set: Object.entries(settings),
    }, this.page.model);
  }

  /** Its plan, and its own settings on top of those that are set. */
  take(preset) {
    const read = this.read(preset);
    if (read.problems) return this.page.messages.refuse(t("refused.change"), read.problems);
    const kept = [...this.page.state.settings].filter(([id]) => !Object.hasOwn(preset.settings, id));
    this.page.takePlan(t(kept.length > 0 ? "said.preset-kept" : "said.preset", { name: preset.title }), (state) =>
      ({ ...withPlan(state, read.state), settings: new Map([...kept, ...read.state.settings]) }),
    (state) => namedPlan(preset.titles, preset.purposes, { ...state, settings: read.state.settings }));
  }
}

/** The title of a named plan, and whether it is meant to be carried out at all. */
function presetTitle({ title, kind }) {
  return ["test", "outcome"].includes(kind) ? t(`preset.${kind}`, { title }) : title;
}
