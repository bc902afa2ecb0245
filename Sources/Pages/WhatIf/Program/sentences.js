// What a plan does, in one sentence, and what a change has come to.

function nameOf(model, id) {
  return [...model.sites, ...model.openings].find((site) => site.id === id)?.name ?? id;
}

/** "Planen lukker A og B; samler C i D; trækker 50 pct. af tilskuddet til E tilbage." */
function planSentence(state, model) {
  return t("plan.sentence", { does: doings(state, model).join("; ") });
}

function doings(state, model) {
  const plan = planOf(state, model);
  const names = (ids) => listed(ids.map((id) => nameOf(model, id)));
  const found = [
    ...(plan.close.length > 0 ? [t("plan.closes", { names: names(plan.close) })] : []),
    ...plan.merge.map(({ sites, into }) => t("plan.merges", { names: names(sites), into: nameOf(model, into) })),
    ...Object.entries(plan.withdraw).map(([id, share]) =>
      t("plan.withdraws", { name: nameOf(model, id), share: model.number(share, "share") })),
  ];
  if (plan.open.length > 0) found.push(t("plan.opens", { names: names(plan.open) }));
  return found.length > 0 ? found : [t("plan.nothing")];
}

/** What is pinned, with those of its assumptions that are others now. */
function baseSentence(base, state, model) {
  const others = settableOf(model).map((each) => [each, base.settings.get(each.id) ?? each.base, state.settings.get(each.id) ?? each.base])
    .filter(([, then, now]) => then !== now)
    .map(([{ name, text }, then, now]) => t("base.setting", { name, then: text(then), now: text(now) }));
  if (others.length === 0) return t("base.is", { plan: planSentence(base, model) });
  return t("base.is-with", { does: doings(base, model).join("; "), settings: listed(others) });
}

/** A title for a plan that nobody has given one. */
function titleOf(state, model) {
  const plan = planOf(state, model);
  const touched = [...plan.close, ...plan.merge.flatMap(({ sites }) => sites)];
  if (touched.length > 4) return t("title.many", { count: touched.length });
  if (touched.length > 0) return t("title.closes", { names: listed(touched.map((id) => nameOf(model, id))) });
  const less = Object.keys(plan.withdraw);
  if (less.length > 4) return t("title.many-less", { count: less.length });
  return less.length > 0 ? t("title.less", { names: listed(less.map((id) => nameOf(model, id))) }) : t("title.nothing");
}

/** The settings that are not the study's, as a list for paper. */
function settingLines(state, model) {
  return settableOf(model).map((each) => {
    const value = state.settings.get(each.id);
    return { name: each.name, text: each.text(value ?? each.base), isOwn: value !== undefined };
  });
}

/** What was done, and what it came to: one sentence. */
function outcomeSentence(said, result) {
  if (result.problems.length > 0) return t("said.problem", { said, problem: result.problems[0] });
  const told = KEY_FIGURES.map((name) => result.figures.get(name)).filter((figure) => figure !== undefined && figure.value !== null)
    .slice(0, 2).map((figure) => `${lowered(figure.label)} ${figure.text}`);
  return ended(told.length > 0 ? `${said}: ${told.join(", ")}` : said);
}
