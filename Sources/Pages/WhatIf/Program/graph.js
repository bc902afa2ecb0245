'use strict';
/* The formulas as the command line wrote them: nodes in an order in which every operand comes before what is made of it.
   Nothing here knows a rule of the model; it adds, multiplies and selects. */
const Graph = (() => {
  const FIXED = {
    number: 1, leaf: 1, parameter: 1, closed: 1, told: 2, partly: 1, share: 1, opened: 1,
    difference: 2, product: 2, quotient: 2, select: 3, figure: 2, not: 1, equals: 2, known: 1, assumed: 1,
  };
  /** Operations whose first operands are numbers of tables rather than nodes: how many of them. */
  const INDICES = {
    number: 1, leaf: 1, parameter: 1, closed: 1, told: 2, partly: 1, share: 1, opened: 1,
    figure: 1, method: 1, equals: 1,
  };
  const NAMES = [
    'number', 'leaf', 'parameter', 'closed', 'told', 'partly', 'share', 'opened', 'sum', 'sumWhere',
    'difference', 'product', 'quotient', 'least', 'leastWhere', 'select', 'method', 'figure', 'all',
    'any', 'not', 'atMostOne', 'count', 'rows', 'equals', 'known', 'assumed',
  ];
  const OP = Object.freeze(Object.fromEntries(NAMES.map((name, code) => [name, code])));

  /** What is no arithmetic. A method that has no answer gives NaN. */
  const METHODS = {
    gravity: (visits, kilometres, attraction, decay) =>
      visits ** attraction / Math.max(kilometres, 0.25) ** decay,
    growth: (rate, years) => (1 + rate) ** years,
    greatest_less_least: (...values) =>
      values.length === 0 ? NaN : Math.max(...values) - Math.min(...values),
  };

  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  /** Numbers of five bits a letter, the lowest first; the sixth bit says that more follow. */
  function unspelt(text) {
    const bits = new Uint8Array(128);
    for (let index = 0; index < LETTERS.length; index += 1) bits[LETTERS.charCodeAt(index)] = index;
    const numbers = new Int32Array(text.length);
    let count = 0;
    let number = 0;
    let shift = 0;
    for (let index = 0; index < text.length; index += 1) {
      const letter = bits[text.charCodeAt(index)];
      number |= (letter & 31) << shift;
      shift += 5;
      if (letter < 32) {
        numbers[count] = number;
        count += 1;
        number = 0;
        shift = 0;
      }
    }
    return numbers.subarray(0, count);
  }

  /** Reads the numbers of a graph: operation, how many operands where that varies, operands as steps back. */
  function decoded(data) {
    const flat = unspelt(data.flat);
    const operations = [];
    const starts = [0];
    const operands = [];
    const codes = data.operations.map((name) => {
      if (!Object.hasOwn(OP, name)) throw new Error(`unknown operation ${name}`);
      return OP[name];
    });
    let place = 0;
    while (place < flat.length) {
      const node = operations.length;
      const code = codes[flat[place]];
      const name = NAMES[code];
      place += 1;
      let count = FIXED[name];
      if (count === undefined) { count = flat[place]; place += 1; }
      const indices = INDICES[name] ?? 0;
      for (let index = 0; index < count; index += 1) {
        operands.push(index < indices ? flat[place] : node - flat[place]);
        place += 1;
      }
      operations.push(code);
      starts.push(operands.length);
    }
    return {
      count: operations.length, operations: Uint8Array.from(operations),
      starts: Uint32Array.from(starts), operands: Int32Array.from(operands),
      methods: data.methods.map((name) => {
        if (!Object.hasOwn(METHODS, name)) throw new Error(`unknown method ${name}`);
        return METHODS[name];
      }),
    };
  }

  /** The value of every node; NaN where there is none. What is not a number of the engine is none here. */
  function evaluated(graph, tables, state) {
    const { count, operations, starts, operands, methods } = graph;
    const values = new Float64Array(count);
    for (let node = 0; node < count; node += 1) {
      const first = starts[node];
      const end = starts[node + 1];
      let value = 0;
      switch (operations[node]) {
        case OP.number: value = tables.numbers[operands[first]]; break;
        case OP.leaf: value = tables.leaves[operands[first]]; break;
        case OP.parameter: value = state.parameters[operands[first]]; break;
        case OP.closed: value = state.closed[operands[first]]; break;
        case OP.told: value = state.told[operands[first]] === operands[first + 1] ? 1 : 0; break;
        case OP.partly: value = state.partly[operands[first]]; break;
        case OP.share: value = state.share[operands[first]]; break;
        case OP.opened: value = state.opened[operands[first]]; break;
        case OP.sum:
          for (let at = first; at < end; at += 1) value += values[operands[at]];
          break;
        case OP.sumWhere:
          for (let at = first; at < end; at += 2) {
            if (values[operands[at + 1]] === 1) value += values[operands[at]];
          }
          break;
        case OP.difference: value = values[operands[first]] - values[operands[first + 1]]; break;
        case OP.product: value = values[operands[first]] * values[operands[first + 1]]; break;
        case OP.quotient: {
          const divisor = values[operands[first + 1]];
          value = divisor === 0 ? NaN : values[operands[first]] / divisor;
          break;
        }
        case OP.least:
          value = values[operands[first]];
          for (let at = first + 1; at < end; at += 1) value = Math.min(value, values[operands[at]]);
          break;
        case OP.leastWhere:
          value = values[operands[first]];
          for (let at = first + 1; at < end; at += 2) {
            if (values[operands[at + 1]] === 1) value = Math.min(value, values[operands[at]]);
          }
          break;
        case OP.select:
          value = values[operands[values[operands[first]] === 1 ? first + 1 : first + 2]];
          break;
        case OP.method: {
          const inputs = [];
          for (let at = first + 1; at < end; at += 1) inputs.push(values[operands[at]]);
          value = inputs.some(Number.isNaN) ? NaN : methods[operands[first]](...inputs);
          break;
        }
        case OP.figure: value = values[operands[first + 1]]; break;
        case OP.assumed: value = values[operands[first]]; break;
        case OP.all:
          value = 1;
          for (let at = first; at < end; at += 1) if (values[operands[at]] !== 1) { value = 0; break; }
          break;
        case OP.any:
          for (let at = first; at < end; at += 1) if (values[operands[at]] === 1) { value = 1; break; }
          break;
        case OP.not: value = values[operands[first]] === 1 ? 0 : 1; break;
        case OP.count:
        case OP.rows:
          for (let at = first; at < end; at += 1) value += values[operands[at]];
          break;
        case OP.atMostOne:
          for (let at = first; at < end; at += 1) value += values[operands[at]];
          value = value <= 1 ? 1 : 0;
          break;
        case OP.equals:
          value = values[operands[first + 1]] === tables.numbers[operands[first]] ? 1 : 0;
          break;
        case OP.known: value = Number.isNaN(values[operands[first]]) ? 0 : 1; break;
        default: throw new Error('unknown operation');
      }
      values[node] = Number.isFinite(value) ? value : NaN;
    }
    return values;
  }

  /** The operands a node's value is made of in a state: a selection has only what is selected. */
  function taken(graph, values, node) {
    const { operations, starts, operands } = graph;
    const first = starts[node];
    const end = starts[node + 1];
    const all = [];
    switch (operations[node]) {
      case OP.sumWhere:
        for (let at = first; at < end; at += 2) {
          if (values[operands[at + 1]] === 1) all.push(operands[at]);
        }
        break;
      case OP.leastWhere:
        all.push(operands[first]);
        for (let at = first + 1; at < end; at += 2) {
          if (values[operands[at + 1]] === 1) all.push(operands[at]);
        }
        break;
      case OP.select:
        all.push(operands[values[operands[first]] === 1 ? first + 1 : first + 2]);
        break;
      case OP.sum: case OP.difference: case OP.product: case OP.quotient: case OP.least:
        for (let at = first; at < end; at += 1) all.push(operands[at]);
        break;
      case OP.method:
        for (let at = first + 1; at < end; at += 1) all.push(operands[at]);
        break;
      case OP.figure: all.push(operands[first + 1]); break;
      case OP.assumed: all.push(operands[first]); break;
      default:
    }
    return all;
  }

  return { OP, decoded, evaluated, taken, unspelt };
})();
