// A field for a number as people write it: with the comma or the point of the page's language, and a share in per cent.

/** What people write after a share, in either language. */
const PER_CENT = /\s*(%|pct\.?|procent|per ?cent)$/i;

class NumberField {
  /**
   * `take` gets each number that is within the limits; null where nothing is written and `optional`. `over` says what else is
   * wrong with a number, and `refuse` is told of one that is not taken.
   */
  constructor({ label, least, most, unit, language, take, optional = false, hidden = null, over = () => "", refuse = () => {} }) {
    Object.assign(this, { least, most, language, take, optional, over, refuse, factor: unit === "share" ? 100 : 1 });
    const fault = freshId("fault");
    this.input = el("input", { type: "text", inputmode: "decimal", autocomplete: "off", size: 6, "aria-describedby": fault });
    this.fault = el("p", { class: "fault", id: fault });
    this.input.addEventListener("change", () => this.read());
    const name = el("span", {}, label, ...(hidden ? [heard(` ${hidden}`)] : []));
    this.element = el("div", { class: "number" }, el("label", { class: "field" }, name, this.input), this.fault);
  }

  /** What is written; a share is not 0.33299999999999996 where 33.3 per cent is written. */
  get value() {
    const written = this.input.value.trim();
    const text = this.factor === 100 ? written.replace(PER_CENT, "") : written;
    return text === "" && this.optional ? null : Number((typedNumber(text, this.language) / this.factor).toPrecision(15));
  }

  read() {
    const value = this.value;
    const words = value === null ? "" : value >= this.least && value <= this.most ? this.over(value) : this.limits;
    this.blame(words);
    if (words === "") this.take(value);
    else this.refuse();
  }

  get limits() {
    const least = this.written(this.least);
    return this.most === Infinity ? t("field.fault-least", { least }) : t("field.fault", { least, most: this.written(this.most) });
  }

  blame(words) {
    write(this.fault, words);
    if (words === "") this.input.removeAttribute("aria-invalid");
    else this.input.setAttribute("aria-invalid", "true");
  }

  set(value) {
    this.blame("");
    const text = value === null ? "" : this.written(value);
    if (this.input.value !== text) this.input.value = text;
  }

  /** As it is typed: all digits that matter, and none that come of counting in twos. */
  written(value) {
    return writtenNumber(value * this.factor, this.language);
  }
}

function writtenNumber(value, language) {
  const text = String(Number(value.toPrecision(14)));
  return language === "da" ? text.replace(".", ",") : text;
}

/** NaN for what is no number. A point or a comma before three digits parts thousands where the language has it so. */
function typedNumber(text, language) {
  const [thousands, decimals] = language === "da" ? [".", ","] : [",", "."];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimals}\\d+)?$`);
  const plain = grouped.test(text) ? text.replaceAll(thousands, "") : text;
  return /^-?\d{1,15}([.,]\d{1,20})?$/.test(plain) ? Number(plain.replace(",", ".")) : NaN;
}
