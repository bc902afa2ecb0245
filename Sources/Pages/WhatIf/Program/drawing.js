// A drawing of rows from top to bottom, as wide as there is room: above, the name of a row and its numbers in words; below, its
// marks. Text is text, colours are the style sheet's, and what rests on an assumption alone may be hatched.

const LETTER = 12;
const LEADING = 16;

class Drawing {
  constructor(id, width, title, description) {
    this.id = id;
    this.width = width;
    this.y = 4;
    this.shapes = [];
    this.tones = new Set();
    this.title = title;
    this.description = description;
  }

  add(tag, attributes, ...children) {
    this.shapes.push(drawn(tag, attributes, ...children));
  }

  text(x, y, words, attributes = {}) {
    this.add("text", { x: round(x), y: round(y), "font-size": LETTER, ...attributes }, words);
  }

  rectangle(x, y, width, height, fill) {
    this.add("rect", { x: round(x), y: round(y), width: round(Math.max(width, 0)), height: round(height), ...this.paint(fill) });
  }

  circle(x, y, radius, fill) {
    this.add("circle", { cx: round(x), cy: round(y), r: radius, ...this.paint(fill) });
  }

  line(x1, y1, x2, y2, tone, width = 1, dashes = null) {
    this.add("line", {
      x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), class: `${tone} edge`, "stroke-width": width, "stroke-dasharray": dashes,
    });
  }

  /** `solid`, `open` or `hatched`, with a tone. */
  paint([kind, tone]) {
    if (kind === "solid") return { class: `${tone} solid` };
    if (kind === "open") return { class: `${tone} edge ground` };
    this.tones.add(tone);
    return { class: `${tone} edge`, fill: `url(#${this.id}-${tone})` };
  }

  /** The head of a row: its name from the left, its numbers to the right of it or below. */
  head(name, numbers, isStrong = false) {
    const room = this.width - lengthOf(numbers) - 12;
    const onOneLine = lengthOf(name) <= room;
    const lines = onOneLine ? [name] : wrapped(name, this.width);
    const weight = isStrong ? { "font-weight": "bold" } : {};
    for (const line of lines) {
      this.y += LEADING;
      this.text(0, this.y, line, weight);
    }
    if (numbers === "") return;
    if (!onOneLine) this.y += LEADING;
    this.text(this.width, this.y, numbers, { "text-anchor": "end" });
  }

  /** What the fills mean. */
  legend(entries) {
    for (const [fill, words] of entries) {
      const lines = wrapped(words, this.width - 22);
      if (fill[2] === "dot") this.circle(7, this.y + 10, 4.5, fill);
      else this.rectangle(1, this.y + 5, 12, 10, fill);
      for (const line of lines) {
        this.y += LEADING;
        this.text(20, this.y, line);
      }
    }
    this.y += 6;
  }

  get svg() {
    const height = Math.ceil(this.y + 6);
    const names = ["title", "description"].map((part) => `${this.id}-${part}`);
    return drawn("svg", {
      viewBox: `0 0 ${this.width} ${height}`, width: this.width, height, role: "img", "aria-labelledby": names.join(" "),
      "font-family": "Arial, Helvetica, sans-serif",
    }, drawn("title", { id: names[0] }, this.title), drawn("desc", { id: names[1] }, this.description), this.patterns, ...this.shapes);
  }

  get patterns() {
    return drawn("defs", {}, ...[...this.tones].map((tone) =>
      drawn("pattern", { id: `${this.id}-${tone}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        drawn("rect", { width: 6, height: 6, class: "bare" }), drawn("rect", { width: 2.5, height: 6, class: `${tone} flat` }))));
  }
}

/** From numbers to places along a line. */
function scaleOf(least, most, from, to) {
  const span = most - least || 1;
  return (value) => from + ((value - least) / span) * (to - from);
}

/** How wide words are, near enough: the page is laid out without asking the browser. */
function lengthOf(text) {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
}

function widthOf(letter) {
  if (/[mwMWÆ@%—→]/.test(letter)) return 11;
  if (/[A-ZØÅÉ&]/.test(letter)) return 8.6;
  return /[iljtf.,:;'|()\- ]/.test(letter) ? 4.2 : 7;
}

function wrapped(text, width) {
  const lines = [""];
  for (const word of text.split(" ").flatMap((each) => broken(each, width))) {
    const line = lines.at(-1) === "" ? word : `${lines.at(-1)} ${word}`;
    if (lines.at(-1) !== "" && lengthOf(line) > width) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

/** A word in parts where it is longer than a line. */
function broken(word, width) {
  const most = Math.max(1, Math.floor(width / 10));
  return lengthOf(word) <= width ? [word] : word.match(new RegExp(`.{1,${most}}`, "gu"));
}

/** Places to a tenth. */
function round(value) {
  return Math.round(value * 10) / 10;
}
