'use strict';
/* How a number came about: what it rests on, why there is none, and its formula with names and with the numbers put in. */
const Lineage = (() => {
  const { OP, taken } = Graph;
  const BASIS = { given: 0, stated: 1, derived: 2, assumed: 3 };
  const MOST_REASONS = 10;
  const TIGHTNESS = { sum: 0, term: 1, factor: 2 };

  return function Lineage(graph, data, values, state) {
    const { operations, starts, operands } = graph;
    const standings = new Map();
    const absences = new Map();
    const first = (node) => operands[starts[node]];

    /** What a node rests on, and whether it is only about so many. */
    function standing(node) {
      const known = standings.get(node);
      if (known) return known;
      let result;
      switch (operations[node]) {
        case OP.number: case OP.count: result = { basis: BASIS.given, circa: false }; break;
        case OP.leaf: {
          const leaf = data.leaves[first(node)];
          result = { basis: BASIS[leaf.basis], circa: leaf.circa === true };
          break;
        }
        case OP.parameter: {
          const { basis } = data.parameters[first(node)];
          result = { basis: BASIS[basis], circa: false };
          break;
        }
        case OP.share: result = { basis: BASIS.assumed, circa: false }; break;
        case OP.assumed:
          result = { basis: BASIS.assumed, circa: standing(operands[starts[node]]).circa };
          break;
        case OP.rows: result = { basis: BASIS.derived, circa: false }; break;
        case OP.select: case OP.figure: result = standing(taken(graph, values, node)[0]); break;
        default: {
          const parts = taken(graph, values, node).map(standing);
          result = {
            basis: Math.max(BASIS.derived, ...parts.map((part) => part.basis)),
            circa: parts.some((part) => part.circa),
          };
        }
      }
      standings.set(node, result);
      return result;
    }

    function unanswered(node) {
      if (operations[node] === OP.quotient) return data.print.quotient;
      if (operations[node] === OP.method) return data.graph.unanswered[first(node)];
      return data.print.unanswered;
    }

    /** The kind of absence and its reasons; null where there is a number. */
    function absence(node) {
      if (!Number.isNaN(values[node])) return null;
      const known = absences.get(node);
      if (known) return known;
      let result;
      if (operations[node] === OP.leaf) {
        const { absence: own } = data.leaves[first(node)];
        result = { kind: own.kind, reasons: own.reasons };
      } else if ([OP.select, OP.figure, OP.assumed].includes(operations[node])) {
        result = absence(taken(graph, values, node)[0]);
      } else {
        const parts = taken(graph, values, node).map(absence).filter((part) => part !== null);
        if (parts.length === 0) {
          result = { kind: 'undefined', reasons: [overflowed(node) ? data.print.tooLarge : unanswered(node)] };
        } else {
          const kind = parts.some((part) => part.kind === 'hidden') ? 'hidden' : 'undefined';
          result = { kind, reasons: joined(parts.map((part) => part.reasons)) };
        }
      }
      absences.set(node, result);
      return result;
    }

    /** Whether every operand has a number and the operation an answer that is only too large. */
    function overflowed(node) {
      if (operations[node] === OP.method) return false;
      return operations[node] !== OP.quotient || values[operands[starts[node] + 1]] !== 0;
    }

    function joined(reasons) {
      if (reasons.length === 1) return reasons[0];
      const { further } = data.print;
      const all = [...new Set(reasons.flat())].filter((reason) => reason !== further);
      const isShortened = all.length > MOST_REASONS || reasons.some((list) => list.at(-1) === further);
      return isShortened ? [...all.slice(0, MOST_REASONS), further] : all;
    }

    function plain(node) {
      return Number.isNaN(values[node]) ? absence(node).kind : Numerals.plain(values[node]);
    }

    /** The formula of a node, in which what it is made of stands by its name, its label (`words`) or its number. */
    function written(node, style, outer = TIGHTNESS.sum) {
      const join = (parts, mark, own, following) => {
        const text = parts
          .map((part, index) => written(part, style, index === 0 ? own : following)).join(mark);
        return own < outer ? `(${text})` : text;
      };
      const parts = taken(graph, values, node);
      switch (operations[node]) {
        case OP.number: case OP.count: return Numerals.plain(values[node]);
        case OP.leaf: {
          const leaf = data.leaves[first(node)];
          if (style === 'numbers') return plain(node);
          return style === 'words' && leaf.isFigure === true ? label(leaf.metric, leaf.subject) : leaf.name;
        }
        case OP.parameter:
          if (style === 'words') return data.parameters[first(node)].name;
          return style === 'numbers' ? plain(node) : `assumption[${data.parameters[first(node)].id}]`;
        case OP.share:
          if (style === 'words') return shareName(node);
          return style === 'numbers' ? plain(node) : `withdrawn_share[${data.plan}/${data.sites[first(node)].id}]`;
        case OP.rows: return style !== 'names' ? plain(node) : `rows(${rows(node).map((row) => row.source).join(', ')})`;
        case OP.figure:
          if (style === 'words') return figureLabel(node);
          return style === 'numbers' ? plain(node) : figureName(node);
        case OP.sum: case OP.sumWhere:
          return parts.length === 0 ? '0' : join(parts, ' + ', TIGHTNESS.sum, TIGHTNESS.term);
        case OP.difference: return join(parts, style === 'words' ? ' \u2212 ' : ' - ', TIGHTNESS.sum, TIGHTNESS.term);
        case OP.product: return join(parts, style === 'words' ? ' \u00d7 ' : ' * ', TIGHTNESS.term, TIGHTNESS.factor);
        case OP.quotient: return join(parts, ' / ', TIGHTNESS.term, TIGHTNESS.factor);
        case OP.least: case OP.leastWhere:
          return called(style === 'words' ? `${data.print.least} ` : 'least', parts, style);
        case OP.select: case OP.assumed: return written(parts[0], style, outer);
        case OP.method: return called(data.graph.methods[first(node)], parts, style);
        default: return Numerals.plain(values[node]);
      }
    }

    function called(name, parts, style) {
      return `${name}(${parts.map((part) => written(part, style)).join(', ')})`;
    }

    /** What is withdrawn of a site's grant, in words. */
    function shareName(node) { return `${data.print.withdrawn}: ${data.sites[first(node)].name}`; }

    function figureName(node) {
      const [metric, subject] = data.figures[first(node)];
      return `${data.metrics[metric].id}[${subject}]`;
    }

    function figureLabel(node) {
      const [metric, subject] = data.figures[first(node)];
      return label(metric, subject);
    }

    /** A figure in words: its metric, and what it is about. */
    function label(metric, subject) {
      const about = subject.split('/').at(-1);
      const { name: words } = data.metrics[metric];
      if (about === data.plan || about === 'all') return words;
      const name = [...data.groups, ...data.sites, ...data.openings].find((one) => one.id === about)?.name;
      return `${words}: ${name ?? about}`;
    }

    /** What is counted, each from a row of its own. */
    function rows(node) {
      const counted = [];
      for (let at = starts[node]; at < starts[node + 1]; at += 1) {
        const chosen = operands[at];
        if (values[chosen] === 1) counted.push((operations[chosen] === OP.opened ? data.openings : data.sites)[first(chosen)]);
      }
      return counted;
    }

    /** What a formula names, each once: figures, inputs and assumptions. */
    function named(node, found = new Map()) {
      switch (operations[node]) {
        case OP.leaf: {
          const leaf = data.leaves[first(node)];
          found.set(leaf.name, { name: leaf.name, node, follow: leaf.isFigure === true, source: '' });
          break;
        }
        case OP.parameter: {
          const parameter = data.parameters[first(node)];
          const isMoved = values[node] !== parameter.base;
          const name = `assumption[${parameter.id}]`;
          found.set(name, { name, node, follow: false, source: isMoved ? data.print.setHere : parameter.source });
          break;
        }
        case OP.share: {
          const name = `withdrawn_share[${data.plan}/${data.sites[first(node)].id}]`;
          found.set(name, { name, node, follow: false, source: data.print.setHere });
          break;
        }
        case OP.rows:
          for (const { told } of rows(node)) found.set(told, { name: told, node: -1, follow: false, source: '' });
          break;
        case OP.figure: {
          const name = figureName(node);
          found.set(name, { name, node, follow: true, source: name });
          break;
        }
        default: for (const part of taken(graph, values, node)) named(part, found);
      }
      return found;
    }

    return {
      BASIS, standing, absence, written, named, shareName,
      status(node) {
        const missing = absence(node);
        if (missing !== null) return missing.kind;
        const { basis } = standing(node);
        if (basis === BASIS.assumed) return 'assumed';
        return basis === BASIS.stated ? 'stated' : 'derived';
      },
    };
  };
})();
