// The frame as a waterfall.

/** The frame, each part beginning where the one before ends. */
function waterfall({ result }) {
  const parts = (result.budget ?? []).map((part) => ({ ...part, figure: result.figures.get(part.figure) }));
  const shown = parts.filter(({ figure, side }) => side === "total" || figure.value !== 0);
  const most = Math.max(...parts.map(({ figure }) => figure.value ?? 0));
  return {
    title: t("frame.title"), description: t("frame.description"), isEmpty: parts.length === 0 || parts.some(({ figure }) => figure.value === null), empty: t("frame.empty"),
    draw(drawing) {
      const x = scaleOf(0, most, 1, drawing.width - 1);
      drawing.legend([[["open", "first"], t("frame.kept")], [["solid", "first"], t("frame.freed")], [["hatched", "first"], t("frame.lost")]]);
      let end = 0;
      for (const part of shown) {
        const amount = part.figure.value;
        const start = part.side === "total" ? 0 : part.of ? end - amount : end;
        drawing.head(part.name, part.figure.text, part.side === "total");
        drawing.rectangle(x(start), drawing.y + 4, x(start + amount) - x(start), 11, partFill(part));
        drawing.y += 18;
        if (!part.of && part.side !== "total") end += amount;
      }
    },
    heads: [t("head.part"), t("head.amount")],
    rows: () => parts.map(({ name, figure }) => [name, figureButton(figure, "chosen")]),
  };
}

function partFill({ side, hatched }) {
  if (side === "total") return ["open", "ink"];
  if (side === "kept") return ["open", "first"];
  return [hatched ? "hatched" : "solid", "first"];
}
