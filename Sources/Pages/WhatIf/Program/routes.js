// Where the users go who have to leave: what the formulas say of each way, told together where it is the same.

/** Reads the ways: the site, what says whether its users leave, and the cases of which one is so; of each what says whether it
    is, and each site that can take them with what says whether it does. */
function Routes(data) {
  const numbers = Graph.unspelt(data.routes);
  const ids = [...data.sites, ...data.openings].map(({ id }) => id);
  const ways = [];
  let place = 0;
  const next = () => numbers[place++];
  while (place < numbers.length) {
    const way = { origin: next(), leaves: next(), cases: [] };
    for (let left = next(); left > 0; left -= 1) {
      const applies = next();
      const count = 2 * next();
      way.cases.push({ applies, receivers: numbers.subarray(place, place + count) });
      place += count;
    }
    ways.push(way);
  }
  /** The ways of a plan, by the sites they come from and go to. */
  return (values) => {
    const isSo = (step) => step === 0 || values[step - 1] === 1;
    return ways.filter(({ leaves }) => isSo(leaves)).map(({ origin, cases }) => {
      const to = [];
      for (const { applies, receivers } of cases) {
        if (!isSo(applies)) continue;
        for (let at = 0; at < receivers.length; at += 2) if (isSo(receivers[at + 1])) to.push(ids[receivers[at]]);
      }
      return { from: ids[origin], to };
    });
  };
}

/** Each way in words; those of one group who go the same way, and for the same reason, are told together. */
function routeSentences({ state, result, model }) {
  const plan = planOf(state, model);
  const groups = new Map([...model.sites, ...model.openings].map(({ id, group }) => [id, group]));
  const told = new Set(plan.merge.flatMap(({ sites }) => sites));
  const together = new Map();
  for (const { from, to } of result.routes) {
    const way = { to, group: groups.get(from), isTold: told.has(from) };
    const key = JSON.stringify(way);
    const words = destination(way, plan.open, groups, model);
    together.set(key, { words, origins: [...(together.get(key)?.origins ?? []), from] });
  }
  return [...together.values()].map(({ words, origins }) => t("routes.way", { names: listed(origins.map((id) => originOf(id, state, model))), to: words }));
}

/** Whom a way is for: all of a site, or those of the share that is withdrawn. */
function originOf(id, state, model) {
  const { share } = choiceOf(state, id);
  return share > 0 ? t("routes.part", { name: nameOf(model, id), share: model.set(share, "share") }) : nameOf(model, id);
}

/** Where they go, in the words of the command line: why they go there is seen of where it is. */
function destination({ to, group, isTold }, opened, groups, model) {
  if (to.length === 0) return t("routes.nowhere");
  const names = listed(to.map((id) => nameOf(model, id)));
  if (isTold) return names;
  const isNear = (ids) => ids.some((id) => groups.get(id) === group);
  const own = { group: model.groups[group].name };
  switch (model.reassignment) {
    case "nearest": return to.length > 1 ? names + t("routes.evenly") : names;
    case "gravity": return to.length > 1 ? t("routes.by-distance") : names;
    default:
      if (isNear(to)) return to.length > 1 ? t("routes.own", own) : names;
      if (isNear(opened)) return t("routes.only-new-in-own", own);
      return to.length > 1 && to.every((id) => opened.includes(id)) && model.reassignment === "same_proportional" ? t("routes.only-new")
        : t("routes.none-in-own", own);
  }
}
