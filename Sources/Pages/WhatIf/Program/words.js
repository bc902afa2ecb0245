// The words of the page: the study's own list, in the language the page is in.

const vocabulary = new Map();

function learn(words) {
  for (const [id, text] of Object.entries(words)) vocabulary.set(id, text);
}

/** The words of that name, with what stands in braces put in. */
function t(id, values = {}) {
  const text = vocabulary.get(id);
  if (text === undefined) throw new Error(`no words are called ${id}`);
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}

/** One of two wordings, by how many there are. */
function counted(count, one, many, values = {}) {
  return t(count === 1 ? one : many, { count, ...values });
}

/** Names as a sentence lists them. */
function listed(names) {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${t("and")} ${names.at(-1)}`;
}

/** With a full stop, unless an abbreviation has brought one. */
function ended(text) {
  return text.endsWith(".") ? text : `${text}.`;
}

function lowered(text) {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** What somebody else wrote, short enough to be repeated in a message. */
function quoted(text) {
  const whole = [...String(text)];
  const shown = whole.slice(0, 40).join("").replace(/\p{Cc}/gu, "\uFFFD");
  return t("quoted", { text: whole.length > 40 ? `${shown}…` : shown });
}
