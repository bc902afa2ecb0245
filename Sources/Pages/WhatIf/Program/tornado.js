// What decides a figure of the plan.

/** One figure of the plan with each uncertain parameter at its ends, the one that moves it most first. */
function tornado({ model, state, result, readingOf }, name) {
  const chosen = result.figures.get(name);
  const bars = model.parameters.filter((each) => each.kind === "uncertain" && each.low < each.high).map((parameter) => {
    const [[low, lowId], [high, highId]] = [parameter.low, parameter.high].map((value) => {
      const title = t("said.set", { name: parameter.name, value: parameter.text(value) });
      const { id, result: moved } = readingOf(`${parameter.id}=${value}`, title, withSetting(state, parameter.id, value, parameter.base));
      return [moved.figures.get(name), id];
    });
    return { parameter, low, high, lowId, highId, span: Math.abs((high?.value ?? 0) - (low?.value ?? 0)) };
  }).filter(({ low, high }) => low !== undefined && high !== undefined).sort((one, other) => other.span - one.span);
  const moving = bars.filter(({ span }) => span > 0);
  const values = [chosen?.value, ...moving.flatMap(({ low, high }) => [low.value, high.value])].filter((value) => value !== null && value !== undefined);
  const label = chosen === undefined ? "" : lowered(chosen.label);
  const choices = model.parameters.filter((each) => each.kind !== "uncertain" && each.low < each.high).map(({ name }) => lowered(name));
  const interval = ({ parameter }) => `${parameter.name} (${parameter.text(parameter.low)} – ${parameter.text(parameter.high)})`;
  return {
    title: t("tornado.title", { label }), description: [t("tornado.description"), ...(choices.length > 0 ? [t("tornado.choices", { names: listed(choices) })] : [])].join(" "),
    isEmpty: moving.length === 0 || chosen?.value === null, empty: t("tornado.empty"),
    draw(drawing) {
      const x = scaleOf(Math.min(...values), Math.max(...values), 2, drawing.width - 2);
      drawing.legend([[["open", "first"], t("tornado.low")], [["solid", "first"], t("tornado.high")]]);
      drawing.head(t("tornado.now"), chosen.text, true);
      drawing.y += 6;
      for (const bar of moving) {
        drawing.head(interval(bar), `${bar.low.text} → ${bar.high.text}`);
        drawBar(drawing, x(chosen.value), x(bar.low.value ?? chosen.value), x(bar.high.value ?? chosen.value));
      }
    },
    heads: [t("head.assumption"), t("tornado.low"), t("tornado.high")],
    rows: () => bars.map((bar) => [interval(bar), figureButton(bar.low, bar.lowId), figureButton(bar.high, bar.highId)]),
  };
}

function drawBar(drawing, middle, low, high) {
  const y = drawing.y + 4;
  drawing.rectangle(Math.min(middle, low), y, Math.abs(low - middle), 11, ["open", "first"]);
  drawing.rectangle(Math.min(middle, high), y, Math.abs(high - middle), 11, ["solid", "first"]);
  drawing.line(middle, y - 2, middle, y + 13, "ink", 1.5);
  drawing.y += 18;
}

/** The tornado, with a choice of the figure that is looked at. */
class TornadoView extends ChartView {
  constructor(page) {
    super(page, "tornado", null);
    this.select = el("select");
    this.select.addEventListener("change", () => this.draw(page.view));
    this.figure.before(el("label", { class: "field" }, t("tornado.figure"), this.select));
    this.offered = "";
  }

  made(view) {
    this.offer(view.result);
    return tornado(view, this.select.value);
  }

  offer(result) {
    const lines = result.lines.map((name) => result.figures.get(name)).filter((figure) => figure.value !== null);
    const offered = lines.map(({ name }) => name).join(" ");
    if (offered === this.offered) return;
    this.offered = offered;
    const chosen = this.select.value || keyFigures(this.page.model).find((name) => result.figures.get(name)?.value);
    this.select.replaceChildren(...lines.map((figure) => el("option", { value: figure.name }, figure.label)));
    if (lines.some(({ name }) => name === chosen)) this.select.value = chosen;
  }
}
