// The assumptions: sliders for what is uncertain, a choice where there are a few values, each with where it comes from.

class AssumptionList {
  constructor(page) {
    this.page = page;
    this.rows = page.model.parameters.map((each) => (each.kind === "choice" ? new ValueChoice(page, each) : new Slider(page, each)));
    this.reset = button(t("assumptions.reset"), () => page.change(t("said.reset"), withoutSettings));
    document.getElementById("assumptions").append(el("p", { class: "actions" }, this.reset), ...this.rows.map(({ element }) => element));
  }

  update({ state }) {
    enable(this.reset, state.settings.size > 0);
    for (const row of this.rows) row.update(state.settings.get(row.setting.id) ?? row.setting.base, state.settings.has(row.setting.id));
  }
}

/** What every assumption has: its name, the value it has now and in the study, its range, and what it rests on. */
class AssumptionRow {
  constructor(page, setting) {
    this.page = page;
    this.setting = setting;
    this.value = undefined;
    this.now = el("p", { class: "now" });
    this.reset = button(t("assumption.reset"), () => this.set(setting.base, null), { class: "quiet" });
    this.reset.append(heard(`: ${setting.name}`));
    this.element = el("fieldset", { class: "assumption", "data-setting": setting.id }, el("legend", {}, setting.name), this.now);
  }

  finish(...controls) {
    this.element.append(...controls, el("p", { class: "facts" }, this.about, " ", this.reset), ...this.background);
  }

  /** Whose value it is, and how far it may go. */
  get about() {
    const { basis, mark, low, high, base } = this.setting;
    const parts = [...(basis ? [markText(basis)] : []), ...(mark ? [mark] : []), t("assumption.base", { value: this.setting.text(base) })];
    if (low !== undefined && low < high) parts.push(t("assumption.range", { low: this.setting.text(low), high: this.setting.text(high) }));
    return parts.join(" · ");
  }

  get background() {
    const { reason, owner, source, evidence } = this.setting;
    const parts = [
      ...(reason ? [el("p", {}, reason)] : []),
      ...(evidence ?? []).map((text) => el("p", {}, text)),
      ...(owner ? [el("p", {}, t("assumption.owner", { owner }))] : []),
      ...(source ? [el("p", {}, t("assumption.source"), " ", el("code", {}, source))] : []),
    ];
    return parts.length === 0 ? [] : [el("details", { class: "more" }, el("summary", {}, t("assumption.why"), heard(`: ${this.setting.name}`)), ...parts)];
  }

  numberField(least, most) {
    const { id, name, unit } = this.setting;
    return new NumberField({
      label: unit === "share" ? t("assumption.per-cent") : t("assumption.value"), least, most, unit, hidden: `: ${name}`,
      language: this.page.model.language, take: (value) => this.set(value, `set ${id}`),
    });
  }

  set(value, key) {
    const said = t("said.set", { name: this.setting.name, value: this.setting.text(value) });
    this.page.change(said, (state) => withSetting(state, this.setting.id, value, this.setting.base), key);
  }

  update(value, isOwn) {
    if (value === this.value) return;
    this.value = value;
    enable(this.reset, isOwn);
    this.element.classList.toggle("is-own", isOwn);
    const isOutside = this.setting.low !== undefined && (value < this.setting.low || value > this.setting.high);
    const parts = [this.setting.text(value), ...(isOwn ? [t("assumption.own")] : []), ...(isOutside ? [t("assumption.outside")] : [])];
    write(this.now, parts.join(" · "));
    this.put(value);
  }
}

class Slider extends AssumptionRow {
  constructor(page, setting) {
    super(page, setting);
    const { least, most } = setting;
    this.slider = el("input", { type: "range", min: least, max: most, step: setting.step ?? "any", "aria-label": setting.name });
    this.slider.addEventListener("input", () => this.set(Number(this.slider.value), `set ${setting.id}`));
    this.field = this.numberField(least, most);
    this.finish(el("div", { class: "slide" }, this.slider, this.field.element));
  }

  put(value) {
    if (Number(this.slider.value) !== value) this.slider.value = String(value);
    this.slider.setAttribute("aria-valuetext", this.setting.text(value));
    this.field.set(value);
  }
}

class ValueChoice extends AssumptionRow {
  constructor(page, setting) {
    super(page, setting);
    const { low, base, high, least, most } = setting;
    const values = [...new Set([low, base, high])].sort((one, other) => one - other);
    this.field = this.numberField(least, most);
    this.radios = values.map((value) => {
      const input = el("input", { type: "radio", name: `setting-${setting.id}`, value: String(value) });
      input.addEventListener("change", () => this.set(value, null));
      return { value, input, label: el("label", {}, input, setting.text(value)) };
    });
    this.finish(el("div", { class: "standings" }, ...this.radios.map(({ label }) => label), this.field.element));
  }

  put(value) {
    this.field.set(value);
    for (const radio of this.radios) radio.input.checked = radio.value === value;
  }
}
