// Where the users go who have to leave: what the formulas say of each way, told together where it is the same.

/** Reads the ways: the site, what says whether its users leave, and each site that can take them with what says whether it does. */
function Routes(data) {
  const numbers = Graph.unspelt(data.routes);
  const ids = [...data.sites, ...data.openings].map(({ id }) => id);
  const ways = [];
  for (let place = 0; place < numbers.length;) {
    const [origin, leaves, count] = numbers.subarray(place, place + 3);
    place += 3;
    ways.push({ origin, leaves, receivers: numbers.subarray(place, place + 2 * count) });
    place += 2 * count;
  }
  /** The ways of a plan, by the sites they come from and go to. */
  return (values) => {
    const isSo = (step) => step === 0 || values[step - 1] === 1;
    return ways.filter(({ leaves }) => isSo(leaves)).map(({ origin, receivers }) => {
      const to = [];
      for (let place = 0; place < receivers.length; place += 2) if (isSo(receivers[place + 1])) to.push(ids[receivers[place]]);
      return { from: ids[origin], to };
    });
  };
}

/** Each way in words; those who go the same way are told together. */
function routeSentences({ state, result, model }) {
  const plan = planOf(state, model);
  const closed = new Set([...plan.close, ...plan.merge.flatMap(({ sites }) => sites)]);
  const places = [...model.sites, ...model.openings];
  const groups = new Map(places.map(({ id, group }) => [id, group]));
  const open = [...model.sites.filter(({ id }) => !closed.has(id)), ...model.openings.filter(({ id }) => plan.open.includes(id))].map(({ id }) => id);
  const names = (ids) => listed(ids.map((id) => nameOf(model, id)));
  const together = new Map();
  for (const { from, to } of result.routes ?? []) {
    const told = destination(from, to, open.filter((id) => id !== from), { groups, names, model });
    together.set(told, [...(together.get(told) ?? []), from]);
  }
  return [...together].map(([to, from]) => t("routes.way", { names: names(from), to }));
}

function destination(from, to, others, { groups, names, model }) {
  if (to.length === 0) return t("routes.none");
  const isAll = (ids) => to.length > 2 && ids.length === to.length && ids.every((id) => to.includes(id));
  const group = groups.get(from);
  const inGroup = others.filter((id) => groups.get(id) === group);
  if (isAll(inGroup)) return t("routes.group", { group: model.groups[group].name, count: to.length });
  return isAll(others) ? t("routes.all", { count: to.length }) : names(to);
}
