// A state out of what somebody else wrote, in a link or a file: all of it, or what is wrong with it.

/** As written: `{open: [id], close: [id], keep: [id], merge: [{sites: [id], into: id}], withdraw: [[id, share]], set: [[id, number]]}`. */
function emptyRequest() {
  return { open: [], close: [], keep: [], merge: [], withdraw: [], set: [] };
}

/** `{state, problems}`; the state is worth something only where there are no problems. */
function stateFrom(request, model) {
  const reader = new RequestReader(model);
  for (const opening of request.open) reader.open(opening);
  for (const site of request.close) reader.close(site, null);
  for (const { sites, into } of request.merge) for (const site of sites) reader.close(site, into);
  for (const [site, share] of request.withdraw) reader.withdraw(site, share);
  for (const site of request.keep) reader.keep(site);
  for (const [id, value] of request.set) reader.set(id, value);
  reader.checkMergers();
  return { state: { sites: reader.sites, opened: reader.opened, settings: reader.settings }, problems: reader.problems };
}

class RequestReader {
  constructor(model) {
    this.model = model;
    this.known = new Map(model.sites.map((site) => [site.id, site]));
    this.sites = new Map();
    this.opened = new Set();
    this.settings = new Map();
    this.problems = [];
  }

  refuse(id, values) {
    this.problems.push(t(id, values));
  }

  /** The site of that id, if there is one. */
  site(id) {
    const site = this.known.get(id);
    if (site === undefined) this.refuse("refused.site", { name: quoted(id) });
    return site;
  }

  open(id) {
    if (this.model.openings.some((opening) => opening.id === id)) this.opened.add(id);
    else this.refuse("refused.opening", { name: quoted(id) });
  }

  close(id, into) {
    const site = this.site(id);
    const receiver = into === null || this.opened.has(into) ? null : this.site(into);
    if (site === undefined || receiver === undefined) return;
    if (site.locked === "open") this.refuse("refused.locked", { name: site.name });
    else if (id === into) this.refuse("refused.itself", { name: site.name });
    else if (this.sites.has(id)) this.refuse("refused.twice", { name: site.name });
    else this.sites.set(id, { is: "closed", into, share: 0 });
  }

  withdraw(id, share) {
    const site = this.site(id);
    if (site === undefined) return;
    if (!(share > 0 && share < 1)) this.refuse("refused.share", { name: site.name, value: quoted(share) });
    else if (this.sites.has(id)) this.refuse("refused.twice", { name: site.name });
    else this.sites.set(id, { is: "open", into: null, share });
  }

  keep(id) {
    const site = this.site(id);
    if (site === undefined) return;
    const choice = this.sites.get(id);
    if (choice?.is === "closed") this.refuse("refused.kept", { name: site.name });
    else this.sites.set(id, { is: "kept", into: null, share: choice?.share ?? 0 });
  }

  set(id, value) {
    const parameter = settableOf(this.model).find((each) => each.id === id);
    if (parameter === undefined) return this.refuse("refused.parameter", { name: quoted(id) });
    const [least, most] = limitsOf(parameter);
    if (!(value >= least && value <= most) || (parameter.isWhole && !Number.isInteger(value))) {
      return this.refuse("refused.value", {
        name: parameter.name, value: quoted(value), least: parameter.text(least), most: parameter.text(most),
      });
    }
    if (this.settings.has(id)) return this.refuse("refused.again", { name: parameter.name });
    if (value !== parameter.base) this.settings.set(id, value);
  }

  checkMergers() {
    for (const { into } of this.sites.values()) {
      if (into !== null && this.sites.get(into)?.is === "closed") {
        this.refuse("refused.receiver", { name: this.known.get(into).name });
      }
    }
  }
}

/** The parameters that a plan may set; the others are the study's alone. */
function settableOf(model) {
  return model.parameters.filter((each) => each.settable !== false);
}

/** The least and the most a parameter may be set to. */
function limitsOf(parameter) {
  return [parameter.least ?? parameter.low, parameter.most ?? parameter.high];
}

/** A number as people write it after a colon or an equals sign; NaN for anything else. */
function numberFrom(text) {
  return /^-?\d{1,15}(\.\d{1,20})?(e-?\d{1,3})?$/.test(text) ? Number(text) : NaN;
}
