// The state as the part of an address after #, in words that people read:
// #luk=amadeus,pinta&saml=offside=ottilia&traek=nabo:0.5&saet=fixed_share:0.7

const FRAGMENT_KEYS = {
  da: { close: "luk", keep: "laas", merge: "saml", withdraw: "traek", open: "aabn", set: "saet", base: "basis" },
  en: { close: "close", keep: "keep", merge: "merge", withdraw: "withdraw", open: "open", set: "set", base: "base" },
};
/** What says that the pinned plan changes nothing. */
const NOTHING = { da: "intet", en: "nothing" };
const LONGEST_FRAGMENT = 20_000;
/** How much of the digest stands in an address: enough to tell two studies apart. */
const DIGEST_LENGTH = 16;

function fragmentOf(state, base, model, language = model.language) {
  const parts = partsOf(state, model, FRAGMENT_KEYS[language], "");
  if (base !== null) {
    const pinned = partsOf(base, model, FRAGMENT_KEYS[language], `${FRAGMENT_KEYS[language].base}-`);
    parts.push(...(pinned.length > 0 ? pinned : [`${FRAGMENT_KEYS[language].base}=${NOTHING[language]}`]));
  }
  return parts.length === 0 ? "" : `#${[...parts, `data=${model.digest.slice(0, DIGEST_LENGTH)}`].join("&")}`;
}

function partsOf(state, model, keys, prefix) {
  const plan = planOf(state, model);
  const values = {
    close: plan.close.map(token).join(","),
    keep: keptOf(state, model).map(token).join(","),
    merge: plan.merge.map(({ sites, into }) => `${sites.map(token).join(",")}=${token(into)}`).join(";"),
    withdraw: Object.entries(plan.withdraw).map(([id, share]) => `${token(id)}:${share}`).join(","),
    open: plan.open.map(token).join(","),
    set: [...state.settings].map(([id, value]) => `${token(id)}:${value}`).join(","),
  };
  return Object.entries(values).filter(([, text]) => text !== "").map(([key, text]) => `${prefix}${keys[key]}=${text}`);
}

function token(text) {
  return encodeURIComponent(text);
}

/** `{state, base, digest}`, or `{problems}`; takes the words of either language, and what mail programs make of a link. */
function readFragment(text, model) {
  if (text.length > LONGEST_FRAGMENT) return { problems: [t("refused.long", { most: LONGEST_FRAGMENT })] };
  const read = readSpelling(text, model);
  const mended = mendedFragment(text);
  return read.problems && mended !== text ? readSpelling(mended, model) : read;
}

/** Without the escapes of marks that part the words, without blanks, and without what a sentence puts after a link. */
function mendedFragment(text) {
  return text.replace(/%(2C|3D|3A|3B|26|20|2E|29|3E)/gi, decodeURIComponent).replace(/ /g, "").replace(/[.,)>]{1,9}$/, "");
}

function readSpelling(text, model) {
  const requests = { plan: emptyRequest(), base: null };
  const found = { digest: null, problems: [], seen: new Set() };
  for (const part of text.replace(/^#/, "").split("&")) {
    if (part !== "") readPart(part, requests, found);
  }
  const plan = stateFrom(requests.plan, model);
  const base = requests.base === null ? null : stateFrom(requests.base, model);
  const problems = [...found.problems, ...(plan.problems ?? []), ...(base?.problems ?? [])];
  return problems.length > 0 ? { problems } : { state: plan.state, base: base?.state ?? null, digest: found.digest };
}

function readPart(part, requests, found) {
  const at = part.indexOf("=");
  const key = at < 0 ? part : part.slice(0, at);
  const value = at < 0 ? "" : part.slice(at + 1);
  const meaning = meaningOf(key);
  if (meaning === null) return found.problems.push(t("refused.key", { name: quoted(key) }));
  const name = `${meaning.isBase} ${meaning.key}`;
  if (found.seen.has(name)) return found.problems.push(t("refused.key-again", { name: quoted(key) }));
  found.seen.add(name);
  if (meaning.key === "data") return readDigest(value, found);
  if (meaning.isBase) requests.base ??= emptyRequest();
  if (meaning.key === "base") return;
  try {
    readValue(meaning.key, value, meaning.isBase ? requests.base : requests.plan);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    found.problems.push(t("refused.spelling", { name: quoted(value) }));
  }
}

/** What a key asks for, in whichever language it is. */
function meaningOf(key) {
  if (key === "data") return { key, isBase: false };
  for (const keys of Object.values(FRAGMENT_KEYS)) {
    for (const [meaning, word] of Object.entries(keys)) {
      if (key === word) return { key: meaning, isBase: meaning === "base" };
      if (meaning !== "base" && key === `${keys.base}-${word}`) return { key: meaning, isBase: true };
    }
  }
  return null;
}

function readDigest(value, found) {
  if (/^[0-9a-f]{8,64}$/.test(value)) found.digest = value;
  else found.problems.push(t("refused.digest", { name: quoted(value) }));
}

function readValue(key, value, request) {
  const tokens = (text) => text.split(",").filter((each) => each !== "").map(decodeURIComponent);
  const pairs = (text) => text.split(",").filter((each) => each !== "").map((each) => {
    const at = each.lastIndexOf(":");
    return [decodeURIComponent(at < 0 ? each : each.slice(0, at)), decodeURIComponent(at < 0 ? "" : each.slice(at + 1))];
  });
  const numbers = (text) => pairs(text).map(([id, number]) => [id, numberFrom(number)]);
  switch (key) {
    case "close": case "keep": case "open": request[key] = tokens(value); break;
    case "withdraw": case "set": request[key] = numbers(value); break;
    case "merge":
      request.merge = value.split(";").filter((each) => each !== "").map((each) => {
        const at = each.lastIndexOf("=");
        return { sites: tokens(at < 0 ? each : each.slice(0, at)), into: decodeURIComponent(at < 0 ? "" : each.slice(at + 1)) };
      });
  }
}
