// Where all plans lie, counted.

/** Where every plan lies: counted in cells, and by how many sites it closes. */
class Cloud {
  constructor(upName, upText, alongText, forced) {
    Object.assign(this, { upName, upText, alongText, forced, across: 64, upward: 0, cells: [] });
    this.least = { along: Infinity, up: Infinity };
    this.most = { along: -Infinity, up: -Infinity };
    this.byClosings = new Map();
    this.count = 0;
  }

  /** The first round: how far the plans reach. */
  measure({ plans, along, up }) {
    this.count += plans.length;
    for (let place = 0; place < plans.length; place++) {
      this.widen(along[place], up[place]);
      this.widenRow(this.closings(plans[place]), along[place], up[place]);
    }
  }

  /** How many sites a plan closes, those that every plan closes among them. */
  closings(bits) { return this.forced + ones(bits); }

  /** Whether a point lies as far out as some plan, and no farther; a sum may miss itself by its last bits. */
  reaches(along, up) {
    const isWithin = (value, low, high) => value >= low - 1e-9 * Math.max(1, Math.abs(low)) && value <= high + 1e-9 * Math.max(1, Math.abs(high));
    return isWithin(along, this.least.along, this.most.along) && isWithin(up, this.least.up, this.most.up);
  }

  /** How far the plans reach together with a point. */
  reachWith(along, up) {
    const { least, most } = this;
    return {
      least: { along: Math.min(least.along, along), up: Math.min(least.up, up) },
      most: { along: Math.max(most.along, along), up: Math.max(most.up, up) },
    };
  }

  widen(along, up) {
    if (along < this.least.along) this.least.along = along;
    if (along > this.most.along) this.most.along = along;
    if (up < this.least.up) this.least.up = up;
    if (up > this.most.up) this.most.up = up;
  }

  widenRow(closings, along, up) {
    let row = this.byClosings.get(closings);
    if (row === undefined) this.byClosings.set(closings, row = { count: 0, along: [Infinity, -Infinity], up: [Infinity, -Infinity] });
    row.count += 1;
    if (along < row.along[0]) row.along[0] = along;
    if (along > row.along[1]) row.along[1] = along;
    if (up < row.up[0]) row.up[0] = up;
    if (up > row.up[1]) row.up[1] = up;
  }

  /** Parts the ground in cells, so that plans that close equally many may lie on one line. */
  rule() {
    this.upward = 2 * Math.max(1, ...this.byClosings.keys()) + 1;
    this.cells = new Array(this.across * this.upward).fill(0);
  }

  /** The second round: how many lie in each cell. */
  fill({ plans, along, up }) {
    const toColumn = (this.across - 1) / (this.most.along - this.least.along || 1);
    const toRow = (this.upward - 1) / (this.most.up - this.least.up || 1);
    for (let place = 0; place < plans.length; place++) {
      const column = Math.round((along[place] - this.least.along) * toColumn);
      const row = Math.round((up[place] - this.least.up) * toRow);
      this.cells[row * this.across + column] += 1;
    }
  }
}

/** How many bits are set. */
function ones(bits) {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
