// Elements, made without markup: every text is a text node.

const SVG = "http://www.w3.org/2000/svg";

/** An element; functions among the attributes listen, `true` stands alone, `null` and `false` are left out. */
function el(tag, attributes = {}, ...children) {
  return furnished(document.createElement(tag), attributes, children);
}

function drawn(tag, attributes = {}, ...children) {
  return furnished(document.createElementNS(SVG, tag), attributes, children);
}

function furnished(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Sets a text only where it is another, so that nothing is laid out anew for nothing. */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function show(element, isShown) {
  if (element.hidden === isShown) element.hidden = !isShown;
}

/** Words that are heard and not seen. */
function heard(text) {
  return el("span", { class: "heard" }, text);
}

let lastId = 0;
function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

function button(text, click, attributes = {}) {
  return el("button", { type: "button", click, ...attributes }, text);
}

/** A button that has nothing to do stays where it is, or whoever stands on it loses the place. */
function enable(made, isOn) {
  made.setAttribute("aria-disabled", String(!isOn));
}

/** A table with a caption, in a region that scrolls where it is wider than the page. */
function tableOf(caption, heads, rows, attributes = {}) {
  const head = el("tr", {}, ...heads.map((text, place) => el("th", { scope: "col", class: place > 0 ? "n" : null }, text)));
  const body = rows.map(([name, ...cells]) =>
    el("tr", {}, el("th", { scope: "row" }, name), ...cells.map((cell) => el("td", { class: "n" }, cell))));
  const id = freshId("caption");
  const table = el("table", attributes, el("caption", { id }, el("span", {}, caption)), el("thead", {}, head), el("tbody", {}, ...body));
  return el("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": id }, table);
}

/** A file of text, handed to whoever reads the page. */
function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Puts a text on the clipboard; where the browser does not let a page do so, shows it selected. */
async function copy(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    write(place, text);
    getSelection().selectAllChildren(place);
    return false;
  }
}
