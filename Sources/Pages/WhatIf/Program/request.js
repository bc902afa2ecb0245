// A state out of what somebody else wrote, in a link or a file: all of it, or what is wrong with it.

/** As written: `{open: [id], close: [id], keep: [id], merge: [{sites: [id], into: id}], withdraw: [[id, share]], set: [[id, number]]}`. */
function emptyRequest() {
  return { open: [], close: [], keep: [], merge: [], withdraw: [], set: [] };
}

/** `{state}`, or `{problems}`: the model knows what a plan may ask, and what is locked is asked here. */
function stateFrom(request, model) {
  const plan = { ...request, withdraw: Object.fromEntries(request.withdraw) };
  const problems = [...ambiguities(request), ...brokenLocks(request, model),
    ...model.problems(plan, Object.fromEntries(request.set))];
  return problems.length > 0 ? { problems: problems.map(shortened) } : { state: stateOf(request, model) };
}

/** A problem names what was written, which may be of any length. */
function shortened(text) {
  const letters = [...text];
  return letters.length > 200 ? `${letters.slice(0, 200).join("")}…` : text;
}

/** What is given two values. */
function ambiguities({ withdraw, set }) {
  return [withdraw, set].flatMap((pairs) => {
    const seen = new Set();
    return pairs.map(([id]) => id).filter((id) => seen.size === seen.add(id).size).map((id) => t("refused.again", { name: quoted(id) }));
  });
}

function brokenLocks({ keep, close, merge }, model) {
  const closed = new Set([...close, ...merge.flatMap(({ sites }) => sites)]);
  return keep.flatMap((id) => {
    if (!model.sites.some((site) => site.id === id)) return [t("refused.site", { name: quoted(id) })];
    return closed.has(id) ? [t("refused.kept", { name: nameOf(model, id) })] : [];
  });
}

function stateOf({ open, close, keep, merge, withdraw, set }, model) {
  const shares = new Map(withdraw);
  const sites = new Map();
  for (const id of close) sites.set(id, { is: "closed", into: null, share: 0 });
  for (const { sites: merged, into } of merge) for (const id of merged) sites.set(id, { is: "closed", into, share: 0 });
  for (const [id, share] of shares) sites.set(id, { is: "open", into: null, share });
  for (const id of keep) sites.set(id, { is: "kept", into: null, share: shares.get(id) ?? 0 });
  const own = set.filter(([id, value]) => model.parameters.find((each) => each.id === id).base !== value);
  return { sites, opened: new Set(open), settings: new Map(own) };
}

/** A number as people write it after a colon or an equals sign; NaN for anything else. */
function numberFrom(text) {
  return /^-?\d{1,15}(\.\d{1,20})?(e-?\d{1,3})?$/.test(text) ? Number(text) : NaN;
}
