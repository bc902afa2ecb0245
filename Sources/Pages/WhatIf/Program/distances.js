// How far it is from what closes.

/** Of each closed site the nearest open ones, where distances are given. */
function distances({ model, state }) {
  const open = [...model.sites.filter((site) => choiceOf(state, site.id).is !== "closed"), ...model.openings.filter(({ id }) => state.opened.has(id))];
  const closed = model.sites.filter((site) => choiceOf(state, site.id).is === "closed");
  const rows = closed.map((site) => {
    const near = open.map((other) => ({ other, way: model.distance(site.id, other.id) })).filter(({ way }) => way !== null)
      .sort((one, other) => one.way.km - other.way.km).slice(0, 3);
    return [site.name, ...[0, 1, 2].map((place) => (near[place] ? t("distance.cell", { name: near[place].other.name, way: near[place].way.text }) : t("none")))];
  });
  return { title: t("distance.title"), isEmpty: rows.length === 0, empty: t("distance.empty"), heads: [t("distance.closed"), t("distance.first"), t("distance.second"), t("distance.third")], rows: () => rows };
}
