// What a plan is taken away as: a link, a file, a command, paper.

class Carry {
  constructor(page) {
    this.page = page;
    this.opened = null;
    this.title = el("input", { type: "text", maxlength: 120, autocomplete: "off" });
    this.title.addEventListener("input", () => this.update(page.view));
    this.file = el("input", { type: "file", accept: ".json,application/json" });
    this.file.addEventListener("change", () => this.open());
    this.command = el("code");
    this.text = el("code");
    this.done = el("p", { role: "status" });
    this.selected = el("code");
    const copying = (words, text, note = "") => button(words, async () => {
      write(this.selected, "");
      write(this.done, [t(await copy(text(), this.selected) ? "carry.copied" : "carry.selected"), note].filter(Boolean).join(" "));
    });
    const isOnDisk = location.protocol === "file:";
    document.getElementById("carry").append(
      el("label", { class: "field wide" }, t("carry.title"), this.title),
      el("p", { class: "actions" }, button(t("carry.save"), () => this.save()), copying(t("carry.link"), () => this.link, isOnDisk ? t("carry.on-disk") : ""),
        button(t("carry.print"), () => print())),
      el("label", { class: "field wide" }, t("carry.open"), this.file), this.done, el("p", {}, this.selected),
      el("h3", {}, t("carry.command")), el("pre", {}, this.command), el("p", { class: "actions" }, copying(t("carry.copy-command"), () => this.command.textContent)),
      el("details", { class: "more" }, el("summary", {}, t("carry.text")),
        ...(page.model.scenarioLanguages?.length > 1 ? [el("p", {}, t("carry.languages"))] : []), el("pre", {}, this.text)));
  }

  get link() {
    return location.href.split("#")[0] + (fragmentOf(this.page.state, this.page.base, this.page.model) || "#");
  }

  get planText() {
    return planFile(this.page.state, this.name, this.opened, this.page.model);
  }

  get name() {
    return this.title.value.trim() || titleOf(this.page.state, this.page.model);
  }

  update({ state, model }) {
    this.title.placeholder = titleOf(state, model);
    write(this.command, commandLine(state, model));
    write(this.text, this.planText);
  }

  save() {
    download(`${slug(this.name)}.json`, this.planText);
    write(this.done, t("carry.saved", { name: `${slug(this.name)}.json` }));
  }

  async open() {
    const [file] = this.file.files;
    if (file === undefined) return;
    const text = file.size > LONGEST_FILE ? " ".repeat(LONGEST_FILE + 1) : await file.text();
    this.file.value = "";
    const read = readPlanFile(text, this.page.model);
    if (read.problems) return this.page.messages.refuse(t("refused.file"), read.problems);
    this.page.messages.clear();
    this.title.value = read.title;
    this.opened = read.opened;
    this.page.change(t("said.opened", { name: read.title || file.name }), () => read.state);
    this.page.messages.compareDigest(read.digest, this.page.model.digest);
  }
}
