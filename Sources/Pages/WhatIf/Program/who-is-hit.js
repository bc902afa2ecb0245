// Which groups the plan bears on.

/** Open and closed sites by group, and what is kept of the group's visits. */
function whoIsHit({ model, state, result }) {
  const groups = result.groups.map(({ group, kept }) => ({
    name: model.groups[group].name,
    kept: kept === null ? null : result.figures.get(kept) ?? null,
    sites: model.sites.filter((site) => site.group === group).map((site) => choiceOf(state, site.id)),
  }));
  const hit = groups.filter(({ kept, sites }) => (kept !== null && kept.value !== 1) || sites.some((choice) => choice.is === "closed" || choice.share > 0));
  const shown = groups.length > 6 ? hit : groups;
  return {
    title: t("hit.title"), description: groups.length > 6 ? t("hit.description-short") : t("hit.description"), isEmpty: shown.length === 0, empty: t("hit.empty"),
    draw(drawing) {
      drawing.legend([
        [["solid", "ink"], t("hit.closed")], [["open", "ink"], t("hit.open")], [["hatched", "ink"], t("hit.less")], [["hatched", "first"], t("hit.kept")],
      ]);
      for (const group of shown) drawGroup(drawing, group);
    },
    heads: [t("head.group"), t("hit.closed-of"), t("hit.kept-head")],
    rows: () => groups.map(({ name, kept, sites }) => [
      name, t("of", { part: sites.filter((choice) => choice.is === "closed").length, whole: sites.length }),
      kept === null ? t("none") : figureButton(kept, "chosen"),
    ]),
  };
}

function drawGroup(drawing, { name, kept, sites }) {
  drawing.head(name, kept?.text ?? t("none"));
  const across = Math.floor(drawing.width / 14);
  const order = [...sites].sort((one, other) => weight(other) - weight(one));
  order.forEach((choice, place) => {
    const fill = choice.is === "closed" ? ["solid", "ink"] : choice.share > 0 ? ["hatched", "ink"] : ["open", "ink"];
    drawing.rectangle(1 + (place % across) * 14, drawing.y + 5 + Math.floor(place / across) * 14, 10, 10, fill);
  });
  drawing.y += 14 * Math.ceil(sites.length / across) + 2;
  drawing.line(0, drawing.y + 16, drawing.width, drawing.y + 16, "faint");
  if (kept?.value !== null && kept !== null) {
    drawing.rectangle(0, drawing.y + 5, Math.min(1, Math.max(0, kept.value)) * drawing.width, 11, [kept.mark === "assumed" ? "hatched" : "solid", "first"]);
  }
  drawing.y += 20;
}

function weight(choice) {
  return choice.is === "closed" ? 2 : choice.share > 0 ? 1 : 0;
}
