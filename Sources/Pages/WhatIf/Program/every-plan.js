'use strict';
/* Every plan that closes some of the sites, where a plan is the sum of what each closing brings: with a neighbour of its
   group open, or with the whole group closed. What each brings is asked of the formulas; here it is only added up, on the grid
   and within the limits that the model names. A plan is known by the bits of the sites that are free to close. */
const EveryPlan = (model, data, settings, keep) => {
  const SLICE = 8192;
  const { freed, fewer, lost, same, other, mostFree, gridBits } = data.additive;
  const kept = new Set(keep);
  const numbers = data.sites.map((_, index) => index);
  const isForced = (index) => data.sites[index].locked === 'closed';
  const isKept = (index) => kept.has(data.sites[index].id) || data.sites[index].keep;

  /** What each group leaves to decide, as the limits have it. */
  const rooms = data.groups.map((_, group) => {
    const members = numbers.filter((index) => data.sites[index].group === group);
    const forced = members.filter(isForced);
    const most = forced.some(isKept) ? -1 : members.length === 0 ? 0 : members.length - Math.max(0, data.leastOpen);
    return { members, forced, most, free: most > forced.length ? members.filter((index) => !isForced(index) && !isKept(index)) : [] };
  });
  const free = rooms.flatMap((room) => room.free).sort((one, next) => one - next);
  const forced = rooms.flatMap((room) => room.forced);
  if (free.length > mostFree) return { obstacle: 'many', count: free.length, most: mostFree };

  const base = (id) => settings[id] ?? data.parameters.find((parameter) => parameter.id === id)?.base;
  const stranded = { ...settings, [same]: base(other) };
  /** What one site brings when it closes, whatever is locked; null where that is no number. */
  const brought = (index, own) => {
    const { figures } = model.computed({ close: [data.sites[index].id] }, own);
    const all = [freed, fewer, lost].map((name) => (name === null ? 0 : figures.get(name)?.value ?? null));
    return all.includes(null) ? null : all;
  };
  const near = new Map(numbers.map((index) => [index, brought(index, settings)]));
  const far = new Map(numbers.map((index) => [index, brought(index, stranded)]));
  const unknown = numbers.find((index) => near.get(index) === null || far.get(index) === null);
  if (unknown !== undefined) return { obstacle: 'unknown', name: data.sites[unknown].name };

  const steps = [0, 1, 2].map((place) => gridStep(
    numbers.reduce((sum, index) => sum + Math.abs(near.get(index)[place]) + Math.abs(far.get(index)[place]), 0), gridBits));
  for (const brings of [near, far]) {
    for (const index of numbers) brings.set(index, brings.get(index).map((amount, place) => onGrid(amount, steps[place])));
  }
  const placeOf = new Map(free.map((index, place) => [index, place]));
  const everything = free.length + forced.length === numbers.length ? 2 ** free.length - 1 : -1;

  /** What the sites of each group bring for each choice among them. */
  const tables = rooms.map((room) => {
    const size = 2 ** room.free.length;
    const table = { size: 0, bits: new Int32Array(size), sums: [0, 1, 2].map(() => new Float64Array(size)) };
    for (let choice = 0; choice < size; choice += 1) {
      const own = room.free.filter((_, place) => (choice >>> place) % 2 === 1);
      const closed = [...room.forced, ...own];
      if (closed.length > room.most) continue;
      const brings = closed.length === room.members.length ? far : near;
      table.bits[table.size] = own.reduce((bits, index) => bits | (1 << placeOf.get(index)), 0);
      for (const index of closed) {
        brings.get(index).forEach((amount, place) => { table.sums[place][table.size] += amount; });
      }
      table.size += 1;
    }
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
        if (bits !== everything) {
          plans[count] = bits;
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
  const isEverythingThere = tables.every((table, group) => rooms[group].most >= rooms[group].members.length);
  return {
    total: everything >= 0 && isEverythingThere ? all - 1 : all, slices, slack: data.additive.slack, forced: forced.length,
    /** Whether the plan that closes these sites, and does no more, is one of them. */
    includes(closed) {
      return closed.size < numbers.length && rooms.every(({ members, forced, most, free }) => {
        const own = members.filter((index) => closed.has(data.sites[index].id));
        return own.length <= most && forced.every((index) => own.includes(index)) && own.every((index) => forced.includes(index) || free.includes(index));
      });
    },
    /** The sites that a plan closes, in their order. */
    closedOf: (bits) => numbers.filter((index) => isForced(index) || (placeOf.has(index) && (bits >>> placeOf.get(index)) % 2 === 1))
      .map((index) => data.sites[index].id),
  };
};

/** The power of two that lies so many bits below the leading bit of a bound. */
function gridStep(bound, bits) {
  if (!(bound > 0)) return 1;
  const exponent = ((new DataView(new Float64Array([bound]).buffer).getUint32(4, true) >>> 20) & 0x7ff) - 1023;
  return 2 ** (exponent - bits);
}

/** The nearest whole number of steps, of two that are as near the even one. */
function onGrid(value, step) {
  const steps = value / step;
  const below = Math.floor(steps);
  const rest = steps - below;
  return (rest < 0.5 || (rest === 0.5 && below % 2 === 0) ? below : below + 1) * step;
}
