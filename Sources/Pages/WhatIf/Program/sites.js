// The sites by group: what was counted there, and what the plan does to each.

const STANDINGS = ["open", "closed", "kept"];
/** More sites than one looks through; they are then folded by group, with a field to find one. */
const MANY_SITES = 30;

class SiteList {
  constructor(page) {
    this.page = page;
    this.rows = new Map(page.model.sites.map((site) => [site.id, new SiteRow(page, site)]));
    this.groups = page.model.groups.map((group, place) => this.group(group, place));
    const isLong = page.model.sites.length > MANY_SITES;
    for (const group of this.groups) group.element.open = !isLong;
    document.getElementById("sites").append(...(isLong ? [this.finder()] : []), ...this.groups.map(({ element }) => element));
    for (const place of this.groups.keys()) this.count(place, TODAY);
    this.openings = page.model.openings.map((opening) => this.opening(opening));
    if (this.openings.length > 0) document.getElementById("sites").append(el("fieldset", { class: "group" },
      el("legend", {}, t("openings.title")), ...this.openings.map(({ label }) => label)));
  }

  /** A new site that the study names. */
  opening({ id, name, group }) {
    const input = el("input", { type: "checkbox" });
    input.addEventListener("change", () =>
      this.page.change(t(input.checked ? "said.opening" : "said.no-opening", { name }), (state) => withOpening(state, id, input.checked)));
    const label = el("label", { class: "field" }, input, t("openings.name", { name, group: this.page.model.groups[group].name }));
    return { id, input, label };
  }

  group(group, place) {
    const members = this.page.model.sites.filter((site) => site.group === place);
    const tally = el("span", { class: "faint" });
    const element = el("details", { class: "group" },
      el("summary", {}, el("h3", {}, group.name, " ", tally)), ...members.map((site) => this.rows.get(site.id).element));
    return { element, tally, members };
  }

  /** A field that shows the sites whose name has what is typed. */
  finder() {
    const field = el("input", { type: "search", autocomplete: "off" });
    field.addEventListener("input", () => {
      const part = field.value.trim().toLowerCase();
      for (const { element, members } of this.groups) {
        const found = members.filter((site) => site.name.toLowerCase().includes(part));
        for (const site of members) show(this.rows.get(site.id).element, found.includes(site));
        show(element, found.length > 0);
        element.open = part !== "" && found.length > 0;
      }
    });
    return el("label", { class: "field" }, t("sites.find"), field);
  }

  update({ state }) {
    const touched = new Set();
    for (const [id, row] of this.rows) {
      const choice = choiceOf(state, id);
      if (choice === row.choice) continue;
      row.update(choice);
      touched.add(row.site.group);
    }
    for (const place of touched) this.count(place, state);
    for (const { id, input } of this.openings) input.checked = state.opened.has(id);
  }

  count(place, state) {
    const { tally, members } = this.groups[place];
    const open = members.filter((site) => choiceOf(state, site.id).is !== "closed").length;
    write(tally, t("sites.open", { part: open, whole: members.length }));
  }
}

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
    this.page.change(t(`said.${is}`, { name: this.site.name }), (state) => withStanding(state, this.site.id, is));
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
    const about = { ...fact, value: fact.value ?? null, about: this.site.name };
    return fact.name ? figureButton(about, "chosen") : fact.text;
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
      label: t("sites.withdraw"), least: 0, most: 0.99, unit: "share", language: model.language, optional: true,
      take: (value) => this.withdraw(value ?? 0),
    });
    this.more.append(el("label", { class: "field" }, t("sites.into"), this.into), this.share.element);
    this.updateMore();
  }

  merge(into) {
    const { model } = this.page;
    const said = into === "" ? t("said.open", { name: this.site.name }) : t("said.merged", { name: this.site.name, into: nameOf(model, into) });
    const isNew = model.openings.some(({ id }) => id === into);
    this.page.change(said, (state) => withMerger(isNew ? withOpening(state, into, true) : state, this.site.id, into === "" ? null : into));
  }

  withdraw(share) {
    const said = t("said.withdrawn", { name: this.site.name, share: this.page.model.number(share, "share") });
    this.page.change(said, (state) => withWithdrawal(state, this.site.id, share), `withdraw ${this.site.id}`);
  }

  update(choice) {
    this.choice = choice;
    this.radios.get(choice.is).input.checked = true;
    this.element.classList.toggle("is-closed", choice.is === "closed");
    const { model } = this.page;
    const told = choice.into !== null ? t("sites.merged", { into: nameOf(model, choice.into) })
      : choice.share > 0 ? t("sites.withdrawn", { share: model.number(choice.share, "share") }) : "";
    write(this.told, told);
    show(this.told, told !== "");
    this.updateMore();
  }

  updateMore() {
    if (this.into === undefined) return;
    this.into.value = this.choice.into ?? "";
    this.share.set(this.choice.share === 0 ? null : this.choice.share);
  }
}
