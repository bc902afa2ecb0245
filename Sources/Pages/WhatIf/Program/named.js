// What a plan is called, where somebody has named it: `{titles, purposes, plan, isTyped}`, the texts by language, with the state
// it was the name of. A name that was typed goes on; any other is that of the plan it came with.

/** The name that came with a plan, which it keeps while it does the same. */
function namedPlan(titles, purposes, plan) {
  return Object.freeze({ titles, purposes, plan, isTyped: false });
}

/** The same plan under the name that somebody types; without one it has the name of what it does. */
function renamed(named, title, state, { language, scenarioLanguages: languages }) {
  if (title.trim() === "") return null;
  const titles = Object.fromEntries([...new Set([language, ...languages])].map((each) => [each, title]));
  return Object.freeze({ titles, purposes: named?.purposes ?? {}, plan: named?.plan ?? state, isTyped: true });
}

function isSameName(one, other) {
  if (one === null || other === null) return one === other;
  return one.isTyped === other.isTyped && isSame(one.plan, other.plan) && JSON.stringify([one.titles, one.purposes]) === JSON.stringify([other.titles, other.purposes]);
}

/** Whether a plan still does what it did when it came with its name; locks and what else is assumed are no part of that. */
function isAsNamed({ named, state }) {
  const moves = ({ sites }) => new Map([...sites].filter(([, { is, share }]) => is === "closed" || share > 0)
    .map(([id, { is, into, share }]) => [id, { is: is === "closed" ? is : "open", into, share }]));
  const plain = (each) => ({ sites: moves(each), opened: each.opened, settings: new Map() });
  return isSame(plain(named.plan), plain(state)) && [...named.plan.settings].every(([id, value]) => state.settings.get(id) === value);
}

/** The name of what a step asks for. */
function nameOfPlan(step, model) {
  const { named, state } = step;
  if (named === null) return titleOf(state, model);
  const title = inLanguage(named.titles, model.language).trim();
  return named.isTyped || isAsNamed(step) ? title : t("title.changed", { title });
}

/** A text that may be told in several languages, in one of them. */
function inLanguage(texts, language) {
  return texts[language] ?? Object.values(texts)[0] ?? "";
}
