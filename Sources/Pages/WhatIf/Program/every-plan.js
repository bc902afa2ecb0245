'use strict';
/* Every plan that closes some of the sites, where a plan is the sum of what each closing brings: with a neighbour of its
   group open, or with the whole group closed. What each brings is asked of the formulas; here it is only added up. */
const EveryPlan = (model, data, settings, locks = {}) => {
  const MOST_FREE = 24;
  const SLICE = 8192;
  if (data.additive === null) return null;
  const keep = new Set(locks.keep ?? []);
  const forced = new Set(locks.close ?? []);
  const numbers = data.sites.map((_, index) => index);
  const free = numbers.filter((index) => {
    const site = data.sites[index];
    return !keep.has(site.id) && !site.keep && !forced.has(site.id);
  });
  const shut = numbers.filter((index) => forced.has(data.sites[index].id));
  if (free.length > MOST_FREE || data.sites.length > 31) return null;

  const { freed, fewer, lost } = data.additive;
  const { same, other } = data.additive;
  const base = (id) => settings[id] ?? data.parameters.find((parameter) => parameter.id === id)?.base;
  /** What one site brings when it closes. */
  const brought = (index, own) => {
    const result = model.evaluate({ close: [data.sites[index].id] }, own);
    if (result.problems.length > 0) return null;
    const value = (name) => (name === null ? 0 : result.figures.get(name)?.value ?? null);
    const all = [value(freed), value(fewer), value(lost)];
    return all.includes(null) ? null : all;
  };
  const near = new Map();
  const far = new Map();
  for (const index of [...free, ...shut]) {
    near.set(index, brought(index, settings));
    far.set(index, brought(index, { ...settings, [same]: base(other) }));
    if (near.get(index) === null || far.get(index) === null) return null;
  }

  const groupOf = numbers.map((index) => data.sites[index].group);
  const groupBits = data.groups.map((_, group) =>
    numbers.reduce((bits, index) => (groupOf[index] === group ? bits | (1 << index) : bits), 0));
  const bitsOf = (indices) => indices.reduce((bits, index) => bits | (1 << index), 0);
  const allBits = bitsOf(numbers);

  /** What the sites of each group bring for each choice among them, by the bits of the choice. */
  const tables = data.groups.map((_, group) => {
    const own = free.filter((index) => groupOf[index] === group);
    const fixed = shut.filter((index) => groupOf[index] === group);
    const whole = groupBits[group];
    const size = 2 ** own.length;
    const table = { own, size, bits: new Int32Array(size), sums: [0, 1, 2].map(() => new Float64Array(size)) };
    const members = numbers.filter((index) => groupOf[index] === group).length;
    const most = members - Math.min(members, data.leastOpen);
    let kept = 0;
    for (let choice = 0; choice < size; choice += 1) {
      const closed = [...fixed, ...own.filter((_, place) => (choice >>> place) % 2 === 1)];
      if (closed.length > most) continue;
      const bits = bitsOf(closed);
      const brings = bits === whole ? far : near;
      table.bits[kept] = bits;
      for (const index of closed) {
        brings.get(index).forEach((amount, place) => { table.sums[place][kept] += amount; });
      }
      kept += 1;
    }
    table.size = kept;
    return table;
  });

  function* slices() {
    const places = tables.map(() => 0);
    let done = tables.some((table) => table.size === 0);
    while (!done) {
      const plans = new Uint32Array(SLICE);
      const columns = [0, 1, 2].map(() => new Float64Array(SLICE));
      let count = 0;
      while (count < SLICE && !done) {
        let bits = 0;
        const sums = [0, 0, 0];
        for (let group = 0; group < tables.length; group += 1) {
          const choice = places[group];
          bits |= tables[group].bits[choice];
          for (let place = 0; place < 3; place += 1) sums[place] += tables[group].sums[place][choice];
        }
        if (bits !== allBits) {
          plans[count] = bits >>> 0;
          for (let place = 0; place < 3; place += 1) columns[place][count] = sums[place];
          count += 1;
        }
        let group = 0;
        while (group < tables.length) {
          places[group] += 1;
          if (places[group] < tables[group].size) break;
          places[group] = 0;
          group += 1;
        }
        done = group === tables.length;
      }
      if (count > 0) {
        yield {
          plans: plans.subarray(0, count), freed: data.hasMoney ? columns[0].subarray(0, count) : null,
          fewer: data.hasMoney ? columns[1].subarray(0, count) : null, lost: columns[2].subarray(0, count),
        };
      }
    }
  }

  const all = tables.reduce((count, table) => count * table.size, 1);
  const isAllClosed = tables.length > 0 && tables.every((table, group) =>
    table.bits.subarray(0, table.size).includes(groupBits[group]));
  return { total: isAllClosed ? all - 1 : all, slices, metrics: data.additive };
};
