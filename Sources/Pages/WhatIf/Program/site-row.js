// One site: what was counted there, and what the plan does to it.

const STANDINGS = ["open", "closed", "kept"];

class SiteRow {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    this.choice = OPEN;
    this.radios = new Map(STANDINGS.map((is) => [is, this.radio(is)]));
    this.told = el("p", { class: "told", hidden: true });
    this.more = el("details", { class: "more" }, el("summary", {}, t("sites.more"), heard(`: ${site.name}`)));
    this.more.addEventListener("toggle", () => this.furnish(), { once: true });
    this.element = el("fieldset", { class: "site", "data-site": site.id }, el("legend", {}, site.name),
      el("div", { class: "standings" }, ...[...this.radios.values()].map(({ label }) => label)),
      el("p", { class: "facts" }, ...this.facts()), this.told, this.more);
  }

  radio(is) {
    const input = el("input", { type: "radio", name: `standing-${this.site.id}`, value: is, checked: is === "open" });
    input.disabled = is === "closed" && this.site.locked === "open";
    input.addEventListener("change", () => this.stand(is));
    return { input, label: el("label", {}, input, t(`standing.${is}`)) };
  }

  stand(is) {
    this.page.change(t(`said.${is}`, { name: this.site.name }), (state) => withStanding(state, this.site.id, is), `stand ${this.site.id}`);
  }

  facts() {
    const told = this.site.facts.map((fact) => el("span", { class: "fact" }, `${fact.label}: `, this.fact(fact),
      fact.interval ? ` (${fact.interval})` : "", fact.missing ? ` (${this.reason(fact)})` : ""));
    const lock = this.site.locked ? [el("span", { class: "fact" }, t(`locked.${this.site.locked}`))] : [];
    return [...told, ...lock].flatMap((each) => [each, " "]);
  }

  /** Why there is no number, without what stands before it on the line. */
  reason({ label, missing }) {
    const told = `${this.site.name}, ${lowered(label)}: `;
    return missing.startsWith(told) ? missing.slice(told.length) : missing;
  }

  fact(fact) {
    return figureButton({ ...fact, value: null, about: this.site.name }, "chosen");
  }

  /** The rarer changes are made when somebody asks for them: a page of many sites would be long in coming. */
  furnish() {
    const { model } = this.page;
    const options = model.groups.map((group, place) => el("optgroup", { label: group.name },
      ...model.sites.filter((site) => site.group === place && site !== this.site).map((site) => el("option", { value: site.id }, site.name))));
    if (model.openings.length > 0) options.push(el("optgroup", { label: t("openings.title") },
      ...model.openings.map(({ id, name }) => el("option", { value: id }, name))));
    this.into = el("select", {}, el("option", { value: "" }, t("sites.not-merged")), ...options);
    this.into.disabled = this.site.locked === "open";
    this.into.addEventListener("change", () => this.merge(this.into.value));
    this.share = new NumberField({
      label: t("sites.withdraw"), least: 0, most: 0.9999, unit: "share", language: model.language, optional: true,
      take: (value) => this.withdraw(value ?? 0),
    });
    this.more.append(el("label", { class: "field" }, t("sites.into"), this.into), this.share.element, el("p", { class: "notes" }, t("sites.withdraw-note")));
    this.updateMore();
  }

  /** A lock holds until somebody takes it off. */
  merge(into) {
    const { model } = this.page;
    if (into !== "" && this.choice.is === "kept") {
      this.updateMore();
      return this.page.messages.refuse(t("refused.change"), [t("refused.locked", { name: this.site.name })]);
    }
    const said = into === "" ? t("said.open", { name: this.site.name }) : t("said.merged", { name: this.site.name, into: nameOf(model, into) });
    const isNew = model.openings.some(({ id }) => id === into);
    this.page.change(said, (state) => withMerger(isNew ? withOpening(state, into, true) : state, this.site.id, into === "" ? null : into));
  }

  withdraw(share) {
    const said = t("said.withdrawn", { name: this.site.name, share: this.page.model.set(share, "share") });
    this.page.change(said, (state) => withWithdrawal(state, this.site.id, share), `withdraw ${this.site.id}`);
  }

  update(choice) {
    this.choice = choice;
    this.radios.get(choice.is).input.checked = true;
    this.element.classList.toggle("is-closed", choice.is === "closed");
    const { model } = this.page;
    const told = choice.into !== null ? t("sites.merged", { into: nameOf(model, choice.into) })
      : choice.share > 0 ? t("sites.withdrawn", { share: model.set(choice.share, "share") }) : "";
    write(this.told, told);
    show(this.told, told !== "");
    this.updateMore();
  }

  updateMore() {
    if (this.into === undefined) return;
    this.into.value = this.choice.into ?? "";
    this.share.input.disabled = this.choice.is === "closed";
    this.share.set(this.choice.share === 0 ? null : this.choice.share);
  }
}
