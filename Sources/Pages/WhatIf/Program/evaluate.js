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
  const leafNumbers = new Map(
    data.leaves.flatMap((leaf, index) => (leaf.isFigure === true ? [[leaf.name, index]] : [])));
  const routes = Routes(data);
  const leafNodes = new Map();
  for (let node = 0; node < graph.count; node += 1) {
    if (graph.operations[node] === Graph.OP.leaf) leafNodes.set(graph.operands[graph.starts[node]], node);
  }

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
      if (!isAllowed) say('value', parameter.name, printing.value(parameter.least, parameter.unit),
        printing.value(parameter.most, parameter.unit));
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

  /** A figure, of which the words are made when they are asked for; one that nothing here changes has its own. */
  function figureAt(node, name, metric, subject, values, lineage, own) {
    const value = Number.isNaN(values[node]) ? null : values[node];
    const { name: label } = data.metrics[metric];
    const unit = own?.unit ?? data.metrics[metric].unit;
    return {
      name, metric: data.metrics[metric].id, subject, label, unit, value, about: subjectName(subject),
      get mark() { return lineage.status(node); },
      get reasons() { return lineage.absence(node)?.reasons ?? []; },
      get text() {
        if (own !== undefined) return own.text;
        if (value !== null) return printing.value(value, unit, lineage.standing(node).circa);
        return lineage.absence(node).kind === 'undefined' ? data.print.undefined : data.print.absent;
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
      const leaf = leafNumbers.get(name);
      if (leaf === undefined || !leafNodes.has(leaf)) return undefined;
      const { metric, subject, text, unit } = data.leaves[leaf];
      return figureAt(leafNodes.get(leaf), name, metric, subject, values, lineage, { text, unit });
    };
    const names = () => [
      ...[...figureNumbers].filter(([, index]) => isShown(values, data.figures[index][3])).map(([name]) => name),
      ...leafNumbers.keys(),
    ];
    return {
      get: find, has: (name) => find(name) !== undefined, keys: names,
      * [Symbol.iterator]() { for (const name of names()) yield [name, find(name)]; },
    };
  }

  function evaluate(plan, settings = {}) {
    const wrong = problems(plan, settings);
    if (wrong.length > 0) {
      return {
        problems: wrong, figures: new Map(), lines: [], sites: [], present: [], groups: [], budget: null, cautions: data.cautions,
      };
    }
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
      sites: beside(data.loads), present: beside(data.present ?? []),
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
    if (figure === undefined) return null;
    const { lineage, values } = result;
    const { value, text, mark, reasons, unit } = figure;
    const about = figure.about === '' ? '' : `: ${figure.about}`;
    const told = { name, label: figure.label + about, value, text, mark, reasons, unit, words: null, note: reasons.join('; ') || null };
    const index = figureNumbers.get(name);
    if (index === undefined) {
      const leaf = data.leaves[leafNumbers.get(name)];
      return {
        ...told, formula: leaf.formula, numbers: value === null ? '' : Numerals.plain(value),
        operands: [], sources: leaf.sources ?? [],
      };
    }
    const made = data.figures[index][2];
    const node = graph.operands[graph.starts[made] + 1];
    const operands = [...lineage.named(node).values()].map((operand) => operandOf(operand, result));
    return {
      ...told, words: lineage.written(node, 'words'), formula: lineage.written(node, 'names'),
      numbers: lineage.written(node, 'numbers'), operands,
      sources: [...new Set(operands.flatMap((operand) => operand.sources))],
    };
  }

  /** An operand of a formula as it is told beside it. */
  function operandOf({ name, node, follow, source }, { figures, values, lineage }) {
    const figure = figures.get(name);
    const index = node < 0 ? -1 : graph.operands[graph.starts[node]];
    const leaf = node >= 0 && graph.operations[node] === Graph.OP.leaf ? data.leaves[index] : undefined;
    const told = { name: follow ? name : null, follow, source, sources: leaf?.sources ?? [] };
    if (figure !== undefined) {
      const about = figure.about === '' ? '' : `: ${figure.about}`;
      return { ...told, label: figure.label + about, text: figure.text, mark: figure.mark };
    }
    if (node < 0) return { ...told, label: name, text: '', mark: '' };
    const isParameter = graph.operations[node] === Graph.OP.parameter;
    const unit = isParameter ? data.parameters[index].unit
      : graph.operations[node] === Graph.OP.share ? 'share' : leaf?.unit;
    const value = values[node];
    const number = unit === undefined ? Numerals.plain(value) : printing.value(value, unit);
    return {
      ...told, label: isParameter ? data.parameters[index].name : name,
      text: Number.isNaN(value) ? data.print.absent : number, mark: lineage.status(node),
    };
  }

  /** What a figure is about, in words; nothing for the plan itself. */
  function subjectName(subject) {
    const last = subject.split('/').at(-1);
    if (last === data.plan) return '';
    if (last === 'all') return data.words.everything ?? data.title;
    return data.groups.find((group) => group.id === last)?.name ?? nameOf(last);
  }

  const withText = (parameter) => ({
    ...parameter, text: (value) => printing.value(value, parameter.unit),
  });

  const model = {
    digest: data.digest, language: data.language, title: data.title, groups: data.groups, sites: data.sites,
    openings: data.openings, parameters: data.parameters.map(withText), switches: data.switches ?? [],
    presets: data.presets, readings: data.readings, words: data.words, hasMoney: data.hasMoney,
    metrics: data.metrics, currency: data.currency, million: data.million, edition: data.edition,
    sources: data.sources, rule: data.rule, scenarioLanguages: data.scenarioLanguages,
    evaluate, formula, problems,
    number: (value, unit) => printing.value(value, unit),
    difference: (value, unit) => printing.difference(value, unit),
    bare: (value, unit) => printing.bare(value, unit),
    /** How far it is between two sites; null where the study does not say. */
    distance(from, to) {
      if (data.distances === null) return null;
      const metres = data.distances[siteNumbers.get(from) ?? -1]?.[siteNumbers.get(to) ?? -1];
      if (typeof metres !== 'number') return null;
      return { km: metres / 1000, text: printing.value(metres / 1000, 'kilometres') };
    },
  };
  model.everyPlan = (settings, locks) => EveryPlan(model, data, settings, locks);
  model.closedOf = (bits) => data.sites.filter((_, index) => (bits >>> index) % 2 === 1).map((site) => site.id);
  return model;
};
