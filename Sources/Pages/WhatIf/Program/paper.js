// What a sheet of paper needs and a screen does not.

/** The paper has what the screen has in controls as words: the plan and each assumption. */
function setUpPaper(page) {
  const paper = document.getElementById("paper");
  let isReady = false;
  const prepare = () => {
    if (isReady) return;
    isReady = true;
    paper.replaceChildren(el("h2", {}, page.name), el("p", {}, planSentence(page.state, page.model)), ...inPlaceOfControls(page));
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

function inPlaceOfControls({ state, model, view, carry }) {
  const { problems } = view.result;
  if (problems.length > 0) return [el("p", {}, t("paper.problem")), el("ul", {}, ...problems.map((text) => el("li", {}, text)))];
  const lines = settingLines(state, model);
  const rows = lines.map(({ name, text, isOwn }) => [isOwn ? `${name} *` : name, text]);
  return [
    tableOf(t("paper.settings"), [t("head.assumption"), t("head.value")], rows),
    ...(lines.some(({ isOwn }) => isOwn) ? [el("p", { class: "notes" }, t("paper.star"))] : []),
    el("p", { class: "notes" }, t("paper.command"), " ", el("code", {}, carry.command.textContent)),
  ];
}
