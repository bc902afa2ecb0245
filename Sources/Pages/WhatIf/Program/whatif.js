// The page: what is asked, what the model answers, and the parts that show it.

/** What the shares of those who continue are called where there is little room. */
const READING_WORDS = { retain_same_centre: "reading.same", retain_other_centre: "reading.other" };

class WhatIf {
  constructor(model) {
    this.model = model;
    this.timeline = new Timeline({ state: TODAY, base: null, named: null });
    this.contexts = new Map();
    this.further = new Map();
    this.messages = new Messages();
    this.bar = new Bar(this);
    this.view = this.looked();
    this.parts = [this.bar, new SiteList(this), new Results(this), new AssumptionList(this)];
    this.views = new Views(this);
    if (model.isSearched) this.parts.push(new Search(this));
    else document.getElementById("search").append(el("p", {}, t("search.none")));
    this.carry = new Carry(this);
    this.formula = new FormulaWindow(this);
    this.presets = new Presets(this);
    this.address = new Address(this);
    this.tellSources();
  }

  get state() { return this.timeline.now.state; }
  get base() { return this.timeline.now.base; }
  get named() { return this.timeline.now.named; }
  get name() { return nameOfPlan(this.timeline.now, this.model); }

  /** Makes a change and says it; changes with one key that follow each other are one step back. */
  change(said, next, key = null) {
    const { base, named } = this;
    this.go({ state: next(this.state), base, named }, key, said);
  }

  /**
   * Takes another plan with the name that came with it, unless it closes what is locked open: a lock holds until somebody takes
   * it off.
   */
  takePlan(said, next, nameOf = () => null) {
    const state = next(this.state);
    const broken = this.model.sites.filter(({ id }) => choiceOf(this.state, id).is === "kept" && choiceOf(state, id).is === "closed");
    if (broken.length > 0) return this.messages.refuse(t("refused.change"), broken.map(({ name }) => t("refused.kept", { name })));
    this.go({ state, base: this.base, named: nameOf(state) }, null, said);
  }

  /** Gives the plan a name, or takes it away. */
  rename(title) {
    const { state, base, named, model } = this;
    const now = { state, base, named: renamed(named, title, state, model) };
    this.go(now, "name", t("said.named", { name: nameOfPlan(now, model) }));
  }

  /** What is held against the next plans has figures. */
  pin() {
    const { state, named } = this;
    if (this.view.result.problems.length === 0) this.go({ state, base: state, named }, null, t("said.pinned"));
  }

  unpin() {
    const { state, named } = this;
    this.go({ state, base: null, named }, null, t("said.unpinned"));
  }

  undo() { this.step("undo"); }
  redo() { this.step("redo"); }

  step(way) {
    if (!(way === "undo" ? this.timeline.canUndo : this.timeline.canRedo)) return;
    this.timeline[way]();
    this.messages.settle();
    this.refresh();
    this.bar.say(outcomeSentence(t(`said.${way}`), this.view.result, this.model));
  }

  go(now, key, said) {
    this.timeline.add(now, key, performance.now());
    this.messages.settle();
    this.refresh();
    this.bar.say(outcomeSentence(said, this.view.result, this.model));
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
    this.address.update();
  }

  /** What is asked, and what comes of it in each reading. */
  looked() {
    const { model, state, base } = this;
    const settings = settingsOf(state);
    const answer = (id, head, from, own) => {
      const note = this.readingNote(own);
      const title = note === "" ? head : t("reading.title", { title: head, value: note });
      const context = { id, head, note, title, plan: planOf(from, model), settings: own };
      return { ...context, result: model.evaluate(context.plan, own) };
    };
    const chosen = answer("chosen", t("reading.chosen"), state, settings);
    const readings = model.readings.filter((reading) => !this.isChosen(reading))
      .map((reading) => answer(reading.id, this.readingHead(reading), state, { ...settings, ...reading.settings }));
    const pinned = base === null ? null : answer("base", t("head.base"), base, settingsOf(base));
    this.contexts = new Map([chosen, ...readings, ...(pinned === null ? [] : [pinned])].map((context) => [context.id, context]));
    return {
      model, state, base, result: chosen.result, chosen, readings, pinned,
      readingOf: this.readingOf.bind(this),
    };
  }

  /** Whether a reading has the values that are chosen. */
  isChosen({ settings }) {
    return Object.entries(settings).every(([id, value]) => this.settingNow(id) === value);
  }

  /** What a reading is beside what is chosen: the study's own, or one in which more or fewer continue. */
  readingHead({ isOwn, settings }) {
    if (isOwn) return t("reading.study");
    const differences = Object.entries(settings).map(([id, value]) => value - this.settingNow(id));
    if (differences.every((difference) => difference >= 0)) return t("reading.more");
    return t(differences.every((difference) => difference <= 0) ? "reading.fewer" : "reading.answer");
  }

  /** What tells a reading from the others: the values it has of what they differ in. */
  readingNote(settings) {
    const ids = new Set(this.model.readings.flatMap((each) => Object.keys(each.settings)));
    return this.model.parameters.filter(({ id }) => ids.has(id)).map(({ id, name, base, text }) => {
      const value = text(settings[id] ?? base);
      return id in READING_WORDS ? t(READING_WORDS[id], { value }) : t("setting.value", { name: lowered(name), value });
    }).join(", ");
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

  tellSources() {
    const { model } = this;
    document.getElementById("sources").append(
      el("ul", {}, ...(model.sources ?? []).map(({ id, name, text }) => el("li", {}, el("code", {}, id), " = ", el("strong", {}, name), ` ${text}`))),
      el("p", {}, t("sources.digest"), " ", el("code", {}, model.digest)));
    const edition = document.getElementById("edition");
    show(edition, Boolean(model.edition));
    write(edition, model.edition ?? "");
  }
}
