// The page: one state, one model, and the parts that show them.

class WhatIf {
  constructor(model) {
    this.model = model;
    this.timeline = new Timeline({ state: TODAY, base: null });
    this.contexts = new Map();
    this.further = new Map();
    this.messages = new Messages();
    this.bar = new Bar(this);
    this.view = this.looked();
    this.parts = [this.bar, new SiteList(this), new Results(this), new AssumptionList(this)];
    this.views = new Views(this);
    this.search = new Search(this);
    this.carry = new Carry(this);
    this.formula = new FormulaWindow(this);
    this.offerPresets();
    this.tellSources();
  }

  get state() { return this.timeline.now.state; }
  get base() { return this.timeline.now.base; }

  /** Makes a change and says it; changes with one key that follow each other are one step back. */
  change(said, next, key = null) {
    const state = next(this.state);
    if (isSame(state, this.state)) return this.refresh();
    this.go({ state, base: this.base }, key, said);
  }

  /** Takes another plan, unless it closes what is locked open: a lock holds until somebody takes it off. */
  takePlan(said, next) {
    const state = next(this.state);
    const broken = this.model.sites.filter(({ id }) => choiceOf(this.state, id).is === "kept" && choiceOf(state, id).is === "closed");
    if (broken.length === 0) this.change(said, () => state);
    else this.messages.refuse(t("refused.change"), broken.map(({ name }) => t("refused.kept", { name })));
  }

  pin() { this.go({ state: this.state, base: this.state }, null, t("said.pinned")); }
  unpin() { this.go({ state: this.state, base: null }, null, t("said.unpinned")); }

  undo() { this.step("undo"); }
  redo() { this.step("redo"); }

  step(way) {
    if (!(way === "undo" ? this.timeline.canUndo : this.timeline.canRedo)) return;
    this.timeline[way]();
    this.refresh();
    this.bar.say(outcomeSentence(t(`said.${way}`), this.view.result));
  }

  go(now, key, said) {
    this.timeline.add(now, key, performance.now());
    this.refresh();
    this.bar.say(outcomeSentence(said, this.view.result));
  }

  /** The figures at once; pictures, link and file when the browser has shown them. */
  refresh() {
    this.view = this.looked();
    for (const part of this.parts) part.update(this.view);
    clearTimeout(this.later);
    this.later = setTimeout(() => this.finish(), 0);
  }

  finish() {
    this.views.draw();
    this.carry.update(this.view);
    clearTimeout(this.addressed);
    this.addressed = setTimeout(() => this.address(), 250);
  }

  /** What is asked, and what comes of it in each reading. */
  looked() {
    const { model, state, base } = this;
    const plan = planOf(state, model);
    const settings = settingsOf(state);
    const readings = model.readings.map((reading) => ({
      ...reading, plan, settings: { ...settings, ...reading.settings }, title: this.readingTitle(reading.title, reading.settings),
    }));
    const others = readings.filter((reading) => !this.isChosen(reading)).map((reading) => ({ ...reading, result: model.evaluate(plan, reading.settings) }));
    const chosenTitle = this.readingTitle(t("reading.chosen"), settings);
    this.contexts = new Map([
      ["chosen", { plan, settings, title: chosenTitle }], ...others.map((reading) => [reading.id, reading]),
      ...(base === null ? [] : [["base", { plan: planOf(base, model), settings: settingsOf(base), title: t("head.base") }]]),
    ]);
    const result = model.evaluate(plan, settings);
    return { model, state, base, result, readings: others, chosenTitle, baseResult: base === null ? null : model.evaluate(planOf(base, model), settingsOf(base)), readingOf: this.readingOf.bind(this) };
  }

  /** Whether a reading has the values that are chosen. */
  isChosen({ settings }) {
    return Object.entries(settings).every(([id, value]) => this.settingNow(id) === value);
  }

  /** The name of a reading, with the value that tells it from the others. */
  readingTitle(title, settings) {
    const [id] = Object.keys(this.model.readings.find((each) => Object.keys(each.settings).length > 0)?.settings ?? {});
    const parameter = this.model.parameters.find((each) => each.id === id);
    return parameter === undefined ? title : t("reading.title", { title, value: parameter.text(settings[id] ?? this.settingNow(id)) });
  }

  /** The plan and settings that a figure's button speaks of. */
  context(reading) {
    return this.contexts.get(reading) ?? this.further.get(reading) ?? this.contexts.get("chosen");
  }

  /** What another state comes to, under a name by which its figures can be asked about. */
  readingOf(id, title, state) {
    const context = { plan: planOf(state, this.model), settings: settingsOf(state), title };
    this.further.set(id, context);
    return { id, result: this.model.evaluate(context.plan, context.settings) };
  }

  settingNow(id) {
    return this.state.settings.get(id) ?? this.model.parameters.find((each) => each.id === id)?.base;
  }

  /** Puts the state into the address, and into the link to the other language. */
  address() {
    const fragment = fragmentOf(this.state, this.base, this.model);
    if (decodedOrRaw(location.hash) !== decodedOrRaw(fragment)) history.replaceState(null, "", fragment || location.pathname + location.search);
    const other = document.getElementById("translation");
    if (other !== null) other.hash = fragmentOf(this.state, this.base, this.model, other.hreflang);
  }

  /** What an address asks for; where it cannot be read, nothing changes. */
  readAddress() {
    if (location.hash.length < 2) return;
    if (document.getElementById(location.hash.slice(1)) !== null) return this.address();
    const read = readFragment(location.hash, this.model);
    if (read.problems) return this.messages.refuse(t("refused.link"), read.problems);
    this.messages.clear();
    if (!isSame(read.state, this.state) || !isSameBase(read.base, this.base)) this.go({ state: read.state, base: read.base }, null, t("said.link"));
    this.compareDigest(read.digest);
  }

  compareDigest(digest) {
    if (digest === null || this.model.digest.startsWith(digest)) return;
    this.messages.tell(t("digest.title"), [t("digest.other", { theirs: digest.slice(0, 12), ours: this.model.digest.slice(0, 12) })]);
  }

  offerPresets() {
    const offered = this.model.presets.filter((preset) => preset.plan);
    const select = el("select", {}, ...offered.map((preset) => el("option", { value: preset.id }, presetTitle(preset))));
    const purpose = el("p", { class: "notes" });
    const tell = () => write(purpose, offered.find((each) => each.id === select.value)?.purpose ?? "");
    select.addEventListener("change", tell);
    const take = button(t("presets.take"), () => this.takePreset(offered.find((each) => each.id === select.value)));
    const none = button(t("presets.none"), () => this.takePlan(t("said.none"), (state) => withPlan(state, TODAY)));
    const absent = this.model.presets.filter((preset) => !preset.plan)
      .map((preset) => el("li", {}, t("presets.absent", { title: preset.title, reason: preset.reason ?? "" })));
    document.getElementById("presets").append(el("label", { class: "field wide" }, t("presets.label"), select), purpose,
      el("p", { class: "actions" }, take, none), ...(absent.length > 0 ? [el("ul", { class: "notes" }, ...absent)] : []));
    tell();
  }

  takePreset({ title, plan, settings }) {
    const request = {
      ...emptyRequest(), close: plan.close ?? [], merge: plan.merge ?? [], withdraw: Object.entries(plan.withdraw ?? {}), open: plan.open ?? [],
      set: Object.entries(settings ?? {}),
    };
    const read = stateFrom(request, this.model);
    if (read.problems) return this.messages.refuse(t("refused.change"), read.problems);
    this.takePlan(t("said.preset", { name: title }), (state) =>
      ({ ...withPlan(state, read.state), settings: new Map([...state.settings, ...read.state.settings]) }));
  }

  tellSources() {
    const { model } = this;
    document.getElementById("sources").append(
      el("ul", {}, ...(model.sources ?? []).map(({ name, text }) => el("li", {}, el("strong", {}, name), ` ${text}`))),
      el("p", {}, t("sources.digest"), " ", el("code", {}, model.digest)));
    const edition = document.getElementById("edition");
    show(edition, Boolean(model.edition));
    write(edition, model.edition ?? "");
  }
}

/** The title of a named plan, and whether it is meant to be carried out at all. */
function presetTitle({ title, kind }) {
  return ["test", "outcome"].includes(kind) ? t(`preset.${kind}`, { title }) : title;
}

/** An address as people read it, so that two spellings of one are the same. */
function decodedOrRaw(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The paper has what the screen has in controls as words: the plan and each assumption. */
function setUpPaper(page) {
  const paper = document.getElementById("paper");
  let isReady = false;
  const prepare = () => {
    if (isReady) return;
    isReady = true;
    const rows = settingLines(page.state, page.model).map(({ name, text, isOwn }) => [isOwn ? `${name} *` : name, text]);
    paper.replaceChildren(el("h2", {}, page.carry.name), el("p", {}, planSentence(page.state, page.model)),
      tableOf(t("paper.settings"), [t("head.assumption"), t("head.value")], rows), el("p", { class: "notes" }, t("paper.star")),
      el("p", { class: "notes" }, t("paper.command"), " ", el("code", {}, commandLine(page.state, page.model))));
    page.views.openAll();
  };
  const restore = () => {
    if (!isReady) return;
    isReady = false;
    paper.replaceChildren();
    page.views.restore();
  };
  addEventListener("beforeprint", prepare);
  addEventListener("afterprint", restore);
  matchMedia("print").addEventListener("change", (event) => (event.matches ? prepare() : restore()));
}

function start(data) {
  const model = Model(data);
  learn(model.words);
  document.getElementById("app").hidden = false;
  const page = new WhatIf(model);
  page.refresh();
  page.readAddress();
  addEventListener("hashchange", () => page.readAddress());
  setUpPaper(page);
}

start(JSON.parse(document.getElementById("model").textContent));
