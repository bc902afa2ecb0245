// What a sheet of paper needs and a screen does not.

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
