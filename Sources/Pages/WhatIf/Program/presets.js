// The plans that have a name, to begin with.

class Presets {
  constructor(page) {
    this.page = page;
    const { presets } = page.model;
    this.offered = presets.filter((preset) => preset.plan);
    this.select = el("select", {}, ...this.offered.map((preset) => el("option", { value: preset.id }, presetTitle(preset))));
    this.select.addEventListener("change", () => this.tell());
    this.purpose = el("p", { class: "notes" });
    const take = button(t("presets.take"), () => this.take(this.chosen));
    const none = button(t("presets.none"), () => page.takePlan(t("said.none"), (state) => withPlan(state, TODAY)));
    const absent = presets.filter((preset) => !preset.plan)
      .map((preset) => el("li", {}, t("presets.absent", { title: preset.title, reason: preset.reason ?? "" })));
    document.getElementById("presets").append(el("label", { class: "field wide" }, t("presets.label"), this.select), this.purpose,
      el("p", { class: "actions" }, take, none), ...(absent.length > 0 ? [el("ul", { class: "notes" }, ...absent)] : []));
    this.tell();
  }

  get chosen() {
    return this.offered.find((preset) => preset.id === this.select.value);
  }

  tell() {
    write(this.purpose, this.chosen?.purpose ?? "");
  }

  /** Its plan, and its own settings on top of those that are set. */
  take({ title, plan, settings }) {
    const request = {
      ...emptyRequest(), close: plan.close ?? [], merge: plan.merge ?? [], withdraw: Object.entries(plan.withdraw ?? {}), open: plan.open ?? [],
      set: Object.entries(settings ?? {}),
    };
    const read = stateFrom(request, this.page.model);
    if (read.problems) return this.page.messages.refuse(t("refused.change"), read.problems);
    this.page.takePlan(t("said.preset", { name: title }), (state) =>
      ({ ...withPlan(state, read.state), settings: new Map([...state.settings, ...read.state.settings]) }));
  }
}

/** The title of a named plan, and whether it is meant to be carried out at all. */
function presetTitle({ title, kind }) {
  return ["test", "outcome"].includes(kind) ? t(`preset.${kind}`, { title }) : title;
}
