'use strict';
/* Numbers as the command line prints them: rounded once, half away from zero, from the shortest decimal text that reads
   back as the same value. */
const Numerals = (() => {
  /** The shortest digits that read back as a magnitude, and where the decimal mark stands among them. */
  function shortest(magnitude) {
    const [mantissa, power] = String(magnitude).split('e');
    const [whole, fraction = ''] = mantissa.split('.');
    const all = whole + fraction;
    const leading = /^0*/.exec(all)[0].length;
    return { digits: all.slice(leading), exponent: whole.length - leading + Number(power || 0) };
  }

  function incremented(digits) {
    let place = digits.length - 1;
    while (place >= 0 && digits[place] === '9') place -= 1;
    const noughts = '0'.repeat(digits.length - 1 - place);
    if (place < 0) return '1' + noughts;
    return digits.slice(0, place) + String(Number(digits[place]) + 1) + noughts;
  }

  /** So many of the digits, the last rounded half up by those that follow. */
  function nearest(digits, wanted) {
    if (wanted < 0) return '';
    if (wanted >= digits.length) return digits + '0'.repeat(wanted - digits.length);
    const kept = digits.slice(0, wanted);
    return digits[wanted] >= '5' ? incremented(kept) : kept;
  }

  function made(digits, decimals, isNegative) {
    const rest = digits.replace(/^0+/, '');
    return {
      digits: '0'.repeat(Math.max(0, decimals + 1 - rest.length)) + rest, decimals,
      isNegative: isNegative && rest !== '', isZero: rest === '',
    };
  }

  /** The number times ten to the power of `places`, with so many decimals. */
  function rounded(value, decimals, places = 0) {
    const { digits, exponent } = shortest(Math.abs(value));
    return made(nearest(digits, exponent + places + decimals), decimals, value < 0);
  }

  /** How many decimals the shortest text of a number has. */
  function decimalsOf(value) {
    const { digits, exponent } = shortest(Math.abs(value));
    const last = digits.replace(/0+$/, '').length;
    return last === 0 ? 0 : Math.max(0, last - exponent);
  }

  /** With full precision and a decimal point, as formulas have it. */
  function plain(value) {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return String(BigInt(value));
    const magnitude = Math.abs(value);
    const sign = value < 0 ? '-' : '';
    if (magnitude >= 1e-4 && magnitude < 2 ** 54) return sign + String(magnitude);
    const { digits, exponent } = shortest(magnitude);
    const rest = digits.replace(/0+$/, '');
    const power = exponent - 1;
    const tail = rest.length > 1 ? '.' + rest.slice(1) : '';
    const mark = power < 0 ? '-' : '+';
    return sign + rest[0] + tail + 'e' + mark + String(Math.abs(power)).padStart(2, '0');
  }

  /** Printing in the page's language; `style` holds its marks, words and units. */
  function Printing(style) {
    function text(number) {
      const whole = number.digits.length - number.decimals;
      let result = number.isNegative ? style.minus : '';
      for (let index = 0; index < number.digits.length; index += 1) {
        if (index === whole) result += style.decimal;
        else if (index > 0 && index < whole && (whole - index) % 3 === 0) result += style.thousands;
        result += number.digits[index];
      }
      return result;
    }

    /** As it is printed in a unit; null where it is written out. */
    function inUnit(value, unit) {
      const rule = (style.units[unit] || style.others).rounding;
      switch (rule.kind) {
        case 'decimals': return rounded(value, rule.decimals, rule.tenfold);
        case 'calendar': return Number.isInteger(value) ? null : shortened(value, rule);
        case 'visits': {
          // Half away from zero, as the command line rounds.
          const whole = Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
          const isWhole = Math.abs(value - whole) < 1e-9 || Math.abs(value) >= 10000;
          return rounded(value, isWhole ? 0 : 1);
        }
        case 'written': return null;
        default: return shortened(value, rule);
      }
    }

    function shortened(value, rule) { return rounded(value, Math.min(decimalsOf(value), rule.most)); }

    function suffix(unit) { return (style.units[unit] || style.others).suffix; }

    function bare(value, unit) {
      const number = inUnit(value, unit);
      return number === null ? plain(value) : text(number);
    }

    /** A number that rounds to nought and is none: between what and nought it lies; null for any other. */
    function vanishing(value, unit) {
      if (value === 0) return null;
      const shown = inUnit(value, unit);
      if (shown === null || !shown.isZero) return null;
      const half = text(made('5', shown.decimals + 1, false));
      return value > 0 ? style.under + half : style.between[0] + style.minus + half + style.between[1];
    }

    /** A share that rounds to the whole and is none: what it is at least; null for any other, and for what is about so much. */
    function nearlyWhole(value, unit, isApproximate) {
      if (isApproximate || (style.units[unit] || style.others).isOfShares !== true || value >= 1 - 1e-9) return null;
      const shown = inUnit(value, unit);
      if (shown === null || shown.isNegative || shown.digits !== `100${'0'.repeat(shown.decimals)}`) return null;
      return style.atLeast + text(made(`${'9'.repeat(2 + shown.decimals)}5`, shown.decimals + 1, false));
    }

    return {
      /** A value with its unit, as the command line prints a figure. */
      value(value, unit, isApproximate = false) {
        const circa = isApproximate ? style.circa : '';
        return (vanishing(value, unit) ?? nearlyWhole(value, unit, isApproximate) ?? circa + bare(value, unit)) + suffix(unit);
      },
      /** A value that somebody has chosen: a share has as many decimals of a per cent as it is written with, but so many at most. */
      set(value, unit) {
        const rule = style.units[unit] || style.others;
        if (rule.isOfShares !== true) return this.value(value, unit);
        const decimals = Math.min(Math.max(decimalsOf(value) - 2, 0), style.setDecimals);
        const number = rounded(value, decimals, 2);
        const shown = number.isZero && value > 0 ? style.under + text(made('5', decimals + 1, false)) : text(number);
        return shown + rule.suffix;
      },
      /** With a sign, as a difference is printed. */
      difference(value, unit) {
        const isOfShares = (style.units[unit] || style.others).isOfShares === true;
        const end = isOfShares ? style.points : suffix(unit);
        return (value > 0 ? '+' : '') + bare(value, unit) + end;
      },
    };
  }

  return { Printing, plain };
})();
