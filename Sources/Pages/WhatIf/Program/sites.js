// The sites by group: what was counted there, and what the plan does to each.

/** More sites than one looks through; they are then folded by group, with a field to find one. */
const MANY_SITES = 30;

class SiteList {
  constructor(page) {
    this.page = page;
    this.rows = new Map(page.model.sites.map((site) => [site.id, new SiteRow(page, site)]));
    this.groups = page.model.groups.map((group, place) => this.group(group, place));
    const isLong = page.model.sites.length > MANY_SITES;
    for (const group of this.groups) group.element.open = !isLong;
    document.getElementById("sites").append(...(isLong ? [this.finder()] : []), ...this.notes, ...this.groups.map(({ element }) => element));
    for (const place of this.groups.keys()) this.count(place, TODAY);
    this.openings = page.model.openings.map((opening) => this.opening(opening));
    if (this.openings.length > 0) document.getElementById("sites").append(el("fieldset", { class: "group" },
      el("legend", {}, t("openings.title")), ...this.openings.map(({ label }) => label)));
  }

  /** What stands in brackets beside a count. */
  get notes() {
    const hasIntervals = this.page.model.sites.some(({ facts }) => facts.some(({ interval }) => interval));
    return hasIntervals ? [el("p", { class: "notes" }, t("sites.interval"))] : [];
  }

  /** A new site that the study names. */
  opening({ id, name, group }) {
    const input = el("input", { type: "checkbox" });
    input.addEventListener("change", () => this.page.change(this.openingSaid(id, name, input.checked), (state) => withOpening(state, id, input.checked)));
    const label = el("label", { class: "field" }, input, t("openings.name", { name, group: this.page.model.groups[group].name }));
    return { id, input, label };
  }

  /** Where a new site does not open after all, neither is anything merged into it. */
  openingSaid(id, name, isOpen) {
    const { state, model } = this.page;
    const merged = model.sites.filter((site) => choiceOf(state, site.id).into === id);
    if (isOpen) return t("said.opening", { name });
    return merged.length === 0 ? t("said.no-opening", { name }) : t("said.no-opening-merged", { name, names: listed(merged.map((site) => site.name)) });
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
    const none = el("p", { role: "status" });
    field.addEventListener("input", () => {
      const part = field.value.trim().toLowerCase();
      for (const { element, members } of this.groups) {
        const found = members.filter((site) => site.name.toLowerCase().includes(part));
        for (const site of members) show(this.rows.get(site.id).element, found.includes(site));
        show(element, found.length > 0);
        element.open = part !== "" && found.length > 0;
      }
      write(none, this.groups.every(({ element }) => element.hidden) ? t("sites.none") : "");
    });
    return el("div", {}, el("label", { class: "field" }, t("sites.find"), field), none);
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
