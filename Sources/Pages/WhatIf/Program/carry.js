// What a plan is taken away as: a link, a file, a command, paper.

class Carry {
  constructor(page) {
    this.page = page;
    this.title = el("input", { type: "text", maxlength: LONGEST_TEXT, autocomplete: "off" });
    this.title.addEventListener("input", () => page.rename(this.title.value));
    this.file = el("input", { type: "file", accept: ".json,application/json" });
    this.file.addEventListener("change", () => this.open());
    this.command = el("code");
    this.commandNote = el("p", { class: "notes" });
    this.text = el("code");
    this.done = el("p", { role: "status" });
    this.selected = el("code");
    this.problem = el("p", { class: "notes" }, t("carry.problem"));
    const isOnDisk = location.protocol === "file:";
    this.taking = [
      button(t("carry.save"), () => this.ifComputed(() => this.save())),
      this.copying(t("carry.link"), () => this.link, isOnDisk ? t("carry.on-disk") : ""),
    ];
    this.copyCommand = this.copying(t("carry.copy-command"), () => this.command.textContent);
    this.commandPart = el("div", {}, el("h3", {}, t("carry.command")), el("pre", {}, this.command), this.commandNote, el("p", { class: "actions" }, this.copyCommand));
    this.textPart = el("details", { class: "more" }, el("summary", {}, t("carry.text")),
      ...(page.model.scenarioLanguages.length > 1 ? [el("p", {}, t("carry.languages"))] : []), el("pre", {}, this.text));
    document.getElementById("carry").append(
      el("label", { class: "field wide" }, t("carry.title"), this.title), this.problem,
      el("p", { class: "actions" }, ...this.taking, button(t("carry.print"), () => print())),
      ...(page.model.isSearched ? [el("p", { class: "notes" }, t("carry.paper"))] : []),
      el("label", { class: "field wide" }, t("carry.open"), this.file), this.done, el("p", {}, this.selected), this.commandPart, this.textPart);
  }

  copying(words, text, note = "") {
    return button(words, () => this.ifComputed(async () => {
      write(this.selected, "");
      write(this.done, [t(await copy(text(), this.selected) ? "carry.copied" : "carry.selected"), note].filter(Boolean).join(" "));
    }));
  }

  /** What has no figures is not taken away. */
  ifComputed(act) {
    if (this.page.view.result.problems.length === 0) act();
  }

  get link() {
    return location.href.split("#")[0] + (fragmentOf(this.page.state, this.page.base, this.page.model) || "#");
  }

  get planText() {
    return planFile(this.page.timeline.now, this.page.model);
  }

  get fileName() {
    return `${freeSlug(this.page.name, this.page.model)}.json`;
  }

  update({ state, model, result }) {
    const isComputed = result.problems.length === 0;
    for (const part of this.taking) enable(part, isComputed);
    show(this.problem, !isComputed);
    for (const part of [this.commandPart, this.textPart]) show(part, isComputed);
    const { named } = this.page;
    const shown = named !== null && (named.isTyped || isAsNamed(this.page.timeline.now)) ? inLanguage(named.titles, model.language) : "";
    if (this.title.value !== shown) this.title.value = shown;
    this.title.placeholder = shown === "" ? this.page.name : titleOf(state, model);
    write(this.command, isComputed ? commandLine(state, model, this.fileName) : "");
    write(this.commandNote, isToldByFile(state) ? t("carry.file-first") : "");
    write(this.text, this.planText);
  }

  save() {
    download(this.fileName, this.planText);
    write(this.done, t("carry.saved", { name: this.fileName }));
  }

  async open() {
    const [file] = this.file.files;
    if (file === undefined) return;
    const text = file.size > LONGEST_FILE ? " ".repeat(LONGEST_FILE + 1) : await file.text();
    this.file.value = "";
    const { page } = this;
    const read = readPlanFile(text, page.model);
    if (read.problems) return page.messages.refuse(t("refused.file"), read.problems);
    page.messages.clear();
    const name = inLanguage(read.titles, page.model.language) || file.name;
    const isSameAsNow = isSame(read.state, page.state);
    const said = t(isSameAsNow ? "said.opened-same" : "said.opened", { name });
    const nameOf = (state) => (Object.keys(read.titles).length > 0 ? namedPlan(read.titles, read.purposes, state) : null);
    // A file that names its own locks has them; else those that stand hold on.
    if (read.hasLocks) page.go({ state: read.state, base: page.base, named: nameOf(read.state) }, null, said);
    else page.takePlan(said, (now) => ({ ...withPlan(now, read.state), settings: read.state.settings }), nameOf);
    page.messages.compareDigest(read.digest, page.model.digest);
  }
}
