'use strict';
/* The model of the page: what there is, and what a plan comes to under settings. It reads the formulas that the command line
   wrote and holds none of its own. */
const Model = (data) => {
  const graph = Graph.decoded(data.graph);
  const tables = {
    numbers: Float64Array.from(data.numbers),
    leaves: Float64Array.from(data.leaves, (leaf) => leaf.value ?? NaN),
  };
  const printing = Numerals.Printing(data.print);
  const siteNumbers = new Map(data.sites.map((site, index) => [site.id, index]));
  const openingNumbers = new Map(data.openings.map((opening, index) => [opening.id, index]));
  const parameterNumbers = new Map(data.parameters.map((parameter, index) => [parameter.id, index]));
  const figureName = ([metric, subject]) => `${data.metrics[metric].id}[${subject}]`;
  const figureNumbers = new Map(data.figures.map((figure, index) => [figureName(figure), index]));
  /** The figures that no choice here changes, as the study has them: those formulas are made of, and those these cite. */
  const given = [...data.leaves, ...data.cited];
  const givenNumbers = new Map(
    given.flatMap((leaf, index) => (leaf.formula === undefined ? [] : [[leaf.name, index]])));
  const routes = Routes(data);

  const filled = (text, ...parts) => parts.reduce((told, part, index) => told.replaceAll(`{${index}}`, () => part), text);
  const nameOf = (id) =>
    data.sites[siteNumbers.get(id) ?? -1]?.name ?? data.openings[openingNumbers.get(id) ?? -1]?.name ?? id;

  /** What is wrong with a plan or its settings, in the words of the page; nothing is evaluated then. */
  function problems(plan, settings) {
    const found = [];
    const say = (key, ...parts) => found.push(filled(data.problems[key], ...parts));
    const closed = new Set();
    const told = new Map();
    const opened = new Set(plan.open ?? []);
    for (const id of opened) if (!openingNumbers.has(id)) say('unknownOpening', id);
    const close = (id) => {
      if (!siteNumbers.has(id)) { say('unknownSite', id); return; }
      closed.add(id);
      if (data.sites[siteNumbers.get(id)].keep) say('kept', nameOf(id));
    };
    for (const id of plan.close ?? []) close(id);
    for (const merger of plan.merge ?? []) {
      if (!siteNumbers.has(merger.into) && !opened.has(merger.into)) say('unknownReceiver', merger.into);
      if (merger.sites.length === 0) say('emptyMerger', nameOf(merger.into));
      for (const id of merger.sites) {
        close(id);
        if (id === merger.into) say('intoItself', nameOf(id));
        if (told.has(id)) say('toldTwice', nameOf(id));
        else if ((plan.close ?? []).includes(id)) say('closedAndMerged', nameOf(id));
        told.set(id, merger.into);
      }
    }
    for (const into of new Set(told.values())) if (closed.has(into)) say('intoClosed', nameOf(into));
    for (const [id, share] of Object.entries(plan.withdraw ?? {})) {
      if (!siteNumbers.has(id)) say('unknownSite', id);
      else if (closed.has(id)) say('closedAndWithdrawn', nameOf(id));
      if (!(typeof share === 'number' && share > 0 && share < 1)) say('share', nameOf(id));
    }
    const isAny = closed.size > 0 || opened.size > 0 || Object.keys(plan.withdraw ?? {}).length > 0;
    for (const site of data.sites) {
      if (site.locked === 'closed' && isAny && !closed.has(site.id)) say('lockedClosed', site.name);
    }
    if (data.sites.length > 0 && closed.size >= data.sites.length && opened.size === 0) say('everything');
    for (const [id, value] of Object.entries(settings)) {
      const parameter = data.parameters[parameterNumbers.get(id) ?? -1];
      if (parameter === undefined) { say('unknownParameter', id); continue; }
      const isAllowed = typeof value === 'number' && value >= parameter.least && value <= parameter.most
        && (!parameter.isWhole || Number.isInteger(value));
      if (!isAllowed) say('value', parameter.name, printing.set(parameter.least, parameter.unit),
        printing.set(parameter.most, parameter.unit));
    }
    return found;
  }

  /** A plan and settings as the arrays that the nodes read. */
  function stateOf(plan, settings) {
    const count = data.sites.length;
    const state = {
      closed: new Uint8Array(count), told: new Int32Array(count).fill(-1), partly: new Uint8Array(count),
      share: new Float64Array(count), opened: new Uint8Array(data.openings.length),
      parameters: Float64Array.from(data.parameters, (parameter) => settings[parameter.id] ?? parameter.base),
    };
    for (const id of plan.open ?? []) state.opened[openingNumbers.get(id)] = 1;
    for (const id of plan.close ?? []) state.closed[siteNumbers.get(id)] = 1;
    for (const merger of plan.merge ?? []) {
      for (const id of merger.sites) {
        const site = siteNumbers.get(id);
        state.closed[site] = 1;
        state.told[site] = siteNumbers.get(merger.into) ?? count + openingNumbers.get(merger.into);
      }
    }
    for (const [id, share] of Object.entries(plan.withdraw ?? {})) {
      state.partly[siteNumbers.get(id)] = 1;
      state.share[siteNumbers.get(id)] = share;
    }
    return state;
  }

  const isShown = (values, when) => when < 0 || values[when] === 1;

  const absentText = (kind) =>
    (kind === 'undefined' ? data.print.undefined : kind === 'hidden' ? data.print.hidden : data.print.absent);

  /** A figure that no choice here changes. */
  function givenFigure(index) {
    const { name, metric, subject, unit, value, mark, text, absence, reasons } = given[index];
    const { id, name: label } = data.metrics[metric];
    const why = absence?.reasons ?? reasons ?? [];
    return {
      name, metric: id, subject, label, unit, value, mark, reasons: why, about: subjectName(subject),
      text: mark === 'hidden' ? data.print.hidden : text,
    };
  }

  /** A figure of the plan, of which the words are made when they are asked for. */
  function figureAt(node, name, metric, subject, values, lineage) {
    const value = Number.isNaN(values[node]) ? null : values[node];
    const { name: label, unit } = data.metrics[metric];
    return {
      name, metric: data.metrics[metric].id, subject, label, unit, value, about: subjectName(subject),
      get mark() { return lineage.status(node); },
      get reasons() { return lineage.absence(node)?.reasons ?? []; },
      get text() {
        if (value !== null) return printing.value(value, unit, lineage.standing(node).circa);
        return absentText(lineage.absence(node).kind);
      },
    };
  }

  /** The figures of a plan by name; each is made when it is asked for. */
  function Figures(values, lineage) {
    const find = (name) => {
      const index = figureNumbers.get(name);
      if (index !== undefined) {
        const [metric, subject, node, when] = data.figures[index];
        return isShown(values, when) ? figureAt(node, name, metric, subject, values, lineage) : undefined;
      }
      const place = givenNumbers.get(name);
      return place === undefined ? undefined : givenFigure(place);
    };
    return { get: find };
  }

  /** What a plan comes to, or what is wrong with it. */
  function evaluate(plan, settings = {}) {
    const wrong = problems(plan, settings);
    if (wrong.length > 0) {
      return {
        problems: wrong, figures: { get: () => undefined }, lines: [], sites: [], groups: [], budget: null, routes: [],
        cautions: data.cautions,
      };
    }
    return computed(plan, settings);
  }

  /** What a plan comes to that nobody asks whether it may be. */
  function computed(plan, settings) {
    const state = stateOf(plan, settings);
    const values = Graph.evaluated(graph, tables, state);
    const lineage = Lineage(graph, data, values, state);
    const nameAt = (index) => (index < 0 ? null : typeof index === 'string' ? index : figureName(data.figures[index]));
    const shown = (index) => isShown(values, data.figures[index][3]);
    const beside = (rows) => rows.map(([site, before, after]) => ({
      site, before: nameAt(before), after: after < 0 || !shown(after) ? null : nameAt(after),
    }));
    return {
      problems: [], figures: Figures(values, lineage),
      lines: data.lines.filter(shown).map(nameAt),
      sites: beside(data.loads),
      groups: data.centres.map(([group, index]) => ({ group, kept: shown(index) ? nameAt(index) : null })),
      budget: data.budget === null ? null : data.budget
        .filter(([, , , , index]) => shown(index))
        .map(([name, side, hatched, of, index]) => ({ name, side, hatched, of, figure: nameAt(index) })),
      routes: routes(values), cautions: data.cautions, values, lineage,
    };
  }

  /** How a figure was made, with names and with the numbers put in; null for a name that is no figure of the plan. */
  function formula(name, plan, settings = {}) {
    const result = evaluate(plan, settings);
    const figure = result.figures.get(name);
    const place = givenNumbers.get(name);
    if (figure === undefined && place === undefined) return null;
    const isOfPlan = figure !== undefined && figureNumbers.has(name);
    const { label, about, unit, value, text, mark, reasons } = isOfPlan ? figure : givenFigure(place);
    const told = { name, label, about, unit, value, text, mark, words: null, note: reasons.join('; ') || null };
    if (!isOfPlan) return { ...told, ...givenFormula(given[place]) };
    const made = data.figures[figureNumbers.get(name)][2];
    const node = graph.operands[graph.starts[made] + 1];
    const { lineage } = result;
    const operands = [...lineage.named(node).values()].map((operand) => operandOf(operand, result));
    // What is not known and read nowhere has its reasons, and nothing to be computed of.
    if (value === null && operands.every((operand) => operand.name === null && operand.source === '' && operand.sources.length === 0)) {
      return { ...told, formula: null, numbers: null, operands: [], sources: [] };
    }
    return {
      ...told, words: lineage.written(node, 'words'), formula: lineage.written(node, 'names'),
      numbers: lineage.written(node, 'numbers'), operands,
      sources: [...new Set(operands.flatMap((operand) => operand.sources))],
    };
  }

  function givenFormula({ formula, numbers, operands, sources }) {
    return {
      formula, numbers, sources,
      operands: operands.map((index) => {
        const figure = givenFigure(index);
        return { name: figure.name, follow: true, sources: given[index].sources, label: labelled(figure), text: figure.text, mark: figure.mark };
      }),
    };
  }

  function labelled({ label, about }) { return about === '' ? label : `${label}: ${about}`; }

  /** An operand of a formula as it is told beside it. */
  function operandOf({ name, node, follow, source }, { figures, values, lineage }) {
    const figure = figures.get(name);
    const index = node < 0 ? -1 : graph.operands[graph.starts[node]];
    const leaf = node >= 0 && graph.operations[node] === Graph.OP.leaf ? data.leaves[index] : undefined;
    const told = { name: follow ? name : null, follow, source, sources: leaf?.sources ?? [] };
    if (figure !== undefined) return { ...told, label: labelled(figure), text: figure.text, mark: figure.mark };
    if (node < 0) return { ...told, label: name, text: '', mark: '' };
    const isParameter = graph.operations[node] === Graph.OP.parameter;
    const isShare = graph.operations[node] === Graph.OP.share;
    const unit = isParameter ? data.parameters[index].unit : isShare ? 'share' : leaf?.unit;
    const value = values[node];
    const isSet = isParameter || isShare;
    const number = unit === undefined ? Numerals.plain(value) : isSet ? printing.set(value, unit) : printing.value(value, unit);
    return {
      ...told, label: isParameter ? data.parameters[index].name : isShare ? lineage.shareName(node) : name,
      text: Number.isNaN(value) ? absentText(lineage.absence(node).kind) : number, mark: lineage.status(node),
    };
  }

  /** What a figure is about, in words; nothing for the plan itself. */
  function subjectName(subject) {
    const last = subject.split('/').at(-1);
    if (last === data.plan || last === 'all') return '';
    return data.groups.find((group) => group.id === last)?.name ?? nameOf(last);
  }

  const withText = (parameter) => ({
    ...parameter, text: (value) => printing.set(value, parameter.unit),
  });

  return {
    digest: data.digest, language: data.language, plan: data.plan, groups: data.groups, sites: data.sites,
    openings: data.openings, parameters: data.parameters.map(withText), presets: data.presets, readings: data.readings,
    words: data.words, saved: data.saved, hasMoney: data.hasMoney, currency: data.currency, million: data.million,
    edition: data.edition, sources: data.sources, rule: data.rule, reassignment: data.reassignment,
    scenarioLanguages: data.scenarioLanguages, isSearched: data.additive !== null, leastOpen: Math.max(0, data.leastOpen),
    evaluate, computed, formula, problems,
    number: (value, unit) => printing.value(value, unit),
    /** What somebody has chosen, with the decimals it has. */
    set: (value, unit) => printing.set(value, unit),
    difference: (value, unit) => printing.difference(value, unit),
    /** Every plan that only closes, with these sites locked open; or what keeps them from being gone through. */
    everyPlan(settings, keep) { return EveryPlan(this, data, settings, keep); },
    /** How far it is between two sites; null where the study does not say. */
    distance(from, to) {
      if (data.distances === null) return null;
      const place = siteNumbers.get(to) ?? data.sites.length + openingNumbers.get(to);
      const metres = data.distances[siteNumbers.get(from)]?.[place];
      if (typeof metres !== 'number') return null;
      return { km: metres / 1000, text: printing.value(metres / 1000, 'kilometres') };
    },
  };
};
