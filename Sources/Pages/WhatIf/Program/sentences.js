// What a plan does, in one sentence, and what a change has come to.

function nameOf(model, id) {
  return [...model.sites, ...model.openings].find((site) => site.id === id)?.name ?? id;
}

/** The name of the group that a new site is of. */
function groupOf(model, id) {
  return model.groups[model.openings.find((opening) => opening.id === id).group].name;
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
    ...plan.open.map((id) => t("plan.opens", { name: nameOf(model, id), group: groupOf(model, id) })),
    ...Object.entries(plan.withdraw).map(([id, share]) =>
      t("plan.withdraws", { name: nameOf(model, id), share: model.set(share, "share") })),
  ];
  return found.length > 0 ? found : [t("plan.nothing")];
}

/** What is pinned, with those of its assumptions that are others now. */
function baseSentence(base, state, model) {
  const others = model.parameters.map((each) => [each, base.settings.get(each.id) ?? each.base, state.settings.get(each.id) ?? each.base])
    .filter(([, then, now]) => then !== now)
    .map(([{ name, text }, then, now]) => t("base.setting", { name: lowered(name), then: text(then), now: text(now) }));
  if (others.length === 0) return t("base.is", { plan: planSentence(base, model) });
  return t("base.is-with", { does: doings(base, model).join("; "), settings: listed(others) });
}

/** How long a title may be that lists every name. */
const LONGEST_TITLE = 120;

/** A title for a plan that nobody has given one: all it does, kind by kind, with numbers for names where they are too many. */
function titleOf(state, model) {
  const plan = planOf(state, model);
  const merged = new Set(plan.merge.flatMap(({ sites }) => sites));
  const kinds = Object.entries({
    close: plan.close, merge: model.sites.map(({ id }) => id).filter((id) => merged.has(id)), open: plan.open, withdraw: Object.keys(plan.withdraw),
  }).filter(([, ids]) => ids.length > 0);
  if (kinds.length === 0) return t("title.nothing");
  const told = (names) => kinds.map(([kind, ids]) => t(`title.${kind}`, { names: names(ids) }))
    .map((text, place) => (place === 0 ? text : lowered(text))).join("; ");
  const whole = told((ids) => ids.map((id) => nameOf(model, id)).join(", "));
  return whole.length <= LONGEST_TITLE ? whole
    : told((ids) => (ids.length > 4 ? t("title.count", { count: ids.length }) : ids.map((id) => nameOf(model, id)).join(", ")));
}

/** The settings that are not the study's, as a list for paper. */
function settingLines(state, model) {
  return model.parameters.map((each) => {
    const value = state.settings.get(each.id);
    return { name: each.name, text: each.text(value ?? each.base), isOwn: value !== undefined };
  });
}

/** What was done, and what it came to: one sentence. */
function outcomeSentence(said, result, model) {
  if (result.problems.length > 0) return t("said.problem", { said, problem: result.problems[0] });
  const told = keyFigures(model).map((name) => result.figures.get(name)).filter((figure) => figure !== undefined && figure.value !== null)
    .slice(0, 2).map((figure) => `${lowered(figure.label)} ${figure.text}`);
  return [ended(said), ...(told.length > 0 ? [ended(t("said.figures", { figures: told.join(", ") }))] : [])].join(" ");
}
