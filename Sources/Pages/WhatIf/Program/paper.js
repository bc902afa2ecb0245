// What a sheet of paper needs and a screen does not.

/** The paper has what the screen has in controls as words: the plan and each assumption. */
function setUpPaper(page) {
  const paper = document.getElementById("paper");
  let isReady = false;
  const prepare = () => {
    if (isReady) return;
    isReady = true;
    paper.replaceChildren(...planOnPaper(page), ...inPlaceOfControls(page));
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

/** What the plan is called and does, what it was named for with what the study says of it, and what is locked. */
function planOnPaper({ name, named, state, model, timeline }) {
  const isNamed = named !== null && !named.isTyped && isAsNamed(timeline.now);
  const preset = isNamed ? model.presets.find(({ titles }) => JSON.stringify(titles) === JSON.stringify(named.titles)) : undefined;
  const purpose = isNamed ? inLanguage(named.purposes, model.language) : "";
  const kept = model.sites.filter(({ id }) => choiceOf(state, id).is === "kept");
  return [
    el("h2", {}, preset === undefined ? name : presetTitle(preset)), el("p", {}, planSentence(state, model)),
    ...(purpose === "" ? [] : [el("p", {}, purpose)]),
    ...(kept.length > 0 ? [el("p", {}, t("paper.kept", { names: listed(kept.map((site) => site.name)) }))] : []),
  ];
}

function inPlaceOfControls({ state, model, view, carry }) {
  const { problems } = view.result;
  if (problems.length > 0) return [el("p", {}, t("paper.problem")), el("ul", {}, ...problems.map((text) => el("li", {}, text)))];
  const lines = settingLines(state, model);
  const rows = lines.map(({ name, text, isOwn }) => [isOwn ? `${name} *` : name, text]);
  return [
    tableOf(t("paper.settings"), [t("head.assumption"), t("head.value")], rows),
    ...(lines.some(({ isOwn }) => isOwn) ? [el("p", { class: "notes" }, t("paper.star"))] : []),
    el("p", { class: "notes" }, t("paper.command"), " ", el("code", {}, carry.command.textContent), " ", carry.commandNote.textContent),
  ];
}
